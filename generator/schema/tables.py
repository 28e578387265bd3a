"""The field tables by name: those of whole records, and those of the groups inside them."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.schema.calls import CALL
from generator.schema.comparisons import CASE, COMPARISON
from generator.schema.events import EVENT, RECURRENCE
from generator.schema.field import Table
from generator.schema.initiatives import INITIATIVE
from generator.schema.networks import ATTACHMENT, NETWORK
from generator.schema.people import CONSENT, PEOPLE, PERSON
from generator.schema.quizzes import QUESTION, QUIZ
from generator.schema.resources import RESOURCE
from generator.schema.services import CHANGES, REFERRAL, SERVICE
from generator.schema.structures import CLOSURE, LABEL, STRUCTURE
from generator.schema.territories import COORDINATION, EXPERT, LINK, MEMBERS, TERRITORY
from generator.schema.vocabularies import TERM, VOCABULARY

RECORD_TABLES = (
    VOCABULARY,
    NETWORK,
    COMPARISON,
    RESOURCE,
    TERRITORY,
    STRUCTURE,
    EVENT,
    CALL,
    INITIATIVE,
    QUIZ,
)
"""The tables of whole records, in the order in which their folders refer to each other."""

PRIVATE_TABLES = (PEOPLE, PERSON, CONSENT)
"""The tables of the private folder: no record of `data/` holds any of them."""

RECORD_FOLDERS = tuple(table.name for table in RECORD_TABLES)
"""The folders of `data/` that hold records, in that order."""

SCHEMA_NAMES: Mapping[str, str] = MappingProxyType(
    {
        VOCABULARY.name: "vocabulaire",
        NETWORK.name: "reseau",
        COMPARISON.name: "comparaison",
        RESOURCE.name: "ressource",
        TERRITORY.name: "territoire",
        STRUCTURE.name: "structure",
        EVENT.name: "evenement",
        CALL.name: "appel",
        INITIATIVE.name: "initiative",
        QUIZ.name: "quiz",
        PEOPLE.name: "contacts",
    }
)
"""The name of the JSON Schema of each folder, a file of `docs/schemas/`."""

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            *RECORD_TABLES,
            SERVICE,
            REFERRAL,
            CHANGES,
            CLOSURE,
            LABEL,
            ATTACHMENT,
            MEMBERS,
            COORDINATION,
            EXPERT,
            QUESTION,
            LINK,
            CASE,
            RECURRENCE,
            TERM,
            *PRIVATE_TABLES,
        )
    }
)
"""Every table by its name; `Group("suite")` is the table named `suite`."""
