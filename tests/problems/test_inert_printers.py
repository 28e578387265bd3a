"""Whatever a contribution holds, a report of any form says it and nothing more.

Logs obey lines and escapes, forges make links, pictures and mentions of what they show: every
printer gets every naughty string, in every place of a problem.
"""

import json
import re
import unicodedata
from collections.abc import Callable

import markdown
import pytest
from naughty_strings import naughty

from generator.check.privacy import discreet
from generator.problems.catalog.index import RULES
from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.printers.github import print_github
from generator.problems.printers.gitlab import print_gitlab
from generator.problems.printers.json import print_json
from generator.problems.printers.markdown import print_markdown
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Span
from generator.problems.quoting import path_shown, quotable

Printer = Callable[[list[Problem]], str]
PRINTERS: dict[str, Printer] = {
    "text": lambda problems: print_text(problems, len(problems), advice=True),
    "json": print_json,
    "github": print_github,
    "gitlab": print_gitlab,
    "markdown": lambda problems: print_markdown(problems, len(problems)),
}
NAUGHTY = naughty()
LINE, COLUMN = 37, 14
FACTS = sorted(
    {name for rule in RULES for name in re.findall(r"\{(\w+)\}", rule.message + rule.hint)}
)


def of_value(text: str) -> Problem:
    return Problem(PLACEHOLDER, Span("data/x.yml", LINE, COLUMN), "nom", dict.fromkeys(FACTS, text))


def of_everything(text: str) -> Problem:
    return Problem(
        PLACEHOLDER, Span(f"data/{text}.yml", LINE, COLUMN), text, dict.fromkeys(FACTS, text)
    )


@pytest.mark.parametrize("name", PRINTERS)
def test_a_report_holds_no_escape_and_no_line_of_a_value(name: str) -> None:
    lines = PRINTERS[name]([of_everything("x")]).count("\n")
    for text in NAUGHTY:
        report = PRINTERS[name]([of_everything(text)])
        assert report.count("\n") == lines, text
        odd = [
            sign
            for sign in report
            if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
        ]
        assert set(odd) <= {"\n"}, text


@pytest.mark.parametrize("name", PRINTERS)
def test_no_line_of_a_log_is_a_command(name: str) -> None:
    for text in NAUGHTY:
        for line in PRINTERS[name]([of_everything(text)]).split("\n"):
            assert not re.search(r"##\w*\[", line), text
            is_command = line.strip().startswith("::")
            assert is_command is (name == "github"), text
            if is_command:
                command = re.fullmatch(r"::warning (.+?)::(.*)", line)
                assert command and re.search(rf",line={LINE},col={COLUMN},title=", command[1]), text


def test_json_gives_back_every_value_as_it_is_quoted() -> None:
    problems = [of_everything(text) for text in NAUGHTY]
    for text, told in zip(NAUGHTY, json.loads(print_json(problems)), strict=True):
        assert told["cle"] == quotable(text) and told["fichier"] == path_shown(f"data/{text}.yml")
        assert quotable(text) in told["message"]
    for text, told in zip(NAUGHTY, json.loads(print_gitlab(problems)), strict=True):
        assert quotable(text) in told["description"]


def test_markdown_shows_every_value_as_code_and_nothing_lives_outside() -> None:
    for text in NAUGHTY:
        html = markdown.markdown(print_markdown([of_everything(text)], 1))
        outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
        tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!][\w-]*)", outside))
        assert tags <= {"p", "ul", "li", "strong", "br"}, text
        assert not re.search(r"@|://|alert|!\[|\]\(", outside), text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_report_says_the_file_the_line_and_the_column(rule: object) -> None:
    problem = Problem(rule, Span("data/a/b.yml", LINE, COLUMN), "nom", dict.fromkeys(FACTS, "x"))  # type: ignore[arg-type]
    assert f"data/a/b.yml:{LINE}:{COLUMN} " in PRINTERS["text"]([problem])
    (told,) = json.loads(print_json([problem]))
    assert (told["fichier"], told["ligne"], told["colonne"]) == ("data/a/b.yml", LINE, COLUMN)
    assert f"file=data/a/b.yml,line={LINE},col={COLUMN}," in print_github([problem])
    (place,) = (one["location"] for one in json.loads(print_gitlab([problem])))
    assert place["path"] == "data/a/b.yml" and place["lines"] == {"begin": LINE}
    assert place["positions"] == {"begin": {"line": LINE, "column": COLUMN}}
    if problem.rule.severity.value != "conseil":
        report = print_markdown([problem], 1)
        assert "`data/a/b.yml`" in report and f"ligne {LINE}, colonne {COLUMN}, " in report


@pytest.mark.parametrize("name", PRINTERS)
def test_personal_values_are_masked_in_every_form(name: str) -> None:
    for typed, shown in (
        ("06 39 98 00 01", "06 ** ** ** **"),
        ("imaginaire (at) gmail.com", "i…@gmail.com"),
        ("Camille.Imaginaire@exemple.fr", "C…@exemple.fr"),
        ("Mme Imaginaire", "Mme I…"),
    ):
        report = PRINTERS[name]([discreet(of_value(f"voir {typed}, merci"))])
        assert shown in report and typed not in report
