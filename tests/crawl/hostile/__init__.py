"""A site that does everything wrong, on loopback, and what newsbot makes of it.

server.py      HostileServer: raw sockets, one coroutine a path; notes who asked for what, and when
answers.py     honest answers, and the ways to spoil one
bombs.py       small bodies that unpack to large ones
newspaper.py   a list of good articles with hostile ones among them
running.py     newsbot against such a site, as a process with settings of the test
"""
