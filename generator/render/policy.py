"""The Content-Security-Policy of each kind of page: one table for pages and for servers."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

BASE: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
)

SHOWN_ELSEWHERE = ("carte/integrer/", "donnees/", "partage/")
"""What pages of other sites may show: the map to embed, open data, pictures of shared links."""

READ_ELSEWHERE = "donnees/"
"""What scripts of other sites may read."""


class PageKind(Enum):
    """The kinds of pages whose policies differ; the value is where they stand on the site.

    The search index is no page, but its worker obeys the policy that comes with its own file.
    """

    ORDINARY = ""
    SEARCH = "recherche/"
    SEARCH_INDEX = "pagefind/"
    EMBEDDED = "integrer/"
    DETAILED_MAP = "carte/detaillee/"


def policy(kind: PageKind = PageKind.ORDINARY, tile_host: str = "") -> str:
    """Give the policy that a page holds in its first `<meta>`.

    `tile_host` (`https://tuiles.example`) is the one host a detailed map may ask for pictures.
    """
    rules = dict(BASE)
    if kind in (PageKind.SEARCH, PageKind.SEARCH_INDEX):
        rules["script-src"] += " 'wasm-unsafe-eval'"
    if kind is PageKind.DETAILED_MAP and tile_host:
        rules["img-src"] += f" {tile_host}"
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def header_policy(kind: PageKind = PageKind.ORDINARY, tile_host: str = "") -> str:
    """Give the policy that a server sends: a page's own, and who may embed it.

    Browsers refuse `frame-ancestors` in a `<meta>`, so it is only here.
    """
    ancestors = "*" if kind is PageKind.EMBEDDED else "'none'"
    return f"{policy(kind, tile_host)}; frame-ancestors {ancestors}"


def kind_at(path: str) -> PageKind:
    """Say which kind stands at an address of the site (`recherche/`), as a server must know."""
    kinds = (kind for kind in PageKind if kind.value and path.startswith(kind.value))
    return next(kinds, PageKind.ORDINARY)
