"""The old site or the new one: builds killed, disks full, memory short, readers at the door.

The tests do it a few times over, the benchmark two hundred.
"""

import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

PAGES = ("index.html", *(f"{number % 7}/{number}/index.html" for number in range(60)))
LINES = 2000
"""A page is one number on so many lines: two numbers on a page are two sites in one."""

BUILDS = f"""
import sys
from pathlib import Path
from generator.artifact import Artifact
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite
kept = []
def make(path, page):
    kept.append(bytes(4_000_000))
    return [Artifact(path, page)]
for build in range(int(sys.argv[2]), int(sys.argv[3])):
    staged = StagedSite(Path(sys.argv[1]))
    page = b"%d\\n" % build * {LINES}
    staged.prepare(Gathered([lambda path=path: make(path, page) for path in {PAGES!r}]))
    staged.close()
    kept.clear()
    print(build, flush=True)
"""
FOR_EVER = 10**9


def killed(site: Path, times: int, *, seed: int) -> int:
    """Kill as many builds, each at a random instant; give how many sites were seen, all whole.

    More are killed where the machine is too busy for one of them to have published.
    Raises AssertionError on a site that is not. What is left beside it is the workshop alone.
    """
    instants = random.Random(seed)
    run(site, 0, 1)
    start = time.monotonic()
    run(site, 1, 3)
    longest = time.monotonic() - start
    seen = set[str]()
    attempt = 0
    while attempt < times or (len(seen) < 2 and attempt < 100 + times):
        attempt += 1
        builds = start_builds(site, 10 + attempt, FOR_EVER)
        time.sleep(instants.uniform(0, 2 * longest))
        builds.send_signal(signal.SIGKILL)
        builds.communicate()
        seen.add(whole(site))
    run(site, 5, 6)
    assert whole(site) == "5", "the next build heals"
    left = sorted(path.name for path in site.parent.iterdir())
    assert left == sorted([f".{site.name}.build", site.name]), left
    return len(seen)


def read_during(site: Path, publications: int) -> int:
    """Read pages without a pause while sites are published; give how many were read."""
    run(site, 0, 1)
    stop, faults, read = Event(), list[str](), [0]

    def poll() -> None:
        while not stop.is_set():
            for page in PAGES:
                try:
                    numbers = (site / page).read_bytes().split()
                except FileNotFoundError:
                    faults.append(f"{page} is missing")
                else:
                    if len(numbers) != LINES or len(set(numbers)) != 1:
                        faults.append(f"{page} is mixed")
                read[0] += 1

    reader = Thread(target=poll)
    reader.start()
    try:
        run(site, 1, publications + 1)
    finally:
        stop.set()
        reader.join()
    assert not faults, faults[:3]
    assert whole(site) == str(publications)
    return read[0]


def short_of(site: Path, limit: Callable[[], None]) -> None:
    """Have a build fail for want of something; the old site stays whole, and the next one heals."""
    run(site, 0, 2)
    old = whole(site)
    failed = start_builds(site, 7, 8, limit)
    failed.communicate()
    assert failed.returncode, "the build was to fail"
    assert whole(site) == old
    run(site, 8, 9)
    assert whole(site) == "8"


def whole(site: Path) -> str:
    """Give the number of the site; raises AssertionError unless every page is there and has it."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    assert paths == sorted(PAGES), "pages are missing, or too many"
    numbers = {number for page in PAGES for number in (site / page).read_text().split()}
    assert len(numbers) == 1, f"a site of {sorted(numbers)}"
    return numbers.pop()


def run(site: Path, first: int, end: int) -> None:
    """Publish the sites of these numbers."""
    builds = start_builds(site, first, end)
    builds.communicate()
    assert builds.returncode == 0


def start_builds(
    site: Path, first: int, end: int, limit: Callable[[], None] | None = None
) -> subprocess.Popen[bytes]:
    """Start to publish the sites of these numbers, one after another."""
    command = [sys.executable, "-c", BUILDS, str(site), str(first), str(end)]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit
    )


def _small_files() -> None:
    """Writing stops in the middle of a page, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def _few_files() -> None:
    """No file can be opened any more."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (6, 6))


def _little_memory() -> None:
    """Memory runs out while pages are made."""
    resource.setrlimit(resource.RLIMIT_AS, (90_000_000, 90_000_000))


SHORTAGES = {"disk": _small_files, "files": _few_files, "memory": _little_memory}
"""What a build may be short of, and how it is taken away."""
