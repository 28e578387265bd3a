"""`python -m benchmarks.whole_country [TABLES]`: what the guide of the whole country costs.

Makes an imaginary guide of the country (6,000 places, every commune, every community of communes;
nothing on paper) from a folder of official tables, or from those of the repository; builds it
cold, then again after one record has changed, then as it would be built the next day. Tells the
wall, the processor and the memory of each build, the files and bytes of the site by kind, and
where the processor time went. It takes 3 GB of disk, in the folder of temporary files unless
`--folder` says where, and removes them. `--places` makes a smaller country.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.country import PLACES, TODAY, write_country
from benchmarks.process_tree import Run, measure
from benchmarks.timed_build import read_times

REPOSITORY = Path(__file__).resolve().parents[1]
SHOWN = 14
"""Kinds of parts whose time is told; the others are put together."""


class Build(NamedTuple):
    """One build: what it took, what it wrote, and what each kind of part took."""

    run: Run
    written: str
    times: Path


class Kind(NamedTuple):
    """The files of one folder of the site, or of those that have one ending: how many, bytes."""

    files: int
    bytes: int


def main() -> None:
    """Measure, and print as things are known."""
    parser = argparse.ArgumentParser(prog="benchmarks.whole_country")
    parser.add_argument("tables", type=Path, nargs="?")
    parser.add_argument("--places", type=int, default=PLACES)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as scratch:
        guide, site = Path(scratch) / "guide", Path(scratch) / "site"
        config = write_country(guide, asked.places, asked.tables)
        cold = _build(config, site, TODAY, Path(scratch) / "cold")
        print(_line("cold", cold))
        print(*_told(files_of_each_kind(site)), sep="\n")
        print(*_spent(cold), sep="\n", flush=True)
        _edit(guide)
        again = _build(config, site, TODAY, Path(scratch) / "again")
        print(_line("one record changed", again), flush=True)
        morrow = _build(config, site, TODAY + timedelta(days=1), Path(scratch) / "morrow")
        print(_line("the next day", morrow))


def _build(config: Path, site: Path, today: date, times: Path) -> Build:
    command = [sys.executable, "-m", "benchmarks.timed_build"]
    command += [str(config), str(site), today.isoformat(), str(times)]
    run = measure(command, REPOSITORY)
    return Build(run, times.with_suffix(".written").read_text(), times)


def _edit(guide: Path) -> None:
    """Change the telephone number of one place."""
    record = next(
        file
        for file in sorted((guide / "data" / "structures").rglob("*.yml"))
        if "telephone:" in file.read_text("utf-8")
    )
    lines = record.read_text("utf-8").splitlines(keepends=True)
    new = ["telephone: 02 61 91 99 99\n" if one.startswith("telephone:") else one for one in lines]
    record.write_text("".join(new), "utf-8")


def files_of_each_kind(site: Path) -> Mapping[str, Kind]:
    """The files of a site by their first folder, pages apart from what stands beside them."""
    files, weights = defaultdict[str, int](int), defaultdict[str, int](int)
    for file in site.rglob("*"):
        if file.is_file():
            folder, _, rest = file.relative_to(site).as_posix().partition("/")
            kind = f"{folder}/" if rest else "at the root"
            kind += "" if file.suffix == ".html" else f" ({file.suffix or file.name})"
            files[kind] += 1
            weights[kind] += file.stat().st_size
    heaviest = sorted(files, key=lambda kind: (-weights[kind], kind))
    return {kind: Kind(files[kind], weights[kind]) for kind in heaviest}


def _line(name: str, build: Build) -> str:
    run = build.run
    kept, made, removed = build.written.split()
    return (
        f"{name}: {run.wall:.0f} s of wall, {run.processor:.0f} s of processor, "
        f"{run.memory:.0f} MB at most; {made} files made, {kept} kept, {removed} removed"
    )


def _told(kinds: Mapping[str, Kind]) -> Iterator[str]:
    files, weight = (sum(column) for column in zip(*kinds.values(), strict=True))
    yield f"site: {files} files, {weight / 1e9:.2f} GB"
    shown = [*kinds.items()][:SHOWN]
    for name, kind in shown:
        yield f"  {name:<32}{kind.files:>8}{kind.bytes / 1e6:>9.1f} MB"
    files -= sum(kind.files for _, kind in shown)
    weight -= sum(kind.bytes for _, kind in shown)
    yield f"  {'others':<32}{files:>8}{weight / 1e6:>9.1f} MB"


def _spent(build: Build) -> Iterator[str]:
    times = read_times(build.times)
    rest = build.run.processor - sum(took.seconds for took in times.values())
    yield "seconds of processor, and artifacts made:"
    for kind, took in [*times.items()][:SHOWN]:
        yield f"  {kind:<44}{took.seconds:>7.1f}{took.artifacts:>9}"
    others = [*times.values()][SHOWN:]
    yield f"  {'other pages and files':<44}{sum(took.seconds for took in others):>7.1f}"
    yield f"  {'writing, search index, MkDocs, imports':<44}{rest:>7.1f}"


if __name__ == "__main__":
    main()
