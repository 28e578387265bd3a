"""What each kind of value accepts, beside the refusals of `records/invalides/`."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from example_records import TODAY, base, check, document, geography

from generator.check import contacts, hours, scalars, wording
from generator.check.examination import Context, Examination
from generator.check.places import read_commune_code
from generator.check.zones import read_zone
from generator.read.node import Text
from generator.schema.kinds import Words, Zone

Reader = Callable[[Examination, Text, str], Any]


def read(reader: Reader, typed: str, *vouched: str, key: str = "cle") -> tuple[Any, list[str]]:
    context = Context({}, geography(), TODAY)
    exam = Examination(context, "data/structures/41/essai.yml", "structures", "41/essai", "",
                       frozenset(vouched))  # fmt: skip
    value = reader(exam, Text(typed, 1, 1), key)
    return value, [problem.rule.code for problem in exam.problems]


@pytest.mark.parametrize(
    "typed",
    ["02 61 91 00 01", "0261910001", "02.61.91.00.01", "02-61-91-00-01", "+33 2 61 91 00 01",
     "0033261910001", "+33 (0)2 61 91 00 01", "02\u00a061\u00a091\u00a000\u00a001"],
)  # fmt: skip
def test_a_phone_is_written_in_pairs_whatever_was_typed(typed: str) -> None:
    assert read(contacts.read_phone, typed) == ("02 61 91 00 01", [])


@pytest.mark.parametrize("typed", ["3949", "39 49", "115", "116006"])
def test_short_numbers(typed: str) -> None:
    assert read(contacts.read_phone, typed) == (typed.replace(" ", ""), [])


@pytest.mark.parametrize("typed", ["0639980001", "+33639980001", "06.39.98.00.01", "0739980001"])
def test_a_mobile_must_be_vouched_for(typed: str) -> None:
    assert read(contacts.read_phone, typed) == (None, ["P102"])
    vouched = contacts.canonical_phone(typed)
    assert read(contacts.read_phone, typed, vouched)[1] == []


@pytest.mark.parametrize("typed", ["0800000000", "08 05 00 00 00"])
def test_free_numbers_are_free(typed: str) -> None:
    assert read(contacts.read_phone, typed)[1] == []


@pytest.mark.parametrize("typed", ["0", "+33", "12345678", "٠٢٦١٩١٠٠٠١", "02 61 91 00 0l"])
def test_what_is_no_phone(typed: str) -> None:
    assert read(contacts.read_phone, typed) == (None, ["V301"])


@pytest.mark.parametrize(
    "typed",
    ["accueil@exemple.fr", "Accueil.CIO@EXEMPLE.fr", "ce.0410000x@ac-exemple.fr",
     "saint-jean@exemple.fr", "pij.vendome@exemple.fr", "mission.locale@exemple.fr"],
)  # fmt: skip
def test_emails_of_counters(typed: str) -> None:
    value, codes = read(contacts.read_email, typed)
    assert codes == []
    assert value == typed.partition("@")[0] + "@" + typed.partition("@")[2].lower()


@pytest.mark.parametrize(
    "typed",
    ["Marie.Imaginaire@exemple.fr", "imaginaire-paul@exemple.fr", "j.imaginaire@exemple.fr"],
)
def test_emails_of_persons(typed: str) -> None:
    assert read(contacts.read_email, typed) == (None, ["P103"])
    assert read(contacts.read_email, typed, typed.lower())[1] == []


@pytest.mark.parametrize(
    "typed",
    ["https://exemple.fr", "http://www.exemple.fr/cio?x=1&y=2#ici", "https://exemple.fr:8443/",
     "https://écoles.exemple.fr/été", "HTTPS://exemple.fr"],
)  # fmt: skip
def test_web_addresses(typed: str) -> None:
    assert read(contacts.read_web_address, typed) == (typed, [])


@pytest.mark.parametrize(
    "typed",
    ["ftp://exemple.fr", "//exemple.fr", "https:exemple.fr", "https://", "https://exemple",
     "https://exemple.fr/a b", "https://exemple.fr/<script>", "data:text/html,x", "/cio/",
     "https://[::1]/", "https://127.0.0.1/", "https://exemple.fr:port/", "mailto:a@exemple.fr",
     "https://exemple.fr/" + "a" * 500],
)  # fmt: skip
def test_what_is_no_web_address(typed: str) -> None:
    assert read(contacts.read_web_address, typed) == (None, ["V321"])


def test_a_refused_address_does_not_spread_its_password() -> None:
    context = Context({}, geography(), TODAY)
    exam = Examination(context, "f.yml", "structures", "41/a", "", frozenset())
    contacts.read_web_address(exam, Text("https://agent:secret@exemple", 1, 1), "site_web")
    contacts.read_web_address(exam, Text("ftp://agent:secret@exemple.fr", 1, 1), "site_web")
    assert exam.problems
    assert not any("secret" in problem.message + problem.hint for problem in exam.problems)


@pytest.mark.parametrize(
    "typed",
    ["lundi 9h-12h30", "du lundi au vendredi, de 9 h à 17 h", "Mo-Fr 09:00-12:30,13:30-17:30",
     "24/7", "lundi: 9h-12h30, 13h30-17h30; mardi: fermé", "mardi sur rendez-vous",
     "Mo-Fr 09:00-12:00; PH off", "tous les jours sauf le dimanche de 10h à 18h",
     "sur rendez-vous"],
)  # fmt: skip
def test_hours(typed: str) -> None:
    assert read(hours.read_opening_hours, typed) == (typed, [])


@pytest.mark.parametrize("typed", ["oui", "nous consulter", "9-12"])
def test_what_is_no_hours(typed: str) -> None:
    assert read(hours.read_opening_hours, typed) == (None, ["V702"])


def test_dates_ages_and_vintages() -> None:
    assert read(scalars.read_date, "2026-11-23") == (date(2026, 11, 23), [])
    assert read(scalars.read_date, "2024-02-29") == (date(2024, 2, 29), [])
    assert read(scalars.read_date, "0000-01-01") == (None, ["V402"])
    assert read(scalars.read_age, "0") == (0, [])
    assert read(scalars.read_age, "120") == (120, [])
    for typed in ("2019", "2019-09", "2019-09-30"):
        assert read(scalars.read_vintage, typed) == (typed, [])


def test_la_poste_has_its_own_check_digit() -> None:
    assert read(scalars.read_siret, "35600000000048")[1] == []
    assert read(scalars.read_siret, "35600000049837")[1] == []


def test_paragraphs_are_kept_and_blank_lines_are_not_piled_up() -> None:
    def reader(exam: Examination, text: Text, key: str) -> str | None:
        return wording.read_words(exam, text, Words(longest=100, lines=True), key)

    assert read(reader, "Un. \n  Deux.\n\n\n\nTrois.") == ("Un.\nDeux.\n\nTrois.", [])


@pytest.mark.parametrize(
    "typed",
    ["De 16 à 25 ans & plus", "3 < 5 et 7 > 2", "le 1er étage", "CIO",
     "rue Monsieur-le-Prince", "Madame de Sévigné", "a_b et c_d", "5 * 3 * 2", "[complet]"],
)  # fmt: skip
def test_ordinary_text_is_left_alone(typed: str) -> None:
    def reader(exam: Examination, text: Text, key: str) -> str | None:
        return wording.read_words(exam, text, Words(), key)

    assert read(reader, typed, key="description") == (typed, [])


def test_zones_of_several_levels_and_of_one() -> None:
    def many(exam: Examination, text: Text, key: str) -> str | None:
        return read_zone(exam, text, Zone(), key)

    def region(exam: Examination, text: Text, key: str) -> str | None:
        return read_zone(exam, text, Zone(("region",)), key)

    for code in ("france", "r84", "41", "2A", "974", "200030385", "z2401", "41018"):
        assert read(many, code) == (code, [])
    assert read(region, "84") == ("84", [])
    for reader, wrong in ((region, "41018"), (many, "France"), (many, "r99"), (many, "")):
        assert read(reader, wrong) == (None, ["G601"])


def test_commune_codes() -> None:
    assert read(read_commune_code, "2A004") == ("2A004", [])
    assert read(read_commune_code, "41018") == ("41018", [])


@pytest.mark.parametrize(
    ("typed", "line", "column"),
    [
        ("lundi 9h-12h75", 1, 28),
        ('"lundi 9h-12h75"', 1, 29),
        ("'lundi 9h-12h75'", 1, 29),
        ("|\n  lundi 9h-12h75", 2, 12),
        ("|\n      mardi 9h-12h\n      lundi 9h-12h75", 3, 16),
        ("lundi\n  9h-12h75", 1, 19),
        ('"lundi 9h-\\u0031\\u0032h75"', 1, 19),
        ('"lundi\n  9h-12h75"', 1, 19),
        (">\n  lundi 9h-12h75", 1, 19),
    ],
)
def test_an_impossible_hour_is_told_where_it_stands(typed: str, line: int, column: int) -> None:
    text = f"horaires_accueil: {typed}\n"
    checked = check(base(), ("structures", document(text, "structures", "41/essai")))
    (found,) = [one for one in checked.problems if one.rule.code == "V703"]
    assert (found.span.line, found.span.column) == (line, column)
