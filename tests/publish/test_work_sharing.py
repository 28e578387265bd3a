import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context

import pytest

from generator.publish.work_sharing import share_work

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
