"""`newsbot sites`: what can be crawled."""

import typer

from newsbot import sites
from newsbot.cli.options import SitesFolders, folders


def list_sites(sites_folders: SitesFolders = None) -> None:
    """List the sites that newsbot knows: name, language, address, title (tab-separated)."""
    where = folders(sites_folders)
    for name in sites.names(where):
        site = sites.site_for(name, where)
        typer.echo("\t".join((name, site.language or "-", site.address, site.title or "-")))
