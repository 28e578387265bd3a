"""Names of communes are found however they are spelt, and in a part that is never long."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.index.commune_keys import SOUNDS, parted, skeleton, skeletons

KEYS = st.text(alphabet="abc", max_size=6)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Clermont-Ferrand", "clairmont ferrand"),
        ("Bourg-en-Bresse", "bour en bresse"),
        ("Saint-Étienne", "st etienne"),
        ("Aurillac", "orillac"),
        ("Dreux", "dreu"),
        ("Le Puy-en-Velay", "pui en velay"),
        ("Châteauroux", "CHATEAUROU"),
        ("Œuilly", "oeuilly"),
        ("L’Isle-d’Abeau", "l ile d abeau"),
        ("Chambéry", "chanberi"),
    ],
)
def test_what_is_typed_sounds_as_the_name(name: str, typed: str) -> None:
    assert any(key.startswith(skeleton(typed)) for key in skeletons(name)), skeletons(name)


def test_a_name_made_of_words_that_tell_nothing_keeps_one() -> None:
    assert skeleton("Les Saintes") == skeleton("saintes") != ""


def test_patterns_mean_the_same_in_a_browser() -> None:
    """Nothing of Python's own syntax: no named group, no flag, no anchor that differs."""
    for pattern, _ in SOUNDS:
        assert pattern.flags == re.UNICODE
        assert not re.search(r"\(\?(?![=!:])|\\[AZbBdDsSwW]|\$", pattern.pattern), pattern


@given(st.lists(st.tuples(KEYS, st.integers()), max_size=60), st.integers(1, 8))
def test_a_key_leads_to_the_part_that_holds_it(items: list[tuple[str, int]], most: int) -> None:
    boxed = [(key, [number]) for key, number in items]
    parts = parted(boxed, most)
    assert list(parts) == sorted(parts)
    for key, item in boxed:
        home = max((name for name in parts if key.startswith(name)), key=len)
        assert any(item is found for found in parts[home])
    for name, found in parts.items():
        keys = {key for key, item in boxed if any(item is one for one in found)}
        assert len(found) <= most or {key for key in keys if key.startswith(name)} == {name}


@given(st.lists(KEYS, max_size=40), st.integers(1, 5))
def test_an_item_stands_once_in_a_part(keys: list[str], most: int) -> None:
    item = object()
    parts = parted([(key, item) for key in keys], most)
    assert all(found == [item] for found in parts.values() if keys)
