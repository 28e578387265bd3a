"""Codes drawn from one another are those that the library draws."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.index.short_links import LENGTH, SIGNS
from generator.render.page_codes import PageCodes
from generator.render.paper.qr import AlikeCodes, qr_html

SHORT_CODES = st.text(SIGNS, min_size=LENGTH, max_size=LENGTH)


@settings(max_examples=25, deadline=None)
@given(SHORT_CODES, SHORT_CODES, SHORT_CODES)
def test_a_code_changed_from_another_is_the_one_drawn_by_itself(
    usual: str, first: str, second: str
) -> None:
    def address(code: str) -> str:
        return f"https://orientation.exemple.fr/guide/s/{code}/"

    alike = AlikeCodes(address(usual))
    for code in (first, second, first, usual):
        assert alike.html(address(code), "code") == qr_html(address(code), "code")


def test_a_page_shows_its_short_link_and_a_guide_its_address() -> None:
    codes = PageCodes("https://exemple.fr/", {"reseaux/cio/": "s/3467w/", "carte/": "s/long9876/"})
    for url, shown in (
        ("reseaux/cio/", "s/3467w/"),
        ("carte/", "s/long9876/"),
        ("guides/jeunes/", "guides/jeunes/"),
    ):
        assert codes.of(url) == qr_html(f"https://exemple.fr/{shown}", "guide-print-code")
    assert codes.of("mentions-legales/") == ""


def test_without_short_links_no_page_has_a_code() -> None:
    assert PageCodes("https://exemple.fr/").of("guides/jeunes/") == ""
