"""Sentences and paragraphs that are too long to be read at one go."""

from collections.abc import Iterator

from generator.plain_language.passage import Passage
from generator.plain_language.sentences import paragraphs, sentences
from generator.problems.catalog import plain_language as rules
from generator.problems.problem import Problem

MOST_WORDS_IN_A_SENTENCE = 25
MOST_WORDS_IN_A_PARAGRAPH = 80
_QUOTED_WORDS = 7


def length_problems(passage: Passage) -> Iterator[Problem]:
    """Note long paragraphs at their beginning, and long sentences at theirs."""
    for paragraph in paragraphs(passage.text):
        words = paragraph.words
        if len(words) > MOST_WORDS_IN_A_PARAGRAPH:
            facts = _facts(words, MOST_WORDS_IN_A_PARAGRAPH)
            yield passage.problem(rules.LONG_PARAGRAPH, paragraph.start, **facts)
        if len(words) <= MOST_WORDS_IN_A_SENTENCE:
            continue
        for sentence in sentences(paragraph):
            words = sentence.words
            if len(words) > MOST_WORDS_IN_A_SENTENCE:
                facts = _facts(words, MOST_WORDS_IN_A_SENTENCE)
                yield passage.problem(rules.LONG_SENTENCE, sentence.start, **facts)


def _facts(words: list[str], most: int) -> dict[str, str]:
    beginning = " ".join(words[:_QUOTED_WORDS]).rstrip(".,;:") + "…"
    return {"beginning": beginning, "count": str(len(words)), "most": str(most)}
