"""A tool that one uses by oneself: a site, a test, a phone line, a document."""

from dataclasses import dataclass

from generator.model.fit import EVERYONE
from generator.model.provenance import Provenance
from generator.model.service import FREE
from generator.model.vocabulary import Term

PHONE_LINE = "numero-d-appel"
"""The kind of resource that one calls."""
COUNTRY = "france"
"""The zone of what serves the whole country."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One tool of the toolbox; `path` is the file of its record. What is not known is empty.

    `themes` stand in the order of the record: the first is the one under which it is put away.
    `account` tells whether one must open an account, None when nobody said. `zones` are
    `france`, or codes of regions (`r24`). `transcript` is what one hears and sees in a video.
    """

    id: str
    path: str
    name: str
    publisher: str
    kind: Term
    purpose: str
    audiences: tuple[Term, ...]
    themes: tuple[Term, ...]
    zones: tuple[str, ...]
    provenance: Provenance
    former_names: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    fees: Term | None = None
    account: bool | None = None
    website: str = ""
    transcript: str = ""
    phone: str = ""

    @property
    def main_theme(self) -> Term:
        """The theme under which it is put away."""
        return self.themes[0]

    @property
    def is_free(self) -> bool:
        """Whether the record says that it costs nothing."""
        return self.fees is not None and self.fees.value == FREE

    @property
    def is_for_everyone(self) -> bool:
        """Whether it is made for nobody in particular."""
        return any(term.value == EVERYONE for term in self.audiences)

    def serves(self, region: str) -> bool:
        """Tell whether people of this region (an Insee code) can use it."""
        return COUNTRY in self.zones or f"r{region}" in self.zones

    def receives(self, audience: str) -> bool:
        """Tell whether it is of use to a person of this public (a value of `publics`)."""
        return any(term.value in (audience, EVERYONE) for term in self.audiences)

    def answers(self, theme: str) -> bool:
        """Tell whether it helps with this theme (a value of `themes`)."""
        return any(term.value == theme for term in self.themes)
