import json
from dataclasses import dataclass

from generator.export.outlines import outlines_json
from generator.model.outline import Outline, Ring


@dataclass(frozen=True, slots=True)
class Area:
    name: str


def square(west: float, south: float, side: float) -> Ring:
    east, north = west + side, south + side
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def test_a_hole_where_communes_did_not_meet_is_no_hole() -> None:
    border, enclave, flaw = square(1, 46, 1), square(1.2, 46.2, 0.1), square(1.6, 46.6, 0.04)
    outlines = {"99": Outline("99", ((border, enclave, flaw),))}
    (zone,) = json.loads(outlines_json({"99": Area("Imaginaire")}, outlines))["zones"]
    assert zone["nom"] == "Imaginaire"
    assert zone["anneaux"] == [
        [250, 11_500, 250, 0, 0, 250, -250, 0, 0, -250],
        [300, 11_550, 25, 0, 0, 25, -25, 0, 0, -25],
    ]


def test_an_island_is_kept_however_small() -> None:
    outlines = {"99": Outline("99", ((square(1, 46, 1),), (square(3, 46, 0.02),)))}
    (zone,) = json.loads(outlines_json({"99": Area("Imaginaire")}, outlines))["zones"]
    assert [ring[:2] for ring in zone["anneaux"]] == [[250, 11_500], [750, 11_500]]
