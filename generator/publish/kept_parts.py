"""Which parts of the site that is served need not be made again, and where that is written down.

A part is kept when the site is made of the same things but for records whose particulars it does
not read, and when each of its files is the very one that was written: the same on the disk, of the
same size and time. Whatever does not agree is made again: the list may be lost or damaged.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.model.reads import EVERYTHING, UNKNOWN
from generator.publish.site_writer import State, state_of, write_new
from generator.request import Fingerprint

READABLE_BY_ME = 0o600


class PartMade(NamedTuple):
    """The files that a part has made, by path, and whose particulars it has read, sorted.

    A file has its state if it is the one that the served site has.
    """

    files: Mapping[str, State | None]
    reads: list[str]


class PartsMade(NamedTuple):
    """Parts by number, and whose particulars were read for no part in particular, sorted."""

    parts: Mapping[int, PartMade]
    read_by_all: list[str]


NOTHING = PartsMade({}, [])


class KeptParts:
    """The list, in one file, of the parts of the site in `folder`."""

    def __init__(self, file: Path, folder: Path) -> None:
        self._file = file
        self._folder = folder

    def of(self, fingerprint: Fingerprint, count: int) -> PartsMade:
        """Give the parts, of `count`, that stand as they would be made of these things now."""
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            return self._standing(fingerprint, count)
        return NOTHING

    def _standing(self, fingerprint: Fingerprint, count: int) -> PartsMade:
        digest, _, rest = self._file.read_bytes().partition(b"\n")
        if digest.decode() != sha256(rest).hexdigest():
            return NOTHING
        known = json.loads(rest)
        if known["common"] != fingerprint.common or len(known["parts"]) != count:
            return NOTHING
        changed = _changed(known["records"], fingerprint.records)
        if not changed.isdisjoint(known["read_by_all"]):
            return NOTHING
        standing = {
            number: PartMade(files, reads)
            for number, (files, reads) in enumerate(known["parts"])
            if changed.isdisjoint(reads)
            and all(self._state(path) == state for path, state in files.items())
        }
        return PartsMade(standing, known["read_by_all"])

    def keep(self, fingerprint: Fingerprint, made: PartsMade) -> None:
        """Write down what stands in the folder now; whole, or not at all."""
        known = {
            "common": fingerprint.common,
            "records": dict(fingerprint.records),
            "read_by_all": made.read_by_all,
            "parts": [
                [{path: state or self._state(path) for path, state in files.items()}, reads]
                for _, (files, reads) in sorted(made.parts.items())
            ],
        }
        rest = json.dumps(known).encode()
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        new.unlink(missing_ok=True)
        write_new(new, sha256(rest).hexdigest().encode() + b"\n" + rest, READABLE_BY_ME)
        new.replace(self._file)

    def _state(self, path: str) -> State:
        return state_of(f"{self._folder}/{path}")


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> set[str]:
    """What is no more what it was, that came or that went; nobody knows what nobody notes."""
    found = {one for one in before.keys() | now.keys() if before.get(one) != now.get(one)}
    return found | {UNKNOWN, *((EVERYTHING,) if found else ())}
