"""The guide of an imaginary whole country: places made up from the tables, in communes that exist.

Everything else is that of the repository: the reference geography of the whole country, which
`quifaitquoi geographie` made, the networks, the vocabularies, the pages and the theme. A network
has everywhere the standing that it has in the first region that told it. Telephone numbers are
those kept for works of fiction, addresses and sites lead nowhere.
"""

import random
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.gazetteer.build import build_tables
from generator.gazetteer.write import write_tables
from generator.index.site_map import SiteMap
from generator.model.geography import Commune, Geography
from generator.pipeline.corpus import read_corpus
from generator.read.folder import read_bytes
from generator.read.geography import read_geography
from generator.settings import Settings
from generator.write.facts import Fact, Facts, facts_of
from generator.write.tidy import written

REPOSITORY = Path(__file__).resolve().parents[1]
PLACES = 6_000
TODAY = date(2026, 11, 24)
SPREAD = 0.02
"""In degrees: how far a place is from the centre of its commune."""
OWN = ("anciens_noms", "a_verifier", "contacts_de_service", "identifiants", "zone_eligibilite")
"""What only the place that a made-up one is modelled on may say."""
SETTINGS = """
site_name: Le pays imaginaire
site_url: https://imaginaire.example/
plugins:
  - quifaitquoi: {donnees: data, regions: [], imprimer: false, perte_admise: 100}
extra: {menu: [], pied: []}
docs_dir: content
site_dir: site
theme: {name: material, custom_dir: theme/overrides, language: fr, font: false}
markdown_extensions: [abbr, admonition, def_list, footnotes, tables]
"""


def write_country(folder: Path, count: int = PLACES, tables: Path | None = None) -> Path:
    """Write the guide into `folder`, with `count` places; give its `mkdocs.yml`.

    `tables` is a folder of official files to make the geography from; without it, that of the
    repository is taken.
    """
    for name in ("theme", "content", "data"):
        shutil.copytree(
            REPOSITORY / name,
            folder / name,
            ignore=shutil.ignore_patterns("structures", "evenements", "imports", "geocodage.csv"),
        )
    (folder / "data" / "adresses-publiees.txt").unlink(missing_ok=True)
    if tables:
        write_tables(build_tables(tables), folder / "data" / "geographie")
    geography = read_geography(folder / "data" / "geographie")
    for path, text in (*_networks(geography), *_places(geography, count)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(SETTINGS, encoding="utf-8")
    return config


def country_site(folder: Path) -> SiteMap:
    """The site of a guide of the whole country, before its pages are made."""
    geography = read_geography(folder / "data" / "geographie")
    settings = Settings("Le pays imaginaire", "https://imaginaire.example/", TODAY)
    return SiteMap(read_corpus(folder / "data", geography, settings).directory, TODAY)


def _networks(geography: Geography) -> Iterator[tuple[str, str]]:
    """Each network, with the standing of its first region in all of them."""
    for path, facts in _records("reseaux"):
        known = facts.get("rattachements")
        if isinstance(known, tuple) and known and isinstance(known[0], Mapping):
            everywhere = tuple({**known[0], "region": code} for code in geography.regions)
            facts = {**facts, "rattachements": everywhere}
        yield path, written(facts, path)


def _places(geography: Geography, count: int) -> Iterator[tuple[str, str]]:
    """Places drawn where people live, each modelled on one of the repository."""
    draw = random.Random(count)
    models = [facts for _, facts in _records("structures") if "fermee" not in facts]
    communes = [
        one
        for one in geography.communes.values()
        if one.region and one.latitude is not None and one.postal_codes
    ]
    weights = [one.population or 1 for one in communes]
    seen = Counter[str]()
    for number, commune in enumerate(draw.choices(communes, weights, k=count)):
        facts = draw.choice(models)
        name = f"{commune.department}/{facts['reseau']}-{commune.slug}"
        seen[name] += 1
        path = f"data/structures/{name}{f'-{seen[name]}' if seen[name] > 1 else ''}.yml"
        yield path, written(_moved(facts, commune, number, seen[name], draw), path)


def _moved(
    model: Facts, commune: Commune, number: int, rank: int, draw: random.Random
) -> dict[str, Fact]:
    """The facts of a place that does not exist, in a commune that does."""
    told: dict[str, Fact] = {
        "nom": f"{str(model['nom']).partition(' – ')[0]} – {commune.name} {rank}",
        "adresse": f"{number % 90 + 1} rue de l’Exemple",
        "code_postal": commune.postal_codes[0],
        "commune": commune.name,
        "code_insee": commune.code,
        "latitude": f"{(commune.latitude or 0) + draw.gauss(0, SPREAD):.6f}",
        "longitude": f"{(commune.longitude or 0) + draw.gauss(0, SPREAD):.6f}",
        "telephone": f"02 61 91 {number // 100 % 100:02} {number % 100:02}",
        "courriel": f"accueil-{number}@exemple.fr",
        "site_web": f"https://exemple.fr/lieux/{number}",
    }
    kept = {key: value for key, value in model.items() if key not in OWN}
    return {**kept, **{key: value for key, value in told.items() if key in model}}


def _records(table: str) -> Iterator[tuple[str, Facts]]:
    for file in sorted((REPOSITORY / "data" / table).rglob("*.yml")):
        path = file.relative_to(REPOSITORY).as_posix()
        document, _ = read_bytes(file.read_bytes(), path)
        if document is not None:
            yield path, facts_of(document.root)
