from small_directory import directory, network, place

from generator.index.presence import NEAREST_OF_A_NETWORK, presences


def test_who_stands_there_who_is_near_and_who_is_regional() -> None:
    networks = {
        "premier": network("un", area="departement"),
        "autre": network("deux", area="region", next_one="premier"),
    }
    records = {
        "41/premier-roseville": place("A", "premier", "41901"),
        "36/autre-bleuval": place("B", "autre", "36901"),
        "36/premier-bleuval": place("C", "premier", "36901", 'zone_eligibilite: ["41901"]'),
    }
    found = presences(directory(records, networks))["bassin-roseville"]
    assert [one.id for one in found.here] == ["41/premier-roseville"]
    assert [one.structure.id for one in found.nearby] == ["36/premier-bleuval"]
    assert [one.id for one in found.regional] == ["36/autre-bleuval"]
    assert found.nearby[0].kilometres is not None and 70 < found.nearby[0].kilometres < 80


def test_a_presumed_area_hides_no_nearer_place_and_tells_only_the_nearest() -> None:
    records = {
        f"41/premier-roseville-{number}": place(f"R{number}", "premier", "41901")
        for number in range(4)
    }
    found = presences(directory(records))
    assert len(found["bassin-vertbourg"].nearby) == NEAREST_OF_A_NETWORK
    records["41/premier-vertbourg"] = place("V", "premier", "41902")
    found = presences(directory(records))
    assert [one.id for one in found["bassin-vertbourg"].here] == ["41/premier-vertbourg"]
    assert found["bassin-vertbourg"].nearby == ()


def test_a_closed_place_is_nowhere() -> None:
    records = {
        "41/premier-roseville": place("A", "premier", "41901"),
        "41/premier-vertbourg": place(
            "B", "premier", "41902", "fermee: {le: 2020-01-01, vers: 41/premier-roseville}"
        ),
    }
    found = presences(directory(records))["vert"]
    assert [one.id for one in found.everyone] == ["41/premier-roseville"]
