"""What the keys of <meta> elements tell, and which sites' own keys mean the same.

KEYS            field -> keys that serve it, best first
KNOWN           all of them
meaning(key)    the key of KEYS that a site's own one stands for
"""

import re
from collections.abc import Mapping
from functools import lru_cache

KEYS: Mapping[str, tuple[str, ...]] = {
    "canonical": ("og:url", "parsely-link", "cxenseparse:url", "twitter:url"),
    "publication": (
        "og:site_name",
        "application-name",
        "publisher",
        "dc.publisher",
        "dcterms.publisher",
        "citation_journal_title",
        "apple-mobile-web-app-title",
        "sitename",
    ),
    "title": (
        "og:title",
        "parsely-title",
        "sailthru.title",
        "cxenseparse:title",
        "citation_title",
        "dc.title",
        "dcterms.title",
        "twitter:title",
        "twitter:text:title",
        "headline",
        "title",
        "fb_title",
    ),
    "subtitle": (
        "cxenseparse:subtitle",
        "twitter:description",
        "og:description",
        "sailthru.description",
        "description",
        "cxenseparse:description",
        "dc.description",
        "dcterms.description",
        "abstract",
    ),
    "author": (
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "article:author_name",
        "article:author",
        "og:article:author",
        "cxenseparse:author",
        "bt:author",
        "og:author",
        "byl",
        "author",
        "article.author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor.author",
        "creator",
        "authors",
    ),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "vr:published_time",
        "og:pubdate",
        "og:publish_date",
        "datepublished",
        "published_time",
        "published",
        "pubdate",
        "pub_date",
        "publish-date",
        "publish_date",
        "publishdate",
        "published-date",
        "publisheddate",
        "publication-date",
        "publication_date",
        "originalpublicationdate",
        "article_date_original",
        "article.published",
        "displaydate",
        "ptime",
        "date",
        "article.created",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.published",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "dcterms.created",
        "dc.created",
        "date.created",
        "datecreated",
        "created",
        "ya:ovs:upload_date",
        "video:release_date",
        "og:video:release_date",
    ),
    "modified": (
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "article:modified",
        "article.updated",
        "datemodified",
        "bt:moddate",
        "dcterms.modified",
        "dc.date.modified",
        "dc.modified",
        "last-modified",
        "last_modified",
        "lastmodified",
        "lastmod",
        "modified",
        "modified_time",
        "revision_date",
        "revised",
        "updated",
        "utime",
    ),
    "section": (
        "article:section",
        "og:article:section",
        "parsely-section",
        "og:section",
        "cxenseparse:category",
        "article.section",
        "section",
        "category",
        "sailthru.vertical",
        "channel",
    ),
    "tags": (
        "article:tag",
        "og:article:tag",
        "parsely-tags",
        "sailthru.tags",
        "news_keywords",
        "cxenseparse:keywords",
        "citation_keywords",
        "dc.subject",
        "dcterms.subject",
        "keywords",
        "tags",
    ),
    "language": ("content-language", "language", "dc.language", "dcterms.language", "lang", "og:language", "og:locale"),
    "image": ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    "rights": (
        "robots",
        "googlebot",
        "googlebot-news",
        "tdm-reservation",
        "tdm-policy",
        "article:content_tier",
        "article:content-tier",
        "isaccessibleforfree",
    ),
    "type": ("og:type",),
}
"""Evidence for the order are the shares of right values on 157 news pages with known answers: article:published_time
.99, og:title .72, author .64.  twitter:creator is never read: it was the author's name on 0 % of them and on 5 % of
older pages."""
KNOWN = frozenset(key for keys in KEYS.values() for key in keys)
# What sites call their own keys: "article_published_time", "published_on", "http://ogp.me/ns/article#published_time".
_PUBLICATION = re.compile(
    r"(?<!last)(?<!last[_.:\- ])(?:(?:publi(?:shed|cation|sh)|pub)[_.:\- ]?(?:date|time|datetime|on|at)"
    r"|date[_.:\- ]?(?:publi(?:shed|cation|sh)|pub))$"
)
_CHANGE = re.compile(
    r"(?:modified|modification|updated)[_.:\- ]?(?:date|time|on|at)|date[_.:\- ]?(?:modified|updated)$"
)
_KEY_CHARS_MAX = 60


@lru_cache(maxsize=1_024)
def meaning(key: str) -> str:
    """The known key that a site's own one stands for; the key itself where it tells of no date."""
    if len(key) > _KEY_CHARS_MAX:
        return key
    return "published_time" if _PUBLICATION.search(key) else "modified_time" if _CHANGE.search(key) else key
