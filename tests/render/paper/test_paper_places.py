from hypothesis import given
from hypothesis import strategies as st

from generator.render.paper.places import shortened

WORDS = st.lists(st.text(alphabet="aéœ’-", min_size=1, max_size=45), min_size=1, max_size=12)


@given(WORDS, st.integers(5, 80))
def test_a_name_loses_whole_words_and_never_half_of_one(words: list[str], most: int) -> None:
    text = " ".join(words)
    short = shortened(text, most)
    kept = short.removesuffix("…").split(" ")
    assert len(short) <= most or len(kept) == 1
    assert all(one.startswith(other) for one, other in zip(words, kept, strict=False))
    if short != text:
        assert kept[:-1] == words[: len(kept) - 1]
        # What stands before a dash is a name by itself; cut elsewhere, it ends on a full word.
        assert len(kept) == 1 or not short.endswith("…") or len(words[len(kept) - 1]) > 3
        assert kept[-1].rstrip("-") == words[len(kept) - 1].rstrip("-")


def test_the_last_part_of_a_name_goes_first() -> None:
    assert shortened("Mission imaginaire du Vert – Site de Vertbourg", 40) == (
        "Mission imaginaire du Vert"
    )
    assert shortened("Mission imaginaire du Vert", 40) == "Mission imaginaire du Vert"
    assert shortened("Mission imaginaire du Vert et du Bleu", 30) == "Mission imaginaire du Vert…"
