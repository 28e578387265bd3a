"""The field tables, the rules and the words of the checker, described for the form."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType, ModuleType

from generator.check import contacts, disguises, hours, places, privacy, scalars, wording
from generator.check.first_names import FIRST_NAMES
from generator.check.zones import EXAMPLES, levels_told
from generator.form.json import Json
from generator.form.patterns import browser_pattern
from generator.hours import osm, reading, words
from generator.model.network import Network
from generator.model.vocabulary import Vocabularies
from generator.problems.catalog import (
    coherence,
    encoding,
    events,
    geography,
    keys,
    quality,
    quizzes,
    references,
    texts,
    times,
    values,
)
from generator.problems.catalog import privacy as privacy_rules
from generator.problems.problem import Rule
from generator.read.text import HIDDEN
from generator.schema.everyday import EVERYDAY
from generator.schema.field import Field, Table
from generator.schema.kinds import (
    ByIdentifier,
    Form,
    Group,
    Identifier,
    Kind,
    Labels,
    Many,
    Reference,
    Term,
    Words,
    Zone,
)
from generator.schema.structures import STRUCTURE
from generator.schema.tables import PRIVATE_TABLES, RECORD_FOLDERS, SCHEMA_NAMES, TABLES

CATALOGUE: tuple[ModuleType, ...] = (
    *(
        keys,
        texts,
        values,
        times,
        privacy_rules,
        coherence,
        events,
        quizzes,
        geography,
        quality,
        references,
    ),
)
"""The families of rules that can be seen in one record, but for hidden signs."""

PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "IDENTIFIER": scalars.IDENTIFIER,
        "DECIMAL": scalars.DECIMAL,
        "TIME": scalars.TIME,
        "SITE_PATH": scalars.SITE_PATH,
        "SHORT_NUMBER": contacts.SHORT_NUMBER,
        "NATIONAL": contacts.NATIONAL,
        "PHONE_SIGNS": contacts.PHONE_SIGNS,
        "SEVERAL": contacts.SEVERAL,
        "EMAIL_ADDRESS": contacts.EMAIL_ADDRESS,
        "HOST": contacts.HOST,
        "BARE_HOST": contacts.BARE_HOST,
        "COMMUNE_CODE": places.COMMUNE_CODE,
        "EMAIL": privacy.EMAIL,
        "PHONE": privacy.PHONE,
        "PERSON": privacy.PERSON,
        "LOOSE_MOBILE": privacy.LOOSE_MOBILE,
        "MOBILE": disguises.MOBILE,
        "SPELT_MOBILE": disguises.SPELT_MOBILE,
        "MAILBOX": disguises.MAILBOX,
        "DOT": disguises.DOT,
        "TAG": wording.TAG,
        "ENTITY": wording.ENTITY,
        "MARKDOWN": wording.MARKDOWN,
        "PLACEHOLDER": wording.PLACEHOLDER,
        "HOURS_CLAUSE": reading.CLAUSE,
        "HOURS_WORDS": words.PIECE,
        "HOURS_DAY": hours.DAY,
        "HOURS_WHEN": hours.WHEN,
        "OSM_RULE": osm.RULE,
        "OSM_APPOINTMENT": osm.APPOINTMENT,
        "HIDDEN": HIDDEN,
    }
)
"""The patterns that the checker and the form share, by the name that the form knows."""


def form_rules(vocabularies: Vocabularies, networks: Iterable[Network]) -> dict[str, Json]:
    """Give everything the form needs to show any record and to check it as the checker does."""
    return {
        "fiches": {name: SCHEMA_NAMES[name] for name in _most_edited_first()},
        "tables": {
            name: _table(table) for name, table in TABLES.items() if table not in PRIVATE_TABLES
        },
        "courants": {name: list(keys) for name, keys in EVERYDAY.items()},
        "vocabulaires": {
            name: [[term.value, term.label] for term in vocabulary.terms]
            for name, vocabulary in sorted(vocabularies.items())
        },
        "services": {one.id: [service.id for service in one.services] for one in networks},
        "regles": {name: _rule(rule) for name, rule in _rules()},
        "motifs": {name: {**browser_pattern(one)} for name, one in PATTERNS.items()},
        "listes": {
            "boites_grand_public": [*sorted(privacy.CONSUMER_DOMAINS)],
            "fonctions": [*sorted(privacy.FUNCTIONS)],
            "prenoms": [*sorted(FIRST_NAMES)],
            "titres": [*sorted(privacy.TITLES)],
            "surtaxes": list(contacts.SURCHARGED),
            "signes_caches": dict(encoding.CHARACTER_NAMES),
        },
        "horaires": {
            "jours": {**words.DAYS},
            "mois": {**words.MONTHS},
            "rangs": {**words.RANKS},
            "moments": [*sorted(words.PARTS)],
            "mots_vides": [*sorted(words.FILLERS)],
        },
        "phrases": {"signe_sans_nom": encoding.UNNAMED_CHARACTER},
    }


def _most_edited_first() -> list[str]:
    others = [name for name in RECORD_FOLDERS[::-1] if name != STRUCTURE.name]
    return [STRUCTURE.name, *others]


def _rules() -> Iterator[tuple[str, Rule]]:
    for family in CATALOGUE:
        for name, value in vars(family).items():
            if isinstance(value, Rule):
                yield name, value
    yield "HIDDEN_CHARACTER", encoding.HIDDEN_CHARACTER


def _rule(rule: Rule) -> Json:
    return {
        "code": rule.code,
        "gravite": rule.severity.value,
        "message": rule.message,
        "conseil": rule.hint,
    }


def _table(table: Table) -> Json:
    return {
        "titre": table.title,
        "article": table.article,
        "introduction": table.introduction,
        "champs": [_field(field) for field in table.fields],
    }


def _field(field: Field) -> Json:
    return {
        "cle": field.key,
        "libelle": field.label,
        "aide": field.help,
        "exemple": field.example,
        "requis": field.required,
        "genre": _kind(field.kind),
    }


def _kind(kind: Kind) -> dict[str, Json]:
    match kind:
        case Words():
            return {
                "sorte": "texte",
                "minimum": kind.shortest,
                "maximum": kind.longest,
                "lignes": kind.lines,
            }
        case Identifier():
            return {"sorte": "identifiant"}
        case Form():
            return {"sorte": "forme", "forme": kind.value}
        case Term():
            return {"sorte": "terme", "vocabulaire": kind.vocabulary}
        case Reference():
            return {"sorte": "reference", "dossier": kind.folder}
        case Zone():
            example = EXAMPLES[kind.levels[0] if len(kind.levels) == 1 else "departement"]
            return {
                "sorte": "zone",
                "niveaux": list(kind.levels),
                "dit": levels_told(kind),
                "exemple": example,
            }
        case Many():
            return {"sorte": "liste", "de": _kind(kind.of), "maximum": kind.longest}
        case Group():
            return {"sorte": "rubrique", "table": kind.table}
        case ByIdentifier():
            return {"sorte": "par-identifiant", "table": kind.table}
        case Labels():
            return {"sorte": "etiquettes"}
