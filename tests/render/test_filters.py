import pytest

from generator.render.filters import (
    capital,
    email_link,
    kilometres,
    number,
    paragraphs,
    phone_link,
    web_link,
    web_name,
)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("02 54 00 00 00", "tel:+33254000000"),
        ("3949", "tel:3949"),
        ("08 00 11 10 09", "tel:+33800111009"),
    ],
)
def test_a_number_can_be_called_from_anywhere(typed: str, link: str) -> None:
    assert phone_link(typed) == link


def test_an_address_cannot_leave_its_link() -> None:
    assert email_link("accueil@exemple.fr") == "mailto:accueil@exemple.fr"
    begun = email_link("accueil@exemple.fr", "Erreur : CIO & co", "Faux :\n?")
    assert begun.endswith("?subject=Erreur%20%3A%20CIO%20%26%20co&body=Faux%20%3A%0D%0A%3F")
    assert email_link('a"?bcc=x@exemple.fr') == "mailto:a%22%3Fbcc%3Dx@exemple.fr"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//exemple.fr"])
def test_a_browser_follows_web_addresses_only(address: str) -> None:
    assert web_link(address) == ""


def test_a_site_is_called_by_its_name() -> None:
    assert web_link("https://www.exemple.fr/x") == "https://www.exemple.fr/x"
    assert web_name("https://www.exemple.fr/x") == "exemple.fr"


def test_texts_and_numbers_are_written_the_french_way() -> None:
    assert paragraphs("Un.\nSuite.\n\n \nDeux.\n") == ("Un.\nSuite.", "Deux.")
    assert number(1234567) == "1\u00a0234\u00a0567"
    assert [kilometres(value) for value in (0.2, 1.4, 12.6)] == ["1", "1", "13"]


def test_a_capital_leaves_the_rest_as_it_is() -> None:
    assert capital("été au CIO") == "Été au CIO"
    assert capital("") == ""
