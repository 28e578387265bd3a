"""Every network at a glance: how far it helps with each need, and whom it receives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.model.fit import EVERYONE
from generator.model.network import Network
from generator.model.service import Service
from generator.model.vocabulary import Term


class Welcome(Enum):
    """How a network receives the people of one public."""

    OWN = "pour-eux"
    """One of its services is made for them."""

    ANYONE = "comme-tous"
    """It receives them because it receives everyone."""

    NONE = "non"


@dataclass(frozen=True, slots=True)
class NetworkAtAGlance:
    """One network. `levels` has one item for each need, None where the network does not help.

    Where several of its services answer a need, the level is that of the one that goes furthest.
    `welcomes` has one item for each public.
    """

    network: Network
    levels: tuple[Term | None, ...]
    welcomes: tuple[Welcome, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The columns of the overview, and its rows in the order of the networks given."""

    themes: tuple[Term, ...]
    audiences: tuple[Term, ...]
    rows: tuple[NetworkAtAGlance, ...]


def overview(
    networks: Iterable[Network], themes: Sequence[Term], audiences: Iterable[Term]
) -> Overview:
    """Cross networks with the needs they answer and the publics they receive.

    « Everyone » is no column: it says something of all the others.
    """
    columns = tuple(one for one in audiences if one.value != EVERYONE)
    return Overview(
        tuple(themes),
        columns,
        tuple(
            NetworkAtAGlance(
                network,
                tuple(furthest_level(network.services, theme) for theme in themes),
                tuple(_welcome(network.services, audience) for audience in columns),
            )
            for network in networks
        ),
    )


def furthest_level(services: Iterable[Service], theme: Term) -> Term | None:
    """The level of the service that goes furthest in this need; None when none answers it."""
    levels = [service.level for service in services if service.answers(theme.value)]
    return max(levels, key=lambda level: level.rank, default=None)


def _welcome(services: Sequence[Service], audience: Term) -> Welcome:
    named = {term.value for service in services for term in service.audiences}
    if audience.value in named:
        return Welcome.OWN
    return Welcome.ANYONE if EVERYONE in named else Welcome.NONE
