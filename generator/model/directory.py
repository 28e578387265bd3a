"""Everything the guide knows, with every reference resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.call import Call
from generator.model.comparison import Comparison
from generator.model.event import Event
from generator.model.geography import Geography
from generator.model.initiative import Initiative
from generator.model.network import Network
from generator.model.quiz import Quiz
from generator.model.reads import Reads
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Directory:
    """The entities of the published perimeter, by identifier and in its order.

    `structures` holds those of the perimeter's regions, closed ones included; `territories`
    is keyed by slug, widest level first. `reads` notes whose particulars are read.
    """

    vocabularies: Vocabularies
    networks: Mapping[str, Network]
    structures: Mapping[str, Structure]
    territories: Mapping[str, Territory]
    geography: Geography
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    calls: Mapping[str, Call] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    reads: Reads = field(default_factory=Reads, compare=False)
