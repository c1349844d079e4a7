"""How is a site walked?  (Site, Scope, State) -> what is to be asked next

scope.py    which articles a crawl is for
survey.py   what a site offers that nobody described; looking.py, whole.py, longlists.py: how it looks
plan.py     which of it is walked, and why
walk.py     what a list page leads to
ends.py     when a list is over; progress.py, tally.py: how far it was walked; losses.py: what it shows no more
wandering.py  the way through a site that has no list of all its articles
widening.py whether what is walked shows everything, and what is walked beside it when not
asking.py   which article addresses are asked, and when again; placemarks.py: which of them lead to one page
"""

from newsbot.walking.asking import ARTICLE, Asking
from newsbot.walking.plan import Plan, Planned
from newsbot.walking.progress import Step
from newsbot.walking.scope import BEFORE, Scope, refusal
from newsbot.walking.survey import survey
from newsbot.walking.walk import Walk
from newsbot.walking.wandering import Wandering
from newsbot.walking.widening import Widening

__all__ = [
    "ARTICLE",
    "BEFORE",
    "Asking",
    "Plan",
    "Planned",
    "Scope",
    "Step",
    "Walk",
    "Wandering",
    "Widening",
    "refusal",
    "survey",
]
