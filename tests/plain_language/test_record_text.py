"""Records are read field by field, and every sign is told at its own place in the file."""

import pytest
from advising import lexicon, on_record, told

from generator.plain_language.record_text import NAMES, SENTENCES
from generator.plain_language.review import advice_on_records
from generator.plain_language.yaml_places import place_in_source
from generator.read.node import Text
from generator.read.yaml_events import read_yaml
from generator.schema.kinds import Many, Words
from generator.schema.tables import TABLES

NETWORK = """nom: Réseau d'essai
en_bref: 'On vous écoute. L''aide? Elle est là.'
mission: >-
  Premier paragraphe
  sur deux lignes? Oui.

  Second paragraphe, plus loin? Oui.
pour_qui: |
  Pour vous.
  Pour tous? Oui.
cout: Un texte qui
  continue? Oui.
ne_fait_pas:
  - "Il dit \\"non\\"? Oui."
services:
  - id: essai
    nom: Atelier d'écriture
    conditions_acces: Aucune? Si.
suite:
  - reseau: cio
    si: vous n'avez rien
"""


def test_every_field_of_people_s_words_is_read_at_its_place() -> None:
    assert told(on_record(NETWORK, "reseaux")) == [
        "E521 2:28", "E523 2:34", "E523 5:18", "E523 7:31", "E523 10:12", "E523 12:11",
        "E522 14:13", "E523 14:20", "E521 17:19", "E523 18:29", "E521 21:15",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "k: un texte simple",
        "k: 'l''école est là'",
        'k: "une \\"école\\" \\u00e0 voir \\\n   et \\xe9couter"',
        "k:\n  texte sur\n  plusieurs lignes\n\n  et paragraphes",
        "k: |\n  un\n   deux\n\n  trois",
        "k: >-\n  un\n  deux\n\n  trois",
        "k: e\u0301cole, l’e\u0301te\u0301",
    ],
)
def test_signs_are_found_in_any_writing_of_a_value(source: str) -> None:
    document, _ = read_yaml(source, "f.yml")
    assert document is not None
    text = document.root.entries[0].value
    assert isinstance(text, Text)
    lines = source.split("\n")
    for offset, sign in enumerate(text.value):
        line, column = place_in_source(source, text.line, text.column, text.value, offset)
        found = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
        if sign not in " \n":
            assert found in (sign, "\\", "e"), (source, offset, found)


def test_every_field_that_may_hold_sentences_is_read_or_known_to_hold_none() -> None:
    no_sentence = {("structures", "street"), ("structures", "street_details")}
    long_texts = {
        (table.name, field.attribute)
        for table in TABLES.values()
        for field in table.fields
        for kind in [field.kind.of if isinstance(field.kind, Many) else field.kind]
        if isinstance(kind, Words) and (kind.lines or kind.longest >= 160)
    }
    read = {(table, attribute) for table in SENTENCES for attribute in SENTENCES[table]}
    assert long_texts - no_sentence == read
    for table, attributes in NAMES.items():
        assert set(attributes) <= {field.attribute for field in TABLES[table].fields}


def test_the_lists_of_words_are_not_blamed_for_what_they_name() -> None:
    term = "  - valeur: x\n    libelle: dispositif\n    description: Un dispositif\n"
    source = f"nom: Mots\ntermes:\n{term}"
    for name, expected in (("jargon", 1), ("sigles", 1), ("themes", 2)):
        document, _ = read_yaml(source, f"data/vocabulaires/{name}.yml")
        assert document is not None
        found = advice_on_records({"vocabulaires": [document]}, lexicon(), lambda _: source)
        assert [one.rule.code for one in found] == ["E512"] * expected
