"""What reports write of problems, byte for byte, at the edges of what they let through."""

import json

import pytest
from made_up_problems import ADVICE, ERROR, FILE

from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.printers.github import print_github
from generator.problems.printers.gitlab import print_gitlab
from generator.problems.printers.json import print_json
from generator.problems.printers.markdown import code_span, plain_markdown, print_markdown
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Span
from generator.problems.quoting import line_start, path_shown, quotable

WARNING = Problem(PLACEHOLDER, Span(FILE, 8, 14), "description", {"value": "x: 1, 5 %\n"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a" * 80, "a" * 80),
        ("a" * 81, "a" * 80 + "…"),
        ("https://" + "a" * 292, "https://" + "a" * 292),
        ("http://" + "a" * 294, "http://" + "a" * 293 + "…"),
        ("https://a b" + "c" * 80, "https://a b" + "c" * 69 + "…"),
        ("ftp://" + "a" * 80, "ftp://" + "a" * 74 + "…"),
        ("deux\nlignes", "deux lignes"),
        ("\x1b[31m", "<U+001B>[31m"),
        ("a\u200bb\u2028c\u2029d\ue000e\ud800f", "a<U+200B>b<U+2028>c<U+2029>d<U+E000>e<U+D800>f"),
        ("\U000e0001", "<U+E0001>"),
        ("##[stop-commands]x", "# #[stop-commands]x"),
        ("##vso[x]", "# #vso[x]"),
        ("## [x] ##x", "## [x] ##x"),
        ("\u00a0é™", "\u00a0é™"),
    ],
)
def test_a_quoted_text_stays_on_one_short_line(text: str, shown: str) -> None:
    assert quotable(text) == shown


def test_a_path_and_the_start_of_a_line_have_their_own_lengths() -> None:
    assert path_shown("a" * 400) == "a" * 400
    assert path_shown("a" * 401) == "a" * 400 + "…"
    assert line_start("a" * 200) == "a" * 200
    assert line_start("a" * 201) == "a" * 200 + "…"
    assert line_start("  ::error::x::y") == ": :error::x::y"
    assert line_start("x ::error::") == "x ::error::"


def test_workflow_commands_hold_no_other_and_the_worst_comes_first() -> None:
    trap = Problem(PLACEHOLDER, Span("a,b:c%.yml", 2, 3), "nom", {"value": "100 %"})
    empty = "La clé «\u00a0courriel\u00a0» n’a pas de valeur.%0ARemplissez-la, ou retirez la ligne."
    lines = print_github([ADVICE, trap, ERROR]).split("\n")
    assert lines[0].startswith(f"::error file={FILE},line=7,col=1,title=K101 – ")
    assert lines[1].startswith("::warning file=a%2Cb%3Ac%25.yml,line=2,col=3,title=Q105 – ")
    assert "«\u00a0100 %25\u00a0»" in lines[1]
    title = ADVICE.rule.title.replace(",", "%2C").replace(":", "%3A")
    assert lines[2] == f"::notice file={FILE},line=9,col=1,title=K202 – {title}::{empty}"


def test_a_code_quality_report_is_whole() -> None:
    assert json.loads(print_gitlab([ADVICE])) == [
        {
            "description": "La clé «\u00a0courriel\u00a0» n’a pas de valeur. "
            "Remplissez-la, ou retirez la ligne.",
            "check_name": "K202",
            "fingerprint": "a1104550adbaf483ebf41c2968eb389512d22dfe70b56efc5b15f9f7d4145808",
            "severity": "info",
            "location": {
                "path": FILE,
                "lines": {"begin": 9},
                "positions": {"begin": {"line": 9, "column": 1}},
            },
        }
    ]


def test_lists_of_problems_are_indented_and_keep_their_accents() -> None:
    assert print_gitlab([]) == print_json([]) == "[]"
    assert print_json([ADVICE]).startswith('[\n  {\n    "code": "K202",\n    "severite": ')
    assert "«\u00a0courriel\u00a0»" in print_json([ADVICE]) and "é" in print_gitlab([ADVICE])
    (told,) = json.loads(print_json([Problem(PLACEHOLDER, Span("a\nb"), "c" * 90, {"value": "x"})]))
    assert told["fichier"] == "a b" and told["cle"] == "c" * 80 + "…"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("", ""), ("  ", "  "), ("a", "`a`"), ("a`b", "``a`b``"), ("a``b", "```a``b```"),
        ("`a", "`` `a ``"), ("a`", "`` a` ``"), (" a", "`  a `"), ("a ", "` a  `"),
        ("<b>", "`<b>`"),
    ],
)  # fmt: skip
def test_a_code_span_is_closed_by_nothing_it_holds(text: str, span: str) -> None:
    assert code_span(text) == span


def test_every_sign_of_markdown_is_escaped() -> None:
    signs = "\\`*_[]<>#|~!@&"
    assert plain_markdown(f"a{signs}z") == "a" + "".join(f"\\{sign}" for sign in signs) + "z"
    assert plain_markdown("3 - 2 + 1 (a) {b}.") == "3 - 2 + 1 (a) {b}."


@pytest.mark.parametrize(("count", "others"), [(60, ""), (61, "1 autre"), (62, "2 autres")])
def test_a_comment_tells_sixty_problems(count: int, others: str) -> None:
    report = print_markdown([ERROR] * count, 3)
    assert report.count("**K101**") == 60
    assert report.startswith(f"**{count} erreurs dans 3 fiches.**\n\n`{FILE}`\n\n- ligne 7, ")
    assert ("… et" in report) == bool(others) and others in report
    assert report.endswith("\n") and not report.endswith("\n\n")


def test_a_comment_on_nothing_says_so() -> None:
    assert print_markdown([], 0) == "Aucune fiche ni aucune page à cet endroit.\n"
    assert print_markdown([ADVICE], 1, pages=2).startswith(
        "Tout va bien\u00a0: 1 fiche et 2 pages,"
    )


def test_a_report_for_a_terminal_is_whole() -> None:
    assert print_text([WARNING, ADVICE], 1, advice=True).split("\n")[1:4] == [
        f"    → {WARNING.hint}",
        f"{FILE}:9:1 conseil [K202] La clé «\u00a0courriel\u00a0» n’a pas de valeur.",
        "    → Remplissez-la, ou retirez la ligne.",
    ]
    last = print_text([WARNING, ADVICE], 1).rpartition("\n\n")[2].split("\n")
    assert last == [
        "1 avertissement dans 1 fiche.",
        "1 conseil\u00a0: ajoutez --conseils pour les lire.",
        "Pour en savoir plus sur un code\u00a0: quifaitquoi expliquer Q105",
    ]
    assert print_text([ERROR], 0).rpartition("\n\n")[2].split("\n")[0] == "1 erreur dans 0 fiche."
