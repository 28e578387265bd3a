"""What is said of a link, from what came of the visit."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.links.finding import Links
from generator.links.tolerated import Tolerance
from generator.links.visiting import Visit
from generator.links.web import Trouble
from generator.problems.catalog import links as rules
from generator.problems.problem import Problem, Rule

GONE = frozenset({404, 410})


def fault_of(address: str, visit: Visit) -> tuple[Rule, dict[str, str]] | None:
    """Give the rule that a link breaks, with its facts; None for a link that is as it should be."""
    facts = {"address": address, "end": visit.end}
    if visit.is_lost:
        return rules.NOWHERE, facts
    if isinstance(visit.answer, Trouble):
        if visit.answer is Trouble.SECURITY:
            return rules.UNSAFE, facts
        return rules.UNREACHABLE, {**facts, "reason": rules.REASONS[visit.answer.value]}
    status = visit.answer.status
    facts["status"] = str(status)
    if status in GONE:
        return rules.GONE, facts
    if status >= 500:
        return rules.FAILING, facts
    if status >= 400:
        return rules.CLOSED_TO_ROBOTS, facts
    if _is_home_instead(address, visit.end):
        return rules.HOME_INSTEAD, facts
    return (rules.MOVED, facts) if visit.moved else None


def link_problems(links: Links, visits: Mapping[str, Visit]) -> Iterator[Problem]:
    """Tell what is wrong of each link, at every place where it stands."""
    for address, visit in visits.items():
        if fault := fault_of(address, visit):
            for span in links[address]:
                yield Problem(fault[0], span, "", fault[1])


def needless(tolerances: Iterable[Tolerance], links: Links) -> Iterator[Problem]:
    """Tell the tolerances that no link of the guide needs."""
    for one in tolerances:
        if not any(map(one.covers, links)):
            yield Problem(rules.NEEDLESS, one.span, "", {"address": one.address})


def _is_home_instead(address: str, end: str) -> bool:
    """A page with a name of its own that sends to the home page of some site."""
    asked = urlsplit(address)
    deep = asked.path.strip("/") or asked.query
    return bool(end and deep and not urlsplit(end).path.strip("/") and not urlsplit(end).query)
