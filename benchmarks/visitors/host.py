"""A host on the loopback, as a CDN would be: compressed, told by `_headers` what may be kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO, NamedTuple

from generator.artifact import Artifact
from generator.publish.precompression import QUICK, packed
from tests.browser.site_server import LOCAL, SiteHandler

Compressed = Callable[[Path], bytes | None]


class Sent(NamedTuple):
    """What the host has sent: requests answered, and bytes of their bodies."""

    requests: int
    bytes: int


class Host:
    """A site that is served; what is sent is counted from one reading to the next."""

    def __init__(self, address: str, sizes: list[int]) -> None:
        self.address = address
        self._sizes = sizes

    def sent(self) -> Sent:
        """Tell what was sent since this was last asked."""
        sizes = self._sizes[:]
        del self._sizes[: len(sizes)]
        return Sent(len(sizes), sum(sizes))


@contextmanager
def hosted(site: Path) -> Iterator[Host]:
    """Serve a site until the end of the block."""
    sizes: list[int] = []
    handler = partial(
        _HostHandler,
        directory=str(site),
        sizes=sizes,
        lifetimes=_lifetimes(site / "_headers"),
        compressed=cache(_compressed),
    )
    server = ThreadingHTTPServer((LOCAL, 0), handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Host(f"http://{LOCAL}:{server.server_port}/", sizes)
    finally:
        server.shutdown()
        server.server_close()


class _HostHandler(SiteHandler):
    """Sends Brotli to whom takes it, and says how long a file may be kept."""

    def __init__(
        self,
        *rest: Any,
        sizes: list[int],
        lifetimes: dict[str, str],
        compressed: Compressed,
        **named: Any,
    ) -> None:
        self._sizes = sizes
        self._lifetimes = lifetimes
        self._compressed = compressed
        super().__init__(*rest, **named)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the file of the address asked for, or with the error page."""
        file = Path(self.translate_path(self.path))
        status = 200
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            file, status = Path(self.directory) / "404.html", 404
        takes_brotli = "br" in self.headers.get("Accept-Encoding", "")
        smaller = self._compressed(file) if takes_brotli else None
        body = file.read_bytes() if smaller is None else smaller
        self._sizes.append(len(body))
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if smaller is not None:
            self.send_header("Content-Encoding", "br")
        path = f"/{file.relative_to(self.directory).as_posix()}"
        told = [value for folder, value in self._lifetimes.items() if path.startswith(folder)]
        self.send_header("Cache-Control", told[-1])
        self.end_headers()
        return BytesIO(body)


def _lifetimes(headers: Path) -> dict[str, str]:
    """What `_headers` says of keeping files, by folder: the last that holds a file is right."""
    folder, lifetimes = "", dict[str, str]()
    for line in headers.read_text("utf-8").splitlines():
        if line.startswith("/"):
            folder = line.rstrip("*")
        elif line.startswith("  Cache-Control:"):
            lifetimes[folder] = line.partition(": ")[2]
    return lifetimes


def _compressed(file: Path) -> bytes | None:
    """The file in Brotli: as the build wrote it, else as a host compresses at a visit."""
    beside = file.with_name(f"{file.name}.br")
    if beside.is_file():
        return beside.read_bytes()
    made = {one.path: one.content for one in packed(Artifact(file.name, file.read_bytes()), QUICK)}
    return made.get(beside.name)
