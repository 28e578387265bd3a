"""The pages for editors and developers: what they name exists, and every link leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from generator_source import ARCHITECTURE_PAGE, REPOSITORY

PAGES = (
    REPOSITORY / "README.md",
    REPOSITORY / "SECURITY.md",
    *sorted((REPOSITORY / "docs").glob("**/*.md")),
)
PROMISES = REPOSITORY / "docs" / "surete.md"
DECISIONS = tuple(sorted((REPOSITORY / "docs" / "decisions").glob("*.md")))

LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")
TEST = re.compile(r"`(tests/[^`:<]+?)(?:::(\w+))?`")
COMMAND = re.compile(r"python -m (benchmarks[.\w]*)|`make ([\w-]+)|(quifaitquoi \w+)")
SECTIONS = ("## Context", "## Decision", "## Consequences")


def missing_tests(text: str) -> Iterator[str]:
    for path, test in TEST.findall(text):
        file = REPOSITORY / path
        if not file.exists() or (test and f"def {test}(" not in file.read_text("utf-8")):
            yield f"{path}::{test}" if test else path


def missing_commands(text: str) -> Iterator[str]:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    for module, target, _ in COMMAND.findall(text):
        place = REPOSITORY / module.replace(".", "/")
        if module and not place.with_suffix(".py").is_file() and not place.is_dir():
            yield module
        if target and not re.search(rf"(?m)^{target}:", makefile):
            yield f"make {target}"


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_every_link_leads_somewhere(file: Path) -> None:
    links = LINK.findall(file.read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (file.parent / link).exists()]
    assert not dead, dead


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_every_proof_that_a_page_names_exists(file: Path) -> None:
    missing = [*missing_tests(file.read_text("utf-8")), *missing_commands(file.read_text("utf-8"))]
    assert not missing, "\n".join(missing)


def test_a_proof_that_moved_away_is_seen() -> None:
    gone = "`tests/read/test_nothing.py`, `tests/read/test_folder.py::test_nothing`"
    assert list(missing_tests(gone)) == [
        "tests/read/test_nothing.py", "tests/read/test_folder.py::test_nothing",
    ]  # fmt: skip
    commands = "`python -m benchmarks.nothing`, `make nothing`"
    assert list(missing_commands(commands)) == ["benchmarks.nothing", "make nothing"]
    text = ARCHITECTURE_PAGE.read_text("utf-8")
    assert TEST.search(text) and COMMAND.search(PROMISES.read_text("utf-8"))


def test_every_promise_has_its_proof() -> None:
    rows = [
        line.split("|")[1:4]
        for line in PROMISES.read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| Promesse")
    ]
    assert len(rows) > 20
    for promise, proof, _ in rows:
        assert TEST.search(proof) or COMMAND.search(proof), promise


def test_every_module_that_the_architecture_names_exists() -> None:
    text = ARCHITECTURE_PAGE.read_text(encoding="utf-8")
    named = re.findall(r"`(?:generator/)?((?:[a-z_]+/)+[a-z_]+\.py)`", text)
    assert named
    missing = [
        name
        for name in named
        if not (REPOSITORY / "generator" / name).is_file() and not (REPOSITORY / name).is_file()
    ]
    assert not missing, missing


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_says_why_what_and_what_follows(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(f"# {int(file.name[:4])}. ")
    assert [line for line in lines if line.startswith("## ")] == list(SECTIONS)
    assert len(lines) <= 40
