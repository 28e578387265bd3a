"""Puts faults into the code one by one, and asks the tests: a plugin of pytest, run by `mutations`.

Everything is collected once. One child for each file of tests tells which functions each test
runs, and how long it takes; then one child for each mutant runs only the tests of its function,
those that saw its neighbours first, the quickest next, and stops at the first that fails.
"""

import gc
import hashlib
import json
import os
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import mutmut.mutation.trampoline as trampoline
import pytest
from hypothesis import Phase, settings

from benchmarks.mutation_child import Child, in_a_child, write_whole

UNDER_TEST = "MUTANT_UNDER_TEST"
SEEN, NOT_SEEN, STOPPED = "seen", "not seen", "stopped"
UNFINISHED, UNREACHED = "unfinished", "unreached"
_OUT_OF_TIME = 3  # the exit code of a child that had no time for all tests


class Mutant(NamedTuple):
    """A mutant, its function, and the sign of the text of that function."""

    name: str
    function: str
    sign: str


class Cost(NamedTuple):
    """What a test runs, and the seconds of processor it takes alone, its fixtures included."""

    functions: frozenset[str]
    seconds: float


class MutationRun:
    """Takes the place of pytest's own loop over the tests.

    `seconds` is what the tests of one mutant may take of the processor together: what alone takes
    longer is not asked. A mutant that no test saw in that time is asked again when there is more.
    """

    def __init__(
        self, mutants: list[Mutant], results: Path, scratch: Path, minutes: float, seconds: float
    ) -> None:
        self.mutants, self.results, self.scratch = mutants, results, scratch
        self.minutes, self.seconds = minutes, seconds
        self.survey = results.with_name(f"{results.stem}-survey.json")
        self.ran: set[str] = set()
        self.ran_by_fixture: dict[str, set[str]] = defaultdict(set)
        self.spent_by_fixture: Counter[str] = Counter()
        self.told: Callable[[pytest.TestReport], None] = lambda report: None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._warm()
        gc.collect()
        gc.freeze()
        items = {item.nodeid: item for item in session.items}
        costs = self._survey(session.items)
        covering: dict[str, list[str]] = defaultdict(list)
        for test in sorted(costs, key=lambda one: costs[one].seconds):
            for function in costs[test].functions:
                covering[function].append(test)
        signs = _signs(covering, items)
        results = json.loads(self.results.read_text()) if self.results.exists() else {}
        kills: dict[str, Counter[str]] = defaultdict(Counter)
        for mutant in self.mutants:
            kills[mutant.function][results.get(mutant.name, {}).get("test", "")] += 1
        until = time.monotonic() + 60 * self.minutes
        for number, mutant in enumerate(self.mutants):
            asked = signs.get(mutant.function, "")
            if self._is_known(results.get(mutant.name), mutant.sign, asked):
                continue
            if time.monotonic() > until:
                break
            seen_by = kills[mutant.function]
            tests = sorted(covering[mutant.function], key=lambda one: -seen_by[one])
            status, test, spent = self._try(
                mutant.name, [(items[one], costs[one]) for one in tests]
            )
            seen_by[test] += 1
            results[mutant.name] = {
                "sign": mutant.sign, "asked": asked, "within": self.seconds,
                "status": status, "test": test, "seconds": spent,
            }  # fmt: skip
            write_whole(self.results, json.dumps(results, indent=1, ensure_ascii=False))
            print(number, mutant.name, status, test, spent, file=sys.__stderr__, flush=True)
        return True

    def _is_known(self, known: dict[str, Any] | None, sign: str, asked: str) -> bool:
        """Whether asking again would give the same answer."""
        if not known or known["sign"] != sign:
            return False
        if known["status"] in (SEEN, STOPPED):
            return True
        has_had_time = known["status"] != UNFINISHED or known["within"] >= self.seconds
        return bool(known["asked"] == asked) and has_had_time

    def _warm(self) -> None:
        """Read the tables of geography once for all, unless what reads them is mutated."""
        if not any(mutant.name.startswith("generator.read.") for mutant in self.mutants):
            for name in ("example_records", "tests.example_records"):
                if name in sys.modules:
                    sys.modules[name].geography()

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        before, self.ran, start = self.ran, set(), _spent()
        try:
            return (yield)
        finally:
            if fixturedef.scope != "function":
                self.ran_by_fixture[fixturedef.argname] |= self.ran
                self.spent_by_fixture[fixturedef.argname] = _spent() - start
            self.ran |= before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.told(report)

    def _survey(self, items: list[pytest.Item]) -> dict[str, Cost]:
        """What each test that passes runs, and what it costs; asked again when its file changes."""
        costs: dict[str, Cost] = {}
        known = json.loads(self.survey.read_text()) if self.survey.exists() else {}
        for file, group in groupby(items, key=lambda item: item.path):
            name, sign = str(file), hashlib.sha256(file.read_bytes()).hexdigest()
            if known.get(name, {}).get("sign") != sign:
                child = in_a_child(partial(self._look, list(group)), self.scratch)
                known[name] = {"sign": sign, "found": [json.loads(line) for line in child.said]}
                write_whole(self.survey, json.dumps(known))
            for test, passed, seconds, functions in known[name]["found"]:
                if passed:
                    costs[test] = Cost(frozenset(functions), seconds)
                else:
                    print("fails without a mutant:", test, file=sys.__stderr__, flush=True)
        return costs

    def _look(self, items: list[pytest.Item], tell: Callable[[str], None]) -> None:
        """In a child: run tests on the code as it is, and tell what each of them runs."""
        # A program that a test starts knows nothing of it, and runs the code as it is.
        trampoline.get_mutant_under_test = lambda: "stats"
        trampoline.record_trampoline_hit = lambda name, caller=None: self.ran.add(name)
        failed: set[str] = set()
        self.told = lambda report: failed.add(report.nodeid) if report.failed else None
        shared = 0.0
        for item, following in _pairs(items):
            start, before = _spent(), self.spent_by_fixture.copy()
            _run(item, following)
            lasting = [
                one for one in getattr(item, "fixturenames", ()) if one in self.ran_by_fixture
            ]
            ran = self.ran.union(*(self.ran_by_fixture[name] for name in lasting))
            shared = sum(self.spent_by_fixture[name] - before[name] for name in lasting)
            alone = sum(self.spent_by_fixture[name] for name in lasting)
            seconds = round(max(0.0, _spent() - start - shared) + alone, 3)
            self.ran = set()
            tell(json.dumps([item.nodeid, item.nodeid not in failed, seconds, sorted(ran)]))

    def _try(self, mutant: str, tests: list[tuple[pytest.Item, Cost]]) -> tuple[str, str, float]:
        """Whether a test sees this mutant, which, and the seconds that it took."""
        if not tests:
            return UNREACHED, "", 0.0
        start = time.monotonic()
        child = in_a_child(partial(self._ask, mutant, tests), self.scratch)
        spent = round(time.monotonic() - start, 2)
        return _status(child), "".join(child.said[:1]), spent

    def _ask(
        self, mutant: str, tests: list[tuple[pytest.Item, Cost]], tell: Callable[[str], None]
    ) -> None:
        """In a child: run tests with this mutant until one fails."""
        os.environ[UNDER_TEST] = mutant
        trampoline.get_mutant_under_test = lambda: mutant

        def fail(report: pytest.TestReport) -> None:
            if report.failed:
                tell(report.nodeid)
                os._exit(1)

        self.told = fail
        start = _spent()
        quick = [(item, cost) for item, cost in tests if cost.seconds <= self.seconds]
        following = [*[item for item, _ in quick[1:]], None]
        for (item, cost), next_item in zip(quick, following, strict=True):
            if _spent() - start > self.seconds:
                os._exit(_OUT_OF_TIME)
            _limit_processor(2 + 10 * cost.seconds)
            _run(item, next_item)
        os._exit(0 if len(quick) == len(tests) else _OUT_OF_TIME)


