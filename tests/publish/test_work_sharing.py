import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.publish import work_sharing
from generator.publish.work_sharing import can_share, share_work

FIRST_KILLED = """
import os, sys, time
from generator.publish.work_sharing import share_work

def work(tasks):
    for task in tasks:
        print(os.getpid(), flush=True)
        time.sleep(0.05)

share_work(range(2000), work)
"""


class Unsendable(Exception):
    """An error that pickle makes and cannot read again."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def done(tasks: Iterator[int]) -> tuple[int, list[int]]:
    return os.getpid(), list(tasks)


def test_every_task_is_done_once_by_one_process_or_the_other() -> None:
    both = get_context("fork").Barrier(2)

    def work(tasks: Iterator[int]) -> tuple[int, list[int]]:
        first_task = next(tasks)
        both.wait(timeout=60)
        return os.getpid(), [first_task, *tasks]

    (first, ours), (second, theirs) = share_work(range(300), work)
    assert first == os.getpid() != second
    assert sorted(ours + theirs) == list(range(300))


def test_no_task_is_work_too() -> None:
    assert [tasks for _, tasks in share_work([], done)] == [[], []]


@pytest.mark.parametrize("error", [ValueError("a bug"), KeyboardInterrupt()])
def test_an_error_of_the_second_process_stops_the_first_and_is_raised_there(
    error: BaseException,
) -> None:
    here = os.getpid()
    taken = []

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() != here:
            raise error
        for task in tasks:
            taken.append(task)
            time.sleep(0.01)

    with pytest.raises(type(error)) as raised:
        share_work(range(20_000), work)
    assert len(taken) < 20_000
    assert "in work" in "".join(raised.value.__notes__)


def test_an_error_that_cannot_be_sent_is_told_all_the_same() -> None:
    here = os.getpid()

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() != here:
            raise Unsendable("a", "bug")

    with pytest.raises(RuntimeError, match="Unsendable: abug"):
        share_work(range(3), work)


def test_an_error_here_ends_the_second_process() -> None:
    here = os.getpid()
    names, told = os.pipe()
    second = []

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() == here:
            second.append(int(os.read(names, 20)))
            raise KeyboardInterrupt
        os.write(told, b"%d" % os.getpid())
        time.sleep(60)

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        share_work(range(3), work)
    assert time.monotonic() - started < 30
    with pytest.raises(ProcessLookupError):
        os.kill(second[0], 0)


def test_a_second_process_that_is_killed_is_an_error() -> None:
    here = os.getpid()

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError, match="was killed"):
        share_work(range(3), work)


def test_the_second_process_ends_soon_after_the_first_is_killed() -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", FIRST_KILLED], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert first.stdout is not None
    seen: set[bytes] = set()
    while len(seen) < 2:
        seen.add(first.stdout.readline())
    first.kill()
    # The pipe ends when both processes have.
    _, errors = first.communicate(timeout=30)
    assert errors == b""


def test_a_task_is_told_by_its_number_however_many_there_are() -> None:
    both = get_context("fork").Barrier(2)

    def work(tasks: Iterator[str]) -> list[str]:
        first_task = next(tasks)
        both.wait(timeout=60)
        return [first_task, *tasks]

    given = [f"task {number}" for number in range(700)]
    ours, theirs = share_work(given, work)
    assert sorted([*ours, *theirs]) == sorted(given)
    assert ours == sorted(ours, key=given.index) and theirs == sorted(theirs, key=given.index)


@pytest.mark.parametrize(
    ("methods", "processors", "helps"),
    [
        (["fork", "spawn"], 2, True),
        (["spawn"], 2, False),
        (["fork"], 1, False),
        (["fork"], None, False),
        (["fork"], 64, True),
    ],
)
def test_a_second_process_takes_forks_and_a_second_processor(
    monkeypatch: pytest.MonkeyPatch, methods: list[str], processors: int | None, helps: bool
) -> None:
    monkeypatch.setattr(work_sharing, "get_all_start_methods", lambda: methods)
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert can_share() is helps


def test_nothing_is_left_open_nor_running() -> None:
    def left() -> tuple[int, list[str]]:
        running = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
        return len([*Path("/proc/self/fd").iterdir()]), running

    def fail(tasks: Iterator[int]) -> None:
        raise ValueError

    share_work(range(3), done)
    before = left()
    share_work(range(3), done)
    with pytest.raises(ValueError):
        share_work(range(3), fail)
    assert left() == before


def test_an_error_tells_where_it_came_from() -> None:
    here = os.getpid()

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() != here:
            raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug") as raised:
        share_work(range(3), work)
    (note,) = raised.value.__notes__
    assert note.startswith("In the second process:\nTraceback") and note.endswith(
        "ValueError: a bug\n"
    )


def test_a_killed_process_is_told_in_a_line() -> None:
    here = os.getpid()

    def work(tasks: Iterator[int]) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError) as raised:
        share_work(range(3), work)
    assert str(raised.value) == "The second process of the build was killed."
    assert raised.value.__suppress_context__
