"""`security.txt`, read back by the rules of RFC 9116."""

from datetime import date, datetime

import pytest

from generator.export.security import security_file
from generator.settings import Settings

SITE = "https://guide.example/"


def fields(**typed: str) -> dict[str, str]:
    (artifact,) = security_file(Settings("Guide", SITE, date(2026, 11, 24), **typed))
    assert artifact.path == ".well-known/security.txt"
    return dict(line.split(": ", 1) for line in artifact.content.decode().splitlines())


@pytest.mark.parametrize(
    ("typed", "contact"),
    [
        ({"contact_email": "guide@region.example"}, "mailto:guide@region.example"),
        (
            {"contact_email": "a@b.example", "security_contact": "faille@region.example"},
            "mailto:faille@region.example",
        ),
        ({"security_contact": "https://region.example/faille"}, "https://region.example/faille"),
    ],
)
def test_it_says_whom_to_write_to(typed: dict[str, str], contact: str) -> None:
    assert fields(**typed)["Contact"] == contact


def test_it_ends_within_a_year_and_knows_its_address() -> None:
    found = fields(contact_email="guide@region.example")
    assert datetime.fromisoformat(found["Expires"]).date() == date(2027, 11, 24)
    assert found["Canonical"] == f"{SITE}.well-known/security.txt"


def test_without_a_contact_there_is_none() -> None:
    assert not list(security_file(Settings("Guide", SITE, date(2026, 11, 24))))
