"""Each rule of editorial pages has a page that breaks it, and says so on its first line.

    <!-- attendu: E103 4:13 -->

means: this rule, at this line and column, and nothing else but advice. Pages that cannot begin
with such a line stand in `WITHOUT_COMMENT`. Advice on language (E5) has tests of its own.
"""

from pathlib import Path

import markdown
import pytest

from generator.problems.catalog import editorial
from generator.problems.problem import Rule, Severity
from generator.publish.content_files import refusal
from generator.publish.editorial_desk import EditorialDesk

INVALID = Path(__file__).parents[1] / "records" / "invalides"
EXAMPLES = sorted(INVALID.glob("E[1-4]*"))
WITHOUT_COMMENT = {
    "E110": [],  # only the flow knows the terms
    "E201": ["E201 1:1"],
    "E202": ["E202 3:1"],
    "E203": ["E203 3:1"],
    "E204": ["E204 3:1"],
    "E205": ["E205 1:1"],
    "E206": ["E206 1:1"],
    "E207": [],  # only the flow knows all the pages
    "E208": ["E208 3:10"],
    "E401": ["E401 1:1"],
    "E402": ["E402 1:1"],
    "E403": ["E403 1:1"],
    "E404": ["E404 1:1"],
    "E405": ["E405 1:1"],
}


def expected(file: Path) -> list[str]:
    code = file.name[:4]
    if code in WITHOUT_COMMENT:
        return WITHOUT_COMMENT[code]
    first = file.read_text("utf-8").split("\n")[0]
    return first.removeprefix("<!-- attendu: ").removesuffix(" -->").split(", ")


def told(file: Path) -> list[str]:
    desk = EditorialDesk()
    if refused := refusal(file.parent, file.name, file.name):
        desk.problems.append(refused)
    else:
        text = desk.take(file.read_bytes(), file.name)
        desk.finish(markdown.markdown(text, extensions=["toc"]), file.name, "page/")
    return [
        f"{it.rule.code} {it.span.line}:{it.span.column}"
        for it in desk.problems
        if it.rule.severity is not Severity.ADVICE or it.rule.code == file.name[:4].upper()
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name[:4])
def test_the_rule_is_told_at_its_place_and_nothing_else(example: Path, tmp_path: Path) -> None:
    name = example.name if example.name.startswith("E405") else example.name.lower()
    file = tmp_path / name
    if example.is_symlink():
        file.symlink_to(example)
    else:
        file.write_bytes(example.read_bytes())
    assert told(file) == expected(example)


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    rules = [rule.code for rule in vars(editorial).values() if isinstance(rule, Rule)]
    assert sorted(rules) == [file.name[:4] for file in EXAMPLES]
