"""Prints the figures of the build: `make benchmark`, a few minutes, nothing else running."""

import platform
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.page_kinds import milliseconds_by_kind
from benchmarks.paper import all_documents, milliseconds_of_a_leaflet
from benchmarks.process_tree import measure
from benchmarks.relevance import hit_rates

RUNS = 3
REPOSITORY = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        program = Path(sys.executable).with_name("quifaitquoi")
        command = [str(program), "construire", "--sans-papier", "--vers", str(site)]
        runs = []
        for _ in range(RUNS):
            runs.append(measure(command, REPOSITORY))
            pages = sum(1 for _ in site.rglob("index.html"))
            weight = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
            if len(runs) == RUNS:
                rates = hit_rates(site)
            for folder in Path(scratch).iterdir():
                shutil.rmtree(folder, ignore_errors=True)
        kinds = milliseconds_by_kind(REPOSITORY, site)
    documents, leaflet = all_documents(program, REPOSITORY), milliseconds_of_a_leaflet(REPOSITORY)
    print(f"{platform.python_implementation()} {platform.python_version()}, {RUNS} cold builds")
    print(f"pages                     {pages}")
    print(f"site                      {weight / 1e6:.0f} MB")
    for name, unit in (("wall", "s"), ("processor", "s"), ("memory", "MB")):
        values = [getattr(run, name) for run in runs]
        low, high = min(values), max(values)
        print(f"{name:<25} {median(values):.1f} {unit} (from {low:.1f} to {high:.1f})")
    for depth, rate in rates.items():
        print(f"{f'search, first {depth}':<25} {rate:.1%} of real questions answered")
    print(
        f"all documents on paper    {documents.wall:.1f} s, {documents.processor:.1f} s of "
        f"processor, {documents.memory:.0f} MB"
    )
    print(f"one leaflet, warm         {leaflet:.0f} ms of processor")
    print("processor time of one artifact, of the kinds that are many:")
    for kind, (count, milliseconds) in kinds.items():
        print(f"  {kind:<23} {milliseconds:.2f} ms, {count} times")


if __name__ == "__main__":
    main()
