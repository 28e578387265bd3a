"""What was once published, and must be found for ever: addresses, and the codes of short links."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PublishedAddresses:
    """The addresses that a record of publication holds, and what printed codes lead to.

    `lines` gives the line of each address in that record; an address is relative to the root of
    the site (`structures/41/cio-blois/`, or `agenda/lyceen.ics` for a feed). `codes` gives the
    address that each code was made for.
    """

    lines: Mapping[str, int] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    def joined(self, other: "PublishedAddresses") -> "PublishedAddresses":
        """All the addresses of both; what a code leads to here is never changed."""
        return PublishedAddresses({**other.lines, **self.lines}, {**other.codes, **self.codes})

    def text(self, header: str) -> str:
        """Write the record: one address a line, and codes with what they lead to, sorted."""
        addresses = (f"/{url}" for url in self.lines)
        codes = (f"{code} /{url}" for code, url in self.codes.items())
        return "\n".join((header, *sorted(addresses), *sorted(codes), ""))
