"""The directory that every generator is given: none of its places exists, the communes are real."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.geography import Commune

Record = dict[str, object]
IN_A_TERRITORY = 10
"""Places of one territory."""
NETWORKS = ("un", "deux", "trois")


class MadeUp(NamedTuple):
    """Places by identifier, and territories: the commune of each, and the places that it lists."""

    places: dict[str, Record]
    territories: dict[str, tuple[Commune, list[str]]]


def made_up(count: int, communes: Sequence[Commune]) -> MadeUp:
    """Make a directory of `count` places, ten in a territory, one territory in a commune."""
    step = len(communes) // -(-count // IN_A_TERRITORY)
    places: dict[str, Record] = {}
    territories: dict[str, tuple[Commune, list[str]]] = {}
    for number in range(count):
        territory, _ = divmod(number, IN_A_TERRITORY)
        commune = communes[territory * step]
        identifier = f"{commune.department}/lieu-{number}"
        places[identifier] = _place(number, territory, commune)
        territories.setdefault(f"pays-{territory}", (commune, []))[1].append(identifier)
    return MadeUp(places, territories)


def _place(number: int, territory: int, commune: Commune) -> Record:
    """A record with twenty-five keys, and three services of its own.

    The places of one territory have the same hours: of those that this guide knows, as many differ.
    """
    phone = f"02 61 91 {number // 100 % 100:02} {number % 100:02}"
    return {
        "nom": f"Lieu imaginaire n° {number} de {commune.name}",
        "reseau": NETWORKS[number % len(NETWORKS)],
        "description": f"Le lieu imaginaire {number} est au fond de la cour. Sonnez au portail, "
        "puis suivez les flèches jaunes jusqu’à l’accueil : il n’existe pas.",
        "anciens_noms": [f"Bureau imaginaire {number}"],
        "adresse": f"{number % 90 + 1} rue de l’Exemple",
        "complement_adresse": f"Bâtiment B, étage {number % 5}",
        "code_postal": commune.postal_codes[0],
        "commune": commune.name,
        "code_insee": commune.code,
        "latitude": round((commune.latitude or 0) + number % 10 / 1000, 6),
        "longitude": round((commune.longitude or 0) + number % 7 / 1000, 6),
        "precision_position": "adresse",
        "telephone": phone,
        "courriel": f"accueil-{number}@exemple.fr",
        "site_web": f"https://exemple.fr/lieux/{number}",
        "horaires_accueil": f"lundi: 9h-12h{territory % 60:02}, 13h30-17h30; mardi: 9h-12h; "
        f"jeudi: 14h-17h{territory // 60 % 60:02}",
        "accessibilite": "accessible",
        "accueil_tous_publics": "oui",
        "zone_eligibilite": [commune.code],
        "services": {"ajoute": [_service(number, rank) for rank in range(3)]},
        "source": "dila",
        "millesime": "2019-09",
        "date_maj": "2026-10-01",
        "verifie_le": "2026-11-01",
        "verifie_par": "coordination du territoire",
    }


def _service(number: int, rank: int) -> Record:
    level = ("accueil-information", "conseil", "accompagnement")[rank]
    return {
        "id": f"service-{rank}",
        "nom": f"{('Accueil', 'Conseil', 'Suivi')[rank]} imaginaire n° {number}",
        "description": "Vous êtes reçu par un conseiller qui n’existe pas. Il écoute votre "
        "question, puis vous dit ce que le lieu peut faire pour vous, et ce qu’il ne fait pas.",
        "niveau": level,
        "themes": ["choisir-un-metier", "se-former"][: 1 + rank % 2],
        "publics": [("lyceen", "etudiant", "salarie")[rank]],
        "frais": "gratuit",
        "modes_accueil": ["en-presentiel"],
        "rendez_vous": ("sans", "avec", "les-deux")[rank],
    }
