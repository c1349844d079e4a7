"""A real WordPress, from Debian's packages, crawled as a user does: `make test-wordpress`.

packages.py   what this machine lacks for it
database.py   a MariaDB of its own in a temporary folder
server.py     php's own web server on loopback
entries.py    what the paper holds: posts, drafts, pages, attachments, comments
paper.py      WordPress(): installed, filled, and set up anew for each condition
php/          its settings, router and desk, run by PHP

Not part of `make test`: marker "wordpress". Nothing of the system is changed, nothing is left running.
"""
