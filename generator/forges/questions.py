"""What each form asks, from the field tables: the same questions on every forge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.problems.catalog import forges as words
from generator.schema.everyday import EVERYDAY
from generator.schema.field import Field
from generator.schema.kinds import Form, Kind, Many, Reference, Words
from generator.schema.structures import CLOSURE, STRUCTURE

FORMS = (words.NEW, words.CHANGE, words.CLOSING)
LONG = 200


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `choices` are the only answers, when there are any. `field` is what it fills.

    The question about the record itself, and the one about proof, fill no field.
    """

    id: str
    label: str
    help: str
    example: str = ""
    required: bool = False
    long: bool = False
    choices: tuple[str, ...] = ()
    field: Field | None = None


def questions(form: str, networks: Mapping[str, str]) -> Iterator[Question]:
    """Give the questions of one of `FORMS`; `networks` are the names of the networks."""
    if form != words.NEW:
        yield Question("fiche", words.RECORD, words.RECORD_HELP, words.RECORD_EXAMPLE, True)
    if form == words.CLOSING:
        yield from (_question(field, {}, required=False) for field in CLOSURE.fields)
    else:
        for field in STRUCTURE.fields:
            if field.key in EVERYDAY[STRUCTURE.name]:
                required = field.required and form == words.NEW
                yield _question(field, networks, required=required)
    yield Question("preuve", words.PROOF, words.PROOF_HELP, required=True, long=True)


def _question(field: Field, networks: Mapping[str, str], *, required: bool) -> Question:
    choices: tuple[str, ...] = ()
    if isinstance(field.kind, Reference) and field.kind.folder == "reseaux":
        choices = tuple(
            words.CHOICE.format(value=value, name=name) for value, name in networks.items()
        )
    elif field.kind is Form.YES_NO:
        choices = ("oui", "non")
    example = field.example.strip("\"'")
    help_text = field.help
    return Question(
        field.key, field.label, help_text, example, required, _is_long(field.kind), choices, field
    )


def _is_long(kind: Kind) -> bool:
    if isinstance(kind, Words):
        return kind.lines or kind.longest > LONG
    return isinstance(kind, Many)
