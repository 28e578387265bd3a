"""What is due, as JSON for scripts; the keys are a promise."""

import json

from generator.model.network import Network
from generator.model.resource import Resource
from generator.upkeep.due import Due
from generator.upkeep.wording import one_line


def print_json(found: Due) -> str:
    """Give one object, `territoires, reseaux, ressources`; dates are ISO, null when never."""
    report = {
        "territoires": [
            {
                "territoire": one.territory.slug,
                "nom": one_line(one.territory.name),
                "courriel": one_line(one.territory.email),
                "fiches": [
                    {
                        "fichier": place.path,
                        "nom": one_line(place.name),
                        "reseau": place.network.id,
                        "commune": place.commune.code,
                        "verifie_le": _iso(place.provenance.verified_on),
                    }
                    for place in one.places
                ],
            }
            for one in found.rounds
        ],
        "reseaux": [_alone(one) for one in found.networks],
        "ressources": [_alone(one) for one in found.resources],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _alone(record: Network | Resource) -> dict[str, str | None]:
    on = record.reviewed_on if isinstance(record, Network) else record.provenance.verified_on
    return {"fichier": record.path, "nom": one_line(record.name), "verifie_le": _iso(on)}


def _iso(on: object) -> str | None:
    return None if on is None else str(on)
