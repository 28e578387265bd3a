"""Tells what is known of the mutants: `python -m benchmarks.mutation_report`, as a Markdown table.

`--left GROUP` shows each mutant that no test saw, as a difference.
"""

import argparse
import ast
import difflib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from benchmarks.mutation_run import NOT_SEEN, SEEN, STOPPED, UNREACHED
from benchmarks.mutations import GROUPS, RESULTS, TREES

REFUSED, SAME, UNASKED = "refused", "same", "unasked"
CODECS = "utf-8|cp1252|ascii|latin-1|utf-16|replace|strict|backslashreplace"
EQUIVALENT = {
    rf"""^[rb]?["']({CODECS})["']$""": "un codage se nomme en capitales comme en minuscules",
}
"""What changes nothing, by the text that is replaced, and why; its other case alone replaces it."""


def difference(group: str, mutant: str) -> list[str]:
    """The lines that a mutant changes, as a unified difference without its head."""
    module, _, name = mutant.rpartition(".")
    file = TREES / group / f"{module.replace('.', '/')}.py"
    text = file.read_text("utf-8")
    lines, found = text.split("\n"), {}
    original = f"{name.partition('__mutmut_')[0]}__mutmut_orig"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name in (name, original):
            body = "\n".join(lines[node.lineno - 1 : node.end_lineno])
            found[node.name] = body.replace(node.name, "f").split("\n")
    told = difflib.unified_diff(found[original], found[name], n=1, lineterm="")
    return [line for line in list(told)[2:] if not line.startswith("@@")]


def is_the_same(lines: list[str]) -> bool:
    """Whether a mutant only changes what the table of equivalents says."""
    before, after = ([line[1:] for line in lines if line[0] == sign] for sign in "-+")
    if len(before) != 1 or len(after) != 1 or before[0].lower() != after[0].lower():
        return False
    pairs = zip(_strings(before[0]), _strings(after[0]), strict=True)
    changed = [old for old, new in pairs if old != new]
    return len(changed) == 1 and any(re.match(one, changed[0]) for one in EQUIVALENT)


def _strings(line: str) -> list[str]:
    return re.findall(r"""["'][^"']*["']""", line)


def known(group: str) -> dict[str, str]:
    """What became of each mutant of a group."""
    files = [RESULTS / f"{group}{end}.json" for end in ("-plan", "-refused", "")]
    plan, refused, results = (json.loads(one.read_text()) if one.exists() else {} for one in files)
    found = {}
    for names, sign in plan.values():
        for name in names:
            result = results.get(name, {})
            status = result["status"] if result.get("sign") == sign else UNASKED
            if name in refused:
                status = REFUSED
            elif status == NOT_SEEN and is_the_same(difference(group, name)):
                status = SAME
            found[name] = status
    return found


def table() -> Iterator[str]:
    """A line for each module, and one for each group."""
    yield "| Module | Mutants | Refusés par les types | Vus | Arrêtés | Pas vus | Hors d’atteinte"
    yield " des essais | Équivalents | Pas essayés | Part vue |\n|---|" + "---|" * 9 + "\n"
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
    asked = counts[SEEN] + counts[STOPPED] + counts[NOT_SEEN] + counts[UNREACHED]
    share = f"{100 * (counts[SEEN] + counts[STOPPED]) / asked:.0f} %" if asked else "–"
    order = (REFUSED, SEEN, STOPPED, NOT_SEEN, UNREACHED, SAME, UNASKED)
    cells = [counts.total(), *(counts[one] for one in order)]
    return f"| {name} | {' | '.join(map(str, cells))} | {share} |\n"


def main() -> None:
    """Print the table, or what nobody saw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--left", choices=GROUPS)
    parser.add_argument("--only", default="", help="what the names of mutants begin with")
    asked = parser.parse_args()
    if not asked.left:
        print("".join(table()), end="")
        return
    for name, status in known(asked.left).items():
        if status in (NOT_SEEN, UNREACHED) and name.startswith(asked.only):
            print(f"## {name}, {status}", *difference(asked.left, name), sep="\n")


if __name__ == "__main__":
    main()
