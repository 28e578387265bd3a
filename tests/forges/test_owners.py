"""The file of owners: the account of each territory, and nobody's own."""

import pytest
from example_records import base, check, document, geography

from generator.forges.owners import ACCOUNT, NotAnAccountError, owners_file

TERRITORY = """
nom: {name}
region: "24"
composition:
  zones_emploi: ["{zone}"]
relecture: ["{account}"]
"""
PLACE = """
nom: CIO inventé de {commune}
reseau: cio-imaginaire
adresse: 1 rue de l’Essai
commune: {commune}
code_insee: "{code}"
telephone: "02 54 00 00 00"
"""


@pytest.mark.parametrize(
    ("account", "is_one"),
    [
        ("@region/coordination-blois", True), ("@guide", True), ("@a/b/c.d", True),
        ("guide", False), ("@a b", False), ("@a\n* @pirate", False), ("@-a", False), ("@", False),
    ],
)  # fmt: skip
def test_an_account_has_one_shape(account: str, is_one: bool) -> None:
    assert bool(ACCOUNT.fullmatch(account)) is is_one


def owners(account: str) -> list[str]:
    records = [
        ("territoires", document(text, "territoires", identifier))
        for identifier, text in (
            ("essai-blois", TERRITORY.format(name="Essai", zone="2401", account=account)),
            ("essai-vendome", TERRITORY.format(name="Autre", zone="2414", account="@region/v")),
        )
    ] + [
        ("structures", document(PLACE.format(commune=commune, code=code), "structures", identifier))
        for identifier, commune, code in (
            ("41/essai-blois", "Blois", "41018"), ("41/essai-vendome", "Vendôme", "41269"),
        )
    ]  # fmt: skip
    text = owners_file(check(base(), *records), geography(), "@region/guide")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_a_place_is_read_by_its_territory_and_the_rest_by_everyone() -> None:
    found = owners("@region/b")
    assert found[0] == "* @region/guide"
    assert "/data/structures/41/ @region/b @region/v" in found
    assert found.index("/data/structures/41/essai-blois.yml @region/b") > found.index(
        "/data/structures/41/ @region/b @region/v"
    )
    assert "/data/structures/41/essai-vendome.yml @region/v" in found
    assert "/data/territoires/essai-blois.yml @region/b" in found


def test_what_is_no_account_writes_nothing() -> None:
    with pytest.raises(NotAnAccountError, match="pirate"):
        owners("@region/b @pirate")
