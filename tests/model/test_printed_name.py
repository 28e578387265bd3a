from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.printed_name import LONGEST_PRINTED_WORD, long_word, shortened

WORDS = st.lists(st.text(alphabet="aéœ’-", min_size=1, max_size=45), min_size=1, max_size=12)


@given(WORDS, st.integers(5, 80))
@example(["a", "a", "aaaaaaaaa", "a", "----", "a"], 21)
def test_a_name_loses_whole_words_and_never_half_of_one(words: list[str], most: int) -> None:
    text = " ".join(words)
    short = shortened(text, most)
    kept = short.removesuffix("…").split(" ")
    assert len(short) <= most or len(kept) == 1
    assert all(one.startswith(other) for one, other in zip(words, kept, strict=False))
    if short != text:
        assert kept[:-1] == words[: len(kept) - 1]
        # What stands before a dash is a name by itself; cut elsewhere, it ends on a full word.
        assert len(kept) == 1 or not short.endswith("…") or len(words[len(kept) - 1].strip("-")) > 3
        assert kept[-1].rstrip("-") == words[len(kept) - 1].rstrip("-")


def test_the_last_part_of_a_name_goes_first() -> None:
    assert shortened("Mission imaginaire du Vert – Site de Vertbourg", 40) == (
        "Mission imaginaire du Vert"
    )
    assert shortened("Mission imaginaire du Vert", 40) == "Mission imaginaire du Vert"
    assert shortened("Mission imaginaire du Vert et du Bleu", 30) == "Mission imaginaire du Vert…"
    assert shortened("SUIO – Université imaginaire – Secteur des sciences", 40) == (
        "SUIO – Université imaginaire"
    )
    assert shortened("Mission – Vertbourg (Vallées – Plateaux – Collines)", 40) == (
        "Mission – Vertbourg"
    )


def test_a_word_is_long_when_no_line_holds_it() -> None:
    parted = "x" * (LONGEST_PRINTED_WORD + 1)
    assert long_word(f"Lieu {parted} là") == parted
    assert not long_word("Lieu de Saint-Quelque-Chose-lès-Vertbourg-sur-Imaginaire")
