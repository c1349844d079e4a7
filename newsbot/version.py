"""The version of the package, in one place for pyproject.toml, the user agent and `newsbot --version`."""

VERSION = "0.1.0"
