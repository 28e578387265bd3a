"""The live preview of `mkdocs serve`: a folder written in place, pages that reload themselves."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from generator.artifact import Artifact
from generator.publish.site_writer import artifacts_by_path, write_new

RELOAD_SCRIPT = "assets/live-reload.js"


class Server(Protocol):
    """What is used of MkDocs' live-reload server."""

    mount_path: str
    builder: Callable[[], None]
    _inject_js_into_html: Callable[[bytes, int], bytes]


class LiveFolder:
    """The folder being served, where only what changed since the last build is written."""

    def __init__(self, folder: Path) -> None:
        """Take over `folder`, which is empty."""
        self._folder = folder
        self._shown: dict[str, bytes] = {}

    def show(self, artifacts: Iterable[Artifact]) -> int:
        """Make the folder hold exactly these artifacts; say how many files changed."""
        contents = artifacts_by_path(artifacts)
        gone = [path for path in self._shown if path not in contents]
        changed = {path: new for path, new in contents.items() if self._shown.get(path) != new}
        for path in (*gone, *changed):
            (self._folder / path).unlink(missing_ok=True)
        for path, content in changed.items():
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
            write_new(self._folder / path, content)
        self._shown = contents
        return len(gone) + len(changed)


def make_live(server: Any, log: logging.Logger | logging.LoggerAdapter[Any]) -> None:
    """Have `server` reload pages without an inline script, and survive a failed build.

    MkDocs puts its script into each page, where the policy blocks it; and after an exception it
    keeps every page waiting for the build that never came.
    """
    _use_our_script(server)
    _keep_the_last_site(server, log)


def _use_our_script(server: Server) -> None:
    address = f"{server.mount_path}{RELOAD_SCRIPT}"

    def inject(content: bytes, epoch: int) -> bytes:
        script = f'<script type="module" src="{address}?epoch={epoch}"></script>'
        return content.replace(b"</head>", script.encode() + b"</head>", 1)

    server._inject_js_into_html = inject


def _keep_the_last_site(server: Server, log: logging.Logger | logging.LoggerAdapter[Any]) -> None:
    build = server.builder

    def build_or_tell() -> None:
        try:
            build()
        except Exception:
            log.exception("The build failed; the last site that was built is still shown.")

    server.builder = build_or_tell
