"""Scrapy's downloader middlewares of newsbot, in the order in which a request meets them.

addresses.py       AddressGuard: only public or allowed addresses, only the spider's own site
robots.py          RobotsGuard: only what robots.txt allows, at the pace it asks for
patience.py        Patience: pauses, Retry-After, back-off, second tries, blocks
compression.py     Decompression: bodies unpacked up to a limit, cut ones noticed
"""

from newsbot.middlewares.addresses import AddressGuard
from newsbot.middlewares.compression import Decompression
from newsbot.middlewares.patience import Patience
from newsbot.middlewares.robots import RobotsGuard

__all__ = ["AddressGuard", "Decompression", "Patience", "RobotsGuard"]
