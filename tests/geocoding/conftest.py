"""The service that these tests ask, on 127.0.0.1 and nowhere else."""

from collections.abc import Iterator

import pytest
from loopback import Loopback, loopback


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with loopback() as found:
        yield found
