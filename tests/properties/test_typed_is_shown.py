"""What an editor types is what a reader sees: from the bytes of a file to the page and the map.

`python -m benchmarks.typed_values` does the same with a hundred thousand values.
"""

from random import Random

import pytest
from example_records import base, check, document
from typed_values import NO_VALUE, TRAPS, Outcome, Typed, generated, place, shown_by_a_site

PLACES = 100
NORMALISED = Typed(
    "normalise",
    "\ufeffnom:   Été d’accueil  \r\nreseau: relais-imaginaire\r\nadresse: 'e\u0301te\u0301 '\r\n"
    "complement_adresse: de 9\u202fh à 17\u00a0h\r\ncode_postal: '41000'\r\ncommune: Blois\r\n"
    "code_insee: '41018'\r\ntelephone: 02 61 91 00 00\r\ndescription: |\r\n  Un\u00a0lieu.\r\n",
    ("Été d’accueil", "été", "de 9\u202fh à 17\u00a0h", "Un\u00a0lieu."),
)
"""A mark of byte order, ends of line, accents and blanks are put right; no-break spaces stay."""


def traps() -> list[Typed]:
    """One place for each trap, typed without quotes where YAML allows it."""
    random = Random(0)
    values = [
        (f"Lieu {trap}", f"1 rue {trap}", trap if len(trap) > 1 else trap * 2, f"{trap} " * 3)
        for trap in TRAPS
    ]
    return [place(f"piege-{rank}", each, random) for rank, each in enumerate(values)]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    places = [*traps(), *generated(Random(41), PLACES), NORMALISED]
    return shown_by_a_site(tmp_path_factory.mktemp("typed"), places)


def test_every_value_is_shown_as_it_was_typed(outcome: Outcome) -> None:
    assert not outcome.lost
    assert outcome.shown > 500


def test_no_trap_is_refused_and_few_of_the_others(outcome: Outcome) -> None:
    assert outcome.refused < PLACES / 2


@pytest.mark.parametrize("word", NO_VALUE)
def test_a_word_for_nothing_is_told(word: str) -> None:
    for typed, told in ((word, ["K202"]), (f"'{word}'", [])):
        text = f"nom: CIO imaginaire\nsigle: {typed}\n"
        one = check(base(), ("reseaux", document(text, "reseaux", "essai")))
        codes = [it.rule.code for it in one.problems if it.span.line == 2]
        assert [code for code in codes if code == "K202"] == told
