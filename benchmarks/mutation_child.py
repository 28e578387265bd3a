"""A child of this process, in which a job runs that may fail, never end, or write anywhere."""

import os
import resource
import select
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

MEMORY = 4 << 30
QUIET = 30.0  # who uses no processor for so many seconds waits for ever
_TICKS = slice(11, 15)  # of /proc/PID/stat after the name: processor, own and of ended children
_SESSION = 3

Job = Callable[[Callable[[str], None]], None]


class Child(NamedTuple):
    """The lines that a child told, and its exit code, negative when a signal ended it."""

    said: list[str]
    exit_code: int


def in_a_child(job: Job, scratch: Path) -> Child:
    """Do a job in a child that may write in `scratch` alone; whatever it started ends with it."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _become_alone(scratch)
        code = 1
        try:
            job(lambda line: _write(writing, line))
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    os.set_blocking(reading, False)
    end = os.pidfd_open(child)
    said = _hear(reading, end, child)
    os.close(reading)
    os.close(end)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return Child(said.decode().splitlines(), os.waitstatus_to_exitcode(status))


def write_whole(file: Path, text: str) -> None:
    """Put a text in place at once: who is stopped in the middle leaves the old one."""
    beside = file.with_suffix(".new")
    beside.write_text(text, "utf-8")
    beside.replace(file)


def _become_alone(scratch: Path) -> None:
    os.setsid()
    os.environ["TMPDIR"] = str(scratch)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _hear(reading: int, end: int, child: int) -> bytes:
    """What a child says until it ends; it is ended once it only waits."""
    said, used = b"", -1
    while True:
        ready = select.select([reading, end], [], [], QUIET)[0]
        with suppress(BlockingIOError):
            said += os.read(reading, 1 << 20)
        if end in ready:
            return said
        if not ready:
            before, used = used, _used_by(child)
            if used == before:
                os.killpg(child, signal.SIGKILL)


def _used_by(session: int) -> int:
    """The processor that a session has used, in ticks."""
    used = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[_SESSION]) == session:
                used += sum(map(int, fields[_TICKS]))
    return used


def _write(descriptor: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(descriptor, data) :]
