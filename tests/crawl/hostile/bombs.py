"""Small bodies that unpack to large ones; each is made once a process."""

import sys
import zlib
from functools import cache

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PIECE = b"<p>" + b"a" * 1_048_573


@cache
def gzip_bomb(megabytes: int) -> bytes:
    machine = zlib.compressobj(9, wbits=31)
    return b"".join(machine.compress(PIECE) for _ in range(megabytes)) + machine.flush()


@cache
def deflate_bomb(megabytes: int, *, is_raw: bool) -> bytes:
    machine = zlib.compressobj(9, wbits=-15 if is_raw else 15)
    return b"".join(machine.compress(PIECE) for _ in range(megabytes)) + machine.flush()


@cache
def brotli_bomb(megabytes: int) -> bytes:
    machine = brotli.Compressor(quality=1)
    return b"".join(machine.process(PIECE) for _ in range(megabytes)) + machine.finish()


@cache
def zstd_bomb(megabytes: int) -> bytes:
    machine = zstd.ZstdCompressor(1)
    return b"".join(machine.compress(PIECE) for _ in range(megabytes)) + machine.flush()
