"""The quiz of the imaginary guide, as it is read without a script and on paper."""

import re
from pathlib import Path

from imaginary_guide import IMAGINARY

from generator.assemble.quizzes import assemble_quizzes
from generator.model.record import Record

PAGE = "pro/quiz/quiz-imaginaire/index.html"
QUESTION = {
    "question": "Qui ?", "right": "Lui", "wrong": ("Un", "Deux", "Trois"),
    "explanation": "Parce que.", "page": "/reseaux/",
}  # fmt: skip


def html_of(site: Path) -> str:
    return (site / PAGE).read_text(encoding="utf-8")


def test_each_question_has_four_answers_and_one_is_right(imaginary_site: Path) -> None:
    questions = html_of(imaginary_site).split("<fieldset")[1:]
    assert len(questions) == 2
    for text, answer in zip(questions, ("CIO</abbr> imaginaire", "Rien"), strict=True):
        assert text.count('type="radio"') == 4
        right = int(re.findall(r'data-right="(\d)"', text)[0])
        assert answer in text.split('type="radio"')[right + 1].split("</label>")[0]


def test_the_sheet_of_answers_comes_after_the_questions(imaginary_site: Path) -> None:
    questions, sheet = html_of(imaginary_site).split("guide-quiz__sheet", 1)
    assert "Voir la réponse" in questions and "Le CIO imaginaire</strong>" in sheet


def test_the_right_answer_is_not_always_in_one_place() -> None:
    values = {"name": "Essai", "presentation": "Essai.", "questions": (QUESTION,) * 8}
    record = Record("essai", "quiz", "data/quiz/essai.yml", values, {})
    quiz = assemble_quizzes([record])["essai"]
    assert {one.right for one in quiz.questions} == {0, 1, 2, 3}
    assert all(one.answers[one.right] == "Lui" for one in quiz.questions)
    assert (IMAGINARY / "data/quiz").is_dir()
