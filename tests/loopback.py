"""A server of one's own on 127.0.0.1, that answers what a test wants and remembers what it got."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest

OFTEN = 0.02
"""Seconds between two looks at whether to stop."""


class Reply(NamedTuple):
    """One answer: `cut` sends half of what it announces, `silent` nothing, for a long time.

    `hangs_up` ends the conversation at once.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    cut: bool = False
    silent: bool = False
    hangs_up: bool = False


class Request(NamedTuple):
    """One request: its method, its path, its query and its headers."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]


@dataclass
class Loopback:
    """`replies` gives the answers of each path, in turn; the last one again and again."""

    port: int = 0
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def reply(self, request: Request) -> Reply:
        self.requests.append(request)
        known = self.replies.get(request.path, [Reply(404)])
        return known.pop(0) if len(known) > 1 else known[0]

    @property
    def asked(self) -> list[str]:
        """What was asked, as `HEAD /page`."""
        return [f"{one.method} {one.path}" for one in self.requests]


@contextmanager
def loopback() -> Iterator[Loopback]:
    """Serve as long as it is needed."""
    service = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            url = urlsplit(self.path)
            got = Request(self.command, url.path, parse_qs(url.query), dict(self.headers))
            told = service.reply(got)
            if told.hangs_up:
                self.close_connection = True
                return
            if told.silent:
                service.closing.wait(10)
                return
            self.send_response(told.status)
            for name, value in told.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(told.body[: len(told.body) // 2] if told.cut else told.body)

        do_GET = do_HEAD = answer

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.port = server.server_port
    Thread(target=server.serve_forever, args=(OFTEN,), daemon=True).start()
    try:
        yield service
    finally:
        service.closing.set()
        server.shutdown()
        server.server_close()


def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have programs ask 127.0.0.1 itself, on a machine that has a proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def closed_port() -> int:
    """A port of 127.0.0.1 where nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
