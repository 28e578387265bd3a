import pytest

from generator.model.fit import EVERYONE, Ages, Fit, fit
from generator.model.vocabulary import Term

PUPILS = Term("lyceen", "Lycéens", minimum_age=14, maximum_age=20)
CHILDREN = Term("collegien", "Collégiens", minimum_age=11, maximum_age=15)
PARENTS = Term("parent", "Parents")
ANY_AGE = Ages(None, None)


@pytest.mark.parametrize(
    ("named", "ages", "audience", "expected"),
    [
        (["lyceen"], ANY_AGE, PUPILS, Fit.MADE_FOR_THEM),
        (["lyceen"], Ages(11, 25), PUPILS, Fit.MADE_FOR_THEM),
        (["lyceen"], Ages(16, 25), PUPILS, Fit.AT_SOME_AGES),
        (["lyceen"], Ages(None, 18), PUPILS, Fit.AT_SOME_AGES),
        (["lyceen"], Ages(26, None), PUPILS, None),
        (["collegien"], Ages(16, None), CHILDREN, None),
        ([EVERYONE], ANY_AGE, PUPILS, Fit.LIKE_EVERYONE),
        ([EVERYONE], Ages(15, None), CHILDREN, Fit.LIKE_EVERYONE),
        ([EVERYONE], Ages(16, None), CHILDREN, None),
        ([EVERYONE], Ages(None, 13), PUPILS, None),
        (["salarie"], ANY_AGE, PUPILS, None),
        (["parent"], Ages(26, None), PARENTS, Fit.AT_SOME_AGES),
        (["parent"], ANY_AGE, PARENTS, Fit.MADE_FOR_THEM),
    ],
)
def test_a_service_suits_a_public_by_what_it_names_and_by_age(
    named: list[str], ages: Ages, audience: Term, expected: Fit | None
) -> None:
    assert fit(named, ages, audience) is expected


def test_what_is_made_for_them_comes_first() -> None:
    assert sorted(Fit) == [Fit.MADE_FOR_THEM, Fit.AT_SOME_AGES, Fit.LIKE_EVERYONE]
