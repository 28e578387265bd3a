"""Where the pages of former addresses are now."""

import re
from collections.abc import Container, Iterable, Mapping

_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)+")


def moves(former: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """From pairs of a page's address and its former ones, give where each former one leads.

    A former address is as records write it (`/structures/41/cio/`); what comes out is relative to
    the root of the site. Of two pages that claim one address, the first keeps it; what is no
    address leads nowhere.
    """
    found: dict[str, str] = {}
    for address, paths in former:
        for path in paths:
            if _ADDRESS.fullmatch(path):
                found.setdefault(path.removeprefix("/"), address)
    return found


def moved_to(address: str, moved: Mapping[str, str], pages: Container[str]) -> str | None:
    """The page that answers at a former address, among `pages`; None when none does.

    The pages under a folder move with it: what was `territoires/ici/jeunes/` is found under the
    new address of `territoires/ici/`, or else at that address itself. Several moves may follow
    one another.
    """
    seen = set[str]()
    while address not in pages:
        seen.add(address)
        found = _step(address, moved, pages)
        if found is None or found in seen:
            return None
        address = found
    return address


def _step(address: str, moved: Mapping[str, str], pages: Container[str]) -> str | None:
    steps = address.split("/")
    for kept in range(len(steps) - 1, 0, -1):
        folder = "".join(f"{step}/" for step in steps[:kept])
        if folder in moved:
            below = moved[folder] + address.removeprefix(folder)
            return below if below in pages or below in moved else moved[folder]
    return None
