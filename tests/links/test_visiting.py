"""How a polite guest visits: pauses by site, second tries, and which way it goes."""

from collections import defaultdict
from dataclasses import dataclass, field

import pytest

from generator.links.visiting import Manners, Visit, Visitor
from generator.links.web import Reply, Trouble

A, B = "https://a.fr/page", "https://b.fr/page"
Told = Reply | Trouble
MANNERS = Manners()


@dataclass
class World:
    """Pages and what they answer in turn, by `HEAD https://…` or by the address alone."""

    replies: dict[str, list[Told]]
    clock: float = 0.0
    waits: list[float] = field(default_factory=list)
    asked: list[tuple[float, str]] = field(default_factory=list)

    def ask(self, method: str, address: str) -> Told:
        self.asked.append((self.clock, f"{method} {address}"))
        known = self.replies.get(f"{method} {address}") or self.replies[address]
        return known.pop(0) if len(known) > 1 else known[0]

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.clock += seconds

    def visitor(self) -> Visitor:
        return Visitor(self.ask, lambda: self.clock, self.wait, MANNERS)

    @property
    def methods(self) -> list[str]:
        return [request.partition(" ")[0] for _, request in self.asked]


def visit(*replies: Told, **more: Told) -> tuple[Visit, World]:
    world = World(defaultdict(list, {A: list(replies)}))
    world.replies |= {f"{method} {A}": [told] for method, told in more.items()}
    return world.visitor().visit(A), world


def test_the_head_is_enough_for_a_page_that_is_well() -> None:
    found, world = visit(Reply(200))
    assert found == Visit(Reply(200)) and world.methods == ["HEAD"]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 501])
def test_a_site_that_does_not_answer_to_a_head_is_asked_for_the_page(status: int) -> None:
    found, world = visit(HEAD=Reply(status), GET=Reply(200))
    assert found.answer == Reply(200) and world.methods == ["HEAD", "GET"]


@pytest.mark.parametrize("trouble", [Trouble.CUT, Trouble.SLOW])
def test_a_site_that_breaks_on_a_head_too(trouble: Trouble) -> None:
    found, _ = visit(HEAD=trouble, GET=Reply(200))
    assert found.answer == Reply(200)


def test_what_may_change_is_tried_again_after_longer_waits() -> None:
    found, world = visit(Reply(503), Reply(503), Reply(200))
    assert found.answer == Reply(200)
    assert world.waits == [2.0, 4.0]


def test_the_site_says_how_long_to_wait() -> None:
    _, world = visit(Reply(429, wait=9.0), Reply(200))
    assert world.waits == [9.0]


def test_too_long_a_wait_is_not_waited() -> None:
    found, world = visit(Reply(429, wait=3600.0))
    assert found.answer == Reply(429, wait=3600.0) and world.waits == []


@pytest.mark.parametrize("answer", [Reply(404), Reply(403), Trouble.SECURITY])
def test_what_will_not_change_is_not_tried_again(answer: Told) -> None:
    found, world = visit(answer)
    assert found.answer == answer and len(world.asked) <= 2


def test_two_visits_of_a_site_are_apart_and_other_sites_do_not_wait() -> None:
    world = World({A: [Reply(200)], B: [Reply(200)], f"{A}2": [Reply(200)]})
    visitor = world.visitor()
    for address in (A, B, f"{A}2"):
        visitor.visit(address)
    assert [clock for clock, _ in world.asked] == [0.0, 0.0, MANNERS.pause]


@pytest.mark.parametrize("trouble", [Trouble.ABSENT, Trouble.SLOW, Trouble.SECURITY])
def test_a_site_that_is_down_is_down_for_all_its_pages(trouble: Trouble) -> None:
    world = World({A: [trouble], f"{A}2": [Reply(200)]})
    visitor = world.visitor()
    visitor.visit(A)
    asked = len(world.asked)
    assert visitor.visit(f"{A}2").answer is trouble
    assert len(world.asked) == asked


def test_the_way_is_told_and_whether_it_is_for_good() -> None:
    world = World({A: [Reply(301, B)], B: [Reply(308, f"{B}2")], f"{B}2": [Reply(200)]})
    assert world.visitor().visit(A) == Visit(Reply(200), (B, f"{B}2"), moved=True)
    world.replies[B] = [Reply(302, f"{B}2")]
    assert not world.visitor().visit(A).moved


def test_a_circle_is_left() -> None:
    world = World({A: [Reply(302, B)], B: [Reply(302, A)]})
    assert world.visitor().visit(A).is_lost
    world = World({A: [Reply(302, A)]})
    assert world.visitor().visit(A).is_lost


def test_an_endless_way_is_left() -> None:
    world = World(
        {f"{A}{'x' * rank}": [Reply(302, f"{A}{'x' * (rank + 1)}")] for rank in range(50)}
    )
    assert world.visitor().visit(A).is_lost
    assert len(world.asked) <= MANNERS.longest_way + 2
