"""Whom the guide does not reach, counted again in the simplest way."""

import csv
import io
from itertools import product

import pytest

from generator.export.coverage import gaps_file
from generator.index.coverage import MEMBER, Coverage
from generator.index.coverage_question import Question
from generator.index.crossings import Gap, beyond, gaps
from generator.index.distance import geodesic_kilometres
from generator.index.presence import position_of
from generator.index.reach import FAR, LIMITS
from generator.index.site_map import SiteMap


@pytest.fixture(scope="module")
def found(site_map: SiteMap) -> tuple[Gap, ...]:
    return gaps(site_map).found


def test_every_crossing_is_told_once(site_map: SiteMap, found: tuple[Gap, ...]) -> None:
    levels = site_map.directory.vocabularies["niveaux"].terms
    asked = [*product(site_map.audiences, site_map.themes, levels)]
    assert [(*one.crossing,) for one in found] == asked


def test_far_is_far_from_everyone_who_answers(site_map: SiteMap, found: tuple[Gap, ...]) -> None:
    gap = next(one for one in found if one.crossing.audience.value == "salarie"
               and one.crossing.theme.value == "faire-reconnaitre-son-experience"
               and one.is_answered and one.far.communes)  # fmt: skip
    doors = [
        one for one in site_map.open_structures
        if one.membership and one.membership.value == MEMBER and position_of(one)
        and any(map(gap.crossing.is_answered, one.services))
    ]  # fmt: skip
    communes = people = 0
    for commune in site_map.communes[::200]:
        position = (commune.latitude or 0.0, commune.longitude or 0.0)
        lines = (geodesic_kilometres(position, place) for one in doors
                 if (one.served_area.presumed or commune.code in one.served_area.communes)
                 and (place := position_of(one)))  # fmt: skip
        is_far = min(lines, default=LIMITS[-1] + 1) >= LIMITS[FAR]
        communes += is_far
        people += (commune.population or 0) * is_far
    reached = Coverage(site_map, lambda service: True).reaches(gap.crossing).classes
    assert (communes, people) == beyond(reached[::200], site_map.communes[::200])[FAR]


def test_who_is_further_is_fewer(found: tuple[Gap, ...]) -> None:
    for one in found:
        communes = [share.communes for share in one.beyond]
        assert communes == sorted(communes, reverse=True)
        assert one.is_answered or len(set(communes)) == 1


def test_a_first_welcome_must_be_free(site_map: SiteMap, found: tuple[Gap, ...]) -> None:
    coverage = Coverage(site_map)
    first = beyond(coverage.reaches(Question()).classes, site_map.communes)
    assert first[0].communes >= first[-1].communes > 0
    for one in found:
        if one.crossing.level.value == "accueil-information":
            assert one.beyond[0].communes >= first[0].communes


def test_the_table_says_the_same(site_map: SiteMap, found: tuple[Gap, ...]) -> None:
    text = gaps_file(site_map, found).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) == len(found)
    for row, one in zip(rows, found, strict=True):
        assert row["public"] == one.crossing.audience.value
        assert row["habitants_plus_de_20_km"] == str(one.far.people)
        assert (row["reponse"] == "oui") is one.is_answered
