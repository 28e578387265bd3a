"""All the advice on one piece of writing. The way in: `read_page` or `read_record` goes before."""

from generator.plain_language.lengths import length_problems
from generator.plain_language.lexicon import Lexicon
from generator.plain_language.passage import Writing
from generator.plain_language.turns import turn_problems
from generator.plain_language.typography import typography_problems
from generator.plain_language.words import word_problems
from generator.problems.problem import Problem


def advise(writing: Writing, lexicon: Lexicon) -> tuple[Problem, ...]:
    """Give every piece of advice on a page or a record, in the order of the file."""
    problems = list(word_problems(writing, lexicon))
    for passage in writing.passages:
        problems += typography_problems(passage)
        if not passage.is_name:
            problems += length_problems(passage)
            problems += turn_problems(passage)
    return tuple(sorted(problems, key=lambda problem: problem.position))
