"""Where are the articles?  listing(Document, Site, Source) -> Found

listing.py      the links of a listing page that may be articles
pagination.py   the next page of the list
anchors.py      the links of a page and the parts of it they stand in
teasers.py      what a link looks like among its neighbours
refusals.py     addresses that are never articles
places.py       where in a list an address stands
"""

from newsbot.discovery.listing import listing
from newsbot.discovery.pagination import next_pages

__all__ = ["listing", "next_pages"]
