"""Which answers of the geocoder may be shown, and what is said of the others.

An answer that is unsure, or in another commune, is a problem of the record: never a point.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.check.location import FAR_KM, kilometres
from generator.model.geocoding import Answer, Answers, Point, Points, PostalAddress, address_to_find
from generator.model.geography import Geography
from generator.model.record import Record
from generator.problems.catalog import geocoding as rules
from generator.problems.problem import Problem, Rule

SURE = 0.7
"""The least score of an answer that is shown."""

PRECISIONS = {"housenumber": "adresse", "street": "rue", "locality": "commune"}
"""From the service’s word for what it found to a value of `precisions-position`."""


class Judged(NamedTuple):
    """The points that may be shown, by address, and what is wrong with the other answers."""

    points: Points
    problems: tuple[Problem, ...]


def judged(structures: Iterable[Record], answers: Answers, geography: Geography) -> Judged:
    """Judge the answers for the structures that need one; an address nobody looked for is none."""
    points: dict[PostalAddress, Point] = {}
    problems = []
    for record in structures:
        address = address_to_find(record.values)
        answer = answers.get(address) if address else None
        if address is None or answer is None:
            continue
        if fault := _fault(address, answer, geography):
            rule, facts = fault
            facts = {"value": address.street, "found": answer.label, **facts}
            problems.append(Problem(rule, record.places["street"], "adresse", facts))
        else:
            points[address] = _point(answer)
    return Judged(points, tuple(problems))


def _fault(
    address: PostalAddress, answer: Answer, geography: Geography
) -> tuple[Rule, dict[str, str]] | None:
    commune = geography.communes[address.commune]
    facts = {"name": commune.name}
    if answer.latitude is None or answer.longitude is None:
        return rules.NOT_FOUND, facts
    found = geography.present_commune(answer.commune)
    if found is None or found.code != address.commune:
        return rules.OTHER_COMMUNE, facts
    distance = kilometres(answer.latitude, answer.longitude, commune)
    if distance is not None and distance > FAR_KM:
        return rules.FAR, {**facts, "distance": str(round(distance))}
    if answer.kind not in PRECISIONS:
        return rules.COMMUNE_ALONE, facts
    if answer.score < SURE:
        return rules.UNSURE, {"score": f"{answer.score:.2f}".replace(".", ",")}
    return None


def _point(answer: Answer) -> Point:
    assert answer.latitude is not None and answer.longitude is not None, "it was found"
    return Point(answer.latitude, answer.longitude, PRECISIONS[answer.kind])
