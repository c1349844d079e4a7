"""What every page of the demo site has around its content: head, header, navigation and footer."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from newsbot.demo.article import slug
from newsbot.demo.wording import date_line

PUBLICATION = "The Loopback Review"
MOTTO = "Opinions that never leave the machine"

STYLE = """
body{margin:0;font:18px/1.6 Georgia,'Times New Roman',serif;color:#222;background:#fbfaf7}
a{color:#7a1f1f}
.site-header,#header,.mh{border-bottom:3px double #222;padding:1rem;text-align:center}
.site-title,.logo,.mh-name{font-size:2rem;font-weight:bold;margin:0}
.site-title a,.logo a,.mh-name a{color:#222;text-decoration:none}
.motto{margin:0;font-style:italic;color:#666}
nav ul{list-style:none;padding:0;margin:.5rem 0}
nav li{display:inline;margin:0 .6rem}
main,.content,.shell{max-width:42rem;margin:0 auto;padding:1rem}
h1,h2{line-height:1.2}
figure{margin:1.5rem 0}
img{max-width:100%;height:auto;display:block}
figcaption,.meta,.caption{font-size:.8rem;color:#666}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #c9bfae}
.wp-block-pullquote,.pullquote{font-size:1.4rem;font-style:italic;text-align:center;border:0}
.newsletter,.about-author,.wall{background:#f0ebe0;padding:1rem;margin:1.5rem 0;font-size:.9rem}
.share a{margin-right:.6rem;font-size:.8rem}
.related,.comments,aside{border-top:1px solid #c9bfae;margin-top:2rem;font-size:.9rem}
.teaser{border-bottom:1px solid #e2dccf}
.sticky{font-size:.8rem;background:#222;color:#fff;padding:.3rem 1rem}
footer,#footer{border-top:3px double #222;margin-top:3rem;padding:1rem;text-align:center;font-size:.8rem}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the pages of one site share."""

    base_url: str
    """Scheme, host and port, without a slash at the end."""
    today: dt.date
    """The date in the header of the layout "plain" and in the footer."""
    sections: tuple[str, ...]
    has_feed: bool
    has_listing: bool

    def url(self, path: str) -> str:
        """`path` as an absolute address."""
        return self.base_url + path

    def navigation(self) -> str:
        """The menu of the site."""
        listings = [("Opinion", "/opinion/"), *((name, section_path(name)) for name in self.sections)]
        places = [
            ("Home", "/"),
            *(listings if self.has_listing else ()),
            ("About", "/about/"),
            ("Contact", "/contact/"),
            ("Log in", "/login/"),
        ]
        items = "".join(f'<li><a href="{path}">{escape(name)}</a></li>' for name, path in places)
        return f'<nav aria-label="Main"><ul>{items}</ul></nav>'

    def footer(self) -> str:
        """The foot of the page, with a year that is no date of an article."""
        return (
            f"<p>© {self.today.year} {PUBLICATION}. Printed on 127.0.0.1, read at 127.0.0.1.</p>"
            '<p><a href="/about/">About us</a> · <a href="/contact/">Write to us</a></p>'
        )

    def header(self) -> str:
        """The head of every page but those of the layouts with one of their own."""
        return (
            f'<header class="site-header"><p class="site-title"><a href="/">{PUBLICATION}</a></p>'
            f'<p class="motto">{MOTTO}</p>{self.navigation()}</header>'
        )

    def page(
        self,
        *,
        title: str,
        content: str,
        head: str = "",
        language: str = "en",
        attributes: Mapping[str, str] | None = None,
    ) -> bytes:
        """A whole page: `content` is all that stands in its body."""
        feed = (
            '<link rel="alternate" type="application/rss+xml" title="All opinions" href="/feed/">'
            if self.has_feed
            else ""
        )
        marks = "".join(f' {name}="{escape(value)}"' for name, value in (attributes or {}).items())
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(title)}</title>\n{head}\n{feed}\n<style>{STYLE}</style>\n</head>\n"
            f"<body{marks}>\n{content}\n</body>\n</html>\n"
        ).encode()

    def framed(self, *, title: str, content: str, head: str = "", kind: str) -> bytes:
        """A whole page with the usual header and footer around `content`."""
        return self.page(
            title=f"{title} - {PUBLICATION}",
            head=head,
            attributes={"class": kind},
            content=f"{self.header()}\n<main>\n{content}\n</main>\n<footer>{self.footer()}</footer>",
        )

    def today_line(self) -> str:
        """Today as the header prints it: "Friday, July 20th, 2018"."""
        weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        return f"{weekdays[self.today.weekday()]}, {date_line(self.today)}"


def author_path(name: str) -> str:
    """Path of the list of one author's articles."""
    return quote(f"/author/{slug(name)}/")


def tag_path(tag: str) -> str:
    """Path of the list of articles with one tag."""
    return quote(f"/tag/{slug(tag)}/")


def section_path(section: str) -> str:
    """Path of the list of one section; all sections together are "/opinion/"."""
    return quote(f"/opinion/{slug(section)}/")
