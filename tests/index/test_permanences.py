"""A structure that receives elsewhere on certain days is a place there, on those days."""

from datetime import date, timedelta

import pytest
from small_directory import GEOGRAPHY, TODAY, directory, network, place

from generator.index.addresses import structure_url
from generator.index.commune_doors import Group
from generator.index.communes import CommuneGuides
from generator.index.facets import facets, tells_hours
from generator.index.first_doors import FirstDoors
from generator.index.offers import Question
from generator.index.opening import OpeningDays
from generator.index.site_map import SiteMap
from generator.model.territory import Territory

MEMBER = """
    rattachements:
      - region: "24"
        appartenance: membre
    """
NETWORKS = {
    "premier": network("un") + MEMBER,
    "autre": network("deux", next_one="premier"),
}
PLACES = {
    "41/loin": place("loin", "premier", "41901", 'telephone: "02 61 91 00 01"'),
    "41/hote": place("hôte", "autre", "41902"),
}
PERMANENCE = """
    nom: Permanence imaginaire à Vertbourg
    genre: permanence
    objet: On vous y reçoit en imagination.
    publics: [{audience}]
    dates: [2026-12-01]
    debut: 14h
    fin: 17h
    repetition: {{chaque: semaine, jusqu_au: 2026-12-15, sauf: [2026-12-08]}}
    structure: 41/loin
    {more}
    """
ID = "41/loin#2026-ici"


def site_on(
    day: date = TODAY, audience: str = "tous-publics", more: str = "chez: 41/hote"
) -> SiteMap:
    events = {"2026/ici": PERMANENCE.format(audience=audience, more=more)}
    return SiteMap(directory(PLACES, NETWORKS, events=events), day)


def vert(site: SiteMap) -> Territory:
    return next(one for one in site.territories if one.code == "41")


def names(site: SiteMap, audience: str = "lyceen") -> list[str]:
    found = FirstDoors(site).within(audience, "choisir-un-metier", vert(site))
    return [one.id for door in found.near for one in door.places if door.network.id == "premier"]


def test_it_is_a_place_with_the_services_of_its_structure_in_the_walls_of_its_host() -> None:
    ((one, coming),) = site_on().permanences
    assert (one.id, one.commune.name, one.address.details) == (
        ID,
        "Vertbourg",
        "Lieu imaginaire hôte",
    )
    assert one.network.id == "premier" and len(one.services) == 2
    assert one.contact.phone == "02 61 91 00 01"
    assert coming.days == (date(2026, 12, 1), date(2026, 12, 15))
    assert structure_url(one.id) == "structures/41/loin/#2026-ici"
    assert structure_url("41/loin") == "structures/41/loin/"


def test_it_ranks_among_the_places_by_distance() -> None:
    site = site_on()
    assert names(site) == ["41/loin", ID]
    assert ID in {one.id for one in site.nearest_places["bassin-vertbourg"]}
    assert ID not in {one.id for one in site.nearest_places["bassin-bleuval"]}


@pytest.mark.parametrize(("day", "is_there"), [
    (date(2026, 12, 1), True), (date(2026, 12, 9), True), (date(2026, 12, 15), True),
    (date(2026, 12, 16), False),
])  # fmt: skip
def test_it_leaves_the_day_after_its_last_one(day: date, is_there: bool) -> None:
    assert (ID in names(site_on(day))) is is_there


@pytest.mark.parametrize("more", [
    "chez: 41/hote\n    annule: oui", "a_distance: oui\n    zone_eligibilite: [r24]",
])  # fmt: skip
def test_what_is_cancelled_or_stands_nowhere_is_no_place(more: str) -> None:
    assert not site_on(more=more).permanences


def test_who_it_is_not_for_is_not_sent_there() -> None:
    site = site_on(audience="etudiant")
    assert ID not in names(site, "lyceen") and ID in names(site, "etudiant")
    assert not site.welcomes(Question(("lyceen",)), site.permanences[0].place)


def test_a_commune_is_told_of_it_and_of_the_place_that_is_there_all_year() -> None:
    guide = CommuneGuides(site_on()).guide(GEOGRAPHY.communes["41902"])
    told = [
        door.structure.id
        for welcome in guide.welcomes
        if welcome.group is Group.YOUNG
        for door in (*welcome.nearest, *welcome.further)
    ]
    assert told == [ID, "41/loin"]


def test_scripts_know_its_days_and_its_hours() -> None:
    site = site_on()
    coded = OpeningDays(TODAY).coded(site.permanences[0].place)
    first, signs, hours = coded.split("|")
    assert (first, hours) == ("2026-11-23", "840-1020")
    days = [TODAY + timedelta(at) for at, sign in enumerate(signs) if sign == "a"]
    assert days == [date(2026, 12, 1), date(2026, 12, 15)]


ON_DAYS = """
    nom: Permanence imaginaire à Vertbourg
    genre: permanence
    objet: On vous y reçoit en imagination.
    publics: [tous-publics]
    structure: 41/loin
    chez: 41/hote
    {}
    """
FIRST_SATURDAYS = "dates: [2026-12-05]\n    repetition: {chaque: mois, jusqu_au: 2027-02-06}"


@pytest.mark.parametrize(("when", "day", "held"), [
    (f"{FIRST_SATURDAYS}\n    debut: 9h\n    fin: 12h", TODAY, {"samedi"}),
    (f"{FIRST_SATURDAYS}\n    debut: 17h\n    fin: 18h30", TODAY, {"samedi", "apres-18h"}),
    ("dates: [2026-12-05, 2026-12-08]\n    debut: 16h\n    fin: 18h", TODAY, {"samedi"}),
    ("dates: [2026-12-05, 2026-12-08]\n    debut: 18h", TODAY, {"samedi", "apres-18h"}),
    ("dates: [2026-12-05, 2026-12-08]", date(2026, 12, 6), set()),
    ("dates: [2026-12-01]\n    repetition: {chaque: semaine, jusqu_au: 2027-02-06}", TODAY, set()),
])  # fmt: skip
def test_it_answers_to_the_days_and_the_hours_at_which_it_still_receives(
    when: str, day: date, held: set[str]
) -> None:
    events = {"2026/ici": ON_DAYS.format(when)}
    ((one, _),) = SiteMap(directory(PLACES, NETWORKS, events=events), day).permanences
    assert {"samedi", "apres-18h"}.intersection(facets(one)) == held
    assert tells_hours(one) is ("fin:" in when)


def test_it_is_no_structure_of_the_directory() -> None:
    site = site_on()
    assert ID not in {one.id for one in (*site.structures, *site.members["premier"])}
    assert ID not in {one.id for presence in site.presences.values() for one in presence.everyone}
