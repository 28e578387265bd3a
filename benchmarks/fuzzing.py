"""Reads and checks broken files without end: `python -m benchmarks.fuzzing`, ten minutes.

Each file must give a record or problems, each problem a place that lies in the file, and a record
must be withheld exactly when its file has an error. Files are checked by folders of 250, beside
the valid examples, so that they also lean on each other. Each lot runs in a process of its own:
a signal would be told, with the seed that brings it back.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks.mutants import Mutant, mutants
from generator.problems.problem import Problem, Severity
from generator.read.folder import FileReading, read_bytes
from generator.read.text import HIDDEN
from tests.example_records import base, check

FOLDER = 250
LOT = 50_000
REPOSITORY = Path(__file__).resolve().parent.parent
_UNTOLD = re.compile(f"[\n\t]|{HIDDEN.pattern}")
COUNTS = ("runs", "unreadable", "withheld", "published", "problems")


class Unsound(Exception):
    """What must always hold does not: says of which file."""


def fuzz(seed: int, runs: int) -> dict[str, float]:
    """Read and check so many files; give what was counted and the slowest reading of one, in s."""
    counts = Counter[str](dict.fromkeys(COUNTS, 0))
    source = mutants(Random(seed))
    documents = base()
    slowest = 0.0
    while counts["runs"] < runs:
        lot = tuple(islice(source, min(FOLDER, runs - counts["runs"])))
        read: list[FileReading] = []
        for number, mutant in enumerate(lot):
            start = time.process_time()
            read.append(_read(mutant, number))
            slowest = max(slowest, time.process_time() - start)
        for mutant, reading in zip(lot, read, strict=True):
            if reading.document is None and not any(map(_is_error, reading.problems)):
                raise Unsound(f"neither a value nor an error: {mutant.raw!r}")
            _examine(mutant, reading.problems)
        more = [
            (mutant.folder, reading.document)
            for mutant, reading in zip(lot, read, strict=True)
            if reading.document is not None
        ]
        checked = check(documents, *more)
        found: dict[str, list[Problem]] = {}
        for problem in checked.problems:
            found.setdefault(problem.span.file, []).append(problem)
        published = {one.path for group in checked.records.values() for one in group}
        for number, (mutant, reading) in enumerate(zip(lot, read, strict=True)):
            path = mutant.path(number)
            problems = found.get(path, [])
            _examine(mutant, problems)
            if reading.document is not None:
                refused = any(map(_is_error, problems))
                if refused is (path in published):
                    raise Unsound(f"withheld without an error, or shown with one: {mutant.raw!r}")
                counts["withheld" if refused else "published"] += 1
            counts["problems"] += len(problems) + len(reading.problems)
        counts["unreadable"] += sum(reading.document is None for reading in read)
        counts["runs"] += len(lot)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**counts, "slowest": slowest, "memory": memory}


def _read(mutant: Mutant, number: int) -> FileReading:
    try:
        return read_bytes(mutant.raw, mutant.path(number))
    except Exception as error:
        raise Unsound(f"not read: {mutant.raw!r}") from error


def _examine(mutant: Mutant, problems: Sequence[Problem]) -> None:
    """Each problem says what and where, on one line, at a place of the file."""
    if not problems:
        return
    text = mutant.raw.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        line, column = problem.span.line, problem.span.column
        told = f"{problem.message} {problem.hint}"
        inside = 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
        if not inside or not problem.message or _UNTOLD.search(told.replace("\ufffd", "")):
            raise Unsound(f"{problem.rule.code} at {line}:{column}, {told!r}: {mutant.raw!r}")


def _is_error(problem: Problem) -> bool:
    return problem.rule.severity is Severity.ERROR


def main() -> None:
    """Run lots, each in its own process, and print the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lot", action="store_true", help="one process; prints JSON")
    asked = parser.parse_args()
    if asked.lot:
        print(json.dumps(fuzz(asked.seed, asked.runs)))
        return
    total, slowest, memory = Counter[str](), 0.0, 0.0
    for rank, done in enumerate(range(0, asked.runs, LOT)):
        runs, seed = min(LOT, asked.runs - done), asked.seed + rank
        program = [sys.executable, "-m", "benchmarks.fuzzing", "--lot"]
        command = [*program, "--runs", str(runs), "--seed", str(seed)]
        lot = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, check=False)
        if lot.returncode:
            sys.exit(f"seed {seed}: exit code {lot.returncode}")
        counts = json.loads(lot.stdout)
        slowest, memory = max(slowest, counts["slowest"]), max(memory, counts["memory"])
        total.update({name: counts[name] for name in COUNTS})
        print(f"{total['runs']:,} runs", file=sys.stderr)
    for name in COUNTS:
        print(f"{name:<12} {total[name]:,}")
    print(f"slowest      {slowest * 1000:.1f} ms to read one file\npeak memory  {memory:.0f} MB")


if __name__ == "__main__":
    main()
