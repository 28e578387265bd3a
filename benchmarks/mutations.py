"""Is the proof a proof? Faults put into the code one by one must make a test fail.

`python -m benchmarks.mutations read check escapers publish` makes them with mutmut, in a copy of
the repository under `build/mutations/`, and asks the tests; what was seen once is not asked again,
so that after new tests only what nobody saw is. It takes hours of processor: `--sample 300` draws
some over the whole group. A mutant that `mypy` refuses is not run: `make check` sees it.
`python -m benchmarks.mutation_report` tells what is known.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.mutation_run import Mutant

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = REPOSITORY / "build" / "mutations"
TREES, RESULTS = FOLDER / "trees", FOLDER / "results"
# What is only an error because a function stands there many times.
_OF_COPIES = ("unused-ignore", "no-redef")
_MUTANT = re.compile(r"^ *def (x[^ (]*__mutmut_(?:\d+|orig))\(", re.MULTILINE)


class Group(NamedTuple):
    """What is mutated together, and the tests that are asked."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "read": Group(
        ("generator/read",),
        ("tests/read", "tests/check", "tests/properties/test_reading_never_fails.py",
         "tests/pipeline", "tests/geocoding", "tests/write"),
    ),
    "check": Group(
        ("generator/check",),
        ("tests/check", "tests/read", "tests/geocoding", "tests/pipeline",
         "tests/cli/test_verifier.py"),
    ),
    "escapers": Group(
        ("generator/problems/quoting.py", "generator/problems/printers",
         "generator/write/scalars.py", "generator/export/stub.py", "generator/export/sitemap.py",
         "generator/export/atom.py",
         "generator/export/open_data/feed.py", "generator/export/open_data/vcard.py",
         "generator/export/open_data/tables.py", "generator/export/calendar_feed.py",
         "generator/export/places.py", "generator/render/filters.py", "generator/render/frame.py",
         "generator/render/templates.py", "generator/render/editorial_html.py",
         "generator/render/acronyms.py", "generator/render/linked_data.py",
         "generator/render/event_data.py", "generator/compare/printers/html.py",
         "generator/plain_language/inline_markdown.py"),
        ("tests/problems/test_printers.py",
         "tests/properties/test_bytes_of_reports.py", "tests/properties/test_bytes_of_sinks.py",
         "tests/export/test_calendar_feed.py", "tests/export/test_places.py",
         "tests/export/test_search_stubs.py", "tests/export/test_sitemap.py",
         "tests/render/test_acronyms.py", "tests/render/test_editorial_html.py",
         "tests/render/test_filters.py", "tests/render/test_frame.py",
         "tests/render/test_linked_data.py", "tests/render/test_templates.py",
         "tests/publish/test_markdown_html.py", "tests/plain_language/test_page_text.py"),
    ),
    "publish": Group(
        ("generator/publish",),
        ("tests/publish", "tests/cli/test_revenir.py"),
    ),
}  # fmt: skip


def copy_repository(tree: Path, leaving: tuple[str, ...] = ()) -> None:
    """Copy the files of the repository into a tree, but for the sources that stay as they are."""
    listed = subprocess.run(
        ["git", "ls-files", "-zco", "--exclude-standard"],
        cwd=REPOSITORY, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in listed.stdout.split("\0"):
        is_there = (REPOSITORY / name).is_file() or (REPOSITORY / name).is_symlink()
        if is_there and not any(Path(name).is_relative_to(source) for source in leaving):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).unlink(missing_ok=True)
            shutil.copy2(REPOSITORY / name, tree / name, follow_symlinks=False)


