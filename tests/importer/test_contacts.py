import pytest

from generator.importer import contacts


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("02 54 00 00 00", "02 54 00 00 00"),
        ("0254000000", "02 54 00 00 00"),
        ("+33 2 54 00 00 00", "02 54 00 00 00"),
        ("02.54.00.00.00", "02 54 00 00 00"),
        ("3949", "3949"),
        ("39 49", "3949"),
        ("08 00 11 10 09", "08 00 11 10 09"),
        ("02 54 00 00", None),
        ("02 54 00 00 00 poste 3", None),
        ("", None),
    ],
)
def test_phones(source: str, read: str | None) -> None:
    assert contacts.phone(source) == read


def test_what_a_contact_is() -> None:
    assert contacts.is_surcharged("08 10 80 58 05")
    assert not contacts.is_surcharged("08 00 11 10 09")
    assert contacts.needs_vouching("06 00 00 00 00")
    assert contacts.needs_vouching("pij.imaginaire@orange.fr")
    assert not contacts.needs_vouching("02 54 00 00 00")
    assert not contacts.needs_vouching("accueil@imaginaire.fr")


def test_emails() -> None:
    assert contacts.email("Accueil@Imaginaire.FR") == "accueil@imaginaire.fr"
    for bad in ("accueil", "a@b", "a b@imaginaire.fr", "a@imaginaire.fr;b@imaginaire.fr", ""):
        assert contacts.email(bad) is None


@pytest.mark.parametrize(
    "good",
    [
        "http://www.imaginaire.fr",
        "https://imaginaire.example.org/a/b?c=d",
        "https://www.facebook.com/imaginaire",
        "http://imaginaire.bzh",
    ],
)
def test_sites(good: str) -> None:
    assert contacts.website(good) == good


def test_a_site_without_scheme_gets_one() -> None:
    assert contacts.website("www.imaginaire.fr") == "http://www.imaginaire.fr"


@pytest.mark.parametrize(
    "bad",
    [
        "http://www.univ-imaginaire.frmoip",
        "http://www.imaginaire.frgreta/bml",
        "http://imaginaire",
        "javascript:alert(1)",
        "ftp://imaginaire.fr",
        "http://moi@imaginaire.fr",
        "http://imaginaire.fr:99999",
        "http://imaginaire.fr/a b",
        'http://imaginaire.fr/"><script>',
        "http://[imaginaire.fr",
    ],
)
def test_sites_that_cannot_be(bad: str) -> None:
    assert contacts.website(bad) is None
