"""Quiz records become quizzes, their answers mixed."""

from collections.abc import Iterable, Mapping

from generator.assemble.facts import Facts
from generator.model.quiz import Question, Quiz
from generator.model.record import Record

ANSWERS = 4


def assemble_quizzes(records: Iterable[Record]) -> Mapping[str, Quiz]:
    """Give every quiz by its identifier."""
    return {record.id: _quiz(record) for record in records}


def _quiz(record: Record) -> Quiz:
    facts = Facts(record.values)
    questions = tuple(
        _question(rank, group) for rank, group in enumerate(facts.groups("questions"))
    )
    name, presentation = facts.text("name"), facts.text("presentation")
    return Quiz(record.id, record.path, name, presentation, questions)


def _question(rank: int, facts: Facts) -> Question:
    """Mix the answers of a question: always in the same way, which nobody guesses."""
    place = (len(facts.text("question")) + 3 * rank) % ANSWERS
    answers = list(facts.texts("wrong"))
    answers.insert(place, facts.text("right"))
    return Question(
        facts.text("question"),
        tuple(answers),
        min(place, len(answers) - 1),
        facts.text("explanation"),
        facts.text("page").removeprefix("/"),
    )
