"""This project, on the imaginary directory: its inputs, and its build in a process of its own.

`python -m benchmarks.generators.ours FOLDER pages` makes what the others make: a page for each
place and territory, and their lists. `everything` makes all that the guide has: the questions of
« Trouver » in every département, guides, communes, exports, map, search.
"""

import json
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.generators.made_up import NETWORKS, MadeUp, Record
from generator.artifact import Part
from generator.model.territory import Level
from generator.pipeline.guide import Pipeline
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.request import GuideRequest, GuideResult, nothing_more

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)
PAGES = frozenset({"editorial_pages", "territory_list", "territory_pages", "network_pages",
                   "structure_pages"})  # fmt: skip
SETTINGS = """
site_name: Annuaire imaginaire
site_url: https://imaginaire.example/
plugins:
  - quifaitquoi: {donnees: data, regions: ['24', '84'], imprimer: false, perte_admise: 100}
docs_dir: content
site_dir: site
theme: {name: material, custom_dir: theme/overrides, language: fr, font: false}
markdown_extensions: [abbr, admonition, def_list, footnotes, tables]
"""
NETWORK = {
    "famille": "education",
    "en_bref": "Un réseau qui n’existe que dans cette mesure.",
    "mission": "Il sert à mesurer le temps que prend une page.",
    "ne_fait_pas": ["Il n’existe pas"],
    "pour_qui": "Personne.",
    "cout": "C’est gratuit.",
    "comment_venir": "On ne peut pas y venir.",
    "zone_par_defaut": "departement",
}


SERVICE = {
    "id": "accueil",
    "nom": "Accueil",
    "description": "On vous accueille, et on vous écoute.",
    "niveau": "accueil-information",
    "themes": ["se-former"],
    "publics": ["tous-publics"],
}


def write_ours(folder: Path, directory: MadeUp) -> None:
    """Write `mkdocs.yml`, `data/`, `content/` and the theme into `folder`."""
    shutil.copytree(REPOSITORY / "theme", folder / "theme")
    for name in ("geographie", "vocabulaires"):
        shutil.copytree(REPOSITORY / "data" / name, folder / "data" / name)
    (folder / "content").mkdir()
    (folder / "content" / "index.md").write_text("# Annuaire imaginaire\n\nRien n’existe ici.\n")
    (folder / "mkdocs.yml").write_text(SETTINGS)
    for number, network in enumerate(NETWORKS):
        following = NETWORKS[(number + 1) % len(NETWORKS)]
        record: Record = {"nom": f"Réseau {network}", **NETWORK, "services": [SERVICE],
                  "suite": [{"reseau": following, "si": "vous préférez l’autre"}]}  # fmt: skip
        _write(folder / f"data/reseaux/{network}.yml", record)
    for slug, (commune, _) in directory.territories.items():
        record = {"nom": slug.replace("-", " ").capitalize(), "region": commune.region,
                  "composition": {"communes": [commune.code]}}  # fmt: skip
        _write(folder / f"data/territoires/{slug}.yml", record)
    for identifier, place in directory.places.items():
        _write(folder / f"data/structures/{identifier}.yml", place)


def _write(file: Path, record: Mapping[str, object]) -> None:
    """Write a record as YAML: a key a line, values as JSON, which YAML reads."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())
    file.write_text("".join(lines), encoding="utf-8")


class _PagesOnly:
    """The flow, with what others make too."""

    def __init__(self) -> None:
        self._flow = Pipeline()

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        result = self._flow(replace(request, search_index=False))
        parts = tuple(_ours_alone(part) for part in result.parts if _name(part) in PAGES)
        return replace(result, parts=parts, search_stubs=tuple, closing=nothing_more, headcount="")


def _ours_alone(part: Part) -> Part:
    """The territories of the directory, without those that every guide has."""
    if _name(part) != "territory_pages":
        return part
    assert isinstance(part, partial)
    *before, territories = part.args
    return partial(part.func, *before, [one for one in territories if one.level is Level.SPRO])


def _name(part: Part) -> str:
    return part.func.__name__ if isinstance(part, partial) else ""


def main(folder: Path, made: str) -> None:
    """Build the site of `folder`, cold or over what stands there."""
    flow = _PagesOnly() if made == "pages" else None
    outcome = run_mkdocs_build(folder / "mkdocs.yml", today=TODAY, build_guide=flow)
    if not outcome.published:
        sys.exit(f"{outcome.failure}\n" + "\n".join(map(str, outcome.problems[:5])))


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    main(Path.cwd(), sys.argv[2])
