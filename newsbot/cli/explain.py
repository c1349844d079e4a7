"""Every rival of every field, where it stood and why it was taken or not, for a person."""

from newsbot.items import Article, Verdict

_FIELDS = ("title", "subtitle", "authors", "editors", "date", "modified", "section", "tags")
_TEXT_CHARS = 100


def explanation(article: Article) -> str:
    """The whole explanation of one page, lines of text."""
    raw = article.raw
    lines = [
        f"page: {article.url or article.fetched_url or 'no address'}",
        f"kind: {raw.kind} ({raw.kind_reason or 'no reason given'})",
        f"language: {article.language or 'unknown'}",
    ]
    for field in _FIELDS:
        lines += _of_field(article, field)
    lines.append("body:")
    for number, block in enumerate(raw.blocks, start=1):
        mark = "+" if block.taken else "-"
        where = f" [{block.place}]" if block.place else ""
        lines.append(
            f"  {mark} {number:3} {block.score:.2f} {block.kind}: {_short(block.text)} - "
            f"{block.reason or 'no reason given'}{where}"
        )
    lines += [f"problem: {problem.field}: {problem.message}" for problem in article.problems]
    return "\n".join(lines)


def _of_field(article: Article, field: str) -> list[str]:
    value = getattr(article, field)
    shown = "; ".join(value) if isinstance(value, tuple) else str(value) if value else ""
    source = article.sources.get(field)
    lines = [f"{field}: {shown or 'none'}" + (f"  (from {source})" if source else "")]
    verdicts = [verdict for verdict in article.verdicts if verdict.field == field]
    return lines + [_of_verdict(verdict) for verdict in verdicts]


def _of_verdict(verdict: Verdict) -> str:
    candidate = verdict.candidate
    where = ", ".join(part for part in (candidate.context, candidate.place) if part)
    return f"  {'+' if verdict.taken else '-'} {candidate.source}: {_short(candidate.value)} - {verdict.reason}" + (
        f" [{where}]" if where else ""
    )


def _short(text: str) -> str:
    text = text.replace("\n", " / ")
    return text if len(text) <= _TEXT_CHARS else text[: _TEXT_CHARS - 1] + "…"
