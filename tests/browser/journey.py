"""Somebody goes through the guide on a phone, by touch or by keyboard alone; taps are counted."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 150
"""Stops of the keyboard on one page; beyond, nobody would go on."""
IS_FOCUSED = "element => element === document.activeElement"


@dataclass
class Journey:
    """A visitor on one page after another; `taps` counts what was pressed, typing aside."""

    page: Page
    by_keyboard: bool
    taps: int = field(default=0)

    def press(self, target: Locator) -> None:
        """Press a link or a button: a tap, or Tab until it is reached and then Enter."""
        expect(target).to_be_visible()
        if self.by_keyboard:
            self.reach(target)
            self.page.keyboard.press("Enter")
        else:
            target.tap()
        self.taps += 1

    def follow(self, words: str) -> None:
        """Press the link of these words, and wait for its page."""
        before = self.page.url
        self.press(self.page.locator("main").get_by_role("link", name=words, exact=True).first)
        self.page.wait_for_url(lambda address: address != before)

    def live_in(self, commune: str) -> None:
        """Choose a commune where it puts the nearest places first, and wait for them."""
        self.choose(commune)
        expect(self.page.locator("[data-sorted-by]")).to_contain_text(commune)

    def choose(self, commune: str) -> None:
        """Type a commune and take the first suggestion."""
        box = self.page.get_by_role("combobox")
        if self.by_keyboard:
            self.reach(box)
            self.page.keyboard.type(commune)
        else:
            box.fill(commune)
        option = self.page.get_by_role("option").first
        expect(option).to_contain_text(commune)
        if self.by_keyboard:
            self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Enter")
        else:
            option.tap()
        self.taps += 1

    def reach(self, target: Locator) -> None:
        """Bring the keyboard to an element, by Tab alone."""
        for _ in range(MOST_STOPS):
            if target.evaluate(IS_FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {target}")
