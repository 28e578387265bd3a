"""No text of a record is ever compiled, run, or made a pattern: the interpreter itself says so."""

import json
import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SCRIPT = REPOSITORY / "tests" / "audited_build.py"


def test_a_build_of_hostile_records_compiles_none_of_their_texts(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path / "guide")],
        env={**os.environ, "PYTHONPATH": f"{REPOSITORY}:{SCRIPT.parent}"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["caught"] == []
    assert told["compile"] > 50 and told["exec"] > 50 and told["template"] > 30
    assert told["pattern"] > 20 and told["fields"] > 25


def test_the_watch_catches_what_is_compiled() -> None:
    code = (
        "import sys; sys.argv = ['', '']; import audited_build as build; watch = build.Watch()\n"
        "sys.addaudithook(watch.hook); word = '-'.join(('canari', 'x'))\n"
        "compile(word.replace('-', '_') + ' = 1', 'a', 'exec'); first = len(watch.caught)\n"
        "eval(repr(word)); print(first, len(watch.caught) > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": f"{REPOSITORY}:{SCRIPT.parent}"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.split() == [b"0", b"True"]
