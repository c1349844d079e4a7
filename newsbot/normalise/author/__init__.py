"""Who wrote it?  (Article, Site) -> Article with authors and editors.

choosing.py    which of the rivals is believed, and why the others are not
rivals.py      what each rival says, and what the publication is called
editing.py     "Edited by": editors are no authors
splitting.py   one byline to its names
cleaning.py    a line and a piece of it without what is no name
naming.py      a name to what it is: person, desk, account, the paper itself
lexicon.py     the words of bylines in one language, compiled
vocabulary.py  sets of these words
expressions.py how words become regular expressions
"""

from newsbot.normalise.author.choosing import author
from newsbot.normalise.author.splitting import split_byline

__all__ = ["author", "split_byline"]
