"""Plone 5 of an institution."""

import datetime as dt
import gzip

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, prose, sitemap, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

BATCH = 20


def plone_path(story: Story) -> str:
    return f"/news/{story.slug}"


def plone(press: Press, path: str, query: Query) -> Answer | None:
    """Plone 5: a folder in batches, RSS 1.0, a packed sitemap of everything that the catalogue knows."""
    events = [(f"/events/meeting-{n}", f"Meeting of the Board {n}") for n in range(1, 6)]

    def shell(title: str, content: str, css: str = "template-listing_view portaltype-folder") -> Answer:
        latest = "".join(
            f'<li class="portletItem even"><a href="{press.base}{one.path}" class="tile" title="{teaser(one)}">{e(one.title)}<time class="portletItemDetails">{one.date:%b %d, %Y}</time></a></li>'
            for one in press.stories[:5]
        )
        return page(
            f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>{e(title)} — {NAME}</title><link rel="search" href="{press.base}/@@search" title="Search this site"/><meta name="generator" content="Plone - http://plone.com"/></head><body id="visual-portal-wrapper" class="frontend icons-on section-news {css}"><header id="portal-top"><a id="portal-logo" title="Home" href="{press.base}"><img src="{press.base}/@@site-logo/logo.png" alt="{NAME}"/></a><div id="portal-anontools"><ul><li><a title="Log in" href="{press.base}/login" id="personaltools-login" class="pat-plone-modal">Log in</a></li></ul></div><form id="searchGadget_form" action="{press.base}/@@search"><input name="SearchableText" type="text"/></form></header>
<nav class="plone-navbar" id="portal-globalnav-wrapper"><ul class="plone-nav" id="portal-globalnav"><li id="portaltab-index_html"><a href="{press.base}">Home</a></li><li id="portaltab-news" class="selected"><a href="{press.base}/news">News</a></li><li><a href="{press.base}/events">Events</a></li><li><a href="{press.base}/about">About</a></li></ul></nav><div id="portal-breadcrumbs"><span>You are here:</span> <a href="{press.base}">Home</a> / <span>{e(title)}</span></div>
<article id="portal-column-content"><div id="content">{content}</div></article><aside id="portal-column-two"><section class="portlet portletNews"><header class="portletHeader"><a href="{press.base}/news" class="tile">News</a></header><ul class="portletContent">{latest}</ul><footer class="portletFooter"><a href="{press.base}/news">More news…</a></footer></section></aside>
<footer id="portal-footer-wrapper"><ul id="portal-siteactions"><li><a href="{press.base}/sitemap">Site Map</a></li><li><a href="{press.base}/accessibility-info">Accessibility</a></li><li><a href="{press.base}/contact-info">Contact</a></li></ul><p>Powered by <a href="https://plone.com">Plone &amp; Python</a></p></footer></body></html>""",
            "page",
        )

    def byline(one: Story) -> str:
        people = ", ".join(f'<a href="{press.base}/author/{plain(name)}">{e(name)}</a>' for name in one.authors)
        return f'<div class="documentByLine" id="plone-document-byline"><span class="documentAuthor">by {people} — </span><span class="documentPublished"><span>published</span> {one.date:%b %d, %Y %I:%M %p}</span>, <span class="documentModified"><span>last modified</span> {one.date + dt.timedelta(days=1):%b %d, %Y %I:%M %p}</span></div>'

    story = press.at(path.removesuffix("/view"))
    if story:
        return shell(
            story.title,
            f'<header><div id="viewlet-above-content-title"></div><h1 class="documentFirstHeading">{e(story.title)}</h1><div id="viewlet-below-content-title">{byline(story)}</div>{f"""<div class="documentDescription description">{e(story.subtitle)}</div>""" if story.subtitle else ""}</header><div id="viewlet-above-content-body"></div><div id="content-core"><div id="parent-fieldname-text">{prose(story)}</div></div><div id="viewlet-below-content-body"><div class="documentActions"><ul><li id="document-action-sendto"><a href="{press.base}{story.path}/sendto_form" title="">Send this</a></li><li id="document-action-print"><a href="javascript:this.print();">Print this</a></li></ul></div><div id="category"><span>Filed under:</span> {", ".join(f"""<a href="{press.base}/@@search?Subject%3Alist={e(tag)}" class="link-category">{e(tag)}</a>""" for tag in story.tags)}</div></div>',
            "template-newsitem_view portaltype-news-item",
        )
    if path == "/robots.txt":
        return document(
            f"Sitemap: {press.base}/sitemap.xml.gz\n\nUser-agent: *\nDisallow: /*sendto_form$\nDisallow: /*folder_factories$\nDisallow: /*search_form\nDisallow: /*?searchterm=\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap.xml.gz":
        rows: list[tuple[str, dt.datetime | None]] = [
            ("", press.stories[0].date),
            ("/news", press.stories[0].date),
            ("/events", None),
            ("/about", None),
            ("/contact-info", None),
        ]
        rows += [(there, None) for there, _ in events] + [
            ("/about/statutes.pdf/view", None),
            ("/images/boathouse.jpg/view", None),
        ]
        rows += [(one.path, one.date + dt.timedelta(days=1)) for one in press.stories]
        packed = gzip.compress(sitemap(press.base, rows).encode(), mtime=0)
        return Answer(
            kind="sitemap",
            body=packed,
            headers={
                "Content-Type": "application/octet-stream",
                "Content-Disposition": "attachment; filename=sitemap.xml.gz",
            },
        )
    if path.startswith("/author/"):
        latest = [one for one in press.stories if path[8:] in [plain(name) for name in one.authors]][:10]
        items = "".join(f'<li><a href="{press.base}{one.path}">{e(one.title)}</a></li>' for one in latest)
        return shell(
            path[8:],
            f'<h1 class="documentFirstHeading">{path[8:]}</h1><div class="description">Latest content created</div><ul>{items}</ul>',
        )
    for there, title in events:
        if path == there:
            return shell(
                title,
                f'<header><h1 class="documentFirstHeading">{title}</h1><div class="documentByLine"><span class="documentAuthor">by <a href="{press.base}/author/admin">admin</a> — </span><span class="documentPublished"><span>published</span> Mar 04, 2025 09:00 AM</span></div></header><div class="vevent"><ul class="event summary"><li><strong>When</strong> Apr 02, 2025 from 06:00 PM to 08:00 PM</li><li><strong>Where</strong> The Boathouse</li><li><strong>Contact Name</strong> Prudence Marsh</li><li><a href="{press.base}{there}/ics_view">iCal</a></li></ul></div><div id="parent-fieldname-text"><p>{ABOUT[0]}</p><p>{ABOUT[1]}</p></div>',
                "template-event_view portaltype-event",
            )
    if path in (
        "/about",
        "/contact-info",
        "/accessibility-info",
        "/sitemap",
        "/login",
        "/@@search",
        "/about/statutes.pdf/view",
        "/images/boathouse.jpg/view",
    ):
        return shell(
            path[1:],
            f'<h1 class="documentFirstHeading">{path[1:].title()}</h1><div class="documentByLine"><span class="documentAuthor">by <a href="{press.base}/author/admin">admin</a></span> — <span class="documentModified"><span>last modified</span> Mar 04, 2025 09:00 AM</span></div><div id="content-core">{"".join(f"<p>{line}</p>" for line in ABOUT)}</div>',
            "template-document_view portaltype-document",
        )
    if path == "/":
        return shell(
            "Home",
            f'<h1 class="documentFirstHeading">Welcome</h1><div class="documentDescription">{ABOUT[1]}</div><div id="content-core"><p>{ABOUT[0]}</p></div>',
            "template-document_view portaltype-document",
        )
    if path in ("/events", "/events/"):
        items = "".join(
            f'<article class="entry vevent"><header class="vcard"><span class="summary" title="Event"><a href="{press.base}{there}" class="contenttype-event state-published url">{title}</a></span></header></article>'
            for there, title in events
        )
        return shell("Events", f'<h1 class="documentFirstHeading">Events</h1><div class="entries">{items}</div>')
    if path.rstrip("/") in ("/news", "/news/aggregator"):
        start = whole(query.get("b_start:int"))
        entries = "".join(
            f'<article class="entry"><header><span class="summary" title="News Item"><a href="{press.base}{one.path}" class="contenttype-news-item state-published url" title="News Item">{e(one.title)}</a></span><div class="documentByLine">{byline(one)}</div></header><p class="description discreet">{teaser(one)}</p></article>'
            for one in press.slice(start, BATCH)
        )
        last = -(-len(press.stories) // BATCH)
        links = "".join(
            f'<li class="active"><span>{n + 1}</span></li>'
            if n * BATCH == start
            else f'<li><a href="{press.base}/news?b_start:int={n * BATCH}">{n + 1}</a></li>'
            for n in range(last)
        )
        following = (
            f'<li class="next"><a href="{press.base}/news?b_start:int={start + BATCH}"><span class="label">Next {min(BATCH, len(press.stories) - start - BATCH)} items »</span></a></li>'
            if start + BATCH < len(press.stories)
            else ""
        )
        return shell(
            "News",
            f'<h1 class="documentFirstHeading">News</h1><div id="content-core"><div class="entries">{entries}</div><nav class="pagination"><ul>{links}{following}</ul></nav></div>',
        )
    return None
