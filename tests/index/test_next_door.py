from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_directory import directory, place

from generator.index.distance import measured
from generator.index.next_door import FIRST_LOOK, NearestPlaces
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
    (door,) = NearestPlaces(guide.members, measured()).next_doors(start, guide.directory.networks)
    assert door.place is not None and door.place.id == "41/autre-roseville"
    assert door.condition == "vous préférez un autre réseau imaginaire"
    assert door.kilometres is not None and 25 < door.kilometres < 35


def test_a_network_without_a_place_is_still_named() -> None:
    guide = SiteMap(directory({"41/premier-vertbourg": place("A", "premier", "41902")}))
    start = guide.directory.structures["41/premier-vertbourg"]
    (door,) = NearestPlaces(guide.members, measured()).next_doors(start, guide.directory.networks)
    assert (door.network.id, door.place, door.kilometres) == ("autre", None, None)


@settings(deadline=None)
@given(st.lists(POSITIONS, max_size=4 * FIRST_LOOK), POSITIONS, st.integers(1, 5))
def test_looking_on_both_sides_of_a_parallel_forgets_no_nearer_place(
    pattern: Structure,
    positions: Sequence[tuple[float, float]],
    start: tuple[float, float],
    most: int,
) -> None:
    places = [standing(pattern, f"41/{index}", one) for index, one in enumerate(positions)]
    here = standing(pattern, "41/ici", start)

    def far(one: Structure) -> tuple[float, str]:
        latitude, longitude = one.address.latitude, one.address.longitude
        assert latitude is not None and longitude is not None
        narrowing = cos(radians(start[0])) ** 2
        return (latitude - start[0]) ** 2 + (longitude - start[1]) ** 2 * narrowing, one.id

    nearest = NearestPlaces({"premier": (here, *places)}, measured()).nearest(here, "premier", most)
    assert [one for one, _ in nearest] == sorted(places, key=far)[:most]


def standing(pattern: Structure, identifier: str, position: tuple[float, float]) -> Structure:
    """A place like `pattern` that stands elsewhere."""
    latitude, longitude = position
    address = replace(pattern.address, latitude=latitude, longitude=longitude)
    return replace(pattern, id=identifier, address=address)