def _limit_processor(more: float) -> None:
    """Whoever takes ten times as long as without a mutant does not end: the system stops it."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    own = sum(os.times()[:2])
    resource.setrlimit(resource.RLIMIT_CPU, (int(own + more) + 1, hard))


def _status(child: Child) -> str:
    if child.said:
        return SEEN
    return {0: NOT_SEEN, _OUT_OF_TIME: UNFINISHED}.get(child.exit_code, STOPPED)


def _signs(covering: dict[str, list[str]], items: dict[str, pytest.Item]) -> dict[str, str]:
    """For each function a sign of its tests, which changes when one of their files does."""
    texts = {path: path.read_bytes() for path in {item.path for item in items.values()}}
    signs = {}
    for function, tests in covering.items():
        sign = hashlib.sha256(repr(sorted(tests)).encode())
        for path in sorted({items[test].path for test in tests}):
            sign.update(texts[path])
        signs[function] = sign.hexdigest()[:12]
    return signs


def _run(item: pytest.Item, following: pytest.Item | None) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _spent() -> float:
    return sum(os.times()[:4])


def main() -> None:
    """Run in the tree of mutants: plan, results, scratch folder, minutes, seconds, the tests."""
    plan, results, scratch, minutes, seconds, *tests = sys.argv[1:]
    mutants = [Mutant(*one) for one in json.loads(Path(plan).read_text())]
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = f"{scratch}/hypothesis"
    # The first example that fails is enough; the profile of the tests leans on this one.
    looking = (Phase.explicit, Phase.generate)
    settings.register_profile("mutations", phases=looking, database=None)
    settings.load_profile("mutations")
    left_out = ("cacheprovider", "faulthandler", "xdist", "playwright")
    options = [option for name in left_out for option in ("-p", f"no:{name}")]
    arguments = ["-q", f"--basetemp={scratch}/pytest", *options, *tests]
    run = MutationRun(mutants, Path(results), Path(scratch), float(minutes), float(seconds))
    sys.exit(pytest.main(arguments, [run]))


if __name__ == "__main__":
    main()
