"""The first rival that has no fault, and what was thought of each before it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from newsbot.items import Article, Candidate, Verdict


def with_first(
    article: Article,
    field: str,
    rivals: Sequence[Candidate],
    texts: Mapping[Candidate, str],
    fault: Callable[[Candidate], str | None],
) -> Article:
    """The article with the text of the first rival without a fault in `field`, its source, and the verdicts."""
    verdicts: list[Verdict] = []
    for rival in rivals:
        reason = fault(rival)
        taken = reason is None
        verdicts.append(
            Verdict(field=field, candidate=rival, taken=taken, reason=reason or "the first that makes sense")
        )
        if taken:
            return replace(
                article,
                sources={**article.sources, field: rival.source},
                verdicts=article.verdicts + tuple(verdicts),
                **{field: texts[rival]},  # type: ignore[arg-type]
            )
    return replace(article, verdicts=article.verdicts + tuple(verdicts)) if verdicts else article
