"""Gives every field of every record every string of the Big List of Naughty Strings, in turn.

`python -m benchmarks.naughty_records`, five minutes on a quiet machine: as
many builds as there are dozens of strings.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from naughty_records import build_naughty_site, marks_lost, read_sinks, skeleton
from naughty_strings import readable

A_VALUE = 12


def main() -> None:
    """Build until each field has held all strings; fail when one is lost, or brings an element."""
    elements: set[tuple[str, tuple[str, ...]]] | None = None
    texts = builds = 0
    for start in range(0, len(readable()), A_VALUE):
        with tempfile.TemporaryDirectory() as folder:
            built = build_naughty_site(Path(folder), a_value=A_VALUE, start=start, same=True)
            sinks = read_sinks(*built)
            lost = [found for told in sinks.told.values() for found in marks_lost(told, sinks)]
            brought = skeleton(sinks.site).elements
        elements = brought if elements is None else elements
        if lost or sinks.unread or brought != elements:
            sys.exit("\n".join([*lost, *sinks.unread, *map(str, brought ^ elements)]))
        texts, builds = texts + len(sinks.given), builds + 1
        print(f"{builds} builds, {texts:,} texts", file=sys.stderr)
    print(f"builds  {builds}\ntexts   {texts:,}, all read back")


if __name__ == "__main__":
    main()
