"""Each writing rule has a file that breaks it, and says so on its first line.

    # attendu: Y104 3:7
    # attendu: Y202 2:6, Y204 4:5

means: these rules, at these lines and columns, and nothing else. Files that cannot hold such a
line stand in `WITHOUT_COMMENT`.
"""

import re
import shutil
from pathlib import Path

import pytest
from told_messages import MESSAGES, said

from generator.problems.catalog.index import RULES as EVERY_RULE
from generator.problems.problem import Problem, Rule
from generator.read.folder import read_bytes, read_file, read_folder

INVALID = Path(__file__).parents[1] / "records" / "invalides"
EXAMPLES = sorted(INVALID.glob("Y[0-9]*"))
RULES = [rule for rule in EVERY_RULE if rule.code.startswith("Y")]
WITHOUT_COMMENT = {
    "Y102-utf-16.yml": ["Y102 1:1"],
    "Y304-raccourci.yml": ["Y304 1:1"],
    "Y306-dossier.yml": ["Y306 1:1"],
}
SCHEMATIC = {"Y105"}  # its example shows a tabulation by its name
EXAMPLE = re.compile(r"Au lieu de\s:\n\n((?:    .*\n)+)\nécrivez\s:\n\n((?:    .*\n)+)")


def expected(file: Path) -> list[str]:
    if file.name in WITHOUT_COMMENT:
        return WITHOUT_COMMENT[file.name]
    first = file.read_bytes().split(b"\n")[0].decode("ascii")
    return first.removeprefix("# attendu: ").split(", ")


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{p.rule.code} {p.span.line}:{p.span.column}" for p in problems]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name[:4])
def test_the_rule_is_told_at_its_place_and_nothing_else(file: Path, tmp_path: Path) -> None:
    problems = problems_of(file, tmp_path)
    assert told(problems) == expected(file)
    assert said(problems) == MESSAGES.get(file.name), "see told_messages.py"


def problems_of(file: Path, place: Path) -> tuple[Problem, ...]:
    """The problems of an example; those of a folder are read in `place`."""
    if file.name < "Y302":
        return read_file(file, file.name).problems
    folder = place / "structures"
    folder.mkdir()
    proper_name = file.name if file.name.startswith("Y303") else file.name.lower()
    if file.is_dir():
        shutil.copytree(file, folder / proper_name)
    else:
        shutil.copy(file, folder / proper_name, follow_symlinks=False)
    return read_folder(place, "structures").problems


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert [rule.code for rule in RULES] == [file.name[:4] for file in EXAMPLES]


def test_one_bad_file_hides_nothing() -> None:
    problems = read_folder(INVALID.parent, INVALID.name).problems
    assert {rule.code for rule in RULES} <= {problem.rule.code for problem in problems}
    assert problems == tuple(sorted(problems, key=lambda problem: problem.span.file))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_words_are_whole_and_typographic(rule: Rule) -> None:
    for text in (rule.title, rule.message, rule.hint, rule.explanation):
        assert text.strip()
        prose = "\n".join(line for line in text.split("\n") if not line.startswith("    "))
        assert not re.search(r"\w'\w", prose)
        assert not re.search(r"\w [;»]|« ", prose)


def test_messages_and_hints_find_all_their_facts() -> None:
    for problem in read_folder(INVALID.parent, INVALID.name).problems:
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize(
    "rule",
    [r for r in RULES if EXAMPLE.search(r.explanation) and r.code not in SCHEMATIC],
    ids=lambda rule: rule.code,
)
def test_the_examples_of_an_explanation_are_true(rule: Rule) -> None:
    match = EXAMPLE.search(rule.explanation)
    assert match
    wrong, right = (block.replace("\n    ", "\n")[4:] for block in match.groups())
    assert {p.rule for p in read_bytes(wrong.encode(), "f.yml").problems} == {rule}
    assert read_bytes(right.encode(), "f.yml").problems == ()
