"""How a polite guest asks: pauses, retries, and goes away when told to."""

from collections.abc import Iterator
from itertools import count

import pytest
from small_directory import GEOGRAPHY

from generator.geocoding.asking import Asked, Manners, ServiceDownError, ask_all, query
from generator.geocoding.ban import Found, NoAnswerError
from generator.model.geocoding import PostalAddress

FOUND = Found(47.6, 1.3, 0.9, "housenumber", "1 Rue de l’Essai", "41901")
MANNERS = Manners()
Told = list[Found | NoAnswerError | None]


def addresses(number: int) -> list[PostalAddress]:
    return [PostalAddress(f"{rank} rue de l’Essai", "41000", "41901") for rank in range(number)]


def run(number: int, told: Told) -> tuple[list[Asked], list[float], bool]:
    """The answers, the waits, and whether the service was left alone."""
    waits: list[float] = []
    replies: Iterator[int] = count()

    def find(question: str) -> Found | None:
        said = told[min(next(replies), len(told) - 1)]
        if isinstance(said, NoAnswerError):
            raise said
        return said

    found = []
    try:
        for asked in ask_all(addresses(number), find, waits.append, GEOGRAPHY, MANNERS):
            found.append(asked)
    except ServiceDownError:
        return found, waits, True
    return found, waits, False


def test_a_pause_stands_between_two_questions() -> None:
    found, waits, left = run(3, [FOUND])
    assert [one.found for one in found] == [FOUND] * 3
    assert waits == [MANNERS.pause] * 2 and not left


def test_nothing_found_is_not_asked_again() -> None:
    found, waits, _ = run(1, [None])
    assert found == [Asked(addresses(1)[0], None)] and waits == []


def test_a_silence_is_waited_out_longer_each_time() -> None:
    silence = NoAnswerError("500")
    found, waits, _ = run(1, [silence, silence, FOUND])
    assert found[0].found == FOUND
    assert waits == [2.0, 4.0]


def test_the_service_says_how_long_to_wait() -> None:
    _, waits, _ = run(1, [NoAnswerError("429", 7.5), FOUND])
    assert waits == [7.5]


def test_one_question_that_never_gets_an_answer_does_not_stop_the_others() -> None:
    silence = NoAnswerError("500")
    found, _, left = run(2, [silence, silence, silence, FOUND])
    assert [(one.found, one.failure) for one in found] == [(None, "500"), (FOUND, "")]
    assert not left


def test_after_three_silent_questions_the_service_is_left_alone() -> None:
    found, waits, left = run(10, [NoAnswerError("GeocoderTimedOut")])
    assert left and len(found) == 3 and all(one.failure for one in found)
    assert len(waits) == 3 * 2 + 2


@pytest.mark.parametrize(
    "told", [NoAnswerError("403", is_final=True), NoAnswerError("429", MANNERS.longest_wait + 1)]
)
def test_a_refusal_or_too_long_a_wait_ends_it_at_once(told: NoAnswerError) -> None:
    assert run(10, [told]) == ([], [], True)


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        (PostalAddress("1 rue  de l’Essai", "41000", "41901"), "1 rue de l’Essai 41000 Roseville"),
        (PostalAddress("1 rue de l’Essai", "41008", "41901"), "1 rue de l’Essai Roseville"),
        (PostalAddress("1 rue de l’Essai", "", "41901"), "1 rue de l’Essai Roseville"),
    ],
)
def test_a_code_that_the_service_does_not_know_is_left_out(
    address: PostalAddress, asked: str
) -> None:
    assert query(address, GEOGRAPHY) == asked
