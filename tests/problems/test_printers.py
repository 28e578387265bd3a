"""The same problems told as text, as JSON, and in the ways of the forges."""

import json
import re
from dataclasses import replace

import markdown
from hypothesis import given
from hypothesis import strategies as st
from made_up_problems import ADVICE, ERROR, FILE

from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.catalog.references import LEANS_ON_WITHHELD
from generator.problems.printers.github import print_github
from generator.problems.printers.gitlab import print_gitlab
from generator.problems.printers.json import print_json
from generator.problems.printers.markdown import code_span, print_markdown
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Span
from generator.problems.quoting import quotable

WARNING = Problem(PLACEHOLDER, Span(FILE, 8, 14), "description", {"value": "xxx"})


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


HOSTILE = (
    "```\n::set-env name=PATH::x\n![i](https://exemple.fr/i.png) @toute-l-equipe <img src=x> "
    "\x1b[31m rouge %0A `a` | #12 [lien](https://exemple.fr)"
)
TRAP = Problem(PLACEHOLDER, Span("data/a,b:c%0A@x.yml", 3, 1), "nom", {"value": HOSTILE})


def test_github_annotates_each_line_errors_first() -> None:
    report = print_github([WARNING, ERROR])
    assert report.splitlines() == [
        f"::error file={FILE},line=7,col=1,title=K101 – {ERROR.rule.title}::"
        "La clé «\u00a0courriels\u00a0» n’existe pas dans une fiche structure.%0A"
        "Vouliez-vous écrire «\u00a0courriel\u00a0»\u00a0?",
        f"::warning file={FILE},line=8,col=14,title=Q105 – {WARNING.rule.title}::"
        + f"{WARNING.message}%0A{WARNING.hint}",
    ]


def test_github_takes_no_command_from_a_value() -> None:
    (line,) = print_github([TRAP]).splitlines()
    assert line.startswith("::warning file=data/a%2Cb%3Ac%250A@x.yml,line=3,")
    assert "\x1b" not in line and "%250A" in line


def test_gitlab_reports_code_quality() -> None:
    first, second, moved = json.loads(
        print_gitlab([ERROR, ERROR, replace(WARNING, span=Span(FILE, 80, 1))])
    )
    assert first["location"] == {
        "path": FILE,
        "lines": {"begin": 7},
        "positions": {"begin": {"line": 7, "column": 1}},
    }
    assert (first["check_name"], first["severity"]) == ("K101", "critical")
    assert first["fingerprint"] != second["fingerprint"]
    assert moved["fingerprint"] == json.loads(print_gitlab([WARNING]))[0]["fingerprint"]


def test_markdown_groups_by_file_and_quotes_facts_as_code() -> None:
    assert print_markdown([ERROR, WARNING, ADVICE], 2).splitlines()[:5] == [
        "**1 erreur, 1 avertissement dans 2 fiches.**",
        "",
        f"`{FILE}`",
        "",
        "- ligne 7, colonne 1, erreur **K101** – La clé «\u00a0`courriels`\u00a0» n’existe pas "
        "dans `une fiche structure`.\\",
    ]
    assert print_markdown([ADVICE], 2).startswith("Tout va bien")
    assert "… et 40 autres" in print_markdown([ERROR] * 100, 1)


def test_markdown_is_inert_whatever_a_value_holds() -> None:
    html = markdown.markdown(print_markdown([TRAP], 1))
    outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert "set-env" in html and "\x1b" not in html
    for mark in ("<img", "<a ", "@", "set-env", "exemple.fr", "<pre"):
        assert mark not in outside


@given(st.text(max_size=90))
def test_a_code_span_holds_any_text(text: str) -> None:
    span = code_span(quotable(text))
    if span.strip():
        fence = re.match("`+", span)[0]  # type: ignore[index]
        assert re.findall(rf"(?<!`){fence}(?!`)", span)[0::2] == [fence]
        assert span.endswith(fence)
