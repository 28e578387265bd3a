"""Builds guides whose places hold values of all kinds: is each shown as it was typed?

`python -m benchmarks.typed_values`, ten minutes: a hundred thousand values, from the bytes of a
file to its page and to the map.
"""

import sys
import tempfile
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from typed_values import generated, shown_by_a_site

WANTED = 100_000
PLACES = 2_000


def main() -> None:
    """Build until enough values were shown; fail at the first that is lost."""
    shown = refused = rounds = 0
    while shown < WANTED:
        with tempfile.TemporaryDirectory() as folder:
            outcome = shown_by_a_site(Path(folder), list(generated(Random(rounds), PLACES)))
        if outcome.lost:
            sys.exit("\n".join(outcome.lost))
        shown, refused, rounds = shown + outcome.shown, refused + outcome.refused, rounds + 1
        print(f"{shown:,} values shown as typed, {refused:,} places refused", file=sys.stderr)
    print(f"values shown as typed  {shown:,}\nplaces refused         {refused:,}")


if __name__ == "__main__":
    main()
