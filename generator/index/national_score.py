"""The national score of quality of services, as data·inclusion computes it, from 0 to 1.

Ten criteria, each from 0 to 1 or without object; the score of a service is the mean of those that
have one, both rounded to hundredths. Source: `score_qualite` of the package data-inclusion-schema
(v1), to which a test compares every service of the guide.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.vocabulary import Term

FRESH, OLD = 180, 730
"""Days: a record changed since fewer is worth 1, since more is worth nothing."""

SHORTEST, SHORT, LONG = 50, 200, 2000
"""Signs of a description: under the first it is worth nothing, in the ideal it is worth 1."""

ON_SITE, COME = "en-presentiel", "se-presenter"
CALL, WRITE = "telephoner", "envoyer-un-courriel"
PAID = "payant"

CRITERIA = (
    *("address", "ways", "audience", "theme", "contact", "email", "date", "fees", "description"),
    "phone",
)


@dataclass(frozen=True, slots=True)
class Score:
    """The score of some services: how many, and the sums to take means of.

    `criteria` holds, for each that has an object somewhere, its sum and for how many.
    """

    services: int = 0
    total: float = 0.0
    criteria: Mapping[str, tuple[float, int]] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """The mean score of these services; 0 of none."""
        return self.total / self.services if self.services else 0.0

    @property
    def percent(self) -> int:
        """The mean score, in whole hundredths, rounded down."""
        return int(self.mean * 100 + 1e-9)

    def of(self, criterion: str) -> int | None:
        """The mean of one criterion in whole hundredths; None where it has no object."""
        total, count = self.criteria.get(criterion, (0.0, 0))
        return int(total * 100 / count + 1e-9) if count else None


class NationalScores:
    """Scores places on a day; what services share is judged once."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._of_places: dict[str, tuple[tuple[float, Mapping[str, float]], ...]] = {}
        self._of_services: dict[int, tuple[Service, Mapping[str, float]]] = {}

    def score(self, places: Iterable[Structure]) -> Score:
        """Score the services of these places."""
        services, total = 0, 0.0
        sums = defaultdict[str, list[float]](list)
        for place in places:
            for mean, criteria in self._scored(place):
                services += 1
                total += mean
                for name, value in criteria.items():
                    sums[name].append(value)
        return Score(
            services,
            round(total, 6),
            {name: (round(sum(values), 6), len(values)) for name, values in sums.items()},
        )

    def _scored(self, place: Structure) -> tuple[tuple[float, Mapping[str, float]], ...]:
        if place.id not in self._of_places:
            self._of_places[place.id] = tuple(
                (_mean(found.values()), found)
                for found in (self.criteria(place, service) for service in place.services)
            )
        return self._of_places[place.id]

    def criteria(self, place: Structure, service: Service) -> dict[str, float]:
        """What a service of a place is worth, criterion by criterion, without rounding means."""
        if id(service) not in self._of_services:
            self._of_services[id(service)] = service, _whatever_the_place(service)
        found = dict(self._of_services[id(service)][1])
        modes, ways = _words(service.reception_modes), _words(service.mobilisation_modes)
        contact = place.contact
        if ON_SITE in modes or COME in ways:
            found["address"] = float(bool(place.address.street))
        if CALL in ways:
            found["phone"] = float(bool(contact.phone))
        if WRITE in ways:
            found["email"] = float(bool(contact.email))
        found["contact"] = float(bool(contact.phone or contact.email or service.booking_link))
        found["date"] = _freshness(place.provenance.changed_on, self._today)
        return found


def _whatever_the_place(service: Service) -> dict[str, float]:
    size = len(service.description)
    fees = _words((service.fees,) if service.fees else ())
    return {
        "ways": (bool(service.mobilisation_modes) + bool(service.mobilised_by)) / 2,
        "audience": float(bool(_words(service.audiences))),
        "theme": float(bool(_words(service.themes))),
        "fees": 0.0 if not fees else 0.5 if PAID in fees and not service.fee_details else 1.0,
        "description": 0.0 if size < SHORTEST else 1.0 if SHORT <= size < LONG else 0.5,
    }


def _freshness(day: date | None, today: date) -> float:
    age = (today - day).days if day else OLD
    return max(0.0, min(1.0, round((OLD - age) / (OLD - FRESH), 2)))


def _mean(values: Iterable[float]) -> float:
    found = tuple(values)
    return round(sum(found) / len(found), 2)


def _words(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(word for one in terms for word in one.standard)
