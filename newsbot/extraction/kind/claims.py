"""What a page says of itself: its types, and the classes that publishing systems write on <body>.

body_class_kind(document) -> PageKind | None
"""

from newsbot.document import Document
from newsbot.items import PageKind

ARTICLE_TYPES = frozenset(
    (
        "Article",
        "NewsArticle",
        "BlogPosting",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "BackgroundNewsArticle",
        "AskPublicNewsArticle",
        "Report",
        "Review",
        "ClaimReview",
        "CriticReview",
        "TechArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "AdvertiserContentArticle",
        "SatiricalArticle",
        "Recipe",
        "HowTo",
    )
)
LIST_TYPES = frozenset(("CollectionPage", "ProfilePage", "Blog", "SearchResultsPage", "og:profile"))
# What WordPress writes on lists alone; without one of them the other classes are words of a theme or of another system:
# "show blog" stands on single posts, "page page-id-7 blog" on a page in a theme's dress.
_WORDPRESS_LISTS = frozenset(("archive", "paged", "home", "search", "error404"))
_SINGLE = frozenset(("single", "single-post"))
# Pages that WordPress makes for a picture or a file alone.
_ATTACHMENTS = frozenset(("attachment", "single-attachment"))
_BODY_CLASSES: tuple[tuple[str, PageKind], ...] = (
    ("error404", "not-found"),
    ("search-results", "search"),
    ("search-no-results", "search"),
    ("tag", "tag"),
    ("archive", "listing"),
    ("category", "listing"),
    ("author", "listing"),
    ("blog", "listing"),
    ("home", "listing"),
)


def body_class_kind(document: Document) -> PageKind | None:
    """What the classes of <body> say, as the commonest publishing systems write them; "other" for an attachment."""
    body = next(document.root.iterchildren("body"), None) if document.root is not None else None
    names = frozenset((body.get("class") or "").lower().split()) if body is not None else frozenset()
    if names & _ATTACHMENTS:
        return "other"
    if names & _SINGLE or any(name.startswith("postid-") for name in names):
        return "article"
    is_posts_page = "blog" in names and any(name.startswith("wp-") for name in names) and "page" not in names
    if names & _WORDPRESS_LISTS or is_posts_page:
        return next((found for name, found in _BODY_CLASSES if name in names), None)
    return None
