"""Two spellings of one name fold to one form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.folding import fold, unaccented


@pytest.mark.parametrize(
    ("one", "other", "folded"),
    [
        ("ST JEAN D’ANGÉLY", "Saint-Jean-d'Angély", "saint jean d angely"),
        ("Ste-Geneviève-des-Bois", "SAINTE GENEVIEVE DES BOIS", "sainte genevieve des bois"),
        ("Œuilly", "oeuilly", "oeuilly"),
        ("L'Haÿ-les-Roses", "L HAY LES ROSES", "l hay les roses"),
        ("Orle\u0301ans", "Orléans", "orleans"),
        ("St.  Étienne", "saint etienne", "saint etienne"),
        (
            "Bors (Canton de Charente-Sud)",
            "bors canton de charente sud",
            "bors canton de charente sud",
        ),
    ],
)
def test_spellings_of_one_name(one: str, other: str, folded: str) -> None:
    assert fold(one) == fold(other) == folded


def test_only_whole_words_are_saints() -> None:
    assert fold("Brest") == "brest"
    assert fold("Stains") == "stains"
    assert fold("Pont-St-Esprit") == "pont saint esprit"


def test_punctuation_alone_folds_to_nothing() -> None:
    assert fold(" – ’ _ ") == ""


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text(alphabet="abcÉèçÀŒœÆ -'’", max_size=20))
def test_case_never_matters(text: str) -> None:
    assert unaccented(text.upper()) == unaccented(text.lower()) == unaccented(text)
