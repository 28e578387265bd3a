"""The figures of the mutants: draws that can be made again, intervals, equivalents that exist."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.mutation_report import NAMED_EQUIVALENT, wilson
from benchmarks.mutation_run import Mutant
from benchmarks.mutations import REPOSITORY, drawn

MUTANTS = [
    Mutant(f"imaginaire.x_{one}__mutmut_{number}", f"imaginaire.x_{one}", one)
    for one in "abc"
    for number in range(20)
]


def test_a_seed_draws_the_same_mutants_again_and_another_draws_others() -> None:
    first = drawn(MUTANTS, 12, 1)
    assert len(set(first)) == 12 and set(first) <= set(MUTANTS)
    assert first == drawn(MUTANTS[::-1], 12, 1) != drawn(MUTANTS, 12, 2)
    assert drawn(MUTANTS, 30, 1)[:12] == first, "a larger draw goes on with the same"
    assert sorted(drawn(MUTANTS, 500, 1)) == sorted(MUTANTS)


@pytest.mark.parametrize(("seen", "asked"), [(81, 100), (0, 10), (10, 10), (1, 2), (297, 300)])
def test_the_interval_is_that_of_wilson(seen: int, asked: int) -> None:
    ends = wilson(seen, asked)
    assert -1e-9 <= ends[0] <= seen / asked <= ends[1] <= 1 + 1e-9
    for end in ends:
        # What defines it: at each end, the share that was seen is 1.96 deviations away.
        distance = (seen / asked - end) ** 2
        assert distance == pytest.approx(1.96**2 * end * (1 - end) / asked, abs=1e-12)


def equivalents() -> Iterator[tuple[Path, dict[str, str]]]:
    """The file and the lines of each mutant that is said to change nothing."""
    for stage, modules in tomllib.loads(NAMED_EQUIVALENT.read_text("utf-8")).items():
        for module, found in modules.items():
            for one in found:
                yield REPOSITORY / "generator" / stage / f"{module}.py", one


def test_an_equivalent_mutant_still_stands_in_its_function() -> None:
    named = list(equivalents())
    assert named
    for file, one in named:
        lines = one["line"].splitlines()
        bodies = functions(file).get(one["in"].rpartition(".")[2], ())
        assert any(set(lines) <= body for body in bodies), f"{file.name}: {one['line']}"
        assert one["becomes"] != one["line"] and one["why"]


def functions(file: Path) -> dict[str, list[set[str]]]:
    """The lines of each function of a file, without their margin, by its name."""
    text = file.read_text("utf-8")
    found: dict[str, list[set[str]]] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            body = {line.strip() for line in text.splitlines()[node.lineno - 1 : node.end_lineno]}
            found.setdefault(node.name, []).append(body)
    return found
