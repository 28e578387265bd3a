"""The private folder of named contacts: who it names, and whom the guide of the day shows."""

from pathlib import Path
from typing import NamedTuple

from generator.assemble.people import assemble_people
from generator.check.people import check_people
from generator.model.directory import Directory
from generator.model.geography import Geography
from generator.model.person import Channel, People, Person, shown
from generator.problems.problem import Problem
from generator.read.folder import read_folders
from generator.schema.people import PEOPLE
from generator.schema.structures import STRUCTURE
from generator.schema.territories import TERRITORY
from generator.settings import Settings

SHOWN = PEOPLE.name
"""How messages name the folder, wherever it stands."""


class KnownPeople(NamedTuple):
    """Everybody whom the folder names, and the problems of its files, masked."""

    people: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()

    def shown(self, settings: Settings) -> People:
        """Who is shown by the edition of these settings on its day, by record."""
        channel = Channel.PRO if settings.professional else Channel.SITE
        return shown(self.people, channel, settings.today)


def read_people(
    folder: Path | None, directory: Directory, geography: Geography, settings: Settings
) -> KnownPeople:
    """Read a private folder; without one, nobody is named."""
    if folder is None:
        return KnownPeople()
    documents, problems = read_folders(folder, (STRUCTURE.name, TERRITORY.name), shown_root=SHOWN)
    known = (
        *(f"{STRUCTURE.name}/{identifier}" for identifier in directory.structures),
        *(f"{TERRITORY.name}/{slug}" for slug in directory.territories),
    )
    found = [document for group in documents.values() for document in group]
    checked = check_people(found, geography, settings.today, known, problems)
    return KnownPeople(assemble_people(checked.records), checked.problems)
