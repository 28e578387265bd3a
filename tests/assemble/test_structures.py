from datetime import date
from textwrap import dedent

from small_directory import directory, network, place


def test_a_record_outside_the_perimeter_is_checked_and_not_assembled() -> None:
    records = {
        "41/lieu-roseville": place("A", "premier", "41901"),
        "03/lieu-ocreville": place("B", "premier", "03901"),
    }
    assert list(directory(records).structures) == ["41/lieu-roseville"]
    assert len(directory(records, regions=("24", "84")).structures) == 2


def test_the_default_area_is_presumed_and_follows_the_network() -> None:
    areas = {"departement": ("41",), "zone-emploi": ("z2402",), "region": ("r24",)}
    for level, codes in areas.items():
        networks = {"premier": network("un", area=level), "autre": network("deux")}
        networks["autre"] = network("deux", next_one="premier")
        found = directory({"41/lieu-vertbourg": place("A", "premier", "41902")}, networks)
        area = found.structures["41/lieu-vertbourg"].served_area
        assert (area.codes, area.presumed) == (codes, True)


def test_a_written_area_is_not_presumed() -> None:
    more = 'zone_eligibilite: ["36", "41903"]'
    found = directory({"41/lieu-vertbourg": place("A", "premier", "41902", more)})
    area = found.structures["41/lieu-vertbourg"].served_area
    assert not area.presumed
    assert area.communes == {"36901", "41903"}


def test_a_closed_place_says_where_to_go() -> None:
    found = directory(
        {
            "41/lieu-roseville": place("A", "premier", "41901"),
            "41/lieu-vertbourg": place(
                "B", "premier", "41902", "fermee: {le: 2020-01-01, vers: 41/lieu-roseville}"
            ),
        }
    )
    closed = found.structures["41/lieu-vertbourg"]
    assert not closed.is_open
    assert closed.closure is not None
    assert (closed.closure.on, closed.closure.towards) == (date(2020, 1, 1), "41/lieu-roseville")


def test_membership_comes_from_the_network_in_the_region_unless_the_record_says_otherwise() -> None:
    attached = dedent(network("un")) + (
        "rattachements:\n  - {region: '24', appartenance: membre, cercle: cercle-1}\n"
    )
    networks = {"premier": attached, "autre": network("deux", next_one="premier")}
    records = {
        "41/lieu-roseville": place("A", "premier", "41901"),
        "41/lieu-vertbourg": place("B", "premier", "41902", "appartenance: partenaire"),
    }
    one, other = directory(records, networks).structures.values()
    assert one.membership is not None and one.membership.value == "membre"
    assert one.circle is not None and one.circle.value == "cercle-1"
    assert other.membership is not None and other.membership.value == "partenaire"
