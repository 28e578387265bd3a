"""The service that these tests ask, on 127.0.0.1 and nowhere else."""

from collections.abc import Iterator

import pytest
from loopback import Loopback, loopback, without_proxies


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    without_proxies(monkeypatch)
    with loopback() as found:
        yield found
