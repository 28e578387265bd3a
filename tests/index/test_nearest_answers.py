"""For each of many questions, the nearest place that answers is the one that the geodesic tells."""

from typing import TypeAlias

import pytest
from geopy.distance import geodesic
from hypothesis import example, given
from hypothesis import strategies as st

from generator.index.coverage import Coverage
from generator.index.distance import Position, geodesic_kilometres
from generator.index.nearest import Start
from generator.index.nearest_answers import Answerer, NearestAnswers
from generator.index.presence import position_of
from generator.index.site_map import SiteMap

QUESTIONS = 4
Answers: TypeAlias = dict[int, tuple[float, int]]
"""The distance and the number of the nearest place, by question."""

FAR_AND_WIDE = st.tuples(st.floats(41, 51.5), st.floats(-5.5, 9.7)).map(
    lambda place: (round(place[0], 5), round(place[1], 5))
)
METRES_APART = st.tuples(st.integers(-3, 3), st.integers(-3, 3)).map(
    lambda steps: (47.5 + steps[0] / 1000, 1.25 + steps[1] / 1000)
)
POSITIONS = st.one_of(FAR_AND_WIDE, METRES_APART)
PLACES = st.lists(
    st.builds(Answerer, POSITIONS, st.integers(0, 2**QUESTIONS - 1), st.booleans()), max_size=40
)


def brute_force(places: list[Answerer], start: Position, named: set[int]) -> Answers:
    found: Answers = {}
    for question in range(QUESTIONS):
        answering = [
            (geodesic(start, one.position).kilometers, number)
            for number, one in enumerate(places)
            if one.questions >> question & 1 and (one.everywhere or number in named)
        ]
        if answering:
            found[question] = min(answering)
    return found


@example([Answerer((47.502, 1.251), 1), Answerer((47.502, 1.247), 3)], (47.5, 1.249), 0)
@given(PLACES, POSITIONS, st.integers(0, 2**40 - 1))
def test_each_question_has_its_nearest_place(
    places: list[Answerer], start: Position, drawn: int
) -> None:
    named = {n for n, one in enumerate(places) if not one.everywhere and drawn >> n & 1}
    told: Answers = {}
    for found in NearestAnswers(places)(Start.at(start), sorted(named)):
        for question in range(QUESTIONS):
            if found.questions >> question & 1:
                assert question not in told
                told[question] = (found.kilometres, found.number)
    truth = brute_force(places, start, named)
    assert {q: number for q, (_, number) in told.items()} == {
        q: number for q, (_, number) in truth.items()
    }
    assert [told[q][0] for q in truth] == pytest.approx([far for far, _ in truth.values()], abs=0.1)


def test_real_communes_for_each_public_and_each_theme(site_map: SiteMap) -> None:
    coverage = Coverage(site_map)
    coverage.measure(coverage.crossed)
    for question in coverage.crossed[::19]:
        placed = [(at, one) for one in coverage.doors(question) if (at := position_of(one))]
        for reach in list(coverage.reaches(question))[::900]:
            commune = reach.commune
            if commune.latitude is None or commune.longitude is None:
                continue
            start = (commune.latitude, commune.longitude)
            far, door = min(
                (geodesic_kilometres(start, at), one.id)
                for at, one in placed
                if one.served_area.presumed or commune.code in one.served_area.communes
            )
            assert reach.door is not None and reach.door.id == door
            assert reach.kilometres == pytest.approx(far, abs=0.001)
