"""What the open data say of themselves, in words and versions, beside their fields."""

from collections.abc import Mapping
from types import MappingProxyType

LICENCE_NAME = "Licence Ouverte 2.0"
LICENCE_ADDRESS = "https://www.etalab.gouv.fr/licence-ouverte-open-licence"
LICENCE_CODE = "etalab-2.0"
"""Its identifier in the list of SPDX."""

SCHEMA_VERSION = "1.0.0"
SCHEMA_CREATED = SCHEMA_MODIFIED = "2026-11-24"
"""The version of the tables, and its dates: to be changed with their columns."""

API_VERSION = "1.0.0"
API_DESCRIPTION = (
    "Une interface statique : chaque chemin est un fichier. Les clés et les chemins de la version "
    "1 ne changeront pas de sens ; des clés peuvent s’ajouter. Les mêmes données donnent les mêmes "
    "octets. Il n’y a ni personne, ni secteur supposé, ni position approximative."
)
API_FOUND = "Les données"
API_NOT_FOUND = "Aucune fiche n’a cet identifiant"
IDENTIFIER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "id": "L’identifiant de la fiche",
        "departement": "La première partie de l’identifiant du lieu : le code de son département",
        "annee": "La première partie de l’identifiant de l’événement : son année",
        "nom": "La seconde partie de l’identifiant",
    }
)
CARD_TITLE = "La carte de visite d’un lieu, pour les contacts d’un téléphone"
KEYWORDS = ("orientation", "formation", "emploi", "service public", "SPRO", "accueil")
FEED_TITLE = "les derniers lieux modifiés ou vérifiés"
FEED_CHECKED = "Quelqu’un a vérifié que tout est vrai."
NEWS_TITLE = "quoi de neuf"
FEED_CHANGED = "Un renseignement a changé."
NATIONAL_TITLE = "Au format national data·inclusion"
NATIONAL_DESCRIPTION = (
    "Les lieux ouverts et leurs services au format data·inclusion v1. Ce que ce format ne sait pas "
    "dire (âges, niveaux, vérification, suite) est dans un fichier à part."
)


def ages_told(youngest: int | None, oldest: int | None) -> str:
    """Say from which age to which, for a format that has no other place for it."""
    if youngest is None:
        return "" if oldest is None else f"Jusqu’à {oldest} ans"
    return f"Dès {youngest} ans" if oldest is None else f"De {youngest} à {oldest} ans"
