"""`tidied`: another order and other quotes, never another value, never a comment lost."""

import json
from pathlib import Path

import pytest
import yaml
from example_records import DATA
from hypothesis import given
from hypothesis import strategies as st

from generator.read.folder import read_bytes
from generator.read.yaml_events import read_yaml
from generator.write.facts import facts_of
from generator.write.tidy import schema_address, tidied

PATH = "data/structures/41/cio-imaginaire.yml"
REAL = sorted(DATA.rglob("*.yml"))
MESSY = """\
# Un lieu inventé pour les essais.
reseau: 'cio'   # le réseau
# Comment on l’appelle.
# Sur deux lignes.
"nom":   "CIO imaginaire"

identifiants: {dila: cio-41018-01} # ailleurs
description: |  # en deux fois
   Un paragraphe. # ceci est du texte

   Deux.
services:
    ajoute:
    # le service du mardi
    - nom: "Atelier # 4"
      # son nom de page
      id: atelier
      themes:
       - a  # un
       # deux
       - b
latitude: "47.5"
telephone: 02 54 00 00 00
# fin
"""
TIDY = """\
# yaml-language-server: $schema=../../../docs/schemas/structure.json
# Un lieu inventé pour les essais.
# Comment on l’appelle.
# Sur deux lignes.
nom: CIO imaginaire
reseau: cio # le réseau
description: |- # en deux fois
  Un paragraphe. # ceci est du texte

  Deux.
latitude: 47.5
telephone: "02 54 00 00 00"
services:
  ajoute:
    # le service du mardi
    # son nom de page
    - id: atelier
      nom: "Atelier # 4"
      themes:
        - a # un
        # deux
        - b
identifiants:
  dila: cio-41018-01 # ailleurs
# fin
"""


def tidy(source: str) -> str:
    document, problems = read_yaml(source, PATH)
    assert document is not None and not problems
    return tidied(source, document)


def test_a_messy_record() -> None:
    assert tidy(MESSY) == TIDY


def test_tidying_twice_changes_nothing() -> None:
    assert tidy(TIDY) == TIDY


@pytest.mark.parametrize("source", ["nom: ~\nreseau: cio\n", "nom:\nservices: {}\nsuite: []\n"])
def test_what_holds_nothing_still_holds_nothing(source: str) -> None:
    assert yaml.safe_load(tidy(source)) == yaml.safe_load(source)


def test_every_committed_record_is_in_canonical_form() -> None:
    untidy = [path for path in REAL if not _is_tidy(path)]
    assert len(REAL) > 1000
    assert not untidy, "quifaitquoi ranger"


def _is_tidy(path: Path) -> bool:
    raw = path.read_bytes()
    shown = f"data/{path.relative_to(DATA).as_posix()}"
    document = read_bytes(raw, shown).document
    return document is not None and tidied(raw.decode(), document).encode() == raw


@pytest.mark.parametrize("path", REAL[::150])
def test_the_schema_line_leads_from_a_record_to_its_schema(path: Path) -> None:
    shown = path.relative_to(DATA.parent).as_posix()
    schema = path.parent / schema_address(shown)
    assert json.loads(schema.read_text(encoding="utf-8"))["title"]


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")))
keys = st.sampled_from(["nom", "reseau", "latitude", "services", "suite", "publics", "x y", "a"])
trees = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
STYLES = ({"default_flow_style": True}, {"default_flow_style": False, "default_style": '"'})


@given(st.dictionaries(keys, trees, min_size=1, max_size=4), st.sampled_from(STYLES))
def test_no_value_changes_and_twice_is_once(
    facts: dict[str, object], style: dict[str, str]
) -> None:
    source = yaml.dump(facts, allow_unicode=True, width=60, **style)  # type: ignore[call-overload]
    document, problems = read_bytes(source.encode(), PATH)
    if document is None or problems:
        return
    once = tidied(source, document)
    assert once == tidy(once)
    assert facts_of(read_yaml(once, PATH)[0].root) == facts_of(document.root)  # type: ignore[union-attr]


@given(st.lists(st.integers(0, 80), max_size=6))
def test_no_comment_is_lost_wherever_it_stands(places: list[int]) -> None:
    source = (DATA / "reseaux/cio.yml").read_text(encoding="utf-8")
    lines = source.splitlines()[1:]
    for number, place in enumerate(places):
        lines[place] += f"\n# {number}n" if number % 2 else f" # {number}n"
    path = "data/reseaux/cio.yml"
    document, problems = read_yaml("\n".join(lines) + "\n", path)
    assert document is not None and not problems
    once = tidied("\n".join(lines) + "\n", document)
    assert all(f"# {number}n" in once for number in range(len(places)))
    again, _ = read_yaml(once, path)
    assert again is not None and tidied(once, again) == once
