"""Where in the tree the article lives, and what leads away from it.

foreign(tree, headline, words) -> list[bool]       parts that are not the article's by their names
descended(tree, parents, prose) -> int             the main container
branches(tree, chain) -> (tops, steps, groups)     how far each part of the tree is from it
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsbot.extraction.body.tree import GROUPS, Tree, bits_of

# The main container is the deepest element that one can reach by always stepping into a child that holds this
# share of the prose.  0.6 comes from an earlier trial; no other value was tried here.
DESCENT_SHARE = 0.6
# A part of this name is never where the article is, unless the headline stands in it.
_FOREIGN = bits_of("comment related nav cookie newsletter legal overlay")
# A "lightbox-wrapper" or "subscriber-content" with this share of the running text holds the article.  These are
# foreign at any length: with the limit for them too, consent texts, footers and link lists beat short articles.
_ALWAYS_FOREIGN = bits_of("comment cookie legal nav related")
FOREIGN_SHARE_MAX = 0.5
_NO_CONTAINERS = frozenset({"p", "blockquote", "ul", "ol", "dl", "figure"})


def foreign(tree: Tree, headline: int | None, words: Sequence[float]) -> list[bool]:
    """For each node whether it is in a part that is not the article's; `words`: its running text."""
    above = {0}
    while headline:
        above.add(headline)
        headline = tree.parents[headline]
    limit = FOREIGN_SHARE_MAX * words[0]
    body = GROUPS["body"]
    found: list[bool] = []
    for place, (bits, parent) in enumerate(zip(tree.groups, tree.parents, strict=True)):
        is_foreign = place > 0 and found[parent]
        if bits & _FOREIGN and not is_foreign and not bits & body and place not in above:
            is_foreign = bool(bits & _ALWAYS_FOREIGN) or words[place] < limit
        found.append(is_foreign)
    return found


def descended(tree: Tree, parents: NDArray[Any], prose: NDArray[Any]) -> int:
    """The deepest container with most of the prose of each container around it."""
    main = 0
    fits = np.flatnonzero((prose >= DESCENT_SHARE * prose[parents]) & (prose > 0))
    containers = set(tree.parents)
    for place in fits.tolist():
        if place and tree.parents[place] == main:
            # The paragraph itself is no container: the last step would always lead into a page's only paragraph.
            if tree.tags[place] in _NO_CONTAINERS or place not in containers:
                break
            main = place
    return main


def branches(tree: Tree, chain: list[int]) -> tuple[list[int], list[int], list[int]]:
    """For each node the top of its branch, the steps from the main container, and the groups on the branch."""
    distance = {node: step for step, node in enumerate(chain)}
    tops: list[int] = []
    steps: list[int] = []
    branch: list[int] = []
    for place, (bits, parent) in enumerate(zip(tree.groups, tree.parents, strict=True)):
        if place in distance:
            tops.append(place)
            steps.append(distance[place])
            branch.append(0)
        elif parent in distance:
            tops.append(place)
            steps.append(steps[parent])
            branch.append(bits)
        else:
            tops.append(tops[parent])
            steps.append(steps[parent])
            branch.append(bits | branch[parent])
    return tops, steps, branch
