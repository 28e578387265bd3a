from collections.abc import Sequence

from generator.index.overview import Overview, Welcome, furthest_level, overview
from generator.model.fit import EVERYONE
from generator.model.network import Network
from generator.model.service import Service
from generator.model.vocabulary import Term

ACCUEIL, CONSEIL, SUIVI = (Term(f"niveau-{rank}", f"Niveau {rank}", rank) for rank in range(3))
ETUDES, EMPLOI = Term("etudes", "Études"), Term("emploi", "Emploi")
LYCEEN, CADRE, TOUS = Term("lyceen", "Lycéens"), Term("cadre", "Cadres"), Term(EVERYONE, "Tous")


def service(level: Term, themes: Sequence[Term], audiences: Sequence[Term]) -> Service:
    return Service("s", "Service", "", level, tuple(themes), tuple(audiences))


def network(*services: Service) -> Network:
    return Network(
        id="essai",
        path="data/reseaux/essai.yml",
        name="Réseau imaginaire",
        acronym="",
        family=Term("famille", "Famille"),
        summary="",
        mission="",
        does_not=(),
        for_whom="",
        cost="",
        how_to_come="",
        default_area="departement",
        services=services,
        referrals=(),
        attachments={},
    )


def crossed(*services: Service) -> Overview:
    return overview([network(*services)], (ETUDES, EMPLOI), (TOUS, LYCEEN, CADRE))


def test_everyone_is_no_column() -> None:
    assert crossed().audiences == (LYCEEN, CADRE)


def test_the_level_is_that_of_the_service_that_goes_furthest() -> None:
    found = crossed(service(SUIVI, [ETUDES], [TOUS]), service(ACCUEIL, [ETUDES, EMPLOI], [TOUS]))
    assert found.rows[0].levels == (SUIVI, ACCUEIL)


def test_a_need_that_nothing_answers_has_no_level() -> None:
    found = crossed(service(CONSEIL, [ETUDES], [TOUS]))
    assert found.rows[0].levels == (CONSEIL, None)
    assert furthest_level((), ETUDES) is None


def test_a_public_of_its_own_is_told_from_a_door_open_to_all() -> None:
    found = crossed(service(ACCUEIL, [], [TOUS]), service(CONSEIL, [], [LYCEEN]))
    assert found.rows[0].welcomes == (Welcome.OWN, Welcome.ANYONE)


def test_a_public_that_is_not_received_is_told_so() -> None:
    found = crossed(service(CONSEIL, [], [LYCEEN]))
    assert found.rows[0].welcomes == (Welcome.OWN, Welcome.NONE)


def test_networks_keep_their_order() -> None:
    networks = [network(), network(service(CONSEIL, [ETUDES], [TOUS]))]
    found = overview(networks, (ETUDES,), ())
    assert [row.levels for row in found.rows] == [(None,), (CONSEIL,)]
