"""What is told of consents that end: as text, as JSON, as a mail in Markdown.

A report may be read by others than whoever keeps the private folder: it gives initials, a function,
a file and a line, never a name, a number or a mailbox.
"""

import json
from collections.abc import Iterator
from datetime import date

from generator.model.person import Person
from generator.problems.catalog import consents as words
from generator.problems.catalog import upkeep
from generator.problems.printers.markdown import code_span
from generator.problems.printers.text import counted
from generator.upkeep.consents import Endings
from generator.upkeep.wording import day, one_line

_Group = tuple[str, tuple[Person, ...]]


def consents_text(found: Endings) -> str:
    """Give a line for each contact under its term, and a closing line."""
    lines = []
    for title, people in _groups(found):
        lines += [title, *(f"    {_place(one)}  {_told(one, title)}" for one in people), ""]
    return "\n".join((*lines, summary(found)))


def consents_json(found: Endings) -> str:
    """Give one object, `expires, quinze_jours, soixante_jours`; dates are ISO."""
    report = {
        "expires": list(map(_facts, found.expired)),
        "quinze_jours": list(map(_facts, found.soon)),
        "soixante_jours": list(map(_facts, found.later)),
        "en_cours": found.in_force,
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def consents_mail(found: Endings, guide: str, today: date) -> str:
    """Give a mail to whoever asks people again: its subject, what is asked, whom to ask."""
    name = guide.strip(" ?\u00a0")
    month = upkeep.MONTHS[today.month - 1]
    lines = [
        *(words.SUBJECT.format(guide=name, month=month, year=today.year), ""),
        *(words.GREETING, "", words.WHY.format(guide=name), "", words.HOW),
    ]
    for title, people in _groups(found):
        lines += ["", f"## {title}", ""]
        lines += (
            f"- [ ] {code_span(_told(one, title))} ({code_span(_place(one))})" for one in people
        )
    return "\n".join((*lines, "", summary(found)))


def summary(found: Endings) -> str:
    """Say in a sentence how many contacts hold, and how many are to be renewed."""
    told = counted(found.in_force, words.IN_FORCE)
    if not found.to_renew:
        return f"{told}. {words.NOTHING}"
    return words.SUMMARY.format(count=told, renew=counted(len(found.to_renew), words.TO_RENEW))


def _groups(found: Endings) -> Iterator[_Group]:
    groups: tuple[_Group, ...] = (
        (words.SOON, found.soon),
        (words.LATER, found.later),
        (words.EXPIRED, found.expired),
    )
    return (group for group in groups if group[1])


def _told(one: Person, title: str) -> str:
    who = words.LINE.format(initials=one.initials, function=one_line(one.function))
    end = day(one.expires_on)
    is_over = title == words.EXPIRED
    return f"{who}, {words.SINCE.format(day=end) if is_over else words.UNTIL.format(day=end)}"


def _place(one: Person) -> str:
    return words.PLACE.format(path=one.path, line=one.line)


def _facts(one: Person) -> dict[str, object]:
    return {
        "fiche": one.record,
        "fichier": one.path,
        "ligne": one.line,
        "initiales": one.initials,
        "fonction": one_line(one.function),
        "canaux": sorted(channel.value for channel in one.channels),
        "consentement": one.agreed_on.isoformat(),
        "expire_le": one.expires_on.isoformat(),
    }
