"""The communes of yesterday: which of today's holds each, and where their addresses lead."""

from collections import defaultdict
from collections.abc import Mapping

from generator.index.addresses import commune_address, commune_url
from generator.index.site_map import SiteMap
from generator.model.geography import FormerCommune
from generator.model.slug import slug


def former_communes(site: SiteMap) -> Mapping[str, tuple[FormerCommune, ...]]:
    """The names that are no longer (or never were) a commune's, by the code of today's."""
    known = frozenset(one.code for one in site.communes)
    found = defaultdict[str, list[FormerCommune]](list)
    for former in site.directory.geography.former_communes.values():
        if former.commune in known:
            found[former.commune].append(former)
    return {code: tuple(names) for code, names in found.items()}


def former_paths(site: SiteMap) -> Mapping[str, tuple[str, ...]]:
    """The former addresses of each commune's page, by its own: those of its former names.

    A name that is a commune's today, or was that of two, leads nowhere else.
    """
    former = former_communes(site)
    owners = defaultdict[str, set[str]](set)
    for commune in site.communes:
        url = commune_url(commune)
        owners[url].add(url)
        for one in former.get(commune.code, ()):
            owners[commune_address(commune.department, slug(one.name))].add(url)
    found = defaultdict[str, list[str]](list)
    for address, urls in owners.items():
        if len(urls) == 1 and address not in urls:
            found[min(urls)].append(f"/{address}")
    return {url: tuple(sorted(paths)) for url, paths in found.items()}
