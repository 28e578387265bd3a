"""Areas that ought not to hold each other."""

from example_records import base, check, document

TERRITORY = """nom: Pays imaginaire {0}
region: "24"
composition: {{departements: ["41"]}}
sauf: {{communes: [{1}]}}
"""
TWO = "data/territoires/autre.yml", "data/territoires/un.yml"


def told_of_two(more: str) -> dict[str, str]:
    """What is said of each of two territories; the second is without the communes `more`."""
    first = document(TERRITORY.format("un", '"41018"'), "territoires", "un")
    text = TERRITORY.format("autre", more).replace("departements", "zones_emploi")
    second = document(text.replace('"41"', '"2414"'), "territoires", "autre")
    checked = check(base(), ("territoires", first), ("territoires", second))
    assert {"un", "autre"} <= {one.id for one in checked.records["territoires"]}
    return {
        one.span.file: one.facts["communes"] for one in checked.problems if one.rule.code == "G604"
    }


def test_both_territories_are_told_with_the_first_communes_by_name() -> None:
    told = told_of_two('"41269"')
    assert told == dict.fromkeys(TWO, "Ambloy, Areines, Artins et 85 autres")


def test_a_commune_that_one_of_them_leaves_out_is_not_shared() -> None:
    told = told_of_two('"41269", "41001"')
    assert told == dict.fromkeys(TWO, "Areines, Artins, Authon et 84 autres")
