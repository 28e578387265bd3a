"""Each rule of language has a page that breaks it, and says so on its first line.

    <!-- attendu: E501 4:1 -->

means: this rule, at this line and column, and nothing else.
"""

import re
from pathlib import Path

import pytest
from advising import codes, on_page, told
from example_records import INVALID

from generator.problems.catalog import plain_language
from generator.problems.catalog.index import rules_of
from generator.problems.problem import Severity

EXAMPLES = sorted(INVALID.glob("E5*"))
RULES = rules_of(plain_language)
SPACE = "\u00a0"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_rule_is_told_at_its_place_and_nothing_else(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    announced = text.split("\n")[0].removeprefix("<!-- attendu: ").removesuffix(" -->")
    problems = on_page(text)
    assert told(problems) == announced.split(", ")
    assert {problem.rule.code for problem in problems} == {file.name[:4]}
    for problem in problems:
        for sentence in (problem.message, problem.hint):
            assert not re.search(r"\{\w+\}", sentence)
            assert sentence.endswith((".", "»")), sentence


def test_every_rule_has_an_example_and_only_advises() -> None:
    assert [file.name[:4] for file in EXAMPLES] == [rule.code for rule in RULES]
    assert {rule.severity for rule in RULES} == {Severity.ADVICE}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rules_obey_themselves(rule: plain_language.Rule) -> None:
    """The words of the catalogue pass the checks that they announce, quotes left aside."""
    for text in (rule.message, rule.hint, rule.explanation):
        unquoted = re.sub("«[^»]*»", f"«{SPACE}mot{SPACE}»", re.sub(r"\{\w+\}", "mot", text))
        assert codes(unquoted) == [], text


@pytest.mark.parametrize(
    "text",
    [
        "Le service est ouvert à tous. Vous êtes arrivé. Il est situé en ville. Elle est née ici.",
        "Les élèves se sont inscrits, se sont préparés et se sont rencontrés.",
        "Une aide est donnée. Elle est versée tous les mois.",
    ],
)
def test_states_movements_and_a_few_passives_are_no_heap(text: str) -> None:
    assert codes(text) == []


def test_a_heap_is_counted_by_paragraph() -> None:
    passive = "Le dossier est étudié. "
    assert codes(passive * 3) == ["E503"]
    assert codes(passive * 2 + "\n\n" + passive * 2) == []
    assert "3 tournures" in on_page(passive * 3)[0].message


@pytest.mark.parametrize(
    ("text", "is_double"),
    [
        ("Ce n’est pas impossible.", True),
        ("Il n'est jamais inutile d’appeler.", True),
        ("Rien n’empêche pas de venir.", True),
        ("Vous ne pouvez pas ne pas répondre.", True),
        ("Elle ne reçoit pas les jeunes sans diplôme.", True),
        ("Non sans mal.", True),
        ("Vous n’avez pas de diplôme. Venez sans crainte.", False),
        ("Il ne finance pas, mais il conseille, sans rendez-vous.", False),
        ("Ce n’est pas payant et vous n’avez rien à préparer.", False),
    ],
)
def test_double_negations(text: str, is_double: bool) -> None:
    assert [code for code in codes(text) if code == "E504"] == ["E504"] * is_double


@pytest.mark.parametrize(
    "text",
    [
        "Le centre de formation des zèbres (ZZQ) reçoit. Le ZZQ est ouvert.",
        "Allez au ZZQ (centre de formation des zèbres).",
        "Un ZZQ, c’est-à-dire un centre pour les zèbres.",
        'Un <abbr title="centre des zèbres">ZZQ</abbr> ouvre. Le ZZQ est grand.',
        "Un ZZQ ouvre.\n\n*[ZZQ]: centre des zèbres",
        "Le CIO vous reçoit au XXI e siècle, dès la classe de CM2.",
    ],
)
def test_an_acronym_is_known_once_it_is_explained(text: str) -> None:
    assert codes(text) == []


def test_an_unknown_acronym_is_told_once_in_a_page() -> None:
    assert told(on_page("Le ZZQ.\n\nLe ZZQ et le ZZR.")) == ["E511 1:4", "E511 3:14"]


def test_jargon_is_met_in_all_its_forms_but_not_when_it_is_quoted() -> None:
    assert codes("Les DISPOSITIFS existent.") == ["E512", "E513"]
    assert codes("Les dispositifs existent.") == ["E512"]
    assert codes("Appelez afin d’être reçu.") == ["E512"]
    assert codes("Appelez afin\nd'avoir une place.") == ["E512", "E521"]
    assert codes("La mise en œuvre, dans le\ncadre du projet.") == ["E512", "E512"]
    assert codes(f"Le mot «{SPACE}dispositif{SPACE}» est obscur.") == []
    assert codes("Appelez afin, peut-être, de savoir. Les métiers du cadre de vie.") == []
    assert on_page("Vous êtes bénéficiaire.")[0].hint.startswith("Écrivez «")


def test_links_say_where_they_lead() -> None:
    assert codes("Lisez [la page](a.md), puis [En savoir plus](b.md).") == ["E514"]
    assert codes("Pour le plan, cliquez ici.") == ["E514"]
    assert codes("Lisez le [guide des familles](familles.md). Ici, on vous écoute.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Quand{SPACE}? De 9:30 à 12:00, ou à 14 h\u202f; voyez https://exemple.fr?a=1;b=2{SPACE}!",
        f"Ça va{SPACE}?! Oui{SPACE}: «{SPACE}bien sûr{SPACE}» (vraiment{SPACE}?).",
        f"Une note[^1]{SPACE}: la voici. `a:b;c?` et **gras**{SPACE}: rien à dire.",
        "L’école\u202f; l’élève… Écrivez à accueil@exemple.fr, ou &laquo;&nbsp;oui&nbsp;&raquo;.",
    ],
)
def test_right_typography_is_left_in_peace(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Quoi ? Oui", [6]),
        ("Quoi?", [5]),
        ("Voici: un, deux", [6]),
        ("Voici : un", [7]),
        ("Un;deux", [3]),
        ("« Oui »", [1, 7]),
        (f"«Oui{SPACE}»", [1]),
    ],
)
def test_spaces_that_lack_are_told_at_the_sign(text: str, columns: list[int]) -> None:
    assert told(on_page(text)) == [f"E523 1:{column}" for column in columns]
