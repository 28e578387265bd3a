"""A correction can be pasted as it is: YAML reads back the text between its quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.suspicion import Place
from generator.read.trouble import character, quoted
from generator.read.yaml_events import read_yaml


@given(st.text("ab '\"\\:#-é{[,]}", min_size=1), st.sampled_from(["'", '"']))
def test_whatever_is_quoted_is_read_back(text: str, prefer: str) -> None:
    correction = quoted(text, prefer)
    document, problems = read_yaml(f"a: {correction}\n", "f.yml")
    assert document is not None and not problems
    assert document.root.entries[0].value.value == text.strip()


@pytest.mark.parametrize(
    ("text", "prefer", "correction"),
    [
        ("a: b", '"', '"a: b"'),
        ("a: b", "'", "'a: b'"),
        ("l’« un »", '"', '"l’« un »"'),
        ('dit "oui"', '"', "'dit \"oui\"'"),
        ("l'un", "'", '"l\'un"'),
        ("l'un", '"', '"l\'un"'),
        ("C:\\a", '"', "'C:\\a'"),
        ("C:\\l'un", "'", "'C:\\l''un'"),
        ('l\'un dit "oui"', '"', "'l''un dit \"oui\"'"),
        ("l'un dit \"l'oui\"", "'", "'l''un dit \"l''oui\"'"),
    ],
)
def test_the_quotes_that_change_the_text_least_are_taken(
    text: str, prefer: str, correction: str
) -> None:
    assert quoted(text, prefer) == correction


def test_nothing_stands_past_the_end_of_a_line() -> None:
    lines = ["nom: CIO", ""]
    assert character(lines, Place(0, 7)) == "O"
    assert character(lines, Place(0, 8)) == character(lines, Place(1, 0)) == ""
