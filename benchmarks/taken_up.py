"""Five hundred sequences of edits and builds: `python -m benchmarks.taken_up`, an hour or so.

Each edits the imaginary guide (records, vocabularies, templates, settings, days, commits), damages
what is kept, kills builds and runs two at once; after each build, its site is compared with one
made anew, byte for byte. The first difference stops it, and is told with the sequence that leads
to it. `--minutes` ends it sooner; it always says how many sequences were run.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import rule, run_state_machine_as_test

TESTS = Path(__file__).resolve().parent.parent / "tests"
STEPS = 12


def main() -> None:
    """Run them, and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sequences", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    asked = parser.parse_args()
    sys.path += [str(TESTS), str(TESTS / "taken_up")]
    from edited_guide import EditedGuide

    done = Counter[str]()
    end = time.monotonic() + 60 * asked.minutes

    class Counted(EditedGuide):
        """A guide whose sequences and builds are counted."""

        @rule()
        def build(self) -> None:
            super().build()
            done["builds compared"] += 1

        def teardown(self) -> None:
            super().teardown()
            done["sequences"] += 1

    while done["sequences"] < asked.sequences and time.monotonic() < end:
        run_state_machine_as_test(
            Counted,
            settings=settings(
                max_examples=min(10, asked.sequences - done["sequences"]),
                stateful_step_count=STEPS,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        print(", ".join(f"{count} {name}" for name, count in done.items()), flush=True)


if __name__ == "__main__":
    main()
