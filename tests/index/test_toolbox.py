from dataclasses import replace

from generator.index.offers import Question
from generator.index.toolbox import fitting
from generator.model.provenance import Provenance
from generator.model.resource import Resource
from generator.model.vocabulary import Term

SITE = Term("site", "Site")
EVERYONE, PUPIL, WORKER = Term("tous-publics", "Tous"), Term("lyceen", "L"), Term("salarie", "S")
JOB, STUDY = Term("choisir-un-metier", "Métier"), Term("choisir-ses-etudes", "Études")

BOOK = Resource(
    id="carnet", path="", name="Carnet imaginaire", publisher="Personne", kind=SITE, purpose="",
    audiences=(PUPIL,), themes=(STUDY, JOB), zones=("france",),
    provenance=Provenance(None, "", None, None, ""),
)  # fmt: skip
QUIZ = replace(BOOK, id="quiz", name="Quiz imaginaire", themes=(JOB,))
OPEN = replace(BOOK, id="ecoute", name="Écoute imaginaire", audiences=(EVERYONE,), themes=(JOB,))
ELSEWHERE = replace(BOOK, id="ailleurs", name="Ailleurs", zones=("r84",))
WORK = replace(BOOK, id="bilan", name="Bilan imaginaire", audiences=(WORKER,), themes=(STUDY,))
ALL = (BOOK, QUIZ, OPEN, ELSEWHERE, WORK)


def found(question: Question, region: str = "24") -> list[str]:
    return [one.id for one in fitting(question, ALL, (region,))]


def test_what_is_made_for_the_person_and_the_need_comes_first() -> None:
    asked = Question(audiences=("lyceen",), themes=("choisir-un-metier",))
    assert found(asked) == ["quiz", "carnet", "ecoute"]


def test_without_a_question_the_order_is_the_alphabet() -> None:
    assert found(Question()) == ["bilan", "carnet", "ecoute", "quiz"]


def test_another_region_s_tool_is_not_offered() -> None:
    assert "ailleurs" not in found(Question())
    assert "ailleurs" in found(Question(), "84")


def test_a_tool_for_everyone_is_for_anyone() -> None:
    assert found(Question(audiences=("salarie",))) == ["bilan", "ecoute"]
