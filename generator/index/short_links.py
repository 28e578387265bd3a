"""The codes of short links: what is printed under a QR code, and typed by hand.

A code comes from the address of the page that it was made for, so that a build on another machine
gives the same. No two of its signs look alike, and without vowels it spells no word.
"""

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import count

SIGNS = "346789bcdfghjkmnpqrtwxy"
LENGTH = 5
"""Six million codes: among two thousand pages, two want the same one time in three."""


def short_codes(
    addresses: Iterable[str], recorded: Mapping[str, str], moves: Mapping[str, str]
) -> dict[str, str]:
    """Give the code of each address.

    `recorded` gives what each printed code was made for: its page keeps it, even under the new
    address that `moves` gives. A newcomer whose code is taken takes the next of its hashes.
    """
    kept: dict[str, str] = {}
    for code, made_for in sorted(recorded.items(), reverse=True):
        kept[moves.get(made_for, made_for)] = code
    kept |= {made_for: code for code, made_for in sorted(recorded.items(), reverse=True)}
    taken = set(recorded)
    codes = {}
    for address in sorted(addresses):
        codes[address] = kept.get(address) or first_free(address, taken)
        taken.add(codes[address])
    return codes


def first_free(address: str, taken: Container[str]) -> str:
    """The first code of an address that is not taken."""
    return next(code for code in hashes(address) if code not in taken)


def hashes(address: str) -> Iterator[str]:
    """Every code that an address may take, in the order in which it asks for them."""
    for number in count():
        digest = hashlib.sha256(f"{address}#{number}".encode()).digest()
        rest = int.from_bytes(digest[:8])
        signs = []
        for _ in range(LENGTH):
            rest, place = divmod(rest, len(SIGNS))
            signs.append(SIGNS[place])
        yield "".join(signs)
