"""Where are the articles?  listing(Document, Site, Source) -> Found

finding.py      found(page, site, source): one list of any kind, read by its reader
listing.py      the links of a listing page that may be articles; points.py: what tells them
pagination.py   the next page of the list; pagerwords.py: what its links say
anchors.py      the links of a page; zones.py: the parts of it they stand in
teasers.py      what a link looks like among its neighbours; entrydates.py: the date beside it
boxes.py        boxes of the most read or the latest of the whole site, beside a list
refusals.py     addresses that are never articles
feed.py         RSS, Atom and JSON Feed (jsonfeed.py); feedpages.py: its further pages
sitemap.py      sitemaps and their indexes; sitemap_names.py: which of them to walk
decoding.py, markup.py, elements.py, moments.py, entries.py    bytes, tags, dates and entries of feeds and sitemaps
wordpress.py    answers of WordPress's REST API; rest.py: the addresses to ask it by
jsonlist.py     lists that come as JSON; answers.py, jsonplaces.py, jsonrecords.py, jsonpages.py: its values, the lists
                in them, teasers and next page
statelist.py    lists that scripts draw; states.py, flight.py, itemlists.py: the values that a page holds for them
loadmore.py     the address behind a "load more" button; cursors.py: one that holds address and place apart
lastpage.py     the last page of a list, where its pager shows it
archives.py     the months and days that a page leads to; periods.py: the time that an address stands for
issues.py       the volumes and issues of a magazine's archive
offers.py       all ways that a page shows to articles; sections.py: its listings; menus.py: menus that nothing
                calls so; usual.py: places worth trying
frontpage.py    whether an address is the front page; editions.py: its frames, and those in other languages
parts.py        the other pages of one article; partaddresses.py, partwords.py, partmarks.py: how they are told
neighbours.py   the articles that an article's page leads to
places.py       where in a list an address stands
"""

from newsbot.discovery.archives import archive, dated
from newsbot.discovery.editions import editions, frames
from newsbot.discovery.feed import feed
from newsbot.discovery.feedpages import PAGED
from newsbot.discovery.finding import found, may_be_article
from newsbot.discovery.frontpage import is_home
from newsbot.discovery.jsonlist import json_list
from newsbot.discovery.lastpage import last_page
from newsbot.discovery.listing import listing
from newsbot.discovery.loadmore import load_more
from newsbot.discovery.neighbours import neighbours
from newsbot.discovery.offers import Offers, offers
from newsbot.discovery.pagination import next_pages
from newsbot.discovery.parts import Parts, parts
from newsbot.discovery.periods import archive_period
from newsbot.discovery.rest import rest_changed, rest_posts, rest_route, rest_types
from newsbot.discovery.sections import group_links, list_group
from newsbot.discovery.sitemap import sitemap
from newsbot.discovery.sitemap_names import SitemapRank, sitemap_rank
from newsbot.discovery.usual import usual_places
from newsbot.discovery.wordpress import wordpress

__all__ = [
    "PAGED",
    "Offers",
    "Parts",
    "SitemapRank",
    "archive",
    "archive_period",
    "dated",
    "editions",
    "feed",
    "found",
    "frames",
    "group_links",
    "is_home",
    "json_list",
    "last_page",
    "list_group",
    "listing",
    "load_more",
    "may_be_article",
    "neighbours",
    "next_pages",
    "offers",
    "parts",
    "rest_changed",
    "rest_posts",
    "rest_route",
    "rest_types",
    "sitemap",
    "sitemap_rank",
    "usual_places",
    "wordpress",
]
