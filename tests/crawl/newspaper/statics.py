"""Pages that are no articles and belong to no list: about, shop, events, jobs, galleries, search, the missing page."""

import json
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING
from zlib import crc32

from newsbot.demo import fixed
from tests.crawl.newspaper import answer, pieces
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.words import NAME

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

_TEXTS: Mapping[str, tuple[str, str]] = {
    "/about/": (
        "About us",
        f"<p>{NAME} has been printed on both sides of the water since there were two sides to print on. We publish opinion, and we sign it.</p>"
        "<p>The paper belongs to its readers, who own one share each and bring it to the annual meeting in a handbag.</p>"
        "<p>Our editors work above the ferry office. The lift is out of order; the stairs have opinions of their own.</p>",
    ),
    "/contact/": (
        "Contact",
        "<p>Letters to the editor: 3 Ferry Steps, Port Halden. Please sign them.</p><p>Telephone, after eleven: 01234 567890.</p>",
    ),
    "/privacy/": (
        "Privacy policy",
        "<h2>Who we are</h2><p>Our website address is the one above. We collect as little as we can and lose the rest.</p>"
        "<h2>Cookies</h2><p>If you leave a comment you may opt in to saving your name in a cookie. It lasts for one year, like most grudges.</p>"
        "<h2>Your rights</h2><p>You can ask for a file of the personal data we hold about you, and we will look for it in earnest.</p>",
    ),
    "/newsletter/": (
        "The Sunday letter",
        '<p>Every Sunday, the best of the week.</p><form method="post"><input type="email" name="email"><button>Sign up</button></form>',
    ),
    "/shop/": (
        "Shop",
        '<ul class="products"><li><a href="/shop/harbour-mug/">Harbour mug</a> 12.00</li><li><a href="/shop/tea-towel/">Tea towel</a> 9.50</li></ul>',
    ),
    "/events/": (
        "Events",
        '<ul><li><a href="/events/summer-fair/">Summer fair</a></li><li><a href="/events/readers-evening/">Readers’ evening</a></li></ul>',
    ),
    "/jobs/": (
        "Jobs",
        '<ul><li><a href="/jobs/night-editor/">Night editor (full time)</a></li><li><a href="/jobs/ferry-correspondent/">Ferry correspondent</a></li></ul>',
    ),
    "/galleries/": (
        "Galleries",
        '<ul><li><a href="/galleries/harbour-day/">Harbour day in pictures</a></li><li><a href="/galleries/old-ferries/">Old ferries</a></li></ul>',
    ),
    "/login/": (
        "Log in",
        '<form method="post"><label>Email <input type="email"></label><label>Password <input type="password" name="password"></label><button>Log in</button></form>',
    ),
}
_THINGS: Mapping[str, tuple[str, str]] = {
    "/shop/": (
        "Product",
        "A well-made thing that carries the name of the paper into kitchens where nobody reads it. Delivery takes a week, by ferry.",
    ),
    "/events/": (
        "Event",
        "Come early: the hall holds two hundred, and the raffle is drawn at nine whatever the weather. Tickets are sold at the door.",
    ),
    "/jobs/": (
        "JobPosting",
        "We are looking for somebody who can spell and stay awake. You will work from Monday to Thursday, in a room with a view of the water.",
    ),
    "/galleries/": ("ImageGallery", ""),
}


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """The fixed page at a path; None for any other path."""
    if path in _TEXTS:
        title, text = _TEXTS[path]
        return _page(site, title, f"<h1>{escape(title)}</h1>{text}")
    if path == "/search/" or (path == "/" and query.get("s")):
        return _search(site, query.get("q") or query.get("s") or "")
    if path.startswith("/media/"):
        return Answer(kind="media", body=fixed.picture(path), headers={"Content-Type": "image/svg+xml"})
    folder = f"/{path.split('/')[1]}/" if path.count("/") == 3 else ""
    if folder in _THINGS and f'href="{path}"' in _TEXTS[folder][1]:
        return _thing(site, folder, path)
    return None


def _thing(site: "Site", folder: str, path: str) -> Answer:
    kind, text = _THINGS[folder]
    title = path.split("/")[2].replace("-", " ").capitalize()
    data = json.dumps({"@context": "https://schema.org", "@type": kind, "name": title, "url": site.url(path)})
    pictures = "".join(
        f'<figure><img src="/media/{crc32(path.encode()) + step}.svg" alt=""><figcaption>Picture {step}</figcaption></figure>'
        for step in range(1, 8)
    )
    content = f"<h1>{title}</h1>{pictures if not text else f'<p>{text}</p>'}"
    if kind == "Product":
        content += '<p class="price">12.00</p><button name="add-to-cart">Add to basket</button>'
    return _page(site, title, content, f'<script type="application/ld+json">{data}</script>')


def _search(site: "Site", words: str) -> Answer:
    hits = [story for story in site.desk.newest if words and words.casefold() in story.title.casefold()]
    cards = "\n".join(site.skin.card(site, story) for story in hits[: site.options.page_size])
    head = '<meta name="robots" content="noindex, follow">'
    html = site.skin.listing(site, heading=f"Search results for “{words}”", cards=cards, pager="", head=head)
    return answer.page(html, "page")


def _page(site: "Site", title: str, content: str, head: str = "") -> Answer:
    html = site.skin.page(site, title=title, content=content, css="page", language="en", head=head)
    return answer.page(html, "page")


def missing(site: "Site", path: str, status: int = 404) -> Answer:
    """What stands behind a wrong address."""
    if "home404" in site.trapped:
        return Answer(kind="missing", status=302, headers={"Location": site.url("/")})
    content = "<h1>Page not found</h1><p>Nothing stands here any more, or nothing ever did. Try the search.</p>"
    if "classic" in site.options.templates:
        content += f"<ul>{pieces.anchors(pieces.STATICS)}</ul>"
    html = site.skin.page(site, title="Page not found", content=content, css="error404", language="en")
    return answer.page(html, "missing", status=200 if "soft404" in site.trapped else status)
