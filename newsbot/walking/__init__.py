"""How is a site walked?  (Site, Scope, State) -> what is to be asked next

scope.py    which articles a crawl is for
survey.py   what a site offers that nobody described
plan.py     which of it is walked, and why
walk.py     what a list page leads to, and when a list is over
asking.py   which article addresses are asked, and when again
"""

from newsbot.walking.asking import ARTICLE, Asking
from newsbot.walking.plan import Plan, Planned
from newsbot.walking.scope import BEFORE, Scope
from newsbot.walking.survey import survey
from newsbot.walking.walk import Step, Walk

__all__ = ["ARTICLE", "BEFORE", "Asking", "Plan", "Planned", "Scope", "Step", "Walk", "survey"]