def lay_out(group: Group, tree: Path) -> dict[str, tuple[list[str], str]]:
    """Copy the repository with mutants in it; give the mutants and the sign of each function."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    shutil.rmtree(tree, ignore_errors=True)
    copy_repository(tree)
    plan: dict[str, tuple[list[str], str]] = {}
    for path in sorted(file for source in group.sources for file in _modules(tree / source)):
        module = ".".join(path.relative_to(tree).with_suffix("").parts)
        mutated = mutate_file_contents(str(path), path.read_text("utf-8"))
        path.write_text(mutated.code, "utf-8")
        for name in mutated.mutant_names:
            function = name.partition("__mutmut_")[0]
            sign = mutated.hash_by_function_name.get(function, "")
            plan.setdefault(f"{module}.{function}", ([], sign))[0].append(f"{module}.{name}")
    return plan


def _modules(source: Path) -> list[Path]:
    return sorted(source.glob("*.py")) if source.is_dir() else [source]


def refused_by_types(tree: Path) -> set[str]:
    """The names of the mutants in which `mypy` finds an error."""
    kept = f"--cache-dir={FOLDER / f'mypy-{tree.name}'}"
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--output", "json", kept]
    report = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    found: set[str] = set()
    starts: dict[str, list[tuple[int, str]]] = {}
    for line in report.stdout.splitlines():
        error = json.loads(line)
        file = error["file"]
        if error["severity"] != "error" or error["code"] in _OF_COPIES:
            continue
        if file not in starts:
            text = (tree / file).read_text("utf-8")
            starts[file] = [
                (text.count("\n", 0, one.start()) + 1, one[1]) for one in _MUTANT.finditer(text)
            ]
        before = [name for start, name in starts[file] if start <= error["line"]]
        if before and not before[-1].endswith("_orig"):
            module = ".".join(Path(file).with_suffix("").parts)
            found.add(f"{module}.{before[-1]}")
    return found


def planned(name: str) -> list[Mutant]:
    """The mutants of a group that `mypy` lets pass, as they stand in the code."""
    plan, refused = (
        json.loads((RESULTS / f"{name}-{what}.json").read_text()) for what in ("plan", "refused")
    )
    left_out = set(refused)
    return [
        Mutant(one, function, sign)
        for function, (names, sign) in plan.items()
        for one in names
        if one not in left_out
    ]


def drawn(mutants: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """So many mutants in the order of a draw; a larger size goes on with the same draw."""
    order = sorted(mutants)
    Random(seed).shuffle(order)
    return order[:size]


def run(name: str, asked: argparse.Namespace) -> None:
    """Ask the tests of a group about its mutants, or about those that are asked for."""
    group = GROUPS[name]
    if asked.again:
        copy_repository(TREES / name, leaving=group.sources)
    else:
        RESULTS.mkdir(parents=True, exist_ok=True)
        (RESULTS / f"{name}-plan.json").write_text(json.dumps(lay_out(group, TREES / name)))
        refused = sorted(refused_by_types(TREES / name))
        (RESULTS / f"{name}-refused.json").write_text(json.dumps(refused))
    mutants = planned(name)
    if asked.sample:
        mutants = drawn(mutants, asked.sample, asked.seed)
    todo = FOLDER / f"{name}.json"
    todo.write_text(json.dumps([one for one in mutants if one.name.startswith(asked.only)]))
    tests = [one for one in group.tests if (TREES / name / one).exists()]
    places = [todo, RESULTS / f"{name}.json", FOLDER / f"scratch-{name}"]
    limits = (asked.minutes, asked.seconds)
    program = [sys.executable, "-m", "benchmarks.mutation_run", *map(str, (*places, *limits))]
    subprocess.run([*program, *tests], cwd=TREES / name, check=True)


def main() -> None:
    """Mutate and ask, group after group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[[], *GROUPS])
    parser.add_argument("--only", default="", help="what the names of mutants begin with")
    parser.add_argument("--minutes", type=float, default=600.0, help="then stop; go on another day")
    parser.add_argument("--seconds", type=float, default=3.0, help="of processor for a mutant")
    parser.add_argument("--sample", type=int, default=0, help="so many mutants, drawn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", action="store_true", help="the code is as it was; go on")
    asked = parser.parse_args()
    for name in asked.groups:
        run(name, asked)


if __name__ == "__main__":
    main()
