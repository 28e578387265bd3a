"""The heaviest files of 64 kB that are still read: what each costs, in time and in memory.

`python -m benchmarks.worst_files` reads and checks them all, two minutes: every field of every
table with the longest texts and the longest lists that a file can hold, and YAML at its worst.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.document import check_document
from generator.check.examination import Context
from generator.check.terms import vocabularies_of
from generator.read.folder import read_bytes
from generator.read.text import LARGEST_FILE
from generator.read.yaml_events import MOST_NODES
from generator.schema.field import Field, Table
from generator.schema.kinds import ByIdentifier, Group, Many
from generator.schema.tables import RECORD_TABLES, TABLES
from tests.example_records import TODAY, base, geography

LONG = 60_000
MANY = MOST_NODES - 40
DEEPEST = 4

TEXTS = (
    "1" + "a" * LONG, "a" * LONG + "@", "@a" + ".a" * (LONG // 2), "06" * (LONG // 2),
    "0 " * (LONG // 2), "+33 " * (LONG // 4), "M. A" * (LONG // 4), "M. " + "Aa " * (LONG // 3),
    "<a" * (LONG // 2), "[a](" * (LONG // 4), "*" * LONG, "_" * LONG, "&a" * (LONG // 2),
    "a" + " " * LONG + "b", "1-" * (LONG // 2), "9h" * (LONG // 2), "9h-12h, " * (LONG // 8),
    "lundi 9h-12h, " * (LONG // 14), "Mo-Fr 09:00-12:00; " * (LONG // 20), "/a" * (LONG // 2),
    "https://" + "a." * (LONG // 2), "a:" + "/" * LONG, "A " * (LONG // 2), "é" * (LONG // 2),
    "\u00a0" * (LONG // 2) + "a", "." * LONG, "a(" * (LONG // 2), "6 a " * (LONG // 4),
)  # fmt: skip
"""Texts that a careless pattern would read again and again."""


class WorstFile(NamedTuple):
    """The bytes of a file, the table of the record that it would be, and what is worst in it."""

    name: str
    table: Table
    raw: bytes


def worst_files() -> Iterator[WorstFile]:
    """Give every file, YAML's own first."""
    structure = TABLES["structures"]
    for name, text in _worst_yaml():
        yield WorstFile(name, structure, text.encode()[:LARGEST_FILE])
    for table in RECORD_TABLES:
        for name, text in _worst_fields(table, ()):
            yield WorstFile(f"{table.name}: {name}", table, text.encode())


def cost(file: WorstFile, context: Context) -> float:
    """Read and check a file and tell its problems; give the processor time, in seconds."""
    below = "41/" if file.table.name == "structures" else ""
    start = time.process_time()
    reading = read_bytes(file.raw, f"data/{file.table.name}/{below}essai.yml")
    problems = list(reading.problems)
    if reading.document is not None:
        problems += check_document(reading.document, file.table, context).problems
    told = [problem.message + problem.hint for problem in problems]
    assert reading.document is not None or told
    return time.process_time() - start


def _worst_yaml() -> Iterator[tuple[str, str]]:
    for opening in ("[", "{", "- ", "? ", "a: [", "!a ", "&a ", "'", '"\\', ":", "\t", "%A\n"):
        yield f"{opening!r} again and again", opening * LARGEST_FILE
    for line in ("a: 1\n", "a:\n", "k{}: 1\n", "k{}: b #c\n", 'k{}: "\\e"\n', "k{}: &a b\n",
                 "k{}: !a b\n", "k{}: *a\n", "k{}:b\n", "- k{}\n", "? k{}\n", "# k{}\n",
                 "<<: {{k{}: 1}}\n", "k{}: {{a: {{a: {{a: [1]}}}}}}\n"):  # fmt: skip
        yield f"lines {line!r}", "".join(line.format(rank) for rank in range(20_000))
    for item in ("b,", "!a b,", "&a b,", '"\\e",', "b #c\n,", "*a,", "[],", "{a: b},"):
        yield f"list of {item!r}", "a: [" + item * MANY + "]\n"
    for item in ("b\n  ", "b:c\n  ", "- \n  ", "\n", "b #c\n  ", "-c\n  ", "– c\n  "):
        yield f"one value of {item!r}", "a: " + item * 20_000
    yield "a block", "a: |\n" + " b\n" * 20_000
    yield (
        "a bomb of aliases",
        "a: &a [b]\n" + "".join(f"k{rank}: &x{rank} [*a,*a]\n" for rank in range(2000)),
    )


def _worst_fields(table: Table, parents: tuple[Field, ...]) -> Iterator[tuple[str, str]]:
    for field in table.fields:
        kind = field.kind.of if isinstance(field.kind, Many) else field.kind
        path = (*parents, field)
        if isinstance(kind, Group | ByIdentifier):
            if len(path) < DEEPEST and TABLES[kind.table] is not table:
                yield from _worst_fields(TABLES[kind.table], path)
            continue
        name = ".".join(one.key for one in path)
        for text in TEXTS:
            quoted = "'" + text[: LONG - 2] + "'"
            if len(quoted.encode()) < LARGEST_FILE - 500:
                yield f"{name}, {text[:8]!r}…", _within(path, quoted)
        for words in (_letters, str):
            yield (
                f"{name}, {words(0)!r}, …",
                _within(path, _list(map(words, range(41000, 41000 + MANY)))),
            )


def _within(path: tuple[Field, ...], value: str) -> str:
    for field in reversed(path):
        kind = field.kind.of if isinstance(field.kind, Many) else field.kind
        if isinstance(kind, ByIdentifier):
            value = f"{{a: {value}}}"
        is_list = isinstance(field.kind, Many) and not value.startswith("[")
        value = f"{{{field.key}: {f'[{value}]' if is_list else value}}}"
    return value


def _list(words: Iterator[str]) -> str:
    return f"[{','.join(words)}]"


def _letters(number: int) -> str:
    """A word of letters, another for each number."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)) + "ville"


def main() -> None:
    """Print how many files were read, the heaviest, and the memory that they added."""
    context = Context(vocabularies_of(base()["vocabulaires"]), geography(), TODAY)
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    before = _peak()
    costs = [
        (cost(file, context), file.name)
        for rank, file in enumerate(worst_files())
        if rank % step == 0
    ]
    memory = _peak() - before
    print(json.dumps({"files": len(costs), "memory": memory, "heaviest": sorted(costs)[-5:]}))


def _peak() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
