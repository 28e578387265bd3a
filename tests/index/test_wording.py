from hypothesis import given
from hypothesis import strategies as st

from generator.index.wording import Wording, wording
from generator.model.vocabulary import Term, Vocabulary

FRENCH = Wording(empty=frozenset({"de", "la", "je", "l"}))


def test_the_order_of_words_accents_and_plurals_do_not_count() -> None:
    keys = {FRENCH.key(text) for text in ("CIO de Blois", "blois cio", "Cios, Blois")}
    assert keys == {"bloicio0"}


def test_empty_words_count_only_when_there_are_no_others() -> None:
    assert FRENCH.words("De la Loire") == ["loire"]
    assert FRENCH.words("de la") == ["de", "la"]


def test_saint_is_found_however_it_is_written() -> None:
    assert FRENCH.words("St-Flour") == FRENCH.words("Saint Flour") == ["saint", "flour"]


def test_a_ligature_and_an_apostrophe_part_nothing_and_everything() -> None:
    assert FRENCH.words("L’œuvre") == ["oeuvre"]


@given(st.text())
def test_a_key_is_one_word_of_plain_letters(text: str) -> None:
    key = FRENCH.key(text)
    assert not key or (key.isascii() and key.isalnum() and key == key.lower())
    assert FRENCH.key(key.removesuffix("0")).startswith(key[:1])


def test_expressions_lead_to_pages_and_their_words_to_none() -> None:
    terms = (Term("cv", "aide pour CV", synonyms=("faire un CV",), pages=("/services/emploi/",)),)
    found = wording({
        "expressions": Vocabulary("expressions", "", "", terms),
        "mots-vides": Vocabulary("mots-vides", "", "", (Term("a", "A", synonyms=("peut-être",)),)),
    })  # fmt: skip
    assert found.expressions == {"services/emploi/": ("aide pour CV", "faire un CV")}
    assert found.empty == {"peut", "etre"}


def test_without_vocabularies_every_word_counts() -> None:
    assert wording({}).words("la vie") == ["la", "vie"]
