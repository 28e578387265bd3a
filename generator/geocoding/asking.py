"""Asks for many addresses, one at a time, as a polite guest does.

How to wait is an argument: nothing here reads a clock.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.geocoding.ban import Found, NoAnswerError
from generator.model.geocoding import PostalAddress
from generator.model.geography import Geography

Find = Callable[[str], Found | None]
Wait = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Manners:
    """How long to wait, in seconds, and how often to try.

    `pause` stands between two questions. A question without an answer is asked `tries` times,
    after `first_wait`, then twice as long… or as long as the service asks, up to `longest_wait`.
    After `give_up` questions in a row without an answer, the service is left alone.
    """

    pause: float = 0.2
    tries: int = 3
    first_wait: float = 2.0
    longest_wait: float = 120.0
    give_up: int = 3


class Asked(NamedTuple):
    """One address, and what was found; `failure` says why nothing could be learnt, if so."""

    address: PostalAddress
    found: Found | None
    failure: str = ""


class ServiceDownError(Exception):
    """The service answers no more, or asks to be left alone for too long."""


def query(address: PostalAddress, geography: Geography) -> str:
    """Say an address as the service reads it; a CEDEX code, which it does not know, is left out."""
    commune = geography.communes[address.commune]
    code = address.postal_code if address.postal_code in commune.postal_codes else ""
    return " ".join(" ".join((address.street, code, commune.name)).split())


def ask_all(
    addresses: Iterable[PostalAddress],
    find: Find,
    wait: Wait,
    geography: Geography,
    manners: Manners,
) -> Iterator[Asked]:
    """Give each answer as it comes; ServiceDownError as soon as going on would be rude."""
    failures = 0
    for rank, address in enumerate(addresses):
        if rank:
            wait(manners.pause)
        asked = _ask(address, find, wait, geography, manners)
        failures = failures + 1 if asked.failure else 0
        yield asked
        if failures >= manners.give_up:
            raise ServiceDownError(asked.failure)


def _ask(
    address: PostalAddress, find: Find, wait: Wait, geography: Geography, manners: Manners
) -> Asked:
    delay = manners.first_wait
    reason = ""
    for attempt in range(manners.tries):
        try:
            return Asked(address, find(query(address, geography)))
        except NoAnswerError as error:
            reason = str(error)
            asked_wait = error.wait
            if error.is_final or (asked_wait or 0) > manners.longest_wait:
                raise ServiceDownError(reason) from error
        if attempt + 1 < manners.tries:
            wait(delay if asked_wait is None else asked_wait)
            delay *= 2
    return Asked(address, None, reason)
