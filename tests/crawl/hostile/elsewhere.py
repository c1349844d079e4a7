"""Addresses that are not the site's: every spelling of this machine, and what is no address of the web."""

from collections.abc import Mapping


def elsewhere(port: int, other: int) -> Mapping[str, str]:
    """Name -> address; `port` is that of the site at 127.0.0.1, `other` one that it does not have.

    Each address of this machine ends in its name, so that a visit can be told by its path.
    """
    hosts = {
        "other-port": f"127.0.0.1:{other}",
        "other-port-final-dot": f"127.0.0.1.:{other}",
        "other-loopback": f"127.0.0.2:{port}",
        "other-loopback-final-dot": f"127.0.0.2.:{port}",
        "decimal": f"2130706433:{other}",
        "decimal-other-loopback": f"2130706434:{port}",
        "hexadecimal": f"0x7f000001:{other}",
        "hexadecimal-parts": f"0x7f.0x0.0x0.0x2:{port}",
        "octal": f"0177.0.0.1:{other}",
        "octal-whole": f"017700000002:{port}",
        "short": f"127.1:{other}",
        "short-other-loopback": f"127.2:{port}",
        "zero": f"0.0.0.0:{other}",
        "zero-short": f"0:{other}",
        "mapped": f"[::ffff:127.0.0.1]:{other}",
        "mapped-hexadecimal": f"[::ffff:7f00:2]:{port}",
        "loopback-6": f"[::1]:{other}",
        "loopback-6-own-port": f"[::1]:{port}",
        "loopback-6-long": f"[0:0:0:0:0:0:0:1]:{port}",
        "loopback-6-zone": f"[::1%25lo]:{port}",
        "compatible": f"[::127.0.0.1]:{other}",
        "localhost": f"localhost:{other}",
        "localhost-final-dot": f"localhost.:{other}",
        "localhost-upper-case": f"LOCALHOST:{other}",
        "full-width": f"１２７.０.０.１:{other}",
        "ideographic-dots": f"127。0。0。2:{port}",
        "encoded-host": f"%31%32%37.0.0.1:{other}",
        "userinfo": f"127.0.0.1:{port}@127.0.0.1:{other}",
        "userinfo-encoded": f"127.0.0.1%3A{port}@127.0.0.2:{port}",
        "name-to-private": f"rebound.example:{other}",
        "name-to-private-own-port": f"rebound.example:{port}",
    }
    return {
        **{name: f"http://{host}/x/{name}/" for name, host in hosts.items()},
        "scheme-relative": f"//127.0.0.1:{other}/x/scheme-relative/",
        "slashes": f"///127.0.0.1:{other}/x/slashes/",
        "backslashes": f"\\\\127.0.0.1:{other}/x/backslashes/",
        "backslash": f"http://127.0.0.1:{other}\\@127.0.0.1:{port}/x/backslash/",
        "tls": f"https://127.0.0.1:{other}/x/tls/",
        "tab-in-the-host": f"http://127.0.0\t.2:{port}/x/tab-in-the-host/",
        "metadata": "http://169.254.169.254/latest/meta-data/",
        "private": "http://10.0.0.1/x/",
        "file": "file:///etc/passwd",
        "ftp": f"ftp://127.0.0.1:{other}/x/ftp/",
        "gopher": f"gopher://127.0.0.1:{other}/x/gopher/",
        "web-socket": f"ws://127.0.0.1:{other}/x/web-socket/",
        "data": "data:text/html,<h1>x</h1>",
        "javascript": "javascript:alert(1)",
        "view-source": f"view-source:http://127.0.0.1:{other}/x/view-source/",
        "broken": "http://[127.0.0.1/x",
        "no-port": "http://127.0.0.1:99999999/x",
        "port-below-zero": "http://127.0.0.1:-80/x",
    }
