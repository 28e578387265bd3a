"""Personal values never get into a message: logs are public."""

import pytest

from generator.check.privacy import (
    canonical_phone,
    masked,
    names_a_person,
    person_named,
)


@pytest.mark.parametrize(
    "number",
    ["0639980001", "06 39 98 00 01", "06.39.98.00.01", "+33639980001", "+33 (0)6 39 98 00 01",
     "0033 6 39 98 00 01", "06-39-98-00-01", "06 39 98 00 0", "07 39 98 00 01", "06/39/98/00/01"],
)  # fmt: skip
def test_mobiles_are_masked_however_they_are_written(number: str) -> None:
    for text in (number, f"appelez le {number} svp"):
        shown = masked(text)
        assert "98" not in shown and "**" in shown


@pytest.mark.parametrize(
    "text",
    ["02 61 91 00 01", "2026-11-23", "06-11-2026", "41018", "200030385", "47.5861", "CIO de Blois",
     "accueil@exemple.fr", "https://exemple.fr/0612", "data/structures/07/cio.yml"],
)  # fmt: skip
def test_the_rest_is_quoted_as_it_is(text: str) -> None:
    assert masked(text) == text


def test_mailboxes_keep_their_first_letter_and_their_domain() -> None:
    assert masked("Camille.Imaginaire@exemple.fr") == "C…@exemple.fr"
    assert masked("voir pij.imaginaire@gmail.com, merci") == "voir p…@gmail.com, merci"


def test_names_keep_their_initial() -> None:
    assert masked("M. Imaginaire vous reçoit") == "M. I… vous reçoit"
    assert person_named("Demandez Mme Imaginaire Dupont") == "Mme Imaginaire Dupont"
    assert person_named("Madame la directrice") is None


def test_canonical_numbers() -> None:
    spellings = ("+33 6 39 98 00 01", "+33 (0)6 39 98 00 01", "0033639980001", "06 39 98 00 01")
    assert {canonical_phone(spelling) for spelling in spellings} == {"0639980001"}


@pytest.mark.parametrize("address", ["s-jpij", "msap.st-julien", "ce.cio", "ap.poste", "pij.blois"])
def test_names_of_counters_are_not_names_of_persons(address: str) -> None:
    assert not names_a_person(f"{address}@exemple.fr")
