"""The header files of the site, for the servers that read them: `_headers` and nginx."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.render.frame import ASSETS
from generator.render.policy import READ_ELSEWHERE, SHOWN_ELSEWHERE, PageKind, header_policy

_COMMON = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "geolocation=(self), camera=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    # For a year; browsers obey it over HTTPS alone. Other sites of the domain are not ours to bind.
    ("Strict-Transport-Security", "max-age=31536000"),
)
_POLICY = "Content-Security-Policy"
_RESOURCES = "Cross-Origin-Resource-Policy"
_READERS = "Access-Control-Allow-Origin"
_CACHE = "Cache-Control"
_FOR_EVER = "public, max-age=31536000, immutable"
"""For what has its fingerprint in its address: another content has another address."""
_FOR_NOW = "public, max-age=600"
"""For pages and data: ten minutes, then the server is asked whether they changed."""


def header_files(tile_host: str = "") -> Iterator[Artifact]:
    """Give the files that tell a static host, or nginx, which headers go with which page.

    nginx needs two: one included in its `http` block, one in the `server` block of the site; a
    third beside the latter where its module for Brotli is installed.
    """
    yield Artifact("_headers", "".join(_host_lines(tile_host)).encode())
    yield Artifact("serveur/nginx-http.conf", "".join(_nginx_maps(tile_host)).encode())
    yield Artifact("serveur/nginx-site.conf", "".join(_nginx_site()).encode())
    yield Artifact("serveur/nginx-brotli.conf", b"brotli_static on;\n")


def _special(tile_host: str) -> Iterator[tuple[str, str]]:
    """Where another policy than the ordinary one holds, and which."""
    for kind in PageKind:
        if kind is not PageKind.ORDINARY:
            yield kind.value, header_policy(kind, tile_host)


def _host_lines(tile_host: str) -> Iterator[str]:
    yield "/*\n"
    ordinary = ((_POLICY, header_policy()), (_RESOURCES, "same-origin"), (_CACHE, _FOR_NOW))
    yield from (f"  {name}: {value}\n" for name, value in (*_COMMON, *ordinary))
    for folder, value in _special(tile_host):
        yield f"\n/{folder}*\n  ! {_POLICY}\n  {_POLICY}: {value}\n"
    for folder in SHOWN_ELSEWHERE:
        yield f"\n/{folder}*\n  ! {_RESOURCES}\n  {_RESOURCES}: cross-origin\n"
    yield f"\n/{READ_ELSEWHERE}*\n  {_READERS}: *\n"
    yield f"\n/{ASSETS}*\n  ! {_CACHE}\n  {_CACHE}: {_FOR_EVER}\n"


def _nginx_maps(tile_host: str) -> Iterator[str]:
    yield f'map $uri $guide_policy {{\n    default "{header_policy()}";\n'
    yield from (f'    "~^/{folder}" "{value}";\n' for folder, value in _special(tile_host))
    yield "}\nmap $uri $guide_resources {\n    default same-origin;\n"
    yield from (f'    "~^/{folder}" cross-origin;\n' for folder in SHOWN_ELSEWHERE)
    # An empty value sends no header at all.
    yield f'}}\nmap $uri $guide_readers {{\n    default "";\n    "~^/{READ_ELSEWHERE}" "*";\n}}\n'
    yield f'map $uri $guide_cache {{\n    default "{_FOR_NOW}";\n'
    yield f'    "~^/{ASSETS}" "{_FOR_EVER}";\n}}\n'


def _nginx_site() -> Iterator[str]:
    yield "index index.html;\nerror_page 404 /404.html;\n"
    yield "gzip_static on;\ngzip_vary on;\n"
    named = ((_POLICY, "$guide_policy"), (_RESOURCES, "$guide_resources"))
    for name, value in (*_COMMON, *named, (_READERS, "$guide_readers")):
        yield f'add_header {name} "{value}" always;\n'
    # An error is kept by nobody: this header goes with what is found alone.
    yield f"add_header {_CACHE} $guide_cache;\n"
