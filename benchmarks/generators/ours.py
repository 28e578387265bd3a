"""This project, on the imaginary directory: its inputs, and its build in a process of its own.

`python -m benchmarks.generators.ours FOLDER pages` makes what the others make: a page for each
place and territory, and their lists. `everything` makes all that the guide has: the questions of
« Trouver » in every département, guides, communes, exports, map, search.
"""

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
from generator.schema.tables import TABLES
from generator.write.facts import Fact
from generator.write.record_text import record_text

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)
PAGES = frozenset({"editorial_pages", "territory_list", "territory_pages", "network_pages",
                   "network_list", "structure_pages"})  # fmt: skip
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
    data = folder / "data"
    for name in ("geographie", "vocabulaires"):
        shutil.copytree(REPOSITORY / "data" / name, data / name)
    (folder / "content").mkdir()
    (folder / "content" / "index.md").write_text("# Annuaire imaginaire\n\nRien n’existe ici.\n")
    (folder / "mkdocs.yml").write_text(SETTINGS)
    for number, network in enumerate(NETWORKS):
        following = NETWORKS[(number + 1) % len(NETWORKS)]
        record: Record = {"nom": f"Réseau {network}", **NETWORK, "services": [SERVICE],
                  "suite": [{"reseau": following, "si": "vous préférez l’autre"}]}  # fmt: skip
        _write(data, "reseaux", network, record)
    for slug, (commune, _) in directory.territories.items():
        record = {"nom": slug.replace("-", " ").capitalize(), "region": commune.region,
                  "composition": {"communes": [commune.code]}}  # fmt: skip
        _write(data, "territoires", slug, record)
    for identifier, place in directory.places.items():
        _write(data, "structures", identifier, place)


def _write(data: Path, table: str, identifier: str, record: Mapping[str, object]) -> None:
    """Write a record as the guide’s own commands do."""
    file = data / table / f"{identifier}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    facts = {key: _fact(value) for key, value in record.items()}
    file.write_text(record_text(facts, TABLES[table], "schema.json"), encoding="utf-8")


def _fact(value: object) -> Fact:
    if isinstance(value, Mapping):
        return {key: _fact(one) for key, one in value.items()}
    return tuple(map(_fact, value)) if isinstance(value, list) else str(value)


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
