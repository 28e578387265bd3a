"""Two hundred builds killed, fifty publications read: `python -m benchmarks.interruptions`."""

import tempfile
from pathlib import Path

from tests.publish.interruptions import SHORTAGES, killed, read_during, short_of


def main() -> None:
    """Do it at length, and print what was seen."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "killed"
        print(f"killed at 200 random instants: {killed(site, 200, seed=1)} sites seen, all whole")
        site = Path(folder) / "read"
        print(f"50 publications: {read_during(site, 50)} pages read, none mixed, none missing")
        site = Path(folder) / "short"
        for name, limit in SHORTAGES.items():
            short_of(site, limit)
            print(f"short of {name}: the old site is whole, the next build heals")


if __name__ == "__main__":
    main()
