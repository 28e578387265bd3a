import re

import pytest

from generator.model.outline import Outline, Ring
from generator.render.outline_map import WIDTH, Area, OutlineMap, outline_map


def square(west: float, south: float, side: float) -> Ring:
    east, north = west + side, south + side
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def drawn(*outlines: Outline) -> OutlineMap:
    made = outline_map(outlines)
    assert made is not None
    return made


def points(area: Area) -> list[list[tuple[int, int]]]:
    """The rings of a path, as absolute points."""
    rings = []
    for ring in area.path.removesuffix("z").split("z"):
        start, _, steps = ring.removeprefix("M").partition("l")
        numbers = [int(number) for number in re.findall(r"-?\d+", f"{start} {steps}")]
        x = y = 0
        found = []
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            found.append((x, y))
        rings.append(found)
    return rings


def test_nothing_to_draw_is_no_map() -> None:
    assert outline_map(()) is None


def test_north_is_up_and_west_is_left() -> None:
    made = drawn(Outline("a", ((square(0, 0, 1),),)), Outline("b", ((square(1, 1, 1),),)))
    low, high = made.areas
    assert low.x < WIDTH / 2 < high.x
    assert high.y < made.height / 2 < low.y


def test_the_drawing_fills_its_width_and_no_more() -> None:
    made = drawn(Outline("a", ((square(2, 46, 1),),)), Outline("b", ((square(5, 44, 0.5),),)))
    everything = [point for area in made.areas for ring in points(area) for point in ring]
    assert {min(x for x, _ in everything), max(x for x, _ in everything)} == {0, WIDTH}
    assert {min(y for _, y in everything), max(y for _, y in everything)} == {0, made.height}


@pytest.mark.parametrize(("latitude", "proportion"), [(0, 1.0), (60, 2.0)])
def test_a_degree_of_longitude_narrows_with_latitude(latitude: float, proportion: float) -> None:
    made = drawn(Outline("a", ((square(0, latitude - 0.5, 1),),)))
    assert made.height / made.width == pytest.approx(proportion, rel=0.02)


def test_neighbours_share_their_border() -> None:
    made = drawn(Outline("a", ((square(0, 0, 1),),)), Outline("b", ((square(1, 0, 1),),)))
    first, second = (set(points(area)[0]) for area in made.areas)
    assert first & second == {(WIDTH // 2, 0), (WIDTH // 2, made.height)}


def test_the_name_stands_in_the_middle_of_the_largest_piece() -> None:
    made = drawn(Outline("a", ((square(0, 0, 4),), (square(9, 0, 1),))))
    (area,) = made.areas
    assert (area.x, area.y) == (round(WIDTH * 2 / 10), round(made.height / 2))


def test_specks_are_left_out_and_real_islands_stay() -> None:
    islands = ((square(0, 0, 10),), (square(11, 0, 0.1),), (square(11, 5, 1),))
    (area,) = drawn(Outline("a", islands)).areas
    assert len(points(area)) == 2


def test_a_hole_is_a_ring_of_the_same_path() -> None:
    (area,) = drawn(Outline("a", ((square(0, 0, 3), square(1, 1, 1)),))).areas
    assert area.path.count("M") == area.path.count("z") == 2


def test_an_area_that_is_but_a_point_is_drawn_all_the_same() -> None:
    (area,) = drawn(Outline("a", ((((2.0, 46.0),) * 4,),))).areas
    assert (area.x, area.y) == (0, 0)


def test_paths_hold_numbers_and_letters_of_paths_alone() -> None:
    made = drawn(Outline("a", ((square(2.123, 46.9, 1.7),),)))
    assert re.fullmatch(r"(M\d+ \d+l[-\d ]+z)+", made.areas[0].path)
