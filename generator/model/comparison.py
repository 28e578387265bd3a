"""Two networks that people confuse, and how to choose between them."""

from dataclasses import dataclass

from generator.model.network import Network
from generator.model.service import Referral


@dataclass(frozen=True, slots=True)
class Comparison:
    """A hesitation between two networks, in the order in which the question names them.

    `answer` is the short answer that somebody wrote; `cases` tell where to go in which case.
    """

    id: str
    path: str
    question: str
    networks: tuple[Network, Network]
    answer: str
    cases: tuple[Referral, ...]
