"""Pages of the demo site that are no articles: home, about, contact, login, the missing page, and pictures."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from zlib import crc32

from newsbot.demo.frame import MOTTO, PUBLICATION, Frame
from newsbot.demo.lists import Listing, teasers


def home(listing: Listing, page_size: int, frame: Frame) -> bytes:
    """The front page: the newest articles and the way to the older ones."""
    content = f"<h1>{PUBLICATION}</h1>\n<p>{MOTTO}.</p>\n{teasers(listing.articles[:page_size])}"
    head = ""
    if len(listing.articles) > page_size:
        content += '\n<nav class="pagination"><a class="next" rel="next" href="/opinion/page/2/">Older posts</a></nav>'
        head = f'<link rel="next" href="{frame.url("/opinion/page/2/")}">'
    return frame.framed(title="Home", content=content, head=head, kind="home")


def about(frame: Frame) -> bytes:
    """What the paper says of itself."""
    return frame.framed(
        title="About",
        kind="page",
        content=(
            "<h1>About us</h1><p>The Loopback Review is a paper for people who like their opinions local. It is set, "
            "printed and read on one and the same machine, which keeps the postage "
            "down and the letters page lively.</p>"
            "<p>All towns, people and ferries in these pages are invented. The opinions are invented too, but some of "
            "them have been held by real people for years, and we hope they will recognise them.</p>"
        ),
    )


def contact(frame: Frame) -> bytes:
    """How to reach the paper."""
    return frame.framed(
        title="Contact",
        kind="page",
        content=(
            "<h1>Contact</h1><p>Letters to the editor are welcome by post, preferably short, and by telephone, "
            "preferably after eleven.</p><p>The Loopback Review, 1 Localhost Lane, Port Halden</p>"
        ),
    )


def login(frame: Frame) -> bytes:
    """The form for subscribers."""
    return frame.framed(
        title="Log in",
        kind="page",
        head='<meta name="robots" content="noindex">',
        content=(
            '<h1>Log in</h1><form method="post" action="/login/"><p><label for="user">Email</label> '
            '<input id="user" name="user" type="email"></p><p><label for="password">Password</label> '
            '<input id="password" name="password" type="password"></p><p><button>Log in</button></p></form>'
        ),
    )


def not_found(frame: Frame) -> bytes:
    """The page behind every wrong address."""
    return frame.framed(
        title="Page not found",
        kind="error404",
        content=("<h1>Page not found</h1><p>Nobody here has an opinion about that yet.</p>"),
    )


def picture(path: str) -> bytes:
    """A drawing for a path: a sky, a sun and two hills, in colours that the path decides."""
    number = crc32(path.encode())
    hue, sun, hill = number % 360, 80 + number // 7 % 500, 220 + number // 11 % 80
    far, near = f"hsl({(hue + 150) % 360} 30% 52%)", f"hsl({(hue + 160) % 360} 34% 38%)"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 672 378">'
        f'<rect width="672" height="378" fill="hsl({hue} 45% 82%)"/>'
        f'<circle cx="{sun}" cy="110" r="46" fill="hsl({(hue + 40) % 360} 80% 70%)"/>'
        f'<path d="M0 {hill} Q168 {hill - 120} 336 {hill} T672 {hill} V378 H0 Z" fill="{far}"/>'
        f'<path d="M0 330 Q200 {hill - 10} 420 330 T672 310 V378 H0 Z" fill="{near}"/></svg>\n'
    ).encode()


PAGES: Mapping[str, Callable[[Frame], bytes]] = MappingProxyType(
    {"/about/": about, "/contact/": contact, "/login/": login}
)
