"""What the guide is made with is locked: each file of each package by its hash.

After a change of `pyproject.toml` or of `constraints.txt`: `make lock`.
"""

import re
from collections.abc import Iterable
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

REPOSITORY = Path(__file__).parents[2]
OURS = "qui-fait-quoi"


def pins(file: str) -> dict[str, str]:
    text = (REPOSITORY / file).read_text("utf-8")
    return {
        plain(name): version for name, version in re.findall(r"(?m)^([\w.-]+)==([^\s\\]+)", text)
    }


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(asked: Iterable[str] = ()) -> set[str]:
    """The names of all packages that ours leads to, with those of the extras asked for."""
    found: set[tuple[str, frozenset[str]]] = set()
    todo: list[tuple[str, frozenset[str]]] = [(OURS, frozenset(asked))]
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.add(one)
        name, extras = one
        for need in map(Requirement, requires(name) or []):
            cases = [{"extra": extra} for extra in extras or {""}]
            if need.marker is None or any(map(need.marker.evaluate, cases)):
                todo.append((plain(need.name), frozenset(need.extras)))
    return {name for name, _ in found} - {OURS}


LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-tools.lock")


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", ()), ("requirements-dev.lock", ["dev"])]
)
def test_every_package_is_locked_at_the_version_of_the_constraints(
    lock: str, extras: list[str]
) -> None:
    locked, wanted = pins(lock), pins("constraints.txt")
    assert needed(extras) <= locked.keys(), "run: make lock"
    assert {name: wanted.get(name) for name in locked} == locked, "run: make lock"


def test_what_builds_the_guide_is_the_same_for_the_tests() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_tools_are_locked_too() -> None:
    lines = (REPOSITORY / "requirements-tools.in").read_text("utf-8").splitlines()
    tools = {plain(line) for line in lines if not line.startswith("#")}
    assert tools and tools <= pins("requirements-tools.lock").keys(), "run: make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes_and_nothing_names_a_place(lock: str) -> None:
    text = (REPOSITORY / lock).read_text("utf-8")
    blocks = re.split(r"(?m)^(?=\w)", text)[1:]
    assert len(blocks) == len(pins(lock)) > 40
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\b", block) for block in blocks)
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_the_commands_install_what_is_locked(lock: str) -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert f"--require-hashes -r {lock}" in makefile
    assert f"-o {lock}" in makefile
