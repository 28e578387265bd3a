"""Names turned into parts of an address."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.slug import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Romorantin-Lanthenay", "romorantin-lanthenay"),
        ("L’Haÿ-les-Roses", "l-hay-les-roses"),
        ("CC Faucigny - Glières", "cc-faucigny-glieres"),
        ("CA de Blois ''Agglopolys''", "ca-de-blois-agglopolys"),
        ("Œuilly", "oeuilly"),
        ("Lætitia & Cœur n° 2", "laetitia-coeur-n-2"),
        ("St-Amand", "st-amand"),
    ],
)
def test_slugs_of_names(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["", " – ", "東京", "’"])
def test_a_name_that_leaves_nothing_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="can stand in an address"):
        slug(name)


@settings(deadline=None)
@given(st.text())
def test_a_slug_is_safe_in_an_address_and_stays_itself(text: str) -> None:
    try:
        made = slug(text)
    except ValueError:
        return
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert slug(made) == made
