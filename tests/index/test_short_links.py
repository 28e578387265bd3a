import re

from hypothesis import given
from hypothesis import strategies as st

from generator.index.short_links import LENGTH, SIGNS, first_free, hashes, short_codes

PAGES = [f"structures/41/lieu-{number}/" for number in range(300)]


def test_a_code_has_five_signs_that_cannot_be_mistaken() -> None:
    codes = short_codes(PAGES, {}, {})
    assert len(set(codes.values())) == len(PAGES)
    assert all(re.fullmatch(f"[{SIGNS}]{{{LENGTH}}}", code) for code in codes.values())
    assert not set(SIGNS) & set("01258ilouvzsae") - {"8"}


def test_a_code_depends_on_its_own_page_alone() -> None:
    alone = short_codes([PAGES[7]], {}, {})
    assert short_codes(PAGES, {}, {})[PAGES[7]] == alone[PAGES[7]]


def test_a_newcomer_whose_code_is_taken_takes_its_next_hash() -> None:
    page, (first, second) = PAGES[0], [*zip(hashes(PAGES[0]), range(2), strict=False)]
    recorded = {first[0]: "structures/41/installe/"}
    codes = short_codes([page, "structures/41/installe/"], recorded, {})
    assert codes == {page: second[0], "structures/41/installe/": first[0]}
    assert first_free(page, {first[0], second[0]}) not in {first[0], second[0]}


def test_a_renamed_page_keeps_its_printed_code() -> None:
    codes = short_codes(["b/"], {"k4w7t": "a/"}, {"a/": "b/"})
    assert codes == {"b/": "k4w7t"}


def test_a_page_that_takes_in_another_keeps_its_own_code() -> None:
    codes = short_codes(["b/"], {"3aaaa": "a/", "9bbbb": "b/"}, {"a/": "b/"})
    assert codes == {"b/": "9bbbb"}


@given(st.sets(st.sampled_from(PAGES)), st.sets(st.sampled_from(PAGES)))
def test_what_was_recorded_stays_whoever_comes(before: set[str], after: set[str]) -> None:
    old = short_codes(before, {}, {})
    new = short_codes(before | after, {code: url for url, code in old.items()}, {})
    assert new.items() >= old.items()
    assert len(set(new.values())) == len(new)
