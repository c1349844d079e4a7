"""The site of an address that a person typed for Scrapy's own commands."""

from dataclasses import replace
from urllib.parse import urlsplit

from newsbot import sites, urls
from newsbot.errors import UsageError
from newsbot.sites import Site


def site_at(url: str | None, allow: str) -> Site:
    """The site of `scrapy crawl url -a url=URL -a allow=HOST:PORT,…`; host and port of the address may be fetched.

    Raises UsageError without an address, and UnknownSiteError for what is none.
    """
    if not url:
        raise UsageError('The spider "url" needs an address: scrapy crawl url -a url=https://example.com/opinion/')
    site = sites.site_for(url)
    authority = urlsplit(urls.canonical(url)).netloc
    typed = authority if ":" in authority else f"{authority}:{443 if url.startswith('https:') else 80}"
    return replace(site, allow=(*site.allow, typed, *(text for text in allow.split(",") if text)))
