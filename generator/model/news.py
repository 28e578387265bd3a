"""What changed in the guide, told in plain words, month by month and day by day."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.model.reads import Reads, watched


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changed, in a sentence whose middle leads to the page it is about.

    `day` is the last on which it changed, `url` an address of the site. `key` tells it from the
    other lines of its day or month, and stays the same from one build to the next.
    """

    day: date
    before: str
    name: str
    after: str
    url: str
    key: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.name}{self.after}"


@dataclass(frozen=True, slots=True)
class Month:
    """What changed in a month, the latest first; `others` are so many that they are not told."""

    first: date
    lines: tuple[Line, ...]
    others: int = 0

    @property
    def name(self) -> str:
        """Its name in addresses: `2026-11`."""
        return f"{self.first:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What changed somewhere: the months that have news, and days for a feed, the latest first."""

    months: tuple[Month, ...] = ()
    days: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any news."""
        return bool(self.months)

    def lately(self, today: date) -> Month | None:
        """What changed in the month of a day, else in the month before."""
        first = today.replace(day=1)
        return self.month(first) or self.month(first - timedelta(days=1))

    def month(self, day: date) -> Month | None:
        """What changed in the month of a day."""
        first = day.replace(day=1)
        return next((one for one in self.months if one.first == first), None)


NO_NEWS = Chronicle()

NEWS = "news:"
"""Stands for all the news, and begins what stands for some of them, among what is read."""


@watched("whole", "everywhere", "territories", "networks", "gap", "since")
@dataclass(frozen=True, slots=True)
class News:
    """What changed in the whole guide, in territories by slug, in networks by identifier.

    `everywhere` is what changed in no territory in particular: networks, tools. `gap` says why the
    history is not known, or not whole; `since` is the day from which it is. Whoever reads news is
    noted in `reads`: of all, of one territory or network, or that there are.
    """

    whole: Chronicle = NO_NEWS
    everywhere: Chronicle = NO_NEWS
    territories: Mapping[str, Chronicle] = field(default_factory=dict)
    networks: Mapping[str, Chronicle] = field(default_factory=dict)
    gap: str = ""
    since: date | None = None
    reads: Reads = field(default_factory=Reads, repr=False, compare=False)

    @property
    def id(self) -> str:
        """What stands for all of them."""
        return NEWS

    def __bool__(self) -> bool:
        """Whether there is any news."""
        with self._noted_as(f"{NEWS}any"):
            return bool(self.whole)

    def of_territory(self, slug: str) -> Chronicle:
        """What changed in a territory."""
        with self._noted_as(f"{NEWS}territory:{slug}"):
            return self.territories.get(slug, NO_NEWS)

    def of_network(self, identifier: str) -> Chronicle:
        """What changed in a network and its places."""
        with self._noted_as(f"{NEWS}network:{identifier}"):
            return self.networks.get(identifier, NO_NEWS)

    def by_reading(self) -> Mapping[str, str]:
        """All that may be read of them, spelt out, by what is noted when it is."""
        with self.reads.of_one_piece():
            return {
                NEWS: repr(self),
                f"{NEWS}any": repr(bool(self)),
                **{f"{NEWS}territory:{slug}": repr(one) for slug, one in self.territories.items()},
                **{f"{NEWS}network:{name}": repr(one) for name, one in self.networks.items()},
            }

    def _noted_as(self, view: str) -> AbstractContextManager[set[str]]:
        """Note that this is read, rather than what it is read from."""
        self.reads.note(view)
        return self.reads.of_one_piece()
