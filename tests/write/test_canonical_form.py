import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.structures import STRUCTURE
from generator.schema.vocabularies import VOCABULARY
from generator.write.record_text import record_text
from generator.write.scalars import scalar

SCHEMA = "../../../docs/schemas/structure.json"
TRAPS = (
    "no", "Oui", "yes", "~", "null", "true", "off", "01000", "12:30", "2019-09-12", "1e3", "0x1F",
    "1_000", ".inf", "- a", "a: b", "a:", "a #b", "#a", "'a'", '"a"', "a\\b", "@a", "`a", "%a",
    "!a", "&a", "*a", "|", ">", "?", "a?", "=", "<<", "a, b", "[a]", "{a}", " a", "a ", "", "a\nb",
    "a\tb", "a\x85b", "a\u2028b", "é’«\u00a0»", "œuvre", "😀", "a\u200bb", "Ligne : fin",
)  # fmt: skip
# PyYAML turns a lone surrogate down, and so does the writing of a file.
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_come_back_as_the_same_string(trap: str) -> None:
    for form in (f"cle: {scalar(trap)}", f"cle: [{scalar(trap, in_list=True)}]"):
        read = yaml.safe_load(form)["cle"]
        assert read == trap or read == [trap]


@given(texts, st.lists(texts, max_size=3), texts)
def test_what_is_written_is_read_back(name: str, former: list[str], identifier: str) -> None:
    facts = {
        "nom": name,
        "anciens_noms": tuple(former),
        "identifiants": {"dila": identifier},
        "fermee": {"le": "2020-01-01"},
    }
    text = record_text(facts, STRUCTURE, SCHEMA)
    expected = {**facts, "anciens_noms": former}
    assert yaml.load(text, yaml.BaseLoader) == expected
    assert yaml.safe_load(text) == expected


def test_keys_follow_the_field_table_and_numbers_stand_plain() -> None:
    facts = {
        "millesime": "2019-09",
        "longitude": "1.3281",
        "latitude": "47.596269",
        "reseau": "cio",
        "nom": "CIO – Blois",
        "code_postal": "41000",
        "a_verifier": ("label", "adresse"),
        "identifiants": {"dila": "cio-41018-01"},
    }
    assert record_text(facts, STRUCTURE, SCHEMA).splitlines() == [
        f"# yaml-language-server: $schema={SCHEMA}",
        "nom: CIO – Blois",
        "reseau: cio",
        'code_postal: "41000"',
        "latitude: 47.596269",
        "longitude: 1.3281",
        "a_verifier: [label, adresse]",
        "identifiants:",
        "  dila: cio-41018-01",
        'millesime: "2019-09"',
    ]


def test_a_key_that_the_table_does_not_know_comes_last() -> None:
    text = record_text({"ville": "Blois", "nom": "Lieu"}, STRUCTURE, SCHEMA)
    assert text.splitlines()[1:] == ["nom: Lieu", "ville: Blois"]


def test_sentences_stand_one_a_line_and_words_in_brackets() -> None:
    terms = ({"valeur": "bac", "synonymes": ("lycée", "CAP"), "libelle": "Le bac"},)
    text = record_text({"nom": "Mots", "termes": terms}, VOCABULARY, SCHEMA)
    assert text.splitlines()[2:] == [
        "termes:",
        "  - valeur: bac",
        "    libelle: Le bac",
        "    synonymes: [lycée, CAP]",
    ]


def test_paragraphs_stand_in_a_block() -> None:
    text = record_text({"nom": "Lieu", "description": "Un.\n\nDeux."}, STRUCTURE, SCHEMA)
    assert text.splitlines()[2:] == ["description: |-", "  Un.", "", "  Deux."]
    assert yaml.safe_load(text)["description"] == "Un.\n\nDeux."


def test_a_number_that_is_not_one_is_quoted() -> None:
    assert re.search('latitude: "1e5"', record_text({"latitude": "1e5"}, STRUCTURE, SCHEMA))
