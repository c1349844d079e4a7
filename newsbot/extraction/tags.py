"""Kinds of HTML elements: which part a text, which stand in it, and which no reader reads."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = frozenset(("b", "strong"))
ITALIC = frozenset(("i", "em"))
SILENT = frozenset(("script", "style", "noscript", "template"))
"""What holds no text of the page."""

_SKIPPED = """
    svg iframe button select textarea input dialog object embed applet head video audio canvas datalist option optgroup
    math noframes frameset rt rp progress meter
"""
_INLINE = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p picture q ruby rb s
    samp small source span strike strong sub sup time tt u var wbr
"""
_TELLING = "p li blockquote figcaption caption pre td th dt dd address summary legend"

SKIPPED = SILENT | frozenset(_SKIPPED.split())
"""What the walk leaves out: programs, drawings, controls of forms, hidden dialogs."""
INLINE = frozenset(_INLINE.split())
"""What does not part a text."""
TELLING = HEADINGS | frozenset(_TELLING.split())
"""Tags that say what their text is, also for the elements inside them."""
