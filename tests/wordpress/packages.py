"""What this machine lacks for a real WordPress."""

import shutil
import subprocess
from pathlib import Path

WORDPRESS = Path("/usr/share/wordpress")
THEMES = WORDPRESS / "wp-content" / "themes"
# The database's programs and PHP's command line alone: neither starts a service. micro-httpd is the smallest of the
# web servers one of which the package wordpress wants beside it; it is never used.
PACKAGES = (
    "wordpress",
    "wordpress-theme-twentytwentyone",
    "wordpress-theme-twentytwentythree",
    "micro-httpd",
    "php-cli",
    "php-mysql",
    "php-mbstring",
    "php-xml",
    "mariadb-server-core",
)
# Put before a command: it ends with us, also where we are killed. Of Debian's util-linux, which is always there.
WITH_US = ("setpriv", "--pdeathsig", "TERM")
INSTALL = f"apt-get install --no-install-recommends {' '.join(PACKAGES)}"
_EXTENSIONS = {"php-mysql": "mysqli", "php-mbstring": "mbstring", "php-xml": "SimpleXML"}


def lacking() -> tuple[str, ...]:
    """Packages of Debian that are not there; empty when the tests can run."""
    found = []
    if not (WORDPRESS / "wp-load.php").is_file():
        found.append("wordpress")
    themes = ("twentytwentyone", "twentytwentythree")
    found += [f"wordpress-theme-{name}" for name in themes if not (THEMES / name / "style.css").is_file()]
    if shutil.which("php") is None:
        found += ["php-cli", *_EXTENSIONS]
    else:
        extensions = subprocess.run(["php", "-m"], capture_output=True, encoding="utf-8", check=True).stdout.split()
        found += [package for package, extension in _EXTENSIONS.items() if extension not in extensions]
    if not (shutil.which("mariadbd") and shutil.which("mariadb-install-db")):
        found.append("mariadb-server-core")
    return tuple(found)
