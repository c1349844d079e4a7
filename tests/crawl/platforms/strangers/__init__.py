"""Sites of which newsbot was told nothing while it was made: written by other hands, after it was measured on the rest.

STRANGERS["plone"] -> (what answers, how it names articles, what it has to print)

One file for each.     shelves.py, tongues.py, tongues.toml     the stories that they print
"""

import datetime as dt
from collections.abc import Callable, Mapping

from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Platform, press
from tests.crawl.platforms.strangers import (
    arabic,
    arquivo,
    broadcaster,
    closed,
    columns,
    comma,
    dede,
    dnn,
    frames,
    gazeta,
    globe,
    journal,
    medium,
    monthly,
    ndsoft,
    nuke,
    people,
    plone,
    react,
    review,
    scoop,
    servlet,
    shinbun,
    sitecore,
    wix,
)
from tests.crawl.platforms.strangers.shelves import Shelf, abroad, alone, bilingual, earlier, spoken


def _zone(hours: int) -> dt.tzinfo:
    return dt.timezone(dt.timedelta(hours=hours))


STRANGERS: Mapping[str, tuple[Platform, Callable[[Story], str], Shelf]] = {
    "medium": (medium.medium, medium.medium_path, alone(press)),
    "wix": (wix.wix, wix.wix_path, alone(press)),
    "plone": (plone.plone, plone.plone_path, press),
    "sitecore": (sitecore.sitecore, sitecore.sitecore_path, bilingual),
    "react": (react.react, react.react_path, press),
    "frames": (frames.frames, frames.frames_path, earlier(24)),
    "nuke": (nuke.nuke, nuke.nuke_path, earlier(21)),
    "comma": (comma.comma, comma.comma_path, comma.with_previews(spoken("de"))),
    "gazeta": (gazeta.gazeta, gazeta.calendar_path, abroad("ru", _zone(3), gap_hours=14)),
    "shinbun": (shinbun.shinbun, shinbun.shinbun_path, abroad("ja", _zone(9))),
    "people": (people.people, people.people_path, people.parted(abroad("zh", _zone(8)))),
    "arabic": (arabic.arabic, arabic.arabic_path, abroad("ar", _zone(3))),
    "review": (review.review, review.issue_path, review.parted),
    "closed": (closed.closed, closed.closed_path, press),
    "dede": (dede.dede, dede.dede_path, people.parted(abroad("zh", _zone(8)))),
    "ndsoft": (ndsoft.ndsoft, ndsoft.ndsoft_path, alone(spoken("ko"))),
    "journal": (journal.journal, journal.journal_path, journal.owned(abroad("ru", _zone(3)))),
    "globe": (globe.globe, globe.globe_path, abroad("pt", _zone(-3))),
    "servlet": (servlet.servlet, servlet.servlet_path, press),
    "monthly": (monthly.monthly, monthly.monthly_path, press),
    "broadcaster": (broadcaster.broadcaster, broadcaster.broadcaster_path, press),
    "voices": (broadcaster.voices, broadcaster.voices_path, bilingual),
    "columns": (columns.columns, columns.columns_path, columns.owned(earlier(26))),
    "scoop": (scoop.scoop, scoop.scoop_path, earlier(21)),
    "dnn": (dnn.dnn, dnn.dnn_path, press),
    "arquivo": (arquivo.arquivo, arquivo.arquivo_path, abroad("pt", _zone(0), gap_hours=14)),
}
