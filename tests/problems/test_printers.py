"""The same problems told as text and as JSON."""

import json

from generator.problems.catalog.keys import EMPTY_VALUE, UNKNOWN_KEY_MEANT
from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.catalog.references import LEANS_ON_WITHHELD
from generator.problems.printers.json import print_json
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Span

FILE = "data/structures/41/cio-imaginaire.yml"
ERROR = Problem(
    UNKNOWN_KEY_MEANT,
    Span(FILE, 7, 1),
    "courriels",
    {"key": "courriels", "table": "une fiche structure", "suggestion": "courriel"},
)
WARNING = Problem(PLACEHOLDER, Span(FILE, 8, 14), "description", {"value": "xxx"})
ADVICE = Problem(EMPTY_VALUE, Span(FILE, 9, 1), "courriel", {"key": "courriel"})


def test_text_says_where_what_and_what_to_do() -> None:
    assert print_text([ERROR], 1).split("\n")[:2] == [
        f"{FILE}:7:1 erreur [K101] "
        "La clé «\u00a0courriels\u00a0» n’existe pas dans une fiche structure.",
        "    → Vouliez-vous écrire «\u00a0courriel\u00a0»\u00a0?",
    ]


def test_the_last_lines_count() -> None:
    report = print_text([ERROR, ERROR, WARNING, ADVICE], 993)
    assert "2 erreurs, 1 avertissement dans 993 fiches." in report
    assert "1 conseil\u00a0: ajoutez --conseils" in report
    assert "quifaitquoi expliquer K101" in report
    assert "K202" not in report
    assert "K202" in print_text([ADVICE], 1, advice=True)


def test_when_all_is_well() -> None:
    assert print_text([], 993).startswith("Tout va bien\u00a0: 993 fiches")
    assert print_text([ADVICE], 1).startswith("Tout va bien\u00a0: 1 fiche,")
    assert print_text([], 0) == "Aucune fiche ni aucune page à cet endroit."


def test_pages_are_counted_beside_records() -> None:
    assert print_text([], 993, pages=1).startswith("Tout va bien\u00a0: 993 fiches et 1 page,")
    assert print_text([], 0, pages=11).startswith("Tout va bien\u00a0: 11 pages,")
    assert "1 erreur dans 2 pages." in print_text([ERROR], 0, pages=2)


def test_a_thousand_records_that_wait_for_one_are_not_told_one_by_one() -> None:
    facts = {"value": "cio", "file": "data/reseaux/cio.yml"}
    waiting = [
        Problem(LEANS_ON_WITHHELD, Span(f"data/structures/41/cio-{n:03}.yml"), "reseau", facts)
        for n in range(100)
    ]
    report = print_text(waiting, 100)
    assert report.count("[R102]") == 3
    assert "… et 97 autres fiches attendent la même correction." in report
    assert "100 erreurs" in report
    assert len(json.loads(print_json(waiting))) == 100


def test_json_is_what_was_promised() -> None:
    assert json.loads(print_json([ERROR])) == [
        {
            "code": "K101",
            "severite": "erreur",
            "fichier": FILE,
            "ligne": 7,
            "colonne": 1,
            "cle": "courriels",
            "message": "La clé «\u00a0courriels\u00a0» n’existe pas dans une fiche structure.",
            "conseil": "Vouliez-vous écrire «\u00a0courriel\u00a0»\u00a0?",
        }
    ]
    assert print_json([]) == "[]"


def test_hostile_text_stays_on_its_line() -> None:
    hostile = "x\n::error::y\u202e\x1b[31m" + "z" * 500
    problem = Problem(PLACEHOLDER, Span(FILE), "nom", {"value": hostile})
    line = print_text([problem], 1).split("\n")[0]
    assert "\x1b" not in line and "\u202e" not in line and len(line) < 250
