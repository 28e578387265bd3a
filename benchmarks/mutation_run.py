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
import select
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import mutmut.mutation.trampoline as trampoline
import pytest
from hypothesis import Phase, settings

UNDER_TEST = "MUTANT_UNDER_TEST"
SLOWEST_TEST = 4.0  # seconds of processor; what takes longer is left out
BUDGET = 3.0  # seconds of processor for the tests of one mutant
MEMORY = 4 << 30
WALL = 240.0
SEEN, NOT_SEEN, STOPPED, UNREACHED = "seen", "not seen", "stopped", "unreached"


class Mutants(NamedTuple):
    """The mutants of one function, and the sign of the text of that function."""

    names: list[str]
    sign: str


class MutationRun:
    """Takes the place of pytest's own loop over the tests."""

    def __init__(
        self, functions: dict[str, Mutants], results: Path, scratch: Path, minutes: float
    ) -> None:
        self.functions, self.results, self.scratch = functions, results, scratch
        self.until = time.monotonic() + 60 * minutes
        self.survey = results.with_name(f"{results.stem}-survey.json")
        self.ran: set[str] = set()
        self.ran_by_fixture: dict[str, set[str]] = defaultdict(set)
        self.told: Callable[[pytest.TestReport], None] = lambda report: None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._warm()
        gc.collect()
        gc.freeze()
        covering, seconds = self._survey(session.items)
        items = {item.nodeid: item for item in session.items}
        results = json.loads(self.results.read_text()) if self.results.exists() else {}
        for function, mutants in self.functions.items():
            if time.monotonic() > self.until:
                break
            kills, asked = Counter[str](), _sign(covering[function], items)
            for name in mutants.names:
                known = results.get(name, {})
                if known.get("sign") == mutants.sign and (
                    known["status"] in (SEEN, STOPPED) or known["asked"] == asked
                ):
                    kills[known["test"]] += 1
                    continue
                tests = sorted(covering[function], key=lambda one: (-kills[one], seconds[one]))
                status, test, spent = self._try(name, [items[one] for one in tests])
                kills[test] += status == SEEN
                results[name] = {
                    "sign": mutants.sign, "asked": asked,
                    "status": status, "test": test, "seconds": spent,
                }  # fmt: skip
            self.results.write_text(json.dumps(results, indent=1, ensure_ascii=False))
            counts = Counter(results[name]["status"] for name in mutants.names)
            print(function, dict(counts), file=sys.__stderr__, flush=True)
        return True

    def _warm(self) -> None:
        """Read the tables of geography once for all, unless what reads them is mutated."""
        if not any(name.startswith("generator.read.") for name in self.functions):
            for name in ("example_records", "tests.example_records"):
                if name in sys.modules:
                    sys.modules[name].geography()

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        before, self.ran = self.ran, set()
        try:
            return (yield)
        finally:
            self.ran_by_fixture[fixturedef.argname] |= self.ran
            self.ran |= before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.told(report)

    def _survey(self, items: list[pytest.Item]) -> tuple[dict[str, set[str]], dict[str, float]]:
        """For each function the tests that run it, and the seconds that each test takes."""
        covering: dict[str, set[str]] = defaultdict(set)
        seconds: dict[str, float] = {}
        known = json.loads(self.survey.read_text()) if self.survey.exists() else {}
        for file, group in groupby(items, key=lambda item: item.path):
            name, text = str(file), file.read_text("utf-8")
            if known.get(name, {}).get("text") != text:
                found, _ = self._in_a_child(partial(self._look, list(group)), 900)
                known[name] = {"text": text, "found": [json.loads(line) for line in found]}
                self.survey.write_text(json.dumps(known))
            for test, passed, spent, functions in known[name]["found"]:
                if not passed or spent > SLOWEST_TEST:
                    print("left out:", test, passed, spent, file=sys.__stderr__, flush=True)
                    continue
                seconds[test] = spent
                for function in functions:
                    covering[function].add(test)
        return covering, seconds

    def _look(self, items: list[pytest.Item], tell: Callable[[str], None]) -> None:
        """In a child: run tests on the code as it is, and tell what each of them runs."""
        os.environ[UNDER_TEST] = "stats"
        trampoline.record_trampoline_hit = lambda name, caller=None: self.ran.add(name)
        failed: set[str] = set()
        self.told = lambda report: failed.add(report.nodeid) if report.failed else None
        for item, following in _pairs(items):
            start = _spent()
            _run(item, following)
            lasting = (self.ran_by_fixture[name] for name in getattr(item, "fixturenames", ()))
            ran = self.ran.union(*lasting)
            self.ran = set()
            tell(
                json.dumps([item.nodeid, item.nodeid not in failed, _spent() - start, sorted(ran)])
            )

    def _try(self, mutant: str, items: list[pytest.Item]) -> tuple[str, str, float]:
        """Whether a test sees this mutant, which, and the seconds that it took."""
        if not items:
            return UNREACHED, "", 0.0
        start = time.monotonic()
        said, code = self._in_a_child(lambda tell: _ask(self, mutant, items, tell), WALL)
        spent = round(time.monotonic() - start, 2)
        if said:
            return SEEN, said[0], spent
        return (NOT_SEEN if code == 0 else STOPPED), "", spent

    def _in_a_child(self, job: Callable[[Callable[[str], None]], None], wall: float) -> Any:
        """The lines that a child told, and its exit code; the folder it wrote in is emptied."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.setsid()
            os.environ["TMPDIR"] = str(self.scratch)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(nowhere, descriptor)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            code = 1
            try:
                job(lambda line: _write(writing, line))
                code = 0
            finally:
                os._exit(code)
        os.close(writing)
        said, deadline = b"", time.monotonic() + wall
        while select.select([reading], [], [], max(0.0, deadline - time.monotonic()))[0]:
            read = os.read(reading, 1 << 16)
            if not read:
                break
            said += read
            if wall == WALL:
                break
        else:
            os.killpg(child, signal.SIGKILL)
        os.close(reading)
        ended = _reaped(child, deadline)
        return said.decode().splitlines(), ended


def _ask(
    run: MutationRun, mutant: str, items: list[pytest.Item], tell: Callable[[str], None]
) -> None:
    """In a child: run tests with this mutant until one fails."""
    os.environ[UNDER_TEST] = mutant
    cpu = int(4 * (BUDGET + SLOWEST_TEST))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))

    def fail(report: pytest.TestReport) -> None:
        if report.failed:
            tell(report.nodeid)
            os._exit(1)

    run.told = fail
    start = _spent()
    for item, following in _pairs(items):
        _run(item, following)
        if _spent() - start > BUDGET:
            return


def _sign(tests: Iterable[str], items: Mapping[str, pytest.Item]) -> str:
    """A sign of the tests that are asked, which changes when one of their files does."""
    files = {items[test].path for test in tests}
    texts = "".join(sorted(file.read_text("utf-8") for file in files))
    return hashlib.sha256(f"{sorted(tests)}{texts}".encode()).hexdigest()[:12]


def _run(item: pytest.Item, following: pytest.Item | None) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _write(descriptor: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(descriptor, data) :]


def _reaped(child: int, deadline: float) -> int:
    """Wait for the child and end what it has started; give its exit code."""
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.002)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(status)


def _spent() -> float:
    return sum(os.times()[:4])


def main() -> None:
    """Run in the tree of mutants: plan, results, scratch folder, minutes, what is collected."""
    plan, results, scratch, minutes, *tests = sys.argv[1:]
    functions = {
        name: Mutants(*found) for name, found in json.loads(Path(plan).read_text()).items()
    }
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = f"{scratch}/hypothesis"
    # The first example that fails is enough; the profile of the tests leans on this one.
    looking = (Phase.explicit, Phase.generate)
    settings.register_profile("mutations", phases=looking, database=None)
    settings.load_profile("mutations")
    left_out = ("cacheprovider", "faulthandler", "xdist", "playwright")
    options = [option for name in left_out for option in ("-p", f"no:{name}")]
    arguments = ["-q", f"--basetemp={scratch}/pytest", *options, *tests]
    run = MutationRun(functions, Path(results), Path(scratch), float(minutes))
    sys.exit(pytest.main(arguments, [run]))


if __name__ == "__main__":
    main()
