"""Has a map of the site compute at once what it otherwise computes when first asked."""

from functools import cached_property

from generator.index.site_map import SiteMap


def computed(site: SiteMap) -> SiteMap:
    """Give the site with all that its pages share: processes that share them then share it too."""
    for name, value in vars(SiteMap).items():
        if isinstance(value, cached_property):
            getattr(site, name)
    return site
