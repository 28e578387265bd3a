"""The keys that one fills or corrects every day: forms show them first, and the rest on request.

A table that is not here has few keys, all of them everyday ones.
"""

from collections.abc import Mapping
from types import MappingProxyType

EVERYDAY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "structures": (
            *("nom", "reseau", "adresse", "complement_adresse", "code_postal", "commune"),
            *("code_insee", "telephone", "courriel", "site_web", "horaires_accueil"),
            *("description", "verifie_le", "verifie_par"),
        ),
        "evenements": (
            *("nom", "genre", "objet", "publics", "dates", "debut", "fin", "structure", "lieu"),
            *("adresse", "code_postal", "commune", "code_insee", "acces", "reseaux_presents"),
        ),
        "reseaux": (
            *("nom", "sigle", "en_bref", "mission", "ne_fait_pas", "pour_qui", "cout"),
            *("comment_venir", "services", "suite", "relu_le", "relu_par"),
        ),
        "service": (
            *("id", "nom", "description", "niveau", "themes", "publics", "frais"),
            *("modes_accueil", "modes_mobilisation", "rendez_vous"),
        ),
    }
)
"""By the name of a table, in no particular order."""
