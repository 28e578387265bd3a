"""What the agenda announces on a day, where, and for whom."""

from datetime import date

import pytest
from small_directory import directory, network, place

from generator.index.agenda import Agenda
from generator.index.site_map import SiteMap

EVENT = """
    nom: {name}
    genre: {kind}
    objet: Un rendez-vous qui n’existe que dans les tests.
    publics: [{audience}]
    dates: [{day}]
    {more}
    """
PLACES = {"41/un": place("un", "premier", "41901"), "41/deux": place("deux", "autre", "41902")}
NETWORKS = {
    "premier": network("un"),
    "autre": network("deux", next_one="premier"),
}


def event(name: str, day: str, more: str, kind: str = "atelier", audience: str = "lyceen") -> str:
    return EVENT.format(name=name, kind=kind, audience=audience, day=day, more=more)


EVENTS = {
    "2026/passe": event("Passé", "2026-11-01", 'code_insee: "41901"'),
    "2026/ce-jour": event("Ce jour", "2026-11-23", 'code_insee: "41901"'),
    "2027/partout": event("Partout", "2027-01-05", "a_distance: oui"),
    "2027/ailleurs": event(
        "Ailleurs", "2027-01-06", "zone_eligibilite: [r84]\n    a_distance: oui"
    ),
    "2027/forum": event(
        "Forum", "2027-02-01", "chez: 41/deux\n    reseaux_presents: [premier]", "forum"
    ),
    "2027/permanence": event(
        "Permanence", "2026-09-07",
        'structure: 41/un\n    code_insee: "41903"\n'
        "    repetition: {chaque: semaine, jusqu_au: 2026-12-07, sauf: [2026-11-23]}",
        "permanence", "tous-publics",
    ),
}  # fmt: skip


def agenda(today: date) -> Agenda:
    return SiteMap(directory(PLACES, NETWORKS, events=EVENTS), today).agenda


def announced(found: Agenda, slug: str | None = None) -> list[str]:
    territory = next((one for one in found.territories if one.slug == slug), None)
    return [one.event.name for one in found.of(territory)]


def test_what_has_passed_leaves_by_itself() -> None:
    now = agenda(date(2026, 11, 23))
    assert announced(now) == ["Ce jour", "Permanence", "Partout", "Forum"]
    later = agenda(date(2026, 11, 24))
    assert announced(later) == ["Permanence", "Partout", "Forum"]
    assert announced(agenda(date(2026, 12, 8))) == ["Partout", "Forum"]
    assert announced(agenda(date(2028, 1, 1))) == []
    assert announced(agenda(date.max)) == []


def test_a_territory_announces_what_its_people_may_go_to() -> None:
    now = agenda(date(2026, 11, 23))
    assert announced(now, "bassin-roseville") == ["Ce jour", "Partout"]
    assert announced(now, "bassin-vertbourg") == ["Permanence", "Partout", "Forum"]
    assert announced(now, "bleu") == ["Partout"]


def test_a_territory_once_announced_keeps_its_page() -> None:
    slugs = {one.slug for one in agenda(date(2028, 1, 1)).announced}
    assert "bassin-roseville" in slugs and "vert" in slugs


def test_the_page_of_a_structure_tells_its_permanences() -> None:
    now = agenda(date(2026, 11, 23))
    (found,) = now.permanences("41/un")
    assert found.next == date(2026, 11, 30), "on the 23rd nobody comes"
    assert now.permanences("41/deux") == ()


def test_a_place_of_the_guide_lends_its_address() -> None:
    (forum,) = agenda(date(2026, 11, 23)).forums
    assert forum.venue is not None and forum.venue.commune.name == "Vertbourg"
    assert forum.venue.name == "Lieu imaginaire deux" and forum.venue.street
    assert [one.id for one in forum.networks] == ["premier"]


@pytest.mark.parametrize("audience", ["lyceen", "salarie"])
def test_what_is_for_everyone_is_for_each(audience: str) -> None:
    (permanence,) = agenda(date(2026, 11, 23)).permanences("41/un")
    assert permanence.receives(audience)
