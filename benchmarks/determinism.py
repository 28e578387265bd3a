"""Twenty builds of the imaginary guide in twenty circumstances: `python -m benchmarks.determinism`.

Time zone, language, hash seed, rights of new files, name of the folder, number of processors, order
in which folders list their files, times of files, clock of the machine: one digest, or it fails.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

REPOSITORY = Path(__file__).resolve().parent.parent
BUILDS = 20
ZONES = ("UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "Europe/Paris")
LOCALES = ("C", "C.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8", "de_DE@euro")
FOLDERS = (
    "x",
    "dossier à part, l’été",
    "deux  espaces",
    "日本",
    "a'b\"c",
    "-option",
    "e\u0301te\u0301",
)
UMASKS = (0o022, 0o077, 0o002, 0o000)

BUILD = """
import os, random, sys, time
from pathlib import Path

folder, luck, clock = Path(sys.argv[1]), random.Random(int(sys.argv[2])), float(sys.argv[3])
processors = int(sys.argv[4])
scan, names, now = os.scandir, os.listdir, time.time

class Shuffled(list):
    def __enter__(self): return self
    def __exit__(self, *raised): return None
    def close(self): pass
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()

def shuffled(entries):
    entries = sorted(entries, key=lambda one: getattr(one, "name", one))
    luck.shuffle(entries)
    return Shuffled(entries)

os.scandir = lambda *where: shuffled(scan(*where))
os.listdir = lambda *where: list(shuffled(names(*where)))
time.time = lambda: now() + clock
os.cpu_count = lambda: processors

from generator.publish.mkdocs_build import run_mkdocs_build

if __name__ == "__main__":
    outcome = run_mkdocs_build(folder / "mkdocs.yml")
    assert outcome.published, outcome.failure
"""


def digest_in(folder: Path, number: int) -> str:
    """Build the guide in circumstances of its own; give the digest of all its files."""
    luck = Random(number)
    place = folder / str(number) / luck.choice(FOLDERS)
    _lay_out(place, luck)
    script = folder / f"build-{number}.py"
    script.write_text(BUILD, encoding="utf-8")
    clock = luck.choice((0, -400 * 86_400, 3_000 * 86_400))
    processors = 1 + number % 2
    arguments = [str(place), str(number), str(clock), str(processors)]
    subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(REPOSITORY),
            "NO_MKDOCS_2_WARNING": "1",
            "TZ": luck.choice(ZONES),
            "LC_ALL": luck.choice(LOCALES),
            "PYTHONHASHSEED": str(luck.randrange(2**32)),
            "PYTHONUTF8": luck.choice("01"),
        },
        umask=luck.choice(UMASKS),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return _digest(place / "site")


def _lay_out(place: Path, luck: Random) -> None:
    """Write the inputs one by one in any order, with any time: some folders keep that order."""
    sys.path.insert(0, str(REPOSITORY / "tests"))
    from imaginary_guide import lay_out

    lay_out(place)
    records = sorted((place / "data").rglob("*.*"))
    luck.shuffle(records)
    for record in records:
        content = record.read_bytes()
        record.unlink()
        record.write_bytes(content)
        when = luck.randrange(2_000_000_000)
        os.utime(record, (when, when))


def _digest(site: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(site.rglob("*"), key=lambda one: one.relative_to(site).as_posix()):
        if path.is_file():
            content = path.read_bytes()
            name = path.relative_to(site).as_posix()
            found.update(json.dumps([name, hashlib.sha256(content).hexdigest()]).encode())
    return found.hexdigest()


def main() -> None:
    """Build, and fail when two digests differ."""
    builds = int(sys.argv[1]) if len(sys.argv) > 1 else BUILDS
    digests: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(builds):
            digests.setdefault(digest_in(Path(folder), number), []).append(number)
            print(f"{number + 1} builds, {len(digests)} digests", file=sys.stderr)
    print(json.dumps({"builds": builds, "digests": digests}))
    if len(digests) != 1:
        sys.exit("the same inputs gave other bytes")


if __name__ == "__main__":
    main()
