"""The REST interface of a WordPress: posts, categories, tags, users, pages, and the root that names them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from newsbot.demo.article import slug
from tests.crawl.newspaper import answer, pieces
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.terms import sections_of, term, terms
from tests.crawl.newspaper.words import MOTTO, NAME

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

ROOT = "/wp-json/"
V2 = "/wp-json/wp/v2"
PER_PAGE, PER_PAGE_MAX = 10, 100


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """What the interface answers at a path; None for any path outside of it."""
    if not (path + "/").startswith(ROOT) and "rest_route" not in query:
        return None
    if not site.has("rest"):
        return None
    route = (query["rest_route"] if "rest_route" in query else path.removeprefix("/wp-json")).rstrip("/") or "/"
    if route == "/":
        return answer.data(_root(site), "rest")
    name, _, number = route.removeprefix("/wp/v2/").partition("/")
    known = ("posts", "pages", "categories", "tags", "users", "types", *_other_types(site))
    if not route.startswith("/wp/v2") or name not in known:
        return _refused("rest_no_route", "No route was found matching the URL and request method.", 404)
    if name == "types":
        types = {"post": "posts", "page": "pages", "wp_block": "blocks"}
        types |= {"column": "columns"} if _other_types(site) else {}
        return answer.data({slug: {"slug": slug, "rest_base": base} for slug, base in types.items()}, "rest")
    if number:
        return _one(site, name, number, query)
    return _posts(site, name, query) if name in ("posts", "columns") else _collection(site, name, query)


def _other_types(site: "Site") -> tuple[str, ...]:
    """Routes of further types of posts."""
    return ("columns",) if site.options.columns == "rest" else ()


def _refused(code: str, message: str, status: int, **more: Any) -> Answer:
    return answer.data({"code": code, "message": message, "data": {"status": status, **more}}, "rest", status=status)


def _root(site: "Site") -> dict[str, Any]:
    return {
        "name": NAME,
        "description": MOTTO,
        "url": site.base,
        "home": site.base,
        "gmt_offset": "1",
        "timezone_string": "",
        "namespaces": ["oembed/1.0", "wp/v2"],
        "routes": {
            "/": {"namespace": "", "methods": ["GET"]},
            "/wp/v2/posts": {"namespace": "wp/v2", "methods": ["GET", "POST"]},
        },
        "_links": {"help": [{"href": "https://developer.wordpress.org/rest-api/"}]},
    }


def _posts(site: "Site", name: str, query: Mapping[str, str]) -> Answer:
    if query.get("status", "publish") != "publish":
        return _refused(
            "rest_invalid_param", "Invalid parameter(s): status", 400, params={"status": "Status is forbidden."}
        )
    if query.get("context", "view") == "edit":
        return _refused("rest_forbidden_context", "Sorry, you are not allowed to edit posts in this post type.", 401)
    try:
        stories = _chosen(site, query, are_columns=name == "columns")
    except ValueError as error:
        return _refused(
            "rest_invalid_param", f"Invalid parameter(s): {error}", 400, params={str(error): "Invalid date."}
        )
    return _page(site, name, stories, query, lambda story: post(site, story, "_embed" in query))


def _chosen(site: "Site", query: Mapping[str, str], *, are_columns: bool) -> list[Story]:
    """The stories that a query asks for, in its order. Raises ValueError with the name of a bad parameter."""
    own = site.desk.sections[0] if site.options.columns else None
    stories = [story for story in site.desk.newest if (story.section == own) == are_columns]
    for name, compare in (("after", 1), ("before", -1), ("modified_after", 1), ("modified_before", -1)):
        if query.get(name):
            try:
                moment = dt.datetime.fromisoformat(query[name])
            except ValueError:
                raise ValueError(name) from None
            limit = moment if moment.tzinfo else moment.replace(tzinfo=site.options.newest.tzinfo)
            stories = [
                story
                for story in stories
                if (_modified(story) if name.startswith("modified") else story.date) != limit
                and ((_modified(story) if name.startswith("modified") else story.date) > limit) == (compare > 0)
            ]
    for name, values in (
        ("categories", sections_of),
        ("tags", lambda story: story.tags),
        ("author", lambda story: story.authors[:1]),
    ):
        wanted = _ids(query.get(name))
        if wanted:
            known = terms(site, "users" if name == "author" else name)
            stories = [story for story in stories if any(known[value] in wanted for value in values(story))]
    if query.get("slug"):
        stories = [story for story in stories if story.slug in query["slug"].split(",")]
    if query.get("include"):
        stories = [story for story in stories if story.number in _ids(query["include"])]
    stories = [story for story in stories if story.number not in _ids(query.get("exclude"))]
    if query.get("search"):
        stories = [story for story in stories if query["search"].casefold() in story.title.casefold()]
    keys = {"date": lambda story: story.date, "modified": _modified, "id": lambda story: story.number}
    return sorted(
        stories, key=keys.get(query.get("orderby", "date"), keys["date"]), reverse=query.get("order") != "asc"
    )


def _ids(text: str | None) -> set[int]:
    return {int(part) for part in (text or "").split(",") if part.strip().isdigit()}


def _modified(story: Story) -> dt.datetime:
    return story.changed


def _page(site: "Site", name: str, things: Sequence[Any], query: Mapping[str, str], make: Any) -> Answer:
    """One page of a collection with its totals and links."""
    size, number = query.get("per_page", str(PER_PAGE)), query.get("page", "1")
    if not size.isdigit() or not 1 <= int(size) <= PER_PAGE_MAX:
        message = "per_page must be between 1 (inclusive) and 100 (inclusive)"
        return _refused("rest_invalid_param", "Invalid parameter(s): per_page", 400, params={"per_page": message})
    if not number.isdigit() or int(number) < 1:
        message = "page must be greater than or equal to 1"
        return _refused("rest_invalid_param", "Invalid parameter(s): page", 400, params={"page": message})
    offset = int(query["offset"]) if query.get("offset", "").isdigit() else (int(number) - 1) * int(size)
    pages = -(-len(things) // int(size))
    if int(number) > max(pages, 1):
        message = "The page number requested is larger than the number of pages available."
        return _refused(f"rest_{'post' if name == 'posts' else name}_invalid_page_number", message, 400)
    links = [
        f'<{site.url(f"{V2}/{name}")}?{urlencode({**query, "page": to})}>; rel="{rel}"'
        for rel, to in (("prev", int(number) - 1), ("next", int(number) + 1))
        if 1 <= to <= pages
    ]
    rows = [fields(make(thing), query.get("_fields")) for thing in things[offset : offset + int(size)]]
    headers = {"X-WP-Total": str(len(things)), "X-WP-TotalPages": str(pages)}
    return answer.data(rows, "rest", headers={**headers, "Link": ", ".join(links)} if links else headers)


def fields(value: Mapping[str, Any], wanted: str | None) -> dict[str, Any]:
    """The fields that `_fields` names, nested names with dots among them; all without it.

    >>> fields({"id": 1, "title": {"rendered": "A", "raw": "B"}}, "id,title.rendered")
    {'id': 1, 'title': {'rendered': 'A'}}
    """
    if not wanted:
        return dict(value)
    kept: dict[str, Any] = {}
    for name in wanted.split(","):
        source: Any = value
        target, parts = kept, name.strip().split(".")
        for depth, part in enumerate(parts):
            if not isinstance(source, Mapping) or part not in source:
                break
            source = source[part]
            if depth == len(parts) - 1:
                target[part] = source
            else:
                target = target.setdefault(part, {})
    return kept


def post(site: "Site", story: Story, embed: bool = False) -> dict[str, Any]:
    """A story as the interface shows it."""
    hidden = story.kind == "protected"
    text = "" if hidden else "\n".join(pieces.block(kind, words) for kind, words in story.blocks)
    sections, tags, users = (terms(site, name) for name in ("categories", "tags", "users"))
    modified = _modified(story)
    made: dict[str, Any] = {
        "id": story.number,
        "date": _local(story.date),
        "date_gmt": _local(story.date.astimezone(dt.UTC)),
        "guid": {"rendered": site.url(f"/?p={story.number}")},
        "modified": _local(modified),
        "modified_gmt": _local(modified.astimezone(dt.UTC)),
        "slug": story.slug,
        "status": "publish",
        "type": "post",
        "link": site.url(story.path),
        "title": {
            "rendered": ("Protected: " if hidden else "") + escape(story.title, quote=False).replace("'", "&#8217;")
        },
        "content": {"rendered": text, "protected": hidden},
        "excerpt": {
            "rendered": "" if hidden else f"<p>{escape(site.teaser(story), quote=False)}</p>\n",
            "protected": hidden,
        },
        "author": users[story.authors[0]],
        "featured_media": 0,
        "comment_status": "open",
        "sticky": False,
        "format": "standard",
        "categories": [sections[name] for name in sections_of(story)],
        "tags": [tags[name] for name in story.tags],
        "_links": {"self": [{"href": site.url(f"{V2}/posts/{story.number}")}]},
    }
    if embed:
        made["_embedded"] = {
            "author": [term(site, "users", story.authors[0], users[story.authors[0]])],
            "wp:term": [
                [term(site, "categories", name, sections[name]) for name in sections_of(story)],
                [term(site, "tags", name, tags[name]) for name in story.tags],
            ],
        }
    return made


def _local(moment: dt.datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def _collection(site: "Site", name: str, query: Mapping[str, str]) -> Answer:
    if name == "pages":
        pages = [
            {"id": 2 + index, "link": site.url(path), "title": {"rendered": title}}
            for index, (title, path) in enumerate(pieces.STATICS)
        ]
        return _page(site, name, pages, query, lambda page: page)
    known = terms(site, name)
    chosen = [value for value in known if not query.get("slug") or slug(value) in query["slug"].split(",")]
    return _page(site, name, chosen, query, lambda value: term(site, name, value, known[value]))


def _one(site: "Site", name: str, number: str, query: Mapping[str, str]) -> Answer:
    wanted = int(number) if number.isdigit() else -1
    if name == "posts" and wanted in site.desk.stories:
        made = post(site, site.desk.stories[wanted], "_embed" in query)
        return answer.data(fields(made, query.get("_fields")), "rest")
    if name in ("categories", "tags", "users"):
        for value, known in terms(site, name).items():
            if known == wanted:
                return answer.data(fields(term(site, name, value, known), query.get("_fields")), "rest")
    return _refused("rest_post_invalid_id", "Invalid post ID.", 404)
