"""A directory of a few imaginary records, read, checked and assembled as the real ones are."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.model.directory import Directory
from generator.model.geography import (
    Commune,
    Department,
    EmploymentZone,
    Epci,
    Geography,
    Region,
)
from generator.problems.problem import Severity
from generator.read.folder import read_folder
from generator.read.node import Document
from generator.read.yaml_events import read_yaml

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)


def commune(
    code: str, name: str, zone: str, position: tuple[float, float], people: int = 1000
) -> Commune:
    region = "84" if code.startswith("03") else "24"
    epci = f"2000000{code[:2]}"
    return Commune(
        code,
        name,
        name.lower(),
        (f"{code[:2]}000",),
        code[:2],
        region,
        epci,
        zone,
        people,
        *position,
    )


COMMUNES = (
    commune("41901", "Roseville", "2401", (47.60, 1.30), 9000),
    commune("41902", "Vertbourg", "2402", (47.80, 1.05), 5000),
    commune("41903", "Petitmont", "2402", (47.82, 1.10), 300),
    commune("36901", "Bleuval", "2403", (46.95, 2.00), 4000),
    commune("03901", "Ocreville", "8401", (46.56, 3.33), 7000),
)


def _zone(code: str, name: str, neighbours: tuple[str, ...]) -> EmploymentZone:
    return EmploymentZone(code, name, name.lower(), ("41",), 1, 47.0, 1.0, neighbours)


GEOGRAPHY = Geography(
    communes={one.code: one for one in COMMUNES},
    former_communes={},
    departments={
        "03": Department("03", "Ocre", "ocre", "84", "03901", 7000, 46.5, 3.3, ("36",)),
        "36": Department("36", "Bleu", "bleu", "24", "36901", 4000, 46.9, 2.0, ("03", "41")),
        "41": Department("41", "Vert", "vert", "24", "41901", 14300, 47.7, 1.2, ("36",)),
    },
    regions={
        "24": Region("24", "Centre imaginaire", "centre", "41901", 18300, 47.5, 1.5, ("84",)),
        "84": Region("84", "Sud imaginaire", "sud", "03901", 7000, 46.5, 3.3, ("24",)),
    },
    epcis={
        "200000041": Epci(
            "200000041", "CC du Vert", "cc-du-vert", "CC", ("41",), 14300, 47.7, 1.2, ()
        ),
    },
    employment_zones={
        "2401": _zone("2401", "Roseville", ("2402",)),
        "2402": _zone("2402", "Vertbourg", ("2401", "2403")),
        "2403": _zone("2403", "Bleuval", ("2402",)),
        "8401": _zone("8401", "Ocreville", ()),
    },
)

NETWORK = """
    nom: Réseau imaginaire {name}
    famille: {family}
    en_bref: Un réseau qui n’existe que dans les tests.
    mission: Il sert à vérifier que le guide est bien assemblé.
    ne_fait_pas: [Il n’existe pas]
    pour_qui: Personne.
    cout: C’est gratuit.
    comment_venir: On ne peut pas y venir.
    zone_par_defaut: {area}
    services:
      - id: accueil
        nom: Accueil imaginaire
        description: On vous accueille en imagination.
        niveau: accueil-information
        themes: [choisir-un-metier, se-former]
        publics: [tous-publics]
        frais: gratuit
        modes_accueil: [en-presentiel]
      - id: entretien
        nom: Entretien imaginaire
        description: On vous parle en imagination.
        niveau: conseil
        themes: [choisir-un-metier]
        publics: [lyceen, etudiant]
        modes_accueil: [en-presentiel, a-distance]
    suite:
      - reseau: {next}
        si: vous préférez un autre réseau imaginaire
    """

STRUCTURE = """
    nom: Lieu imaginaire {name}
    reseau: {network}
    adresse: "{number} rue imaginaire"
    code_postal: "{department}000"
    commune: {commune}
    code_insee: "{code}"
    """


def network(
    name: str, *, family: str = "education", area: str = "departement", next_one: str = "autre"
) -> str:
    """The YAML of a network with two services."""
    return NETWORK.format(name=name, family=family, area=area, next=next_one)


def place(name: str, network: str, code: str, more: str = "") -> str:
    """The YAML of a place in one of the communes; `more` are further lines."""
    found = GEOGRAPHY.communes[code]
    text = STRUCTURE.format(
        name=name,
        network=network,
        number=sum(map(ord, name)),
        department=code[:2],
        commune=found.name,
        code=code,
    )
    return dedent(text) + dedent(more)


def directory(
    structures: Mapping[str, str],
    networks: Mapping[str, str] | None = None,
    territories: Mapping[str, str] | None = None,
    events: Mapping[str, str] | None = None,
    calls: Mapping[str, str] | None = None,
    regions: tuple[str, ...] = ("24",),
) -> Directory:
    """Assemble YAML records given by identifier; records with an error fail the test."""
    networks = networks or {"premier": network("un"), "autre": network("deux", next_one="premier")}
    vocabularies = read_folder(REPOSITORY / "data", "vocabulaires").documents
    documents = {
        "vocabulaires": vocabularies,
        "reseaux": _documents("reseaux", networks),
        "territoires": _documents("territoires", territories or {}),
        "structures": _documents("structures", structures),
        "evenements": _documents("evenements", events or {}),
        "appels": _documents("appels", calls or {}),
    }
    checked = check_documents(documents, GEOGRAPHY, today=TODAY)
    errors = [one.message for one in checked.problems if one.rule.severity is Severity.ERROR]
    assert not errors, errors
    return assemble_directory(checked.records, GEOGRAPHY, regions)


def _documents(folder: str, records: Mapping[str, str]) -> list[Document]:
    found = []
    for identifier, text in records.items():
        document, problems = read_yaml(dedent(text), f"data/{folder}/{identifier}.yml")
        assert document is not None and not problems, problems
        found.append(document)
    return found
