"""Tells what is known of the mutants: `python -m benchmarks.mutation_report`, as a Markdown table.

`--sample 300` tells what is known of so many drawn mutants, with the interval in which the share
of all lies. `--left GROUP` shows each mutant that no test saw, as a difference.
"""

import argparse
import ast
import difflib
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from math import sqrt
from pathlib import Path

from benchmarks.mutation_run import NOT_SEEN, SEEN, STOPPED, UNFINISHED, UNREACHED
from benchmarks.mutations import GROUPS, RESULTS, TREES, drawn, planned

REFUSED, SAME, UNASKED = "refused", "same", "unasked"
UNSEEN = (NOT_SEEN, UNFINISHED, UNREACHED)
NAMED_EQUIVALENT = Path(__file__).with_name("equivalent_mutants.toml")
CODECS = "utf-8|utf-8-sig|cp1252|ascii|latin-1|utf-16|replace|strict|backslashreplace"
EQUIVALENT = {
    rf"""^[rb]?["']({CODECS})["']$""": "un codage se nomme en capitales comme en minuscules",
}
"""What changes nothing, by the text that is replaced, and why; its other case alone replaces it."""
OF_95_PERCENT = 1.96


def difference(group: str, mutant: str) -> list[str]:
    """The lines that a mutant changes, as a unified difference without its head."""
    module, _, name = mutant.rpartition(".")
    found = _functions(TREES / group / f"{module.replace('.', '/')}.py")
    told = difflib.unified_diff(
        found[f"{name.partition('__mutmut_')[0]}__mutmut_orig"], found[name], n=1, lineterm=""
    )
    return [line for line in list(told)[2:] if not line.startswith("@@")]


@cache
def _functions(file: Path) -> dict[str, list[str]]:
    """The lines of each copy of each function of a file; all copies are called `f`."""
    text = file.read_text("utf-8")
    lines = text.split("\n")
    return {
        node.name: "\n".join(lines[node.lineno - 1 : node.end_lineno])
        .replace(node.name, "f")
        .split("\n")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }


def is_the_same(mutant: str, lines: list[str]) -> bool:
    """Whether a mutant only changes what the tables of equivalents say."""
    before, after = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    if (_readable(mutant), tuple(before), tuple(after)) in _named_equivalent():
        return True
    if len(before) != 1 or len(after) != 1 or before[0].lower() != after[0].lower():
        return False
    pairs = zip(_strings(before[0]), _strings(after[0]), strict=True)
    changed = [old for old, new in pairs if old != new]
    return len(changed) == 1 and any(re.match(one, changed[0]) for one in EQUIVALENT)


@cache
def _named_equivalent() -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The functions and the lines of the mutants that `equivalent_mutants.toml` explains."""
    named = tomllib.loads(NAMED_EQUIVALENT.read_text("utf-8"))
    return {
        (f"{stage}.{module}.{one['in']}", _lines(one["line"]), _lines(one["becomes"]))
        for stage, modules in named.items()
        for module, found in modules.items()
        for one in found
    }


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.splitlines())


def _readable(mutant: str) -> str:
    """`generator.read.text.decode`, `generator.read.yaml_events._Reader.read`."""
    module, _, name = mutant.removeprefix("generator.").rpartition(".")
    function = name.partition("__mutmut_")[0].removeprefix("x_").removeprefix("xǁ")
    return f"{module}.{function.replace('ǁ', '.')}"


def _strings(line: str) -> list[str]:
    return re.findall(r"""["'][^"']*["']""", line)


def known(group: str) -> dict[str, str]:
    """What became of each mutant of a group."""
    files = [RESULTS / f"{group}{end}.json" for end in ("-plan", "-refused", "")]
    plan, refused, results = (json.loads(one.read_text()) if one.exists() else {} for one in files)
    left_out, found = set(refused), {}
    for names, sign in plan.values():
        for name in names:
            result = results.get(name, {})
            status = result["status"] if result.get("sign") == sign else UNASKED
            if name in left_out:
                status = REFUSED
            elif status in UNSEEN and is_the_same(name, difference(group, name)):
                status = SAME
            found[name] = status
    return found


def table() -> Iterator[str]:
    """A line for each module, and one for each group."""
    yield "| Module | Mutants | Refusés par les types | Vus | Arrêtés | Pas vus | Temps épuisé"
    yield " | Hors d’atteinte des essais | Équivalents | Pas essayés | Part vue |\n"
    yield "|---|" + "---|" * 10 + "\n"
    for group in GROUPS:
        modules: dict[str, Counter[str]] = defaultdict(Counter)
        for name, status in known(group).items():
            modules[name.rpartition(".")[0]][status] += 1
        for module in sorted(modules):
            path = module.removeprefix("generator.").replace(".", "/")
            yield _row(f"`{path}.py`", modules[module])
        if modules:
            yield _row(f"**{group}**", sum(modules.values(), Counter()))


def _row(name: str, counts: Counter[str]) -> str:
    seen, asked = _seen(counts), _seen(counts) + sum(counts[one] for one in UNSEEN)
    share = f"{100 * seen / asked:.0f} %" if asked else "–"
    order = (REFUSED, SEEN, STOPPED, *UNSEEN, SAME, UNASKED)
    cells = [counts.total(), *(counts[one] for one in order)]
    return f"| {name} | {' | '.join(map(str, cells))} | {share} |\n"


def _seen(counts: Counter[str]) -> int:
    return counts[SEEN] + counts[STOPPED]


def sampled(size: int, seed: int) -> Iterator[str]:
    """For each group the share seen of the mutants drawn, up to the first that was not asked."""
    yield "| Étape | Mutants que les types admettent | Tirés | Équivalents | Vus | Part vue"
    yield " | Intervalle à 95 % |\n|---|" + "---|" * 6 + "\n"
    for group in GROUPS:
        if not (RESULTS / f"{group}-plan.json").exists():
            continue
        became, mutants = known(group), planned(group)
        draw = takewhile(UNASKED.__ne__, (became[one.name] for one in drawn(mutants, size, seed)))
        counts = Counter(draw)
        seen, asked = _seen(counts), counts.total() - counts[SAME]
        if asked:
            low, high = wilson(seen, asked)
            yield f"| {group} | {len(mutants)} | {counts.total()} | {counts[SAME]} | {seen} | "
            yield f"{100 * seen / asked:.0f} % | {100 * low:.0f} à {100 * high:.0f} % |\n"


def wilson(seen: int, asked: int) -> tuple[float, float]:
    """The interval of Wilson at 95 % for a share seen in a sample."""
    share, square = seen / asked, OF_95_PERCENT**2
    middle = share + square / (2 * asked)
    half = OF_95_PERCENT * sqrt(share * (1 - share) / asked + square / (4 * asked**2))
    return (middle - half) / (1 + square / asked), (middle + half) / (1 + square / asked)


def main() -> None:
    """Print the table, or what nobody saw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--left", choices=GROUPS)
    parser.add_argument("--only", default="", help="what the names of mutants begin with")
    parser.add_argument("--sample", type=int, default=0, help="so many mutants, drawn")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.sample:
        print("".join(sampled(asked.sample, asked.seed)), end="")
        return
    if not asked.left:
        print("".join(table()), end="")
        return
    for name, status in known(asked.left).items():
        if status in UNSEEN and name.startswith(asked.only):
            print(f"## {name}, {status}", *difference(asked.left, name), sep="\n")


if __name__ == "__main__":
    main()
