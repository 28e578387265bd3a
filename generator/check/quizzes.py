"""What a question of a quiz cannot do without: three wrong answers beside the right one."""

from typing import cast

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.problems.catalog import quizzes as rules

WRONG_ANSWERS = 3


def check_question(exam: Examination, question: Filled) -> None:
    """Count the wrong answers; the right one is not among them."""
    wrong = cast("tuple[str, ...]", question.values.get("wrong", ()))
    if "wrong" not in question.values:
        return
    if len(wrong) != WRONG_ANSWERS or question.values.get("right") in wrong:
        key, count = question.key("wrong"), str(len(wrong))
        exam.note(rules.NOT_FOUR_ANSWERS, question.at("wrong"), key, count=count)
