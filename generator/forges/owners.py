"""Who is asked to read a change: the CODEOWNERS file, from the accounts of the territories.

The last pattern that fits a file wins: what is most precise comes last.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.assemble.directory import assemble_directory
from generator.check.documents import Checked
from generator.model.geography import Geography
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.problems.catalog import forges as words
from generator.schema.territories import TERRITORY

ACCOUNT = re.compile(r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,80})*", re.ASCII)
"""An account or a team of a forge: `@region/coordination-blois`."""


class NotAnAccountError(Exception):
    """A text that is no account of a forge."""


def owners_file(checked: Checked, geography: Geography, everything_else: str) -> str:
    """Write the file; NotAnAccountError for what does not match `ACCOUNT`.

    A structure belongs to the territories it stands in; a département's folder, where new ones
    come, to all of those that lie in it; what is left, to `everything_else`.
    """
    accounts = dict(_accounts(checked))
    for account in (everything_else, *(one for group in accounts.values() for one in group)):
        if not ACCOUNT.fullmatch(account):
            raise NotAnAccountError(account)
    directory = assemble_directory(checked.records, geography, tuple(geography.regions))
    return _text(
        directory.territories.values(), directory.structures.values(), accounts, everything_else
    )


def _accounts(checked: Checked) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The accounts of each territory that has some, by its path."""
    for record in checked.records[TERRITORY.name]:
        reviewers = record.values.get("reviewers")
        if isinstance(reviewers, tuple):
            yield record.path, tuple(map(str, reviewers))


def _text(
    territories: Iterable[Territory],
    structures: Iterable[Structure],
    accounts: Mapping[str, tuple[str, ...]],
    everything_else: str,
) -> str:
    named = [one for one in territories if accounts.get(one.path)]
    placed = sorted(structures, key=lambda one: one.path)
    lines = [f"# {words.OWNERS}", "", f"# {words.EVERYTHING_ELSE}", f"* {everything_else}"]
    folders = list(_folders(named, placed, accounts))
    if folders:
        lines += ["", f"# {words.EVERY_PLACE}", *folders]
    for territory in named:
        asked = " ".join(accounts[territory.path])
        here = [one.path for one in placed if one.commune.code in territory.communes]
        lines += ["", f"# {territory.name}", f"/{territory.path} {asked}"]
        lines += [f"/{path} {asked}" for path in here]
    return "\n".join(lines) + "\n"


def _folders(
    territories: list[Territory],
    structures: list[Structure],
    accounts: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    asked: dict[str, dict[str, None]] = defaultdict(dict)
    for structure in structures:
        folder = structure.path.rpartition("/")[0]
        for territory in territories:
            if structure.commune.code in territory.communes:
                asked[folder] |= dict.fromkeys(accounts[territory.path])
    for folder, names in sorted(asked.items()):
        yield f"/{folder}/ {' '.join(names)}"
