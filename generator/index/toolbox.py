"""The toolbox: which tools answer a question, and in which order."""

from collections.abc import Collection, Iterable

from generator.index.offers import Question
from generator.model.folding import fold
from generator.model.resource import Resource


def in_toolbox(resource: Resource) -> tuple[str, str]:
    """The place of a tool in an alphabetical list."""
    return fold(resource.name), resource.id


def fitting(
    question: Question, resources: Iterable[Resource], regions: Collection[str]
) -> tuple[Resource, ...]:
    """The tools that answer for the people of one of these regions (Insee codes), fairest first.

    First those made for this person rather than for everyone, then those whose first use is what
    is asked for, then the alphabet. Never fame. A question about levels or networks is about
    services: it restricts no tool.
    """
    found = (one for one in resources if _fits(question, one, regions))
    return tuple(sorted(found, key=lambda one: (*_fairness(question, one), *in_toolbox(one))))


def _fits(question: Question, resource: Resource, regions: Collection[str]) -> bool:
    return (
        (not question.audiences or any(map(resource.receives, question.audiences)))
        and (not question.themes or any(map(resource.answers, question.themes)))
        and any(map(resource.serves, regions))
    )


def _fairness(question: Question, resource: Resource) -> tuple[bool, bool]:
    return (
        bool(question.audiences) and resource.is_for_everyone,
        bool(question.themes) and resource.main_theme.value not in question.themes,
    )
