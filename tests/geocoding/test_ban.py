"""Every manner in which the service may answer, or fail to."""

import pytest
from base_answers import feature, nothing, reply
from loopback import Loopback, Reply, closed_port

from generator.geocoding.ban import USER_AGENT, Ban, Found, NoAnswerError

SEARCH = "/search"


def find(service: Loopback, *replies: Reply) -> Found | None:
    service.replies[SEARCH] = list(replies)
    return Ban(service.address, patience=0.3).find("1 rue de l’Essai 41000 Blois")


def test_the_best_answer_is_read_with_its_score(service: Loopback) -> None:
    found = find(service, feature())
    label = "1 Rue de l’Essai 41000 Blois"
    assert found == Found(47.59, 1.33, 0.97, "housenumber", label, "41018")
    (request,) = service.requests
    assert request.query["q"] == ["1 rue de l’Essai 41000 Blois"]
    assert request.headers["User-Agent"] == USER_AGENT


def test_the_path_of_the_service_is_kept(service: Loopback) -> None:
    service.replies["/geocodage/search"] = [feature()]
    assert Ban(f"{service.address}/geocodage").find("1 rue de l’Essai")


@pytest.mark.parametrize("told", [nothing(), Reply(400, b"{}")])
def test_nothing_found_is_an_answer(service: Loopback, told: Reply) -> None:
    assert find(service, told) is None


@pytest.mark.parametrize(
    ("told", "reason", "wait"),
    [
        (Reply(500), "500", None),
        (Reply(502), "502", None),
        (Reply(503), "503", None),
        (Reply(503, headers=(("Retry-After", "7"),)), "503", 7),
        (Reply(429), "429", None),
        (Reply(429, headers=(("Retry-After", "5"),)), "429", 5),
        (Reply(429, headers=(("Retry-After", "soon"),)), "429", None),
        (Reply(silent=True), "GeocoderTimedOut", None),
        (Reply(body=b"<html>maintenance</html>"), "GeocoderParseError", None),
        (Reply(body=b'{"features": [{"geo'), "GeocoderParseError", None),
        (reply({"features": [{}]}), "unreadable", None),
        (reply({"features": "none"}), "unreadable", None),
        (reply([1]), "unreadable", None),
        (reply({"error": "busy"}), "unreadable", None),
        (feature(position=(147.59, 1.33)), "unreadable", None),
        (feature(score=float("nan")), "unreadable", None),
    ],
)
def test_what_is_no_answer_says_why_and_how_long_to_wait(
    service: Loopback, told: Reply, reason: str, wait: float | None
) -> None:
    with pytest.raises(NoAnswerError) as caught:
        find(service, told)
    assert (str(caught.value), caught.value.wait) == (reason, wait)
    assert not caught.value.is_final


@pytest.mark.parametrize("told", [feature()._replace(cut=True), Reply(hangs_up=True)])
def test_an_answer_that_is_cut_is_none(service: Loopback, told: Reply) -> None:
    with pytest.raises(NoAnswerError) as caught:
        find(service, told)
    assert not caught.value.is_final


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_is_final(service: Loopback, status: int) -> None:
    with pytest.raises(NoAnswerError) as caught:
        find(service, Reply(status))
    assert caught.value.is_final


def test_nobody_listening_is_told() -> None:
    with pytest.raises(NoAnswerError) as caught:
        Ban(f"http://127.0.0.1:{closed_port()}").find("1 rue de l’Essai")
    assert str(caught.value) == "GeocoderUnavailable"


def test_an_endless_question_is_shortened(service: Loopback) -> None:
    service.replies[SEARCH] = [feature()]
    Ban(service.address).find("rue " * 100)
    assert len(service.requests[0].query["q"][0]) <= 200
