"""The stage itself: checked records of every kind become one Directory."""

from collections.abc import Mapping

from generator.assemble.areas import Areas
from generator.assemble.calls import assemble_calls
from generator.assemble.comparisons import assemble_comparisons
from generator.assemble.events import assemble_events
from generator.assemble.initiatives import assemble_initiatives
from generator.assemble.networks import assemble_networks
from generator.assemble.quizzes import assemble_quizzes
from generator.assemble.resources import assemble_resources
from generator.assemble.structures import assemble_structures
from generator.assemble.territories import assemble_territories
from generator.assemble.vocabularies import assemble_vocabularies
from generator.model.directory import Directory
from generator.model.geocoding import NO_POINTS, Points
from generator.model.geography import Geography
from generator.model.reads import Reads
from generator.model.record import Record


def assemble_directory(
    records: Mapping[str, tuple[Record, ...]],
    geography: Geography,
    regions: tuple[str, ...],
    points: Points = NO_POINTS,
) -> Directory:
    """Assemble the directory of these regions from the records of each table.

    Records hold no error and refer to records that hold none: `check` has seen to it. `points` are
    those of addresses whose record holds no position.
    """
    areas, reads = Areas(geography), Reads()
    vocabularies = assemble_vocabularies(records["vocabulaires"])
    networks = assemble_networks(records["reseaux"], vocabularies, areas)
    structures = assemble_structures(
        records["structures"],
        networks,
        records["reseaux"],
        vocabularies,
        areas,
        frozenset(regions),
        points,
        reads,
    )
    territories = assemble_territories(records["territoires"], vocabularies, areas, regions)
    comparisons = assemble_comparisons(records["comparaisons"], networks)
    resources = assemble_resources(records["ressources"], vocabularies)
    events = assemble_events(
        records["evenements"], networks, structures, vocabularies, areas, frozenset(regions)
    )
    return Directory(
        vocabularies,
        networks,
        structures,
        territories,
        geography,
        comparisons,
        resources,
        events,
        assemble_calls(records["appels"], vocabularies, areas),
        assemble_initiatives(records["initiatives"], areas),
        assemble_quizzes(records["quiz"]),
        reads,
    )
