"""From what happened to what is told: a line for one record, or for many that share the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.index.addresses import (
    COMPARISONS,
    NETWORKS,
    NEWS,
    TERRITORIES,
    TOOLBOX,
    network_url,
)
from generator.index.pro_addresses import PRO
from generator.model.folding import fold
from generator.model.news import Line
from generator.news.happenings import Fate, Happening
from generator.news.subjects import Subject
from generator.problems.catalog import news as words
from generator.schema.comparisons import COMPARISON
from generator.schema.networks import NETWORK
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE
from generator.schema.territories import TERRITORY

FEW: Mapping[Fate, int] = MappingProxyType(
    {Fate.APPEARS: 3, Fate.CHANGES: 3, Fate.CLOSES: 12, Fate.REOPENS: 12, Fate.GONE: 0}
)
"""How many records are told one by one of those to which the same happens; more share a line."""

_BY_ONE: Mapping[Fate, str] = MappingProxyType(
    {Fate.CLOSES: words.CLOSED[0], Fate.REOPENS: words.REOPENED[0]}
)
_LISTS: Mapping[str, str] = MappingProxyType(
    {
        NETWORK.name: NETWORKS,
        TERRITORY.name: TERRITORIES,
        COMPARISON.name: COMPARISONS,
        RESOURCE.name: TOOLBOX,
    }
)
"""Where the records of a table are listed for readers; professionals find the others."""

NO_BREAK_SPACE = "\u00a0"


class Teller:
    """Tells what happened to the records that the guide publishes.

    `networks` gives the names of networks, by identifier.
    """

    def __init__(self, subjects: Mapping[str, Subject], networks: Mapping[str, str]) -> None:
        """Take the records that news are about."""
        self._subjects, self._networks = subjects, networks

    def lines(self, happenings: Iterable[Happening], page: str) -> list[Line]:
        """Tell the happenings of one period: places first, and of these the latest.

        `page` is the address where the places are listed.
        """
        groups = defaultdict[tuple[str, Fate, tuple[str, ...]], list[Happening]](list)
        for one in happenings:
            groups[one.table, one.fate, one.said].append(one)
        tables, fates = list(words.NEW), list(Fate)
        ranked = [
            (tables.index(table), -line.day.toordinal(), fates.index(fate), line.key, line)
            for (table, fate, _), group in groups.items()
            for line in self._group(group, page)
        ]
        return [line for *_, line in sorted(ranked, key=lambda one: one[:4])]

    def _group(self, group: list[Happening], page: str) -> Iterator[Line]:
        """A group shares a line where there are words for it, and many in it."""
        first = group[0]
        if len(group) > FEW[first.fate] and all(one in words.PLURALS for one in first.said):
            yield self._together(group, page)
        else:
            yield from map(self._alone, group)

    def _alone(self, one: Happening) -> Line:
        subject = self._subjects[one.path]
        if one.fate is Fate.APPEARS:
            before, name, after = words.NEW[one.table], subject.name, ""
        else:
            before, name = _inside(one.table, subject.name)
            after = f" {_joined(one.said) or _BY_ONE[one.fate]}"
            if one.fate is Fate.CLOSES and subject.successor:
                after += words.SUCCESSOR + subject.successor
            after += "."
        key = _key(one.path.removesuffix(".yml"), one.fate.value)
        return Line(one.day, before, name, after, subject.url, key)

    def _together(self, group: list[Happening], page: str) -> Line:
        first, is_many = group[0], len(group) > 1
        number = f"{len(group):,}".replace(",", NO_BREAK_SPACE)
        noun = f"{number} {words.NOUNS[first.table][is_many]}"
        networks = {self._network(one) for one in group} if first.table == STRUCTURE.name else {""}
        network = networks.pop() if len(networks) == 1 else ""
        whose = f"{words.OF_A_NETWORK}{self._networks[network]}" if network else ""
        said = {
            Fate.APPEARS: words.ADDED.get(first.table, ("", ""))[is_many],
            Fate.GONE: words.GONE.get(first.table, ("", ""))[is_many],
            Fate.CLOSES: words.CLOSED[is_many],
            Fate.REOPENS: words.REOPENED[is_many],
            Fate.CHANGES: _joined(words.PLURALS[one] for one in first.said),
        }[first.fate]
        day = max(one.day for one in group)
        key = _key(first.table, first.fate.value, *first.said)
        if first.fate is Fate.GONE:
            return Line(day, f"{noun}{whose} {said}.", "", "", NEWS, key)
        known = page if first.table == STRUCTURE.name else _LISTS.get(first.table, PRO)
        url = network_url(network) if network else known
        return Line(day, "", noun, f"{whose} {said}.", url, key)

    def _network(self, one: Happening) -> str:
        subject = self._subjects.get(one.path)
        network = subject.network if subject else one.network
        return network if network in self._networks else ""


def _inside(table: str, name: str) -> tuple[str, str]:
    """What stands before a name in a sentence, and the name as it is said there."""
    if table == NETWORK.name:
        return words.NETWORK, name
    if table == TERRITORY.name:
        return words.LOCAL_NETWORK, name
    first = name.split(" ", 1)[0]
    article = words.ARTICLES.get(first, "")
    if not article:
        return "", name
    if first[1:].islower():
        name = name[:1].lower() + name[1:]
    return article if article.endswith("’") else f"{article} ", name


def _joined(said: Iterable[str]) -> str:
    *others, last = list(said) or [""]
    return words.AND.join(part for part in (", ".join(others), last) if part)


def _key(*parts: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(" ".join(parts)))
