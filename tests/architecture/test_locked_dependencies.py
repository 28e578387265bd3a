"""What the guide is made with is locked: each file of each package by its hash.

After a change of `pyproject.toml` or of `constraints.txt`: `make lock`.
"""

import re
from importlib.metadata import requires
from pathlib import Path

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


def needed() -> set[str]:
    """The names of all packages that ours leads to, without those of the tests."""
    found: set[tuple[str, frozenset[str]]] = set()
    todo: list[tuple[str, frozenset[str]]] = [(OURS, frozenset())]
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


def test_every_package_is_locked_at_the_version_of_the_constraints() -> None:
    locked, wanted = pins("requirements.lock"), pins("constraints.txt")
    assert needed() <= locked.keys(), "run: make lock"
    assert {name: wanted.get(name) for name in locked} == locked, "run: make lock"


def test_every_package_has_its_hashes_and_nothing_names_a_place() -> None:
    text = (REPOSITORY / "requirements.lock").read_text("utf-8")
    blocks = re.split(r"(?m)^(?=\w)", text)[1:]
    assert len(blocks) == len(pins("requirements.lock")) > 40
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\b", block) for block in blocks)
    assert "://" not in text


def test_the_commands_install_what_is_locked() -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert "--require-hashes -r requirements.lock" in makefile
