"""What `mkdocs serve` does for the guide: pages that reload themselves, made when asked for."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from generator.publish.live_folder import LiveFolder

RELOAD_SCRIPT = "assets/live-reload.js"
INDEX = "index.html"

Environ = dict[str, Any]
FilesSeen = tuple[tuple[str, int, int], ...]
"""Paths, times and sizes."""
Log = logging.Logger | logging.LoggerAdapter[Any]
Answer = Callable[[Environ, Any], Iterable[bytes] | None]


class Server(Protocol):
    """What is used of MkDocs' live-reload server."""

    mount_path: str
    builder: Callable[[], None]
    _inject_js_into_html: Callable[[bytes, int], bytes]
    _serve_request: Answer
    _epoch_cond: Any
    _visible_epoch: int
    _wanted_epoch: int


def files_seen(places: Iterable[Path]) -> FilesSeen:
    """Tell files and folders as they stand now: two equal answers, and none was edited between."""
    return tuple(seen for place in places for seen in sorted(_seen(place)))


def _seen(place: Path) -> Iterator[tuple[str, int, int]]:
    if place.is_dir():
        for one in os.scandir(place):
            yield from _seen(Path(one.path))
    elif place.exists():
        state = place.stat()
        yield str(place), state.st_mtime_ns, state.st_size


def make_live(server: Any, log: Log, live: LiveFolder, show_again: Callable[[], bool]) -> None:
    """Have `server` show `live`, reload pages without an inline script, and survive errors.

    `show_again` shows what changed without MkDocs, or answers that it cannot. MkDocs puts its
    script into each page, where the policy blocks it; and after an exception it keeps every page
    waiting for the build that never came.
    """
    _use_our_script(server)
    _build_or_keep_the_last_site(server, log, show_again)
    _make_what_is_asked(server, log, live)


def _use_our_script(server: Server) -> None:
    address = f"{server.mount_path}{RELOAD_SCRIPT}"

    def inject(content: bytes, epoch: int) -> bytes:
        script = f'<script type="module" src="{address}?epoch={epoch}"></script>'
        return content.replace(b"</head>", script.encode() + b"</head>", 1)

    server._inject_js_into_html = inject


def _build_or_keep_the_last_site(server: Server, log: Log, show_again: Callable[[], bool]) -> None:
    build = server.builder

    def build_or_tell() -> None:
        try:
            if not show_again():
                build()
        except Exception:
            log.exception("The build failed; the last site that was built is still shown.")

    server.builder = build_or_tell


def _make_what_is_asked(server: Server, log: Log, live: LiveFolder) -> None:
    answer = server._serve_request

    def made_then_answered(environ: Environ, start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(server.mount_path):
            file = _file(path.removeprefix(server.mount_path))
            while _outdated(server, live, file, log):
                pass
        return answer(environ, start_response)

    server._serve_request = made_then_answered


def _file(address: str) -> str:
    """The file of the site that an address stands for; a page may be asked without its slash."""
    *_, name = address.split("/")
    return address if "." in name else f"{address.rstrip('/')}/{INDEX}".lstrip("/")


def _outdated(server: Server, live: LiveFolder, file: str, log: Log) -> bool:
    """Make a file of the site that is shown; tell whether another site came in the meantime."""
    with server._epoch_cond:
        server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
        epoch = server._visible_epoch
    try:
        live.refresh(file)
    except Exception:
        log.exception(f"{file} could not be made; what it was before is still shown.")
    return server._wanted_epoch != epoch
