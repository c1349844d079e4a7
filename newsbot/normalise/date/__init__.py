"""When was it published, when changed?  date(Article, Site) -> Article

choosing.py   date(article, site): what is believed, and what is the last resort
quarrels.py   which day it is where rivals differ
account.py    verdicts, problems, and the date as printed
witnesses.py  what each rival says, and why it is refused
parsing.py    parse(text) -> When: all forms in order, cheapest first
stamps.py     what machines write: ISO 8601, epoch seconds
printed.py    what people read: "July 9th, 2018", "9. Juli 2018", "2018년 7월 9일"
clock.py      the time of day and the zone beside a printed date
relative.py   "5 days ago", "gestern, 14:30 Uhr"
"""

from newsbot.normalise.date.choosing import date
from newsbot.normalise.date.parsing import parse

__all__ = ["date", "parse"]
