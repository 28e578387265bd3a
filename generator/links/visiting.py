"""Visits one page after another as a polite guest: what it answers in the end, and by which way.

Time is an argument: `now` tells seconds that only grow, `wait` lets some pass.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generator.links.finding import site_of
from generator.links.web import Reply, Trouble

Ask = Callable[[str, str], Reply | Trouble]

PERMANENT = frozenset({301, 308})
LATER = frozenset({429, 500, 502, 503, 504})
PASSING = frozenset({Trouble.SLOW, Trouble.ABSENT, Trouble.CUT})
"""What may be otherwise in a moment."""
OF_THE_SITE = frozenset({Trouble.SLOW, Trouble.ABSENT, Trouble.SECURITY})
"""What is true of every page of a site."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds between two requests to a site, how often to try, and how long to wait at most.

    A page is tried again after `first_wait` seconds, then twice as long, or as long as it asks.
    """

    pause: float = 1.0
    tries: int = 3
    first_wait: float = 2.0
    longest_wait: float = 60.0
    longest_way: int = 8


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of a visit: the last answer, where it was given, and whether to go there for good.

    `way` holds the addresses that the page sent to, in turn; with `moved`, all for ever.
    """

    answer: Reply | Trouble
    way: tuple[str, ...] = ()
    moved: bool = False
    is_lost: bool = False

    @property
    def end(self) -> str:
        """Where the page is in the end; empty when it is where it was."""
        return self.way[-1] if self.way else ""


class Visitor:
    """Visits pages; one lives as long as a run.

    It remembers when it was last at each site, and which sites are down.
    """

    def __init__(
        self, ask: Ask, now: Callable[[], float], wait: Callable[[float], None], manners: Manners
    ) -> None:
        self._ask_web = ask
        self._now = now
        self._wait = wait
        self._manners = manners
        self._last: dict[str, float] = {}
        self._down: dict[str, Trouble] = {}

    def visit(self, address: str) -> Visit:
        """Follow a page to its end; `is_lost` says that it leads in a circle, or for too long."""
        way: list[str] = []
        moved = True
        here = address
        while True:
            answer = self._patiently(here)
            if isinstance(answer, Trouble) or not answer.location:
                return Visit(answer, tuple(way), bool(way) and moved)
            moved = moved and answer.status in PERMANENT
            here = answer.location
            if here in (address, *way) or len(way) == self._manners.longest_way:
                return Visit(answer, tuple(way), is_lost=True)
            way.append(here)

    def _patiently(self, address: str) -> Reply | Trouble:
        """Ask again for what may be otherwise in a moment; of a site that is down, once in all."""
        site = site_of(address)
        if site in self._down:
            return self._down[site]
        answer = self._persistently(address)
        if isinstance(answer, Trouble) and answer in OF_THE_SITE:
            self._down[site] = answer
        return answer

    def _persistently(self, address: str) -> Reply | Trouble:
        delay = self._manners.first_wait
        answer = self._once(address)
        for _ in range(self._manners.tries - 1):
            asked = answer.wait if isinstance(answer, Reply) else None
            hopeless = (asked or 0) > self._manners.longest_wait
            if hopeless or not _may_change(answer):
                break
            self._wait(delay if asked is None else asked)
            delay *= 2
            answer = self._once(address)
        return answer

    def _once(self, address: str) -> Reply | Trouble:
        """Ask for the head alone; for the page, where a site does not answer to that as it should.

        Some answer to a `HEAD` that a page is not there, or is refused, which they show to people.
        """
        answer = self._ask("HEAD", address)
        refused = isinstance(answer, Reply) and answer.status >= 400 and answer.status not in LATER
        unfit = isinstance(answer, Reply) and answer.status in (500, 501)
        if refused or unfit or answer in (Trouble.CUT, Trouble.SLOW):
            return self._ask("GET", address)
        return answer

    def _ask(self, method: str, address: str) -> Reply | Trouble:
        site = site_of(address)
        last = self._last.get(site)
        if last is not None and (left := last + self._manners.pause - self._now()) > 0:
            self._wait(left)
        answer = self._ask_web(method, address)
        self._last[site] = self._now()
        return answer


def _may_change(answer: Reply | Trouble) -> bool:
    return answer.status in LATER if isinstance(answer, Reply) else answer in PASSING
