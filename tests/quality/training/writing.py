"""Weights to the file that is committed.

source(weights, header) -> str
header(news, others, figures, plain) -> str
"""

import textwrap
from collections.abc import Mapping

from .agreement import Summary
from .fitting import DECIMALS, L2, LEFT_OUT, OTHER_SHARE, PAGES_MIN
from .folds import FOLDS

# Headings of the file, each with the openings of the names below it; the first that fits takes a name.
_GROUPS = (
    ("Markup.", ("kind:", "tag:", "in_article", "hidden", "embed")),
    ("Links.", ("links", "parent-links")),
    ("Zone, headline and description.", ("zone:", "is-", "above-", "before-", "after-", "within-")),
    ("Where on the tree.", ("out:", "branch", "child-", "main-", "signature", "in:", "self:")),
    ("Neighbours.", ("-", "+")),
    ("The words of the unit itself.", ("",)),
)
_ORDER = (5, 1, 0, 2, 3, 4)
_COMMENT_CHARS = 118

_FILE = '''"""What each feature of a unit is worth, in log-odds for the article.

WEIGHTS     name of a feature -> its worth; a name that is not here is worth nothing
"""

from collections.abc import Mapping
from types import MappingProxyType

{header}
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {{
{lines}
    }}
)
'''


def source(weights: Mapping[str, float], header: str) -> str:
    """The text of weights.py: the weights by group, each group by name."""
    members: list[list[str]] = [[] for _ in _GROUPS]
    for name in sorted(weights):
        members[next(place for place, (_, openings) in enumerate(_GROUPS) if name.startswith(openings))].append(name)
    lines: list[str] = []
    for place in _ORDER:
        lines.append(f"        # {_GROUPS[place][0]}")
        lines.extend(f'        "{name}": {weights[name]:.{DECIMALS}f},' for name in members[place])
    return _FILE.format(header=header, lines="\n".join(lines))


def header(news: int, others: int, figures: Summary, plain: Summary) -> str:
    """The comment above the weights: how they were made and what they are good for."""
    text = (
        f"Written by `make train`, not by hand.  Logistic regression on the blocks of {news} news pages with a full "
        f"body and, at {OTHER_SHARE:g} of their weight, {others} other articles: L2 penalty {L2:g}, features on fewer "
        f"than {PAGES_MIN} pages left out, and {len(LEFT_OUT)} with a sign against sense.  On domains not fitted on, "
        f"{FOLDS} folds: F1 {figures.f1:.3f}, exact {figures.exact:.2f}; main container and link share alone: "
        f"{plain.f1:.3f} and {plain.exact:.2f}.  Features and rules were chosen on the same pages: docs/quality.md."
    )
    return textwrap.fill(text, _COMMENT_CHARS, initial_indent="# ", subsequent_indent="# ")
