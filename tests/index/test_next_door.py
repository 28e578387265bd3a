from small_directory import directory, place

from generator.index.distance import measured
from generator.index.next_door import NearestPlaces
from generator.index.site_map import SiteMap


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
