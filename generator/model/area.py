"""Whom a place or a service serves, as communes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServedArea:
    """The communes whose people are received; `codes` are the zones it was written with.

    `presumed` says that nobody wrote it: it is the habit of the network (« secteur à
    confirmer »). A presumed area hides no nearer place and is left out of exports.
    """

    codes: tuple[str, ...]
    communes: frozenset[str]
    presumed: bool

    def serves(self, communes: frozenset[str]) -> bool:
        """Tell whether at least one of `communes` is served."""
        return not self.communes.isdisjoint(communes)
