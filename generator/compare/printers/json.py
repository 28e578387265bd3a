"""A review as JSON, for scripts; the keys are a promise."""

import json

from generator.compare.coverage import REACH
from generator.compare.review import Change, Review
from generator.compare.telling import Value, told, value
from generator.model.geography import Commune


def print_json(review: Review) -> str:
    """Give one object: `resume, fiches, couverture, carte, textes`."""
    report = {
        "resume": [
            "".join(piece.text if isinstance(piece, Value) else piece for piece in line.sentence)
            for line in told(review)
        ],
        "fiches": list(map(_change, review.changes)),
        "couverture": [
            {
                "reseau": one.network.id,
                "rayon_km": REACH,
                "perdues": list(map(_commune, one.lost)),
                "gagnees": list(map(_commune, one.gained)),
            }
            for one in review.coverage
        ],
        "carte": {
            "places": [one.path for one in review.points.placed],
            "retires": [one.path for one in review.points.unplaced],
        },
        "textes": [
            {"fichier": one.path, "nouveau": one.is_new, "retire": one.is_gone}
            for one in review.texts
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _change(change: Change) -> dict[str, object]:
    return {
        "devenir": change.fate.value,
        "type": change.table,
        "nom": value(change.name).text,
        "fichier": change.path,
        "ancien_fichier": change.former_path,
        "page": change.address,
        "ancienne_page": change.former_address,
        "differences": [
            {
                "cle": one.key,
                "rubrique": [value(label).text for label in one.labels],
                "avant": value(one.before).text,
                "apres": value(one.after).text,
            }
            for one in change.differences
        ],
    }


def _commune(commune: Commune) -> dict[str, str]:
    return {"code": commune.code, "nom": commune.name}
