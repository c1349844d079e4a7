"""What menus and footers lead to."""

from newsbot.discovery.furniture import furniture
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import undescribed

HOME = "https://paper.example/"
PAGE = """<html><body><nav><a href="/our-story/">Our story</a><a href="/tides/">Tides</a></nav>
<main><h2><a href="/tides">Who owns the tides?</a></h2><a href="/mug/">A mug</a></main>
<footer><a href="/imprint/#top">Imprint</a><a href="https://elsewhere.example/">Printers</a></footer></body></html>"""


def test_only_what_stands_in_menus_and_footers_alone_is_furniture() -> None:
    page = document(Page(body=PAGE.encode(), url=HOME))
    assert furniture(page, undescribed(HOME)) == {"paper.example/our-story", "paper.example/imprint"}
