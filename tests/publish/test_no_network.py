"""A build asks nothing of anyone: every way out of Python is watched while a guide is built.

`make offline` does it all again where there is no network at all.
"""

import subprocess
import sys
from pathlib import Path

from imaginary_guide import REPOSITORY, lay_out

WATCHED_BUILD = """
import sys
asked = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname",
                 "urllib.Request", "http.client.connect"):
        asked.append((event, repr(arguments)))
sys.addaudithook(watch)
from pathlib import Path
from generator.publish.mkdocs_build import run_mkdocs_build
if "--try-the-watch" in sys.argv:
    import socket
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))
outcome = run_mkdocs_build(Path(sys.argv[1]))
assert outcome.published, outcome
print(asked)
"""


def build(folder: Path, *more: str) -> str:
    settings = lay_out(folder)
    command = [sys.executable, "-c", WATCHED_BUILD, str(settings), *more]
    run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()[-1]


def test_a_build_opens_no_connection(tmp_path: Path) -> None:
    assert build(tmp_path) == "[]"


def test_the_watch_would_have_seen_one(tmp_path: Path) -> None:
    assert "socket.connect" in build(tmp_path, "--try-the-watch")
