"""The services of data·inclusion v1, added to the structures that offer them.

What every member of a network offers is inherited: only the others are added. Our vocabularies say
which national word each of their terms stands for (`standard`); a word that stands for none, or
for several, is told and left out. No national word says how far the help goes (`niveau`), save
`information`: a service without it is left for somebody to add.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.importer.draft import Draft
from generator.importer.guide import Guide
from generator.importer.json_fields import Fields
from generator.importer.json_items import Item
from generator.importer.typography import typographic
from generator.model.folding import fold
from generator.problems.catalog import import_files
from generator.problems.problem import Problem
from generator.schema.services import SERVICE
from generator.write.facts import Fact, Facts

FIRST_WELCOME = {"information": "accueil-information"}
"""The level that a national type says by itself."""

ONE_WORD = {"type": "types-service", "frais": "frais"}
WORDS = {
    "publics": ("publics", "publics"),
    "themes": ("thematiques", "themes"),
    "modes_accueil": ("modes_accueil", "modes-accueil"),
    "modes_mobilisation": ("modes_mobilisation", "modes-mobilisation"),
    "mobilisable_par": ("mobilisable_par", "personnes-mobilisatrices"),
}
"""Our key; the national one, and our vocabulary."""

TEXTS = (
    "nom", "description", "publics_precisions", "frais_precisions", "conditions_acces",
    "lien_mobilisation",
)  # fmt: skip
LONGEST_NAME = 60
_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Services(NamedTuple):
    """The drafts with their services, and what is told of those that could not be added."""

    drafts: list[Draft]
    problems: list[Problem]


def with_services(drafts: Sequence[Draft], items: Iterable[Item], guide: Guide) -> Services:
    """Add to each draft the services that its network does not offer already."""
    by_id = {draft.id: draft for draft in drafts}
    added: dict[str, dict[str, Facts]] = defaultdict(dict)
    problems: list[Problem] = []
    homeless: list[Item] = []
    for item in items:
        fields = Fields(item)
        owner, name = fields.text("structure_id"), typographic(fields.text("nom"))
        draft = by_id.get(owner)
        if draft is None:
            homeless.append(item)
            continue
        names, identifiers = _inherited(draft, guide)
        if fold(name) not in names and _own_identifier(fields) not in identifiers:
            service = _service(fields, guide)
            lacking = [field.key for field in SERVICE.fields if field.required
                       and not service.get(field.key)]  # fmt: skip
            if lacking:
                wanting = ", ".join(import_files.WANTING[key] for key in lacking)
                facts = {"nom": name, "manque": wanting, "id": owner}
                fields.problems.append(
                    Problem(import_files.SERVICE_LEFT_OUT, item.span, "services", facts)
                )
            else:
                offered = added[owner]
                identifier = _free(str(service["id"]), offered)
                offered[identifier] = {**service, "id": identifier}
        problems += fields.problems
    if homeless:
        facts = {"compte": str(len(homeless))}
        problems.append(Problem(import_files.SERVICES_OUTSIDE, homeless[0].span, facts=facts))
    return Services([_offering(draft, added.get(draft.id, {})) for draft in drafts], problems)


def _offering(draft: Draft, services: Mapping[str, Facts]) -> Draft:
    if not services:
        return draft
    return draft.with_facts(
        {"services": {"ajoute": tuple(services[name] for name in sorted(services))}}
    )


def _inherited(draft: Draft, guide: Guide) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the services that a network offers, ready for comparison, and their ids."""
    offered = guide.networks[draft.text("reseau")].get("services")
    services = [one for one in offered if isinstance(one, Mapping)] if offered else []
    names = (fold(name) for one in services if isinstance(name := one.get("nom"), str))
    identifiers = (name for one in services if isinstance(name := one.get("id"), str))
    return frozenset(names), frozenset(identifiers)


def _own_identifier(fields: Fields) -> str:
    """Give the id that a service has in another guide like this one (`…--41/cio-blois#atelier`)."""
    name = fields.text("id").partition("#")[2]
    return name if _IDENTIFIER.fullmatch(name) else ""


def _service(fields: Fields, guide: Guide) -> dict[str, Fact]:
    facts: dict[str, Fact] = {key: typographic(fields.text(key)) for key in TEXTS}
    facts["id"] = _own_identifier(fields) or _slug(fields.text("nom"))
    national_type = fields.text("type")
    facts["niveau"] = FIRST_WELCOME.get(national_type, "")
    for key, vocabulary in ONE_WORD.items():
        word = fields.text(key)
        facts[key] = _term(fields, key, vocabulary, word, guide) if word else ""
    for key, (national, vocabulary) in WORDS.items():
        words = fields.texts(national)
        terms = [_term(fields, national, vocabulary, word, guide) for word in words]
        facts[key] = tuple(dict.fromkeys(filter(None, terms)))
    facts["zone_eligibilite"] = tuple(fields.texts("zone_eligibilite"))
    return {key: fact for key, fact in facts.items() if fact}


def _term(fields: Fields, field: str, vocabulary: str, word: str, guide: Guide) -> str:
    term = guide.term_for(vocabulary, word)
    if term is None:
        file = f"data/vocabulaires/{vocabulary}.yml"
        facts = {"valeur": word, "champ": field, "vocabulaire": file}
        fields.problems.append(
            Problem(import_files.UNKNOWN_TERM, fields.item.span, "services", facts)
        )
    return term or ""


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name))[:LONGEST_NAME].strip("-")


def _free(name: str, taken: Mapping[str, Facts]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
