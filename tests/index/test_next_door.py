from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_directory import directory, place

from generator.index.distance import geodesic_kilometres
from generator.index.next_door import NearestPlaces
from generator.index.site_map import SiteMap
from generator.model.structure import Structure

POSITIONS = st.tuples(st.integers(-40, 40), st.integers(-40, 40)).map(
    lambda steps: (47 + steps[0] / 20, 2 + steps[1] / 20)
)
"""Few enough for several places to stand at one position, or equally far."""


@pytest.fixture(scope="module")
def pattern() -> Structure:
    """A place, to make others like it."""
    return directory({"41/un": place("A", "premier", "41902")}).structures["41/un"]


def test_the_next_door_is_the_nearest_place_of_the_network_that_is_named() -> None:
    guide = SiteMap(
        directory(
            {
                "41/premier-vertbourg": place("A", "premier", "41902"),
                "41/autre-roseville": place("B", "autre", "41901"),
                "36/autre-bleuval": place("C", "autre", "36901"),
            }
        )
    )
    start = guide.directory.structures["41/premier-vertbourg"]
    (door,) = NearestPlaces(guide.members).next_doors(start, guide.directory.networks)
    assert door.place is not None and door.place.id == "41/autre-roseville"
    assert door.condition == "vous préférez un autre réseau imaginaire"
    assert door.kilometres is not None and 25 < door.kilometres < 35


def test_a_network_without_a_place_is_still_named() -> None:
    guide = SiteMap(directory({"41/premier-vertbourg": place("A", "premier", "41902")}))
    start = guide.directory.structures["41/premier-vertbourg"]
    (door,) = NearestPlaces(guide.members).next_doors(start, guide.directory.networks)
    assert (door.network.id, door.place, door.kilometres) == ("autre", None, None)


@settings(deadline=None)
@given(st.lists(POSITIONS, max_size=40), POSITIONS, st.integers(1, 3))
def test_the_nearest_are_those_of_the_geodesic_without_oneself(
    pattern: Structure,
    positions: Sequence[tuple[float, float]],
    start: tuple[float, float],
    most: int,
) -> None:
    places = [standing(pattern, f"41/{index:02}", one) for index, one in enumerate(positions)]
    here = standing(pattern, "41/05-ici", start)

    def far(one: Structure) -> tuple[float, str]:
        latitude, longitude = one.address.latitude, one.address.longitude
        assert latitude is not None and longitude is not None
        return geodesic_kilometres(start, (latitude, longitude)), one.id

    found = NearestPlaces({"premier": (here, *places)}).nearest(here, "premier", most)
    expected = sorted(map(far, places))[:most]
    assert [one.id for one, _ in found] == [name for _, name in expected]
    assert [km for _, km in found] == pytest.approx([km for km, _ in expected], abs=0.001)


def standing(pattern: Structure, identifier: str, position: tuple[float, float]) -> Structure:
    """A place like `pattern` that stands elsewhere."""
    latitude, longitude = position
    address = replace(pattern.address, latitude=latitude, longitude=longitude)
    return replace(pattern, id=identifier, address=address)
