from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from page_facts import Page

pytestmark = pytest.mark.xdist_group("site")

SOME = 12
"""How many faults are shown of the many that one broken template makes."""


def shown(faults: Iterator[str]) -> str:
    found = sorted(set(faults))
    more = f"\n… and {len(found) - SOME} more" if len(found) > SOME else ""
    return "\n".join(found[:SOME]) + more


def test_every_link_and_every_fragment_is_alive(
    real_site: Path, pages: dict[str, Page], ways: dict[str, set[tuple[str, str]]]
) -> None:
    files = {file.relative_to(real_site).as_posix() for file in real_site.rglob("*")}
    places = {path: frozenset(page.identifiers) for path, page in pages.items()}

    def dead() -> Iterator[str]:
        for path, targets in ways.items():
            for target, fragment in targets:
                if target not in files:
                    yield f"{path} leads to {target}, which does not exist"
                elif fragment and fragment not in places.get(target, ()):
                    yield f"{path} leads to #{fragment} of {target}, which has no such place"

    assert not shown(dead())


def test_every_page_can_be_reached_from_the_home_page(
    pages: dict[str, Page], ways: dict[str, set[tuple[str, str]]]
) -> None:
    reached, ahead = set[str](), {"index.html"}
    while ahead:
        reached |= ahead
        ahead = {target for path in ahead for target, _ in ways.get(path, ())} - reached
    # No list holds closed places: people come to them by an old link, or by the search.
    closed = {path for path, page in pages.items() if "Ce lieu est fermé" in page.html}
    # Maps for other sites are framed there: the guide gives the line to copy, not a link.
    framed = {path for path in pages if path.startswith("integrer/")}
    assert closed and pages.keys() - reached <= {"404.html", *closed, *framed}


def test_labels_and_controls_name_places_of_their_page(pages: dict[str, Page]) -> None:
    assert not shown(
        f"{path}: nothing has the id {name}"
        for path, page in pages.items()
        for name in page.references.difference(page.identifiers)
    )


def test_every_place_of_a_page_has_its_own_name(pages: dict[str, Page]) -> None:
    assert not shown(
        f"{path}: two elements have the id {name}"
        for path, page in pages.items()
        if len(set(page.identifiers)) < len(page.identifiers)
        for name in page.identifiers
        if page.identifiers.count(name) > 1
    )


def test_addresses_are_of_kinds_that_a_reader_can_follow(pages: dict[str, Page]) -> None:
    known = {"", "http", "https", "mailto", "tel"}
    assert not shown(
        f"{path}: {address}"
        for path, page in pages.items()
        for address in page.addresses
        if urlsplit(address).scheme not in known or address.startswith("//")
    )
