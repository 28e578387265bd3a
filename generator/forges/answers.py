"""What people answered in a form of a forge, as the facts of a record.

Both forges give Markdown: each question as a heading of level three, the answer under it. A
heading that is no question of the form is part of an answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.forges.questions import Question, questions
from generator.problems.catalog import forges as words
from generator.schema.kinds import Many, Reference, Words
from generator.schema.structures import CLOSURE
from generator.write.facts import Fact, Facts

LARGEST = 64 * 1024

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)
_IDENTIFIER = re.compile(r"(?:^|/)(?:structures/)?([0-9AB]{2,3}/[a-z0-9-]{1,100})/?$")


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one form: `record` is the place it speaks of, empty for a new one.

    `facts` are those to add to the record or to put in place of its own.
    """

    form: str
    record: str
    facts: Facts


class UnreadableAnswersError(Exception):
    """A text that no form gave, or that names no record it could speak of."""


def read_answers(text: str) -> Answers:
    """Read the body of an issue; UnreadableAnswersError when no form gave it."""
    if len(text) > LARGEST:
        raise UnreadableAnswersError
    plain = _COMMENT.sub("", text.replace("\r\n", "\n").removeprefix("\ufeff"))
    form = _form(set(map(_spaced, _HEADING.findall(plain))))
    asked = {_spaced(one.label): one for one in questions(form, {})}
    answers = _sections(plain, asked)
    record = _IDENTIFIER.search(answers.get(_spaced(words.RECORD), ""))
    if form != words.NEW and record is None:
        raise UnreadableAnswersError
    return Answers(form, record[1] if record else "", _facts(form, answers, asked))


def _form(headings: set[str]) -> str:
    if _spaced(words.RECORD) not in headings:
        return words.NEW
    return words.CLOSING if _spaced(CLOSURE.fields[0].label) in headings else words.CHANGE


def _spaced(label: str) -> str:
    """A label whose spaces, which people retype, are all ordinary ones."""
    return " ".join(label.split())


def _sections(text: str, asked: Mapping[str, Question]) -> dict[str, str]:
    """The answer to each question; a question asked twice keeps its first answer."""
    found: dict[str, str] = {}
    headings = [match for match in _HEADING.finditer(text) if _spaced(match[1]) in asked]
    if not headings:
        raise UnreadableAnswersError
    ends = [match.start() for match in headings[1:]] + [len(text)]
    for match, end in zip(headings, ends, strict=True):
        answer = text[match.end() : end].strip()
        if answer and answer not in words.NO_ANSWERS:
            found.setdefault(_spaced(match[1]), answer)
    return found


def _facts(form: str, answers: Mapping[str, str], asked: Mapping[str, Question]) -> dict[str, Fact]:
    facts: dict[str, Fact] = {
        one.field.key: _fact(answers[label], one)
        for label, one in asked.items()
        if one.field and label in answers
    }
    return {CLOSURE.name: facts} if form == words.CLOSING else facts


def _fact(answer: str, question: Question) -> Fact:
    kind = question.field.kind if question.field else Words()
    if isinstance(kind, Many):
        return tuple(line.strip("-* ") for line in answer.split("\n") if line.strip("-* "))
    if isinstance(kind, Words) and kind.lines:
        return answer
    value = " ".join(answer.split())
    return (
        value.partition(words.CHOICE.format(value="", name=""))[0]
        if isinstance(kind, Reference)
        else value
    )
