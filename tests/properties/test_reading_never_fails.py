"""Whatever a file holds, reading and checking it gives values, quickly and in little memory.

Short runs of `benchmarks/fuzzing.py` and `benchmarks/worst_files.py`, in processes of their own: a
signal or a traceback is an exit code, and the memory that they may take is limited.
"""

import builtins
import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.problems.catalog import record_files
from generator.read import folder
from generator.read.text import LARGEST_FILE

REPOSITORY = Path(__file__).parents[2]
MOST_MEMORY = 100
FEW_RUNS = 2_000
EVERY_SO_MANY = 30


def measured(*command: str) -> dict[str, Any]:
    """Run a benchmark under a limit of memory; give what it prints."""
    limit = 1 << 30  # of addresses, not of memory in use: libraries are mapped too
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=REPOSITORY,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_broken_files_give_records_or_located_problems() -> None:
    told = measured("benchmarks.fuzzing", "--lot", "--runs", str(FEW_RUNS), "--seed", "41")
    assert told["runs"] == FEW_RUNS == told["unreadable"] + told["withheld"] + told["published"]
    assert told["unreadable"] > 500 and told["withheld"] > 200 and told["published"] > 20
    assert told["slowest"] < 1


def test_the_heaviest_files_cost_less_than_a_second_and_a_hundred_megabytes() -> None:
    told = measured("benchmarks.worst_files", str(EVERY_SO_MANY))
    assert told["files"] > 100
    assert told["heaviest"][-1][0] < 1, told["heaviest"]
    assert told["memory"] < MOST_MEMORY


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are opened from now on, by `open` or by `os.open`."""
    names: list[str] = []

    def spy(real: Any) -> Any:
        def open_and_tell(file: Any, *more: Any, **options: Any) -> Any:
            names.append(str(file))
            return real(file, *more, **options)

        return open_and_tell

    monkeypatch.setattr(os, "open", spy(os.open))
    monkeypatch.setattr(builtins, "open", spy(builtins.open))
    monkeypatch.setattr(Path, "open", spy(Path.open))
    return names


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, opened: list[str]) -> None:
    records = tmp_path / "r"
    records.mkdir()
    (records / "a.yml").write_bytes(b"nom: x" + b" " * (LARGEST_FILE - 6))
    (records / "b.yml").write_bytes(b"nom: x" + b" " * (LARGEST_FILE - 5))
    with (records / "c.yml").open("wb") as huge:
        huge.truncate(1 << 40)
    opened.clear()
    reading = folder.read_folder(tmp_path, "r")
    assert [document.path for document in reading.documents] == ["data/r/a.yml"]
    assert [(one.rule, one.span.file) for one in reading.problems] == [
        (record_files.TOO_LARGE, "data/r/b.yml"),
        (record_files.TOO_LARGE, "data/r/c.yml"),
    ]
    assert [Path(name).name for name in opened] == ["a.yml"]
