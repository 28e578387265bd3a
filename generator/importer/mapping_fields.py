"""What a column of a table may fill: fields of a structure that hold texts, by their path."""

from generator.problems.catalog import import_mapping
from generator.problems.problem import Problem, Span
from generator.problems.suggestion import closest
from generator.schema.kinds import Group, Labels, Many
from generator.schema.structures import STRUCTURE
from generator.schema.tables import TABLES

REQUIRED = {
    "source": ("source",),
    "identifiant": ("identifiant",),
    "nom": ("nom",),
    "reseau": ("reseau",),
    "commune": ("commune", "code_insee"),
}
"""What a mapping cannot do without, and the ways of saying each."""

NOT_IMPORTED = frozenset({
    "source", "millesime", "verifie_le", "verifie_par", "a_verifier", "contacts_de_service",
    "services", "suite", "anciennes_adresses",
})  # fmt: skip
"""What only a person may say, or the import itself."""


def target_problem(path: str, span: Span) -> Problem | None:
    """Say what is wrong with the path of a field (`telephone`, `label.debut`); None if nothing."""
    if path in targets() or _is_label(path):
        return None
    meant = next((one.key for one in STRUCTURE.fields if path.lower() in one.mistakes), None)
    known = [target for target in targets() if target == meant] or targets()
    suggestion = known[0] if meant and len(known) == 1 else closest(path, known)
    facts = {"champ": path, "conseil": import_mapping.meant(suggestion)}
    return Problem(import_mapping.UNKNOWN_FIELD, span, path, facts)


def targets() -> tuple[str, ...]:
    """Give every path that a column may fill, labels aside."""
    found: list[str] = []
    for field in STRUCTURE.fields:
        kind = field.kind
        if field.key in NOT_IMPORTED or isinstance(kind, Labels):
            continue
        if isinstance(kind, Group):
            found += (f"{field.key}.{inner.key}" for inner in TABLES[kind.table].fields)
        elif not (isinstance(kind, Many) and isinstance(kind.of, Group)):
            found.append(field.key)
    return tuple(found)


def _is_label(path: str) -> bool:
    """Say whether the path is a name of one's own in a group of labels (`identifiants.dila`)."""
    key, _, name = path.partition(".")
    field = STRUCTURE.by_key.get(key)
    return bool(name) and field is not None and isinstance(field.kind, Labels)
