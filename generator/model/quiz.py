"""A quiz for training days and classes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question, four answers in the order in which they are shown, and what to remember.

    `right` is the number of the right one, from 0; `page` an address from the root of the site.
    """

    question: str
    answers: tuple[str, ...]
    right: int
    explanation: str
    page: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions in the order in which they are asked; `path` is the file of their record."""

    id: str
    path: str
    name: str
    presentation: str
    questions: tuple[Question, ...]
