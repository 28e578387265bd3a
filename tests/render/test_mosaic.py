"""A région in squares: each takes the class of the commune whose centre is the nearest."""

import re
from itertools import product
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from generator.index.reach import NOBODY
from generator.model.geography import Commune
from generator.model.outline import Outline
from generator.render.mosaic import SIDE, Mosaic, mosaic

OUTLINE = Outline("01", (((((0.0, 45.0), (1.5, 45.0), (1.5, 46.0), (0.0, 46.0), (0.0, 45.0))),),))
CLASSES = st.integers(0, NOBODY)
CENTRES = st.lists(
    st.tuples(st.floats(0.01, 1.49), st.floats(45.01, 45.99)), min_size=1, max_size=12
)


def commune(number: int, longitude: float, latitude: float) -> Commune:
    return Commune(
        code=f"0100{number}", name="Vert", slug=f"vert-{number}", postal_codes=(), department="01",
        region="84", epci=None, employment_zone=None, population=10, latitude=latitude,
        longitude=longitude,
    )  # fmt: skip


def drawn(centres: list[tuple[float, float]]) -> Mosaic:
    communes = [(rank, commune(rank, *centre)) for rank, centre in enumerate(centres)]
    found = mosaic([OUTLINE], communes)
    assert found
    return found


def squares(path: str) -> set[tuple[int, int]]:
    """The squares that a path covers, by column and row."""
    lines = re.findall(r"M(\d+) (\d+)h(\d+)", path)
    assert "".join(f"M{x} {y}h{long}" for x, y, long in lines) == path
    return {(int(x) + step, int(y)) for x, y, long in lines for step in range(int(long))}


@given(CENTRES, st.lists(CLASSES, min_size=12, max_size=12))
def test_a_square_is_of_the_nearest_commune(
    centres: list[tuple[float, float]], classes: list[int]
) -> None:
    found = drawn(centres)
    covered = [squares(path) for path in found.shades(classes)]
    plane = [found.at(longitude, latitude) for longitude, latitude in centres]
    columns, rows = -(-found.width // SIDE), -(-found.height // SIDE)
    for column, row in list(product(range(columns), range(rows)))[::97]:
        middle = column * SIDE + SIDE // 2, row * SIDE + SIDE // 2
        far = [dist(middle, one) for one in plane]
        if min(far) > 2 * SIDE:  # nobody’s, or far from whoever it takes after
            continue
        nearest = {classes[rank] for rank, one in enumerate(far) if one == min(far)}
        told = sum((column, row) in one for one in covered)
        assert told in {min(one, NOBODY - 1) for one in nearest}


def test_what_is_farther_is_drawn_over_what_is_nearer() -> None:
    shades = [squares(path) for path in drawn([(0.2, 45.2), (1.2, 45.8)]).shades([3, 1])]
    assert shades[0] > shades[1] == shades[2] > shades[3] == set()


def test_a_region_without_an_outline_is_not_drawn() -> None:
    assert mosaic([], [(0, commune(0, 0.5, 45.5))]) is None
