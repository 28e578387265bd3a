"""Serves a site as a real host would, and names what the fixtures of `conftest.py` give."""

import sys
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

from generator.render.base_maps import BASE_MAPS
from generator.render.policy import header_policy, kind_at

TILES = BASE_MAPS["ign"]
LOCAL = "127.0.0.1"
BELOW = "/guide/"
"""Where the imaginary guide says that it stands: its page of a wrong address looks from there."""


def _below(path: str) -> str:
    """A path of the site, from its root; `/guides/` is one of them."""
    return f"/{path.removeprefix(BELOW)}" if path.startswith(BELOW) else path


Serve = Callable[[Path], str]
OpenContext = Callable[..., BrowserContext]


class SiteHandler(SimpleHTTPRequestHandler):
    """Sends the policy of each page and the types that a browser asks for."""

    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".json": "application/json",
        ".geojson": "application/geo+json",
        ".wasm": "application/wasm",
        ".pagefind": "application/octet-stream",
    }

    def translate_path(self, path: str) -> str:
        """A test names a script as the theme does, without the fingerprint of its folder."""
        file = Path(super().translate_path(_below(path)))
        assets = Path(self.directory) / "assets"
        if file.is_relative_to(assets) and not file.exists():
            name = file.relative_to(assets)
            file = next((one for one in sorted(assets.glob(f"*/{name}"))), file)
        return str(file)

    def end_headers(self) -> None:
        kind = kind_at(_below(urlsplit(self.path).path).removeprefix("/"))
        self.send_header("Content-Security-Policy", header_policy(kind, TILES.host))
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the watched page reports what fails."""


class SiteServer(ThreadingHTTPServer):
    """Says nothing when a browser leaves before the end of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]
