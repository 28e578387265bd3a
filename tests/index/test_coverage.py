"""Coverage: the nearest first door of each commune, and what is counted of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imaginary_map import (
    BLEUVAL,
    CENTRE,
    PLACES,
    ROSEVILLE,
    VERTBOURG,
    YOUNG,
    Place,
    imaginary_site,
    structure,
)

from generator.index.coverage import Coverage
from generator.index.coverage_question import Question
from generator.index.distance import geodesic_kilometres
from generator.index.reach import LIMITS, Reach, farthest, figures_of
from generator.index.site_map import SiteMap
from generator.model.area import ServedArea
from generator.model.structure import Structure
from generator.model.vocabulary import Term

MEMBER = Term("membre", "Membre")


def site_of(*structures: Structure) -> SiteMap:
    site = imaginary_site(PLACES)
    known = {one.id: one for one in structures}
    return SiteMap(replace(site.directory, structures=known))


def door(place: Place, **changes: object) -> Structure:
    return replace(structure(place), membership=MEMBER, **changes)  # type: ignore[arg-type]


AT_BLEUVAL = door(Place("18/a", "A", CENTRE, BLEUVAL, (47.1, 2.4)))
AT_ROSEVILLE = door(Place("41/b", "B", CENTRE, ROSEVILLE, (47.6, 1.3)))
EVERYONE = Question()


def names(site: SiteMap, question: Question = EVERYONE) -> dict[str, tuple[str, int | None]]:
    return {
        one.commune.name: (one.door.id if one.door else "", one.rank)
        for one in Coverage(site).reaches(question)
    }


def test_each_commune_has_its_nearest_door() -> None:
    assert names(site_of(AT_BLEUVAL, AT_ROSEVILLE)) == {
        "Bleuval": ("18/a", 0),
        "Roseville": ("41/b", 0),
        "Vertbourg": ("41/b", 3),
    }


def test_only_a_free_first_welcome_of_a_member_is_a_first_door() -> None:
    partner = replace(AT_BLEUVAL, membership=Term("partenaire", "Partenaire"))
    advice_only = door(Place("41/c", "C", YOUNG, ROSEVILLE, (47.6, 1.3)))
    assert set(names(site_of(partner, advice_only)).values()) == {("", None)}


def test_a_declared_area_counts_for_its_communes_alone() -> None:
    declared = replace(
        AT_ROSEVILLE, served_area=ServedArea(("41901",), frozenset({"41901"}), False)
    )
    found = names(site_of(AT_BLEUVAL, declared))
    assert found["Roseville"] == ("41/b", 0)
    assert found["Vertbourg"] == ("18/a", 4)


def test_questions_are_those_that_a_first_door_answers() -> None:
    coverage = Coverage(site_of(AT_BLEUVAL))
    assert [one.id for one in coverage.questions] == [
        "tous",
        "public-lyceen",
        "theme-choisir-un-metier",
    ]
    assert coverage.doors(coverage.questions[1]) == (AT_BLEUVAL,)


def test_communes_and_people_are_counted_by_territory() -> None:
    site = site_of(AT_ROSEVILLE)
    coverage = Coverage(site)
    [figures] = figures_of(coverage.reaches(EVERYONE), [site.directory.territories["colorie"]])
    assert [(one.communes, one.people) for one in figures.classes] == [
        (1, 100), (0, 0), (0, 0), (1, 100), (1, 100),
    ]  # fmt: skip
    assert figures.unknown == (0, 0)


def test_the_farthest_come_first_in_each_departement() -> None:
    found = farthest(Coverage(site_of(AT_ROSEVILLE)).reaches(EVERYONE))
    assert [(code, [one.commune.name for one in far]) for code, far in found] == [
        ("18", ["Bleuval"]),
        ("41", ["Vertbourg"]),
    ]


@given(st.lists(st.tuples(st.floats(44, 50), st.floats(-1, 5)), min_size=1, max_size=8))
def test_no_door_is_nearer_than_the_one_that_is_told(positions: list[tuple[float, float]]) -> None:
    doors = [
        door(Place(f"18/{rank}", "A", CENTRE, BLEUVAL, position))
        for rank, position in enumerate(positions)
    ]
    for one in Coverage(site_of(*doors)).reaches(EVERYONE):
        start = (one.commune.latitude or 0, one.commune.longitude or 0)
        nearest = min(geodesic_kilometres(start, position) for position in positions)
        assert one.kilometres == pytest.approx(nearest, abs=0.01)
        assert one.rank == sum(one.kilometres >= limit for limit in LIMITS)


def test_a_reach_without_a_door_has_no_class() -> None:
    [reach, *_] = Coverage(site_of()).reaches(EVERYONE)
    assert reach == Reach(reach.commune, None, None, None)
    assert VERTBOURG in {one.commune for one in Coverage(site_of()).reaches(EVERYONE)}


def test_a_public_and_a_theme_are_asked_together() -> None:
    coverage = Coverage(site_of(AT_BLEUVAL, AT_ROSEVILLE))
    [asked] = coverage.crossed
    assert (asked.audience, asked.theme) == (coverage.questions[1].term, coverage.questions[2].term)
    coverage.measure(coverage.crossed)
    assert [one.door for one in coverage.reaches(asked)] == [
        one.door for one in coverage.reaches(EVERYONE)
    ]


def test_nobody_answers_for_a_public_and_a_theme_by_two_services() -> None:
    young, theme = Term("lyceen", "Lycéen"), Term("choisir-un-metier", "Choisir un métier")
    other = Term("se-former", "Se former")
    [welcome, *_] = AT_BLEUVAL.services
    services = (replace(welcome, themes=(other,)), replace(welcome, fits={}, themes=(theme,)))
    coverage = Coverage(site_of(replace(AT_BLEUVAL, services=services)))
    assert coverage.doors(Question(young)) == coverage.doors(Question(theme=theme)) != ()
    assert coverage.doors(Question(young, theme)) == ()
