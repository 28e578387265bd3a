"""The file of answers: sorted, read back as it was written, and no formula in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geocoding.table import geocoding_text
from generator.model.geocoding import Answer, PostalAddress
from generator.read.geocoding import parse_geocoding

DAY = date(2026, 11, 24)
LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), max_size=20)
POSITIONS = st.decimals(-90, 90, places=6).map(float)
ADDRESSES = st.builds(PostalAddress, LINES.filter(bool), LINES, st.just("41018"))
ANSWERS = st.one_of(
    st.builds(Answer, st.just(DAY)),
    st.builds(
        Answer,
        st.dates(),
        POSITIONS,
        POSITIONS,
        st.decimals(0, 1, places=3).map(float),
        LINES,
        LINES,
        LINES,
    ),
)


@given(st.dictionaries(ADDRESSES, ANSWERS))
def test_what_is_written_is_read_back(answers: dict[PostalAddress, Answer]) -> None:
    text = geocoding_text(answers)
    reading = parse_geocoding(text.encode(), "f")
    assert reading.answers == answers and not reading.problems
    assert geocoding_text(dict(reversed(list(answers.items())))) == text


@pytest.mark.parametrize("sign", "=+-@")
def test_no_text_is_a_formula(sign: str) -> None:
    answer = Answer(DAY, 1.0, 2.0, 0.5, "street", f"{sign}cmd", f"{sign}1")
    text = geocoding_text({PostalAddress(f"{sign}1+1", "41000", "41018"): answer})
    cells = text.splitlines()[1].split(";")
    assert not [one for one in cells if one.startswith(sign)]


def test_a_line_is_an_address() -> None:
    answer = Answer(DAY, 47.59, 1.33, 0.9712, "housenumber", "1 Rue de l’Essai", "41018")
    text = geocoding_text({PostalAddress("1 rue de l’Essai", "41000", "41018"): answer})
    assert text.splitlines()[1] == (
        "1 rue de l’Essai;41000;41018;47.590000;1.330000;0.971;housenumber;2026-11-24;"
        "1 Rue de l’Essai;41018"
    )


@given(st.binary(max_size=200))
def test_any_bytes_give_answers_or_located_problems(raw: bytes) -> None:
    reading = parse_geocoding(raw, "data/geocodage.csv")
    assert all(one.span.line >= 1 for one in reading.problems)


def test_an_endless_cell_is_a_line_badly_written() -> None:
    (problem,) = parse_geocoding(b"x" * 200_000, "data/geocodage.csv").problems
    assert problem.rule.code == "G706"
