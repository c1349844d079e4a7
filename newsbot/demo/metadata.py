"""What an article page says to machines: meta tags and JSON-LD."""

import json
from html import escape

from newsbot.demo import furniture
from newsbot.demo.article import DemoArticle
from newsbot.demo.frame import MOTTO, PUBLICATION, Frame, author_path


def social(article: DemoArticle, frame: Frame) -> str:
    """The canonical link, description, Open Graph and author metas of an article."""
    metas = [
        ("name", "description", article.subtitle or article.paragraphs[0][:150]),
        ("property", "og:type", "article"),
        ("property", "og:title", article.title),
        ("property", "og:site_name", PUBLICATION),
        ("property", "og:url", frame.url(article.path)),
        ("property", "article:published_time", article.date.isoformat()),
        ("property", "article:section", article.section),
        *(("property", "article:tag", tag) for tag in article.tags),
    ]
    if article.modified:
        metas.append(("property", "article:modified_time", article.modified.isoformat()))
    if article.images and article.images[0].url:
        metas.append(("property", "og:image", frame.url(article.images[0].url)))
    if article.layout == "modern":
        metas.extend(("name", "author", name) for name in article.authors)
    lines = [
        f'<link rel="canonical" href="{frame.url(article.path)}">',
        *(f'<meta {kind}="{name}" content="{escape(value)}">' for kind, name, value in metas),
    ]
    return "\n".join(lines) + "\n"


def linked_data(article: DemoArticle, frame: Frame) -> str:
    """The article as JSON-LD, in a graph beside the site, as blog software writes it."""
    people = [
        {
            "@type": "Organization" if name == furniture.BOARD else "Person",
            "name": name,
            "url": frame.url(author_path(name)),
        }
        for name in article.authors
    ]
    node: dict[str, object] = {
        "@type": "OpinionNewsArticle",
        "@id": frame.url(article.path) + "#article",
        "headline": article.title,
        "datePublished": article.date.isoformat(),
        "author": people,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "mainEntityOfPage": frame.url(article.path),
        "publisher": {"@type": "Organization", "name": PUBLICATION, "url": frame.url("/")},
        "isAccessibleForFree": article.access == "full",
    }
    if article.modified:
        node["dateModified"] = article.modified.isoformat()
    if article.subtitle:
        node["alternativeHeadline"] = article.subtitle
    if article.editors:
        node["editor"] = [{"@type": "Person", "name": name} for name in article.editors]
    site = {"@type": "WebSite", "name": PUBLICATION, "url": frame.url("/"), "description": MOTTO}
    graph = json.dumps({"@context": "https://schema.org", "@graph": [node, site]}, ensure_ascii=False)
    safe = graph.replace("</", r"<\/")
    return f'<script type="application/ld+json">{safe}</script>\n'
