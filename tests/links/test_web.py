"""What one request brings back, whatever the site does."""

import pytest
from loopback import Loopback, Reply, closed_port

from generator.links.web import USER_AGENT, Trouble, Web
from generator.links.web import Reply as Answer


def ask(site: Loopback, path: str, method: str = "HEAD") -> Answer | Trouble:
    return Web(patience=0.3).ask(method, f"{site.address}{path}")


def test_a_page_answers_and_knows_who_asks(site: Loopback) -> None:
    assert ask(site, "/bonne") == Answer(200)
    assert site.requests[0].headers["User-Agent"] == USER_AGENT


def test_nothing_is_followed_but_told_in_full(site: Loopback) -> None:
    assert ask(site, "/demenagee") == Answer(308, f"{site.address}/nouvelle")
    assert site.asked == ["HEAD /demenagee"]


def test_how_long_to_wait_is_told(site: Loopback) -> None:
    site.replies["/"] = [Reply(429, headers=(("Retry-After", "7"),))]
    assert ask(site, "/") == Answer(429, wait=7.0)
    site.replies["/"] = [Reply(503, headers=(("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"),))]
    assert ask(site, "/") == Answer(503)


def test_a_silent_site_is_slow(site: Loopback) -> None:
    site.replies["/"] = [Reply(silent=True)]
    assert ask(site, "/") is Trouble.SLOW


def test_a_site_that_hangs_up(site: Loopback) -> None:
    site.replies["/"] = [Reply(hangs_up=True)]
    assert ask(site, "/") is Trouble.CUT


def test_nobody_at_home() -> None:
    assert Web(0.3).ask("HEAD", f"http://127.0.0.1:{closed_port()}/") is Trouble.ABSENT


def test_a_site_that_does_not_speak_securely(site: Loopback) -> None:
    address = site.address.replace("http://", "https://")
    assert Web(1.0).ask("HEAD", f"{address}/") is Trouble.SECURITY


@pytest.mark.parametrize("address", ["http://[::1/", "http://", "http://a..b/", "mailto:a@b.fr"])
def test_an_impossible_address(address: str) -> None:
    assert Web(0.3).ask("HEAD", address) is Trouble.BAD_ADDRESS


def test_the_body_of_a_page_is_not_waited_for(site: Loopback) -> None:
    site.replies["/longue"] = [Reply(200, b"x" * 1000, cut=True)]
    assert ask(site, "/longue", "GET") == Answer(200)
