"""Who is next to whom on a map of squares."""

from pathlib import Path

from generator.gazetteer.borders import neighbours_by_border, neighbours_of_groups
from generator.gazetteer.sources import read_sources


def test_areas_that_share_a_side_are_neighbours_and_corners_do_not_count(source: Path) -> None:
    assert neighbours_by_border(read_sources(source).department_outlines) == {
        "01": ("02", "03"),
        "02": ("01", "04"),
        "03": ("01", "04"),
        "04": ("02", "03"),
    }


def test_an_area_apart_has_no_neighbour() -> None:
    island = [[[(9.0, 9.0), (10.0, 9.0), (10.0, 10.0), (9.0, 9.0)]]]
    assert neighbours_by_border({"974": island}) == {"974": ()}


def test_groups_are_neighbours_when_members_are() -> None:
    members = {"01": ("02",), "02": ("01", "03"), "03": ("02",), "974": ()}
    regions = {"01": "10", "02": "10", "03": "20", "974": "04"}
    assert neighbours_of_groups(members, regions) == {"04": (), "10": ("20",), "20": ("10",)}
