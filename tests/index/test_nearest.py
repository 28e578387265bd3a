"""The nearest of many places is the one that the geodesic tells, wherever one stands."""

from typing import TypeAlias

import pytest
from geopy.distance import geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.index.distance import (
    Position,
    along_the_ground,
    doubt,
    geodesic_kilometres,
    point,
)
from generator.index.nearest import Nearest, Start
from generator.index.presence import position_of
from generator.index.site_map import SiteMap

Placed: TypeAlias = list[tuple[Position, int]]

FRANCE = st.tuples(
    st.floats(41, 51.5, allow_nan=False).map(lambda x: round(x, 6)),
    st.floats(-5.5, 9.7, allow_nan=False).map(lambda x: round(x, 6)),
)
EVERYWHERE = st.one_of(
    FRANCE,
    st.tuples(st.floats(-22, -20), st.floats(55, 56)),
    st.tuples(st.floats(14, 17), st.floats(-62, -60)),
)
NEIGHBOURS = st.tuples(st.integers(-3, 3), st.integers(-3, 3)).map(
    lambda steps: (47.5 + steps[0] / 1000, 1.25 + steps[1] / 1000)
)


def brute_force(placed: Placed, start: Position, most: int) -> list[int]:
    found = sorted((geodesic(start, place).kilometers, number) for place, number in placed)
    return [number for _, number in found[:most]]


@settings(deadline=None)
@given(st.lists(EVERYWHERE, min_size=1, max_size=60), EVERYWHERE, st.integers(1, 4))
def test_the_nearest_are_those_of_the_geodesic(
    positions: list[Position], start: Position, most: int
) -> None:
    placed = [(place, number) for number, place in enumerate(positions)]
    found = Nearest(placed, most)(Start.at(start))
    assert [number for number, _ in found] == brute_force(placed, start, most)


@settings(deadline=None)
@example([(47.502, 1.251), (47.502, 1.251), (47.502, 1.247)], (47.5, 1.249), 1)
@given(st.lists(NEIGHBOURS, min_size=1, max_size=60), NEIGHBOURS, st.integers(1, 4))
def test_places_that_are_nearly_as_far_are_told_apart(
    positions: list[Position], start: Position, most: int
) -> None:
    placed = [(place, number) for number, place in enumerate(positions)]
    found = Nearest(placed, most)(Start.at(start))
    assert [number for number, _ in found] == brute_force(placed, start, most)


@settings(deadline=None)
@given(FRANCE, FRANCE)
def test_a_line_through_the_earth_tells_the_way_on_the_ground(
    one: Position, other: Position
) -> None:
    line = sum((a - b) ** 2 for a, b in zip(point(one), point(other), strict=True)) ** 0.5
    truth = geodesic_kilometres(one, other)
    assert abs(along_the_ground(line) - truth) <= doubt(truth) + 1e-9


def test_nowhere_is_near_without_a_place() -> None:
    assert Nearest[str]([])(Start.at((47.0, 2.0))) == []


def test_between_equals_the_order_given_decides() -> None:
    here = (47.0, 2.0)
    nearest = Nearest([(here, "first"), (here, "second")])
    assert nearest(Start.at((47.1, 2.0)))[0][0] == "first"


@pytest.mark.parametrize("most", [1, 3])
def test_real_places_from_real_communes(site_map: SiteMap, most: int) -> None:
    placed = [(at, one.id) for one in site_map.open_structures if (at := position_of(one))]
    nearest = Nearest(placed, most)
    rank = {identifier: number for number, (_, identifier) in enumerate(placed)}
    for commune in site_map.communes[::143]:
        if commune.latitude is None or commune.longitude is None:
            continue
        start = (commune.latitude, commune.longitude)
        truth = sorted(
            (geodesic_kilometres(start, at), rank[identifier], identifier)
            for at, identifier in placed
        )[:most]
        found = nearest(Start.at(start))
        assert [identifier for identifier, _ in found] == [name for _, _, name in truth]
        assert [km for _, km in found] == pytest.approx([km for km, _, _ in truth], abs=0.001)
