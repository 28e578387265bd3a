"""Same inputs, same bytes: whatever the place, the hour, the language and the luck."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from imaginary_guide import REPOSITORY, files_of

ELSEWHERE = {
    "an odd place, in another language": (
        "dossier à part, l’été",
        0o077,
        {
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
            "PYTHONHASHSEED": "1",
        },
    ),
    "another seed, another day of the files": (
        "x",
        0o002,
        {
            "TZ": "America/Adak",
            "LC_ALL": "tr_TR.UTF-8",
            "LANG": "tr_TR.UTF-8",
            "LANGUAGE": "tr",
            "PYTHONHASHSEED": "4294967295",
            "HOME": "/nonexistent",
        },
    ),
}


@pytest.mark.parametrize("circumstances", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_the_same_inputs_give_the_same_bytes(
    imaginary_site: Path, tmp_path: Path, circumstances: tuple[str, int, dict[str, str]]
) -> None:
    name, umask, variables = circumstances
    folder = tmp_path / name
    shutil.copytree(imaginary_site.parent, folder, ignore=shutil.ignore_patterns("*site"))
    make_files_anew(folder / "data/structures")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(REPOSITORY),
            "NO_MKDOCS_2_WARNING": "1",
            **variables,
        },
        umask=umask,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    expected, built = files_of(imaginary_site), files_of(folder / "site")
    assert built.keys() == expected.keys()
    assert [path for path in expected if built[path] != expected[path]] == []
    assert any(path.startswith("pagefind/filter/") for path in built)
    place = str(tmp_path).encode()
    assert not [path for path, content in built.items() if place in content]


def make_files_anew(folder: Path) -> None:
    """Make the records again, the last one first: folders list files as they were made."""
    contents = {path: path.read_bytes() for path in sorted(folder.rglob("*.yml"))}
    for path in contents:
        path.unlink()
    for rank, path in enumerate(reversed(contents)):
        path.write_bytes(contents[path])
        os.utime(path, (rank, rank))


def test_neither_order_of_folders_nor_clock_nor_processors_change_a_byte() -> None:
    program = [sys.executable, "-m", "benchmarks.determinism", "3"]
    done = subprocess.run(program, cwd=REPOSITORY, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    told = json.loads(done.stdout)
    assert told["builds"] == 3 and len(told["digests"]) == 1
