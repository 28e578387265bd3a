"""The file of an import, recognised by its shape and read: what comes in, before any comparison.

Four shapes: the old table of counters with its companions, the present directory (JSON), a list of
structures of data·inclusion v1 (JSON), and any table with its mapping.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.importer import (
    claim,
    data_inclusion,
    dila,
    dila_json,
    france_services,
    set_aside,
    transitions_pro,
)
from generator.importer.claim import Origin, SetAside
from generator.importer.crosschecks import newest_month, with_twins
from generator.importer.draft import Draft
from generator.importer.gather import Gathering, gather, repeated
from generator.importer.guide import Guide
from generator.importer.json_fields import Fields
from generator.importer.json_items import Item, Items, list_name, read_items
from generator.importer.mapped_table import read_mapped
from generator.importer.mapping import read_mapping
from generator.importer.national_services import with_services
from generator.importer.order import Order
from generator.importer.place_names import place_names
from generator.importer.refused import Refused
from generator.importer.source import Reading, Row, read_table
from generator.importer.vetting import vetted
from generator.model.geography import Geography
from generator.problems.catalog import import_files, import_mapping, importing
from generator.problems.problem import Problem, Span

MEGABYTE = 1_000_000
LARGEST = 400 * MEGABYTE
"""The whole national directory is about half of that."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What the file gave, or the problems for which none of it can be used.

    `cut` counts the rows that could not be read at all.
    """

    found: Gathering | None
    problems: tuple[Problem, ...] = ()
    cut: int = 0


def take_in(order: Order, guide: Guide, geography: Geography) -> Intake:
    """Read the file of an order, whatever its shape; never fails."""
    raw = _bytes(order.table)
    if isinstance(raw, Problem):
        return Intake(None, (raw,))
    aside, aside_problems = _set_aside(order.data)
    if order.mapping is not None:
        taken = _mapped(order, raw, guide, geography, aside)
    elif list_name(raw) == "[" or order.services is not None:
        taken = _structures(order, raw, guide, geography, aside)
    elif list_name(raw) is not None:
        taken = _directory(order, raw, guide, geography, aside)
    else:
        taken = _old_table(order, raw, geography, aside)
    return replace(taken, problems=(*aside_problems, *taken.problems))


def _old_table(order: Order, raw: bytes, geography: Geography, aside: SetAside) -> Intake:
    table = read_table(raw, order.table.name, dila.COLUMNS)
    if table.unusable:
        return Intake(None, table.problems)
    labelled = _companion(order.labelled_places, france_services.COLUMNS)
    offices = _companion(order.offices, transitions_pro.COLUMNS)
    found = gather(table.rows, labelled.rows, offices.rows, aside, geography)
    problems = (*table.problems, *labelled.problems, *offices.problems)
    missing = _missing_companions(found.drafts, order)
    return Intake(found, (*problems, *missing), _cut(table.problems))


def _directory(
    order: Order, raw: bytes, guide: Guide, geography: Geography, aside: SetAside
) -> Intake:
    outside = Counter[str]()
    problems: list[Problem] = []

    def is_borne(item: Item) -> bool:
        fields = Fields(item)
        found = dila_json.bearing_of(fields, guide)
        if not found.network:
            outside[found.kind or import_files.NO_NETWORK_SAID] += 1
            problems.extend(fields.problems)
        order.watch("lire", outside.total(), 0)
        return bool(found.network)

    expected = import_files.THE_LIST_OF_COUNTERS
    listed = read_items(raw, order.table.name, dila_json.LIST, expected, is_borne)
    if listed.unusable:
        return Intake(None, listed.problems)
    rows: list[Row] = []
    extras = {}
    for rank, item in enumerate(listed.items):
        order.watch("lire", rank + 1, len(listed.items))
        counter = dila_json.counter_of(item, guide, geography)
        if _is_wanted(counter.row, order, geography):
            rows.append(counter.row)
            extras[counter.row["id"]] = counter.extras
            problems += counter.problems
    vintage = newest_month(rows)
    dated = [Row({**row.cells, "millesime": vintage}, row.places) for row in rows]
    found = gather(dated, (), (), aside, geography)
    drafts = [draft.with_facts(extras[draft.id]) for draft in found.drafts]
    full = replace(
        found,
        drafts=tuple(drafts),
        outside=outside,
        problems=tuple(problems),
        seen=frozenset(row["id"] for row in rows),
    )
    return _checked(full, listed, order, guide, geography)


def _structures(
    order: Order, raw: bytes, guide: Guide, geography: Geography, aside: SetAside
) -> Intake:
    listed = read_items(raw, order.table.name, "", import_files.THE_LIST_OF_STRUCTURES)
    services = _services(order)
    source = order.source or data_inclusion.SOURCE
    unknown = () if guide.has_term("sources", source) else (_unknown_source(order, source),)
    if listed.unusable or services.unusable or unknown:
        return Intake(None, (*listed.problems, *services.problems, *unknown))
    rows: list[Row] = []
    outside = Counter[str]()
    problems: list[Problem] = [*services.problems]
    for rank, item in enumerate(listed.items):
        order.watch("lire", rank + 1, len(listed.items))
        declared = data_inclusion.declared(item, guide)
        row = claim.located(declared.row, geography)
        if not row["reseau"]:
            outside[declared.kind] += 1
        elif _is_wanted(row, order, geography):
            rows.append(row)
            problems += declared.problems
    vintage = newest_month(rows)
    origin = Origin(source, vintage)
    found = _claims(rows, origin, guide, geography, aside)
    added = with_services(found.drafts, services.items, guide)
    full = replace(
        found,
        drafts=tuple(added.drafts),
        outside=outside,
        problems=(*found.problems, *problems, *added.problems),
    )
    return _checked(full, listed, order, guide, geography)


def _mapped(
    order: Order, raw: bytes, guide: Guide, geography: Geography, aside: SetAside
) -> Intake:
    path = order.mapping or Path()
    written = _bytes(path)
    if isinstance(written, Problem):
        return Intake(None, (written,))
    mapping, problems = read_mapping(written, path.name, guide)
    if mapping is None:
        return Intake(None, problems)
    table = read_mapped(raw, order.table.name, mapping)
    if table.unusable:
        return Intake(None, table.problems)
    located = (claim.located(row, geography) for row in table.rows)
    rows = [row for row in located if _is_wanted(row, order, geography)]
    origin = Origin(mapping.source, mapping.vintage)
    found = _claims(rows, origin, guide, geography, aside)
    taken = _checked(found, Items((), table.problems), order, guide, geography)
    return replace(taken, cut=_cut(table.problems))


def _claims(
    rows: Iterable[Row], origin: Origin, guide: Guide, geography: Geography, aside: SetAside
) -> Gathering:
    """Make a draft or a refusal of each row, and mark the twins."""
    rows = list(rows)
    communes = (geography.present_commune(row["code_insee"]) for row in rows)
    names = place_names(geography, {commune.department for commune in communes if commune})
    drafts: dict[str, Draft] = {}
    first: dict[str, Row] = {}
    refused: list[Refused] = []
    for row in rows:
        problem = claim.refusal(row, guide, geography) or repeated(row, first.get(row["id"]))
        if problem is not None:
            network = row["reseau"] if row["reseau"] in guide.networks else ""
            refused.append(Refused(network, problem))
        else:
            first[row["id"]] = row
            drafts[row["id"]] = claim.draft_of(row, origin, geography, names, aside)
    return Gathering(tuple(with_twins(drafts.values())), tuple(refused), origin.source)


def _checked(
    found: Gathering, listed: Items, order: Order, guide: Guide, geography: Geography
) -> Intake:
    """Take out what the checker would refuse, and count what was no object as refused."""
    order.watch("verifier", 0, len(found.drafts))
    passed = vetted(found.drafts, guide, geography, order.today)
    outside = tuple(
        Problem(import_files.OUTSIDE, Span(order.table.name),
                facts={"valeur": kind, "compte": str(count)})
        for kind, count in sorted(found.outside.items())
    )  # fmt: skip
    full = replace(
        found,
        drafts=passed.drafts,
        refused=(*found.refused, *passed.refused),
        problems=(*found.problems, *outside),
    )
    not_objects = sum(each.rule is import_files.NOT_AN_OBJECT for each in listed.problems)
    return Intake(full, listed.problems, not_objects)


def _is_wanted(row: Row, order: Order, geography: Geography) -> bool:
    """Say whether a row stands where the order asks for; one that stands nowhere is told."""
    commune = geography.present_commune(row["code_insee"])
    if not order.areas or commune is None:
        return not order.areas or not row["code_insee"]
    return bool(order.areas & {commune.department, f"r{commune.region}"})


def _services(order: Order) -> Items:
    if order.services is None:
        return Items(())
    raw = _bytes(order.services)
    if isinstance(raw, Problem):
        return Items((), (raw,), unusable=True)
    return read_items(raw, order.services.name, "", import_files.THE_LIST_OF_SERVICES)


def _unknown_source(order: Order, source: str) -> Problem:
    facts = {"cle": "source", "valeur": source, "attendu": import_mapping.A_SOURCE}
    return Problem(import_mapping.BAD_ENTRY, Span(order.table.name), "source", facts)


def _missing_companions(drafts: Iterable[Draft], order: Order) -> list[Problem]:
    drafts = list(drafts)
    problems = []
    counters = any(draft.text("reseau") == dila.COUNTERS_TO_LABEL for draft in drafts)
    if counters and not order.labelled_places.is_file():
        problems.append(_absent(order, france_services.FILE, "--france-services"))
    closed = any("fermee" in draft.facts for draft in drafts)
    if closed and not order.offices.is_file():
        problems.append(_absent(order, transitions_pro.FILE, "--transitions-pro"))
    return problems


def _absent(order: Order, name: str, option: str) -> Problem:
    facts = {"nom": name, "option": option}
    return Problem(importing.COMPANION_ABSENT, Span(order.table.name), facts=facts)


def _companion(path: Path, columns: tuple[str, ...]) -> Reading:
    if not path.is_file():
        return Reading((), ())
    raw = _bytes(path)
    if isinstance(raw, Problem):
        return Reading((), (raw,), unusable=True)
    return read_table(raw, path.name, columns)


def _bytes(path: Path) -> bytes | Problem:
    """Give the bytes of a file, or why it is not read; one that is too large is never opened."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            facts = {"nom": path.name, "taille": str(size // MEGABYTE),
                     "limite": str(LARGEST // MEGABYTE)}  # fmt: skip
            return Problem(import_files.FILE_TOO_LARGE, Span(path.name), facts=facts)
        return path.read_bytes()
    except OSError:
        return Problem(importing.FILE_UNREADABLE, Span(path.name), facts={"nom": path.name})


def _set_aside(data: Path) -> tuple[SetAside, tuple[Problem, ...]]:
    path = data / "imports" / set_aside.FILE
    if not path.is_file():
        return {}, ()
    return set_aside.read_set_aside(path.read_bytes(), f"data/imports/{set_aside.FILE}")


def _cut(problems: Iterable[Problem]) -> int:
    return sum(problem.rule is importing.ROW_CUT for problem in problems)
