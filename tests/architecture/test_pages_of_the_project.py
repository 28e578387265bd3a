"""The pages for editors and developers: what they name exists, and every link leads somewhere."""

import re
from pathlib import Path

import pytest
from generator_source import ARCHITECTURE_PAGE, REPOSITORY

PAGES = (REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("**/*.md")))
DECISIONS = tuple(sorted((REPOSITORY / "docs" / "decisions").glob("*.md")))

LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")
SECTIONS = ("## Context", "## Decision", "## Consequences")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_every_link_leads_somewhere(file: Path) -> None:
    links = LINK.findall(file.read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (file.parent / link).exists()]
    assert not dead, dead


def test_every_test_that_the_architecture_names_exists() -> None:
    named = re.findall(r"`(tests/[^`:]+\.py)(?:::(\w+))?`", ARCHITECTURE_PAGE.read_text("utf-8"))
    assert named
    missing = [
        f"{path}::{test}"
        for path, test in named
        if not (REPOSITORY / path).is_file()
        or (test and f"def {test}(" not in (REPOSITORY / path).read_text(encoding="utf-8"))
    ]
    assert not missing, "\n".join(missing)


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
