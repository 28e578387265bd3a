"""How many places and pages the site has, territory by territory: what the next build compares."""

import json
from collections import Counter
from collections.abc import Iterable

from generator.artifact import Artifact
from generator.index.addresses import HEADCOUNT_FILE
from generator.index.promises import is_lasting
from generator.index.site_map import SiteMap

_PAGE = "/index.html"


def headcount_file(site: SiteMap, paths: Iterable[str]) -> Artifact:
    """Count the open places of each territory, and the pages of each folder among `paths`.

    `{"lieux": {"cher": 42, …}, "pages": {"structures/18": 47, "territoires/cher": 12, …}}`
    """
    places = {slug: len(presence.here) for slug, presence in site.presences.items()}
    pages = Counter(map(_folder, filter(_is_counted, paths)))
    counts = {"lieux": dict(sorted(places.items())), "pages": dict(sorted(pages.items()))}
    return Artifact(HEADCOUNT_FILE, json.dumps(counts, separators=(",", ":")).encode())


def _is_counted(path: str) -> bool:
    return path.endswith(_PAGE) and is_lasting(path)


def _folder(path: str) -> str:
    """The folder that a page is counted in: one a département or a territory where there are."""
    parts = path.removesuffix(_PAGE).split("/")
    return "/".join(parts[: min(2, max(1, len(parts) - 1))])
