"""The header files of the site, for the servers that read them: `_headers` and nginx."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.render.policy import PageKind, header_policy

_COMMON = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "geolocation=(self), camera=(), microphone=()"),
)


def header_files(tile_host: str = "") -> Iterator[Artifact]:
    """Give the files that tell a static host, or nginx, which headers go with which page."""
    yield Artifact("_headers", "".join(_host_lines(tile_host)).encode())
    yield Artifact("serveur/nginx.conf", "".join(_nginx_lines(tile_host)).encode())


def _host_lines(tile_host: str) -> Iterator[str]:
    yield "/*\n"
    yield from (f"  {name}: {value}\n" for name, value in _COMMON)
    for kind in PageKind:
        if kind is PageKind.ORDINARY:
            yield f"  Content-Security-Policy: {header_policy(kind)}\n"
        else:
            yield f"\n/{kind.value}*\n  ! Content-Security-Policy\n"
            yield f"  Content-Security-Policy: {header_policy(kind, tile_host)}\n"


def _nginx_lines(tile_host: str) -> Iterator[str]:
    yield "# Outside any server block:\nmap $uri $guide_policy {\n"
    yield f'    default "{header_policy()}";\n'
    for kind in PageKind:
        if kind is not PageKind.ORDINARY:
            yield f'    "~^/{kind.value}" "{header_policy(kind, tile_host)}";\n'
    yield "}\n\n# In the server block:\n"
    yield "add_header Content-Security-Policy $guide_policy always;\n"
    yield from (f'add_header {name} "{value}" always;\n' for name, value in _COMMON)
