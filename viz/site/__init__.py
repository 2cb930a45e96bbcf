"""The static site: an index, the networks, a page a province, official, document and article."""

from viz.site.build import SiteReport, write_site

__all__ = ["SiteReport", "write_site"]
