"""Categories, tags and users of the REST interface, with their numbers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsbot.demo.article import slug
from tests.crawl.newspaper.desk import author_path, section_path, tag_path
from tests.crawl.newspaper.story import Story

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

_TERMS = {"categories": "category", "tags": "post_tag"}


def _numbers(values: Sequence[str]) -> dict[str, int]:
    """Value -> its number in the interface."""
    return {value: 20 + index for index, value in enumerate(values)}


def terms(site: "Site", name: str) -> dict[str, int]:
    """Categories, tags or users with their numbers."""
    stories = site.desk.stories.values()
    values = {
        "categories": lambda: site.desk.sections,
        "tags": lambda: sorted({tag for story in stories for tag in story.tags}),
        "users": lambda: sorted({author for story in stories for author in story.authors[:1]}),
    }[name]()
    return _numbers(values)


def sections_of(story: Story) -> tuple[str, ...]:
    """The sections that show a story, its own first."""
    return (story.section, *filter(None, (story.also_in,)))


def term(site: "Site", name: str, value: str, number: int) -> dict[str, Any]:
    """A category, tag or user as the interface shows it."""
    path = {"categories": section_path, "tags": tag_path, "users": author_path}[name](value)
    made = {"id": number, "name": value, "slug": slug(value), "link": site.url(path)}
    if name in _TERMS:
        made["taxonomy"] = _TERMS[name]
        made["count"] = sum(
            value in (sections_of(story) if name == "categories" else story.tags) for story in site.desk.newest
        )
    return made
