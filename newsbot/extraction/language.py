"""In which language a page is written.

    language(document, segments, finds) -> tuple[Candidate, ...]     what it claims and what its text says

Themes come with lang="en" whatever is written in them, so a claim counts only while the text does not
contradict it.
"""

from collections.abc import Iterable, Mapping, Sequence

from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.extraction.languagetag import tag
from newsbot.extraction.segments import Segment
from newsbot.extraction.speech import COMMON_SHARE_MIN, SAMPLE_CHARS, SCRIPTS, shares
from newsbot.items import Candidate
from newsbot.words.languages import COMMON

# Lines of running text are not shorter; what has less of them is judged by all that it says.
LINE_CHARS_MIN = 40
RUNNING_CHARS_MIN = 200
# The text contradicts a claim when another language has this many times the common words of the claimed one; a
# judgement, so that neighbours which share half their words do not overrule a claim.
CONTRADICTION_FACTOR = 1.5

_WRITTEN = frozenset((*COMMON, *SCRIPTS.values(), "ja", "zh"))
"""Languages that a text can be found to be in."""
# Languages that share most common words: a claim of one is not contradicted by the other.
_TWINS = (
    {"no", "nb", "nn", "da"},
    {"id", "ms"},
    {"hr", "sr", "bs", "sh"},
    {"cs", "sk"},
    {"gl", "pt", "es"},
    {"ca", "es"},
    {"af", "nl"},
    {"lb", "de"},
    {"zh", "yue"},
)


def language(document: Document, segments: Sequence[Segment], finds: Finds) -> tuple[Candidate, ...]:
    """BCP 47 tags, best first: the page's claims that its text bears out, the text's own, the other claims."""
    found = shares(document.text[:SAMPLE_CHARS] if document.text is not None else _sample(segments))
    claims = [
        Candidate(value=known, source=claim.source, place=claim.place)
        for claim in finds.language
        if (known := tag(claim.value))
    ]
    own = max(found, key=lambda code: found[code]) if found else None
    by_text = [Candidate(value=own, source="visible:text")] if own and found[own] >= COMMON_SHARE_MIN else []
    borne_out = [claim for claim in claims if not _contradicts(found, claim.value.split("-")[0])]
    others = [claim for claim in claims if claim not in borne_out]
    return tuple(dict.fromkeys((*borne_out, *by_text, *others)))


def _sample(segments: Sequence[Segment]) -> str:
    """Running text of the page: its longer unlinked lines, in order."""
    sample = _beginning(
        segment.text
        for segment in segments
        if segment.zone == "main" and len(segment.text) >= LINE_CHARS_MIN and segment.link_chars * 2 < len(segment.text)
    )
    if len(sample) >= RUNNING_CHARS_MIN:
        return sample
    lines = [segment.text for segment in segments if segment.zone not in ("nav", "footer")]
    return _beginning(lines or (segment.text for segment in segments))


def _beginning(lines: Iterable[str]) -> str:
    """The first lines, as many as tell a language."""
    size, kept = 0, []
    for line in lines:
        kept.append(line)
        size += len(line)
        if size >= SAMPLE_CHARS:
            break
    return "\n".join(kept)[:SAMPLE_CHARS]


def _contradicts(found: Mapping[str, float], code: str) -> bool:
    """Whether a text is surely not in the language a page claims."""
    if not found:
        return False
    best, share = max(found.items(), key=lambda item: item[1])
    if best == code or share < COMMON_SHARE_MIN:
        return False
    if any(best in twins and code in twins for twins in _TWINS) and share < 2 * found.get(code, share):
        return False
    if code not in _WRITTEN:
        # A language the table lacks: only a text that is very much another one contradicts.
        return share >= 3 * COMMON_SHARE_MIN
    return share >= CONTRADICTION_FACTOR * found.get(code, 0.0)
