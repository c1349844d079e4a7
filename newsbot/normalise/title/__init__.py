"""What is it called, and where does it belong?  title(Article, Site) -> Article

headline.py    which rival is the title, and what stays of it without the publication's name
subtitle.py    which standfirst is one, and not the beginning of the text
belonging.py   section and tags
choosing.py    the first rival without a fault, and a verdict on each before it
plain.py       a title as printed
"""

from newsbot.items import Article
from newsbot.normalise.publication import Publication
from newsbot.normalise.title.belonging import with_section, with_tags
from newsbot.normalise.title.headline import with_title
from newsbot.normalise.title.subtitle import with_subtitle
from newsbot.sites import Site

__all__ = ["title"]


def title(article: Article, site: Site) -> Article:
    """The article with its title, subtitle, section and tags; what no rival gives stays None or ()."""
    publication = Publication.of(article, site)
    article = with_title(article, publication)
    article = with_subtitle(article, site, publication)
    return with_tags(with_section(article, site, publication))
