"""`python -m benchmarks.preview`: how long an editor waits for an edit in `mkdocs serve`.

The real guide is served on the loopback; its records are edited one after the other, and each
page is asked for until it tells the edit.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).resolve().parents[1]
INPUTS = ("content", "data", "theme")
EDITS = 7
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in INPUTS:
            shutil.copytree(REPOSITORY / name, folder / name)
        shutil.copy(REPOSITORY / "mkdocs.yml", folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            host = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", host]
        server = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
        try:
            waits = _edits(folder, f"http://{host}", server.pid)
        finally:
            server.terminate()
            server.wait()
    count = len(_records(REPOSITORY))
    print(f"{len(waits)} edits of a record of {count}, to the page that tells it")
    for name, values in zip(("wall", "processor"), zip(*waits, strict=True), strict=True):
        print(f"{name}: {median(values):.2f} s (from {min(values):.2f} to {max(values):.2f})")


def _records(folder: Path) -> list[Path]:
    return sorted((folder / "data" / "structures").rglob("*.yml"))


def _edits(folder: Path, host: str, process: int) -> list[tuple[float, float]]:
    """Seconds of wall, and of processor of the server, from the writing of a file to its page."""
    records = _records(folder)
    found = []
    for number, record in enumerate(records[:: len(records) // EDITS][:EDITS]):
        path = record.relative_to(folder / "data").with_suffix("")
        address = f"{host}/{path.as_posix()}/"
        _wait(address, b"<h1", 120)
        text = record.read_text("utf-8").splitlines(keepends=True)
        told = f"Mesure {number}"
        text = [line for line in text if not line.startswith("description:")]
        record.write_text("".join((*text, f"description: {told}.\n")), "utf-8")
        started, spent = time.perf_counter(), _processor(process)
        _wait(address, told.encode(), 30)
        found.append((time.perf_counter() - started, _processor(process) - spent))
    return found


def _wait(address: str, words: bytes, seconds: float) -> None:
    """Ask for a page until it holds these words."""
    limit = time.perf_counter() + seconds
    while time.perf_counter() < limit:
        try:
            with urllib.request.urlopen(address, timeout=seconds) as answer:
                if words in answer.read():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.05)
    sys.exit(f"{words.decode()} never came to {address}")


def _processor(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


if __name__ == "__main__":
    main()
