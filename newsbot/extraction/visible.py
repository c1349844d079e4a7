"""What a reader sees, as rivals for the fields of an article.

    visible(document, segments, finds) -> Finds

Headline, standfirst, byline, dateline and subjects have files of their own; here is the sum.  `finds` is what the
metadata say: it decides which of the page's headings is the headline.
"""

from collections.abc import Sequence
from dataclasses import replace

from newsbot.document import Document
from newsbot.extraction.byline import bylines
from newsbot.extraction.dateline import datelines
from newsbot.extraction.finds import Finds
from newsbot.extraction.glance import glance
from newsbot.extraction.headline import headlines
from newsbot.extraction.segments import Segment
from newsbot.extraction.standfirst import standfirsts
from newsbot.extraction.subjects import publications, sections, tags


def visible(document: Document, segments: Sequence[Segment], finds: Finds) -> Finds:
    """Rivals for what the page shows, each field best first, with the part of the page they stand in."""
    found = headlines(document, segments, finds)
    page = glance(document, segments, found.index)
    authors, editors = bylines(page)
    dates, modified = datelines(page)
    # Above a headline that no mark-up tells stands a menu as likely as the word that names its section.
    subject = page if found.is_marked else replace(page, headline=None)
    return Finds(
        title=found.rivals,
        subtitle=standfirsts(document, segments, found, finds),
        author=authors,
        editor=editors,
        date=dates,
        modified=modified,
        section=sections(subject),
        tags=tags(page),
        publication=publications(page),
    )
