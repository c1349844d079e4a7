"""What does it mean?  (Article, Site) -> Article, one step a field.

    author/    authors, editors                  date/    date, modified
    title/     title, subtitle, section, tags    body/    blocks, pull_quotes, images
    lines.py   what a single line is: caption, credit, editor, notice
    captions.py   how captions, credits and editors are printed in a language
    publication.py   the names of the publication, and a headline without them

Each step takes the first rival that makes sense and says of every rival it looked at why.
They run in this order: author, date, title, body; the body step knows the headline by then.
"""

from newsbot.normalise.author import author
from newsbot.normalise.body import body
from newsbot.normalise.date import date
from newsbot.normalise.title import title

__all__ = ["STEPS", "author", "body", "date", "title"]

STEPS = (author, date, title, body)
"""All steps in the order in which they run."""
