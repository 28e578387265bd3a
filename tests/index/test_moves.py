"""Renames, merges and closings, in any order: every address that was ever published answers."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from generator.index.moves import moved_to, moves
from generator.index.short_links import short_codes
from generator.model.published import PublishedAddresses


def test_a_former_address_leads_to_the_page_of_today() -> None:
    moved = moves([("lieux/neuf/", ("/lieux/vieux/", "/lieux/tres-vieux/"))])
    assert moved_to("lieux/vieux/", moved, {"lieux/neuf/"}) == "lieux/neuf/"
    assert moved_to("lieux/inconnu/", moved, {"lieux/neuf/"}) is None
    assert moved_to("lieux/neuf/", moved, {"lieux/neuf/"}) == "lieux/neuf/"


def test_the_pages_under_a_folder_move_with_it() -> None:
    moved = moves([("territoires/la/", ("/territoires/ici/",))])
    pages = {"territoires/la/", "territoires/la/jeunes/"}
    assert moved_to("territoires/ici/jeunes/", moved, pages) == "territoires/la/jeunes/"
    assert moved_to("territoires/ici/parents/", moved, pages) == "territoires/la/"


def test_moves_that_follow_one_another_end_at_the_last() -> None:
    moved = moves([("c/", ("/b/",)), ("b/", ("/a/",))])
    assert moved_to("a/", moved, {"c/"}) == "c/"


def test_moves_in_a_circle_lead_nowhere() -> None:
    assert moved_to("a/", moves([("b/", ("/a/",)), ("a/", ("/b/",))]), {"c/"}) is None


@dataclass
class History:
    """Records of one folder through the years, and the record of what was published."""

    former: dict[str, tuple[str, ...]] = field(default_factory=dict)
    published: PublishedAddresses = field(default_factory=PublishedAddresses)
    names: int = 0

    def create(self) -> None:
        self.names += 1
        self.former[f"lieux/{self.names}/"] = ()

    def rename(self, which: int) -> None:
        url = self._chosen(which)
        former = self.former.pop(url)
        self.create()
        self.former[f"lieux/{self.names}/"] = (*former, f"/{url}")

    def merge(self, which: int) -> None:
        if len(self.former) > 1:
            url = self._chosen(which)
            former = self.former.pop(url)
            other = self._chosen(which)
            self.former[other] = (*self.former[other], *former, f"/{url}")

    def close(self, which: int) -> None:
        """A closed place keeps its page: nothing moves."""

    def publish(self) -> None:
        moved = moves(self.former.items())
        codes = short_codes(self.former, self.published.codes, moved)
        made = PublishedAddresses(
            dict.fromkeys(self.former, 1), {code: url for url, code in codes.items()}
        )
        self.published = self.published.joined(made)

    def _chosen(self, which: int) -> str:
        return sorted(self.former)[which % len(self.former)]


STEPS = st.lists(
    st.tuples(st.sampled_from(["create", "rename", "merge", "close"]), st.integers(0, 9)),
    max_size=25,
)


@given(STEPS)
def test_a_long_history_loses_neither_address_nor_code(steps: list[tuple[str, int]]) -> None:
    history = History()
    history.create()
    history.publish()
    led: dict[str, str] = {}
    for step, which in steps:
        getattr(history, step)(*(() if step == "create" else (which,)))
        history.publish()
        moved = moves(history.former.items())
        for url in history.published.lines:
            assert moved_to(url, moved, history.former) is not None
        for code, made_for in history.published.codes.items():
            assert moved_to(made_for, moved, history.former) is not None
            assert led.setdefault(code, made_for) == made_for
