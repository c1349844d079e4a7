"""Records and state to files.

recordfile.py     RecordFile: the JSON Lines file that a crawl grows
"""

from newsbot.exports.recordfile import RecordFile

__all__ = ["RecordFile"]
