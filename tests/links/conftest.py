"""A site on 127.0.0.1 with a page for every manner of answering, and nowhere else to go."""

from collections.abc import Iterator

import pytest
from loopback import Loopback, Reply, loopback, without_proxies


def to(address: str, status: int = 301) -> Reply:
    return Reply(status, headers=(("Location", address),))


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    without_proxies(monkeypatch)
    with loopback() as found:
        found.replies |= {
            "/": [Reply(200)],
            "/bonne": [Reply(200, b"<html>")],
            "/nouvelle": [Reply(200)],
            "/demenagee": [to("/nouvelle", 308)],
            "/de-passage": [to("/nouvelle", 302)],
            "/ancienne-page": [to("/", 302)],
            "/en-rond": [to("/en-rond-encore", 302)],
            "/en-rond-encore": [to("/en-rond", 302)],
            "/disparue": [Reply(410)],
            "/en-panne": [Reply(500)],
            "/fermee": [Reply(403)],
        }
        yield found
