"""What the flow learnt at the last build, remembered as long as it holds.

It holds while nothing changes but particulars of places: telephone numbers, hours, descriptions,
dates of verification… Lists, orders and neighbours know none of them: they are put right in the
places that changed.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from generator.assemble.particulars import HoursReader, assemble_particulars, parted
from generator.check.document import CheckedDocument, check_document
from generator.check.examination import Context
from generator.model.news import News
from generator.pipeline.collector import quiet_collector
from generator.pipeline.inputs import Inputs, digest_of, read_inputs
from generator.pipeline.memory import Knowledge, Known, Memory
from generator.problems.problem import Problem
from generator.read.folder import read_bytes
from generator.request import Fingerprint, GuideRequest
from generator.schema.structures import STRUCTURE

_FOLDER = f"data/{STRUCTURE.name}/"
"""Where records of places are, in messages."""
MOST_CHANGED = 200
"""Beyond so many records, all is learnt again, and remembered from there on."""


def fingerprint_of(known: Known, news: News) -> Fingerprint:
    """What stands for a site that is made of this."""
    alone = sorted((path, one) for path, one in known.places.items() if path not in known.placing)
    common = digest_of(repr((known.common, sorted(known.placing.items()), alone)).encode())
    told = {name: digest_of(one.encode()) for name, one in news.by_reading().items()}
    records = {_identifier(path): known.places[path] for path in known.placing}
    return Fingerprint(common, {**records, **told})


def remembered(request: GuideRequest, inputs: Inputs) -> tuple[Knowledge, Known] | None:
    """What is known of these inputs without learning it again; None when it must be."""
    if request.memory is None or request.learns_again:
        return None
    memory = Memory(request.memory)
    known = memory.known()
    if known is None or known.common != inputs.common or set(known.places) != set(inputs.places):
        return None
    changed = [path for path, digest in inputs.places.items() if known.places[path] != digest]
    if (
        len(changed) > MOST_CHANGED
        or not known.placing.keys() >= set(changed)
        or not set(known.read).isdisjoint(map(_identifier, changed))
    ):
        return None
    knowledge = memory.knowledge()
    if knowledge is None:
        return None
    told = _put_right(request, inputs, known, knowledge, changed)
    if told is None:
        return None
    shown = {f"{_FOLDER}{path}" for path in changed}
    problems = [one for one in knowledge.problems if one.span.file not in shown]
    problems = sorted((*problems, *told), key=attrgetter("position"))
    return replace(knowledge, problems=tuple(problems)), replace(known, places=inputs.places)


class Placing(NamedTuple):
    """The digest of what a record of a place says but for its particulars, and its problems."""

    digest: str
    problems: tuple[Problem, ...]


def placings(checked: Collection[CheckedDocument]) -> Mapping[str, Placing]:
    """Give the records of places that may change alone as far as documents tell, by path.

    One may not that has an error, or that another record names: the place of a permanence is made
    of it.
    """
    named = {one.id for each in checked for one in each.mentions if one.folder == STRUCTURE.name}
    return {
        one.record.path.removeprefix(_FOLDER): Placing(
            _placing(one), tuple(sorted(one.problems, key=attrgetter("position")))
        )
        for one in checked
        if one.record.table == STRUCTURE.name and not one.has_error and one.record.id not in named
    }


def known_of(inputs: Inputs, knowledge: Knowledge, alone: Mapping[str, Placing]) -> Known:
    """Say what was learnt of these inputs, and which records may change alone.

    Of those that may as far as their files tell, one may not that is withheld, or of which anything
    but its own file says something wrong.
    """
    told: dict[str, list[Problem]] = {}
    for problem in knowledge.problems:
        told.setdefault(problem.span.file, []).append(problem)
    placing = {
        path: one.digest
        for path, one in alone.items()
        if list(one.problems) == told.get(f"{_FOLDER}{path}", [])
    }
    return Known(inputs.common, inputs.places, placing, ())


def remember(request: GuideRequest, known: Known, anew: Knowledge | None) -> bool:
    """Remember what was learnt `anew`, if anything was, and say whether the site is made of this.

    It is not when a file changed while the site was being made: then nothing is remembered.
    """
    if request.memory is None or read_inputs(request) != Inputs(known.common, known.places):
        return False
    if anew:
        reads = anew.site.directory.reads
        read = tuple(sorted(reads.by_all))
        with reads.of_one_piece(), quiet_collector():
            Memory(request.memory).keep(replace(known, read=read), anew)
    return True


def _put_right(
    request: GuideRequest,
    inputs: Inputs,
    known: Known,
    knowledge: Knowledge,
    changed: list[str],
) -> list[Problem] | None:
    """Put the particulars of changed records in their places, and give the problems of their files.

    None when anything else of one changed: what was put right until then is worth nothing.
    """
    directory = knowledge.site.directory
    context = Context(knowledge.vocabularies, directory.geography, request.settings.today)
    problems: list[Problem] = []
    hours = HoursReader()
    for path in changed:
        checked = _checked(request.data / STRUCTURE.name / path, path, inputs, context)
        if checked is None or _placing(checked) != known.placing[path]:
            return None
        problems += checked.problems
        if structure := directory.structures.get(checked.record.id):
            _, values = parted(checked.record.values)
            for name, value in assemble_particulars(values, directory.vocabularies, hours).items():
                # Nobody has read it yet: what was learnt of it is being put together.
                object.__setattr__(structure, name, value)
    return problems


def _checked(file: Path, path: str, inputs: Inputs, context: Context) -> CheckedDocument | None:
    """Check one file again; None when it changed meanwhile, or must be withheld."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    if digest_of(content) != inputs.places[path]:
        return None
    reading = read_bytes(content, f"{_FOLDER}{path}")
    if reading.document is None or reading.problems:
        return None
    checked = check_document(reading.document, STRUCTURE, context)
    return None if checked.has_error else checked


def _placing(checked: CheckedDocument) -> str:
    """The digest of all that a record says, but for its particulars and for where it says it."""
    values, _ = parted(checked.record.values)
    mentions = [(one.folder, one.id, one.key, one.vital) for one in checked.mentions]
    return digest_of(repr((checked.record.id, list(values.items()), mentions)).encode())


def _identifier(path: str) -> str:
    return path.removesuffix(".yml")
