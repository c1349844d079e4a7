"""The publications we can read.

model.py         Site and its parts, as data
loading.py       TOML definitions -> Site, with every fault at once
keys.py          which keys a definition may have
values.py        one reader a kind of value
templates.py     addresses filled in from a record of a JSON list
definitions/     one file a publication; its stem is the name of the site and of its spider
"""

from newsbot.sites.loading import known, load, names, site_for
from newsbot.sites.model import Layout, Selector, Site, Source, SourceKind, TextRules, undescribed

__all__ = [
    "Layout",
    "Selector",
    "Site",
    "Source",
    "SourceKind",
    "TextRules",
    "known",
    "load",
    "names",
    "site_for",
    "undescribed",
]
