"""Two processes at one piece of work: each takes the next task that is left, until none is.

The second process is a fork: it knows what the first knew at that moment, at no cost. The only
user of `multiprocessing` on our own work.
"""

import os
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
"""A task."""

A = TypeVar("A")
"""What a process answers when it has no more tasks."""

_NUMBER = 2
"""Bytes by which a task is told; a pipe holds some thirty thousand of them."""


def can_share() -> bool:
    """Tell whether a second process would help here: it takes forks, and a second processor."""
    return "fork" in get_all_start_methods() and (os.cpu_count() or 1) > 1


def share_work(tasks: Sequence[T], work: Callable[[Iterator[T]], A]) -> tuple[A, A]:
    """Have `work` done here and in a second process, and give both answers, which are pickled.

    Each call of `work` is given the tasks that come to it one by one. An exception in either
    process stops both: it is raised here, once the second process has ended.
    """
    first = os.getpid()
    numbers, feed = os.pipe()
    os.write(feed, b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(tasks))))
    os.close(feed)

    def taken() -> Iterator[T]:
        while number := os.read(numbers, _NUMBER):
            yield tasks[int.from_bytes(number, "big")]

    def taken_aside() -> Iterator[T]:
        for task in taken():
            if os.getppid() != first:
                raise SystemExit("The first process of the build was killed.")
            yield task

    def work_aside(answers: Connection) -> None:
        try:
            answer: object = work(taken_aside())
        except BaseException as error:
            while os.read(numbers, 1024):
                pass  # Nothing is left to do, for either process.
            answer = _sendable(error)
        with suppress(BrokenPipeError):
            answers.send(answer)

    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    second = context.Process(target=work_aside, args=(sender,))
    second.start()
    sender.close()
    try:
        ours = work(taken())
        theirs = _received(receiver)
    except BaseException:
        second.terminate()
        raise
    finally:
        second.join()
        receiver.close()
        os.close(numbers)
    return ours, theirs


def _sendable(error: BaseException) -> BaseException:
    """The error with the way that led to it, or one that says the same when it cannot be sent."""
    error.add_note("In the second process:\n" + "".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError("\n".join(error.__notes__))
    return error


def _received(receiver: Connection) -> Any:
    try:
        answer = receiver.recv()
    except EOFError:
        raise ChildProcessError("The second process of the build was killed.") from None
    if isinstance(answer, BaseException):
        raise answer
    return answer
