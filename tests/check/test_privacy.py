"""Personal values never get into a message: logs are public."""

import re

import pytest
from example_records import TODAY, base, check, document, geography

from generator.check.disguises import mobiles
from generator.check.documents import check_documents
from generator.check.privacy import (
    canonical_contact,
    canonical_phone,
    discreet,
    is_mobile,
    masked,
    names_a_person,
    person_named,
    personal_mailboxes,
)
from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.printers.github import print_github
from generator.problems.printers.gitlab import print_gitlab
from generator.problems.printers.json import print_json
from generator.problems.printers.markdown import print_markdown
from generator.problems.printers.text import print_text
from generator.problems.problem import Problem, Span
from generator.read.folder import read_bytes


@pytest.mark.parametrize(
    "number",
    ["0639980001", "06 39 98 00 01", "06.39.98.00.01", "+33639980001", "+33 (0)6 39 98 00 01",
     "0033 6 39 98 00 01", "06-39-98-00-01", "06 39 98 00 0", "07 39 98 00 01", "06/39/98/00/01"],
)  # fmt: skip
def test_mobiles_are_masked_however_they_are_written(number: str) -> None:
    for text in (number, f"appelez le {number} svp"):
        shown = masked(text)
        assert "98" not in shown and "**" in shown


@pytest.mark.parametrize(
    "text",
    ["02 61 91 00 01", "2026-11-23", "06-11-2026", "41018", "200030385", "47.5861", "CIO de Blois",
     "accueil@exemple.fr", "https://exemple.fr/0612", "data/structures/07/cio.yml"],
)  # fmt: skip
def test_the_rest_is_quoted_as_it_is(text: str) -> None:
    assert masked(text) == text


def test_mailboxes_keep_their_first_letter_and_their_domain() -> None:
    assert masked("Camille.Imaginaire@exemple.fr") == "C…@exemple.fr"
    assert masked("voir pij.imaginaire@gmail.com, merci") == "voir p…@gmail.com, merci"


def test_names_keep_their_initial() -> None:
    assert masked("M. Imaginaire vous reçoit") == "M. I… vous reçoit"
    assert person_named("Demandez Mme Imaginaire Dupont") == "Mme Imaginaire Dupont"
    assert person_named("Madame la directrice") is None


def test_canonical_numbers() -> None:
    spellings = ("+33 6 39 98 00 01", "+33 (0)6 39 98 00 01", "0033639980001", "06 39 98 00 01")
    assert {canonical_phone(spelling) for spelling in spellings} == {"0639980001"}


@pytest.mark.parametrize("address", ["s-jpij", "msap.st-julien", "ce.cio", "ap.poste", "pij.blois"])
def test_names_of_counters_are_not_names_of_persons(address: str) -> None:
    assert not names_a_person(f"{address}@exemple.fr")


DISGUISED_MOBILES = (
    "06 39 98 00 01", "0 6 3 9 9 8 0 0 0 1", "O6.39.98.OO.O1", "063 998 00 01", "06_39_98_00_01",
    "06 - 39 - 98 - 00 - 01", "(06) 39 98 00 01", "+33 (0)6-39.98 00/01", "(+33) 6 39 98 00 01",
    "０６ ３９ ９８ ００ ０１", "06·39·98·00·01", "https://exemple.fr/33639980001",
)  # fmt: skip
DISGUISED_MAILBOXES = (
    "imaginaire (at) gmail.com", "imaginaire[at]gmail[dot]com", "imaginaire {à} gmail . com",
    "imaginaire arobase gmail point com", "imaginaire @ gmail.com", "imaginaire＠gmail.com",
    "imaginaire@gmail point com", "Imaginaire at GMAIL dot COM",
)  # fmt: skip


@pytest.mark.parametrize("number", DISGUISED_MOBILES)
def test_a_mobile_is_found_and_masked_in_any_disguise(number: str) -> None:
    for text in (number, f"Appelez le {number} ou venez.", f"Tél :\u00a0{number}, merci"):
        assert [one.canonical for one in mobiles(text)] == ["0639980001"]
        shown = masked(text)
        assert "06 ** ** ** **" in shown and not re.search(r"39|98|9\W+8|３９", shown)


@pytest.mark.parametrize("mailbox", DISGUISED_MAILBOXES)
def test_a_mailbox_is_found_and_masked_in_any_disguise(mailbox: str) -> None:
    for text in (mailbox, f"Écrivez à {mailbox}, merci."):
        assert [one.canonical for one in personal_mailboxes(text)] == ["imaginaire@gmail.com"]
        assert "maginaire" not in masked(text)


def test_a_number_in_words_is_found_and_masked() -> None:
    text = "Au zéro six, trente-neuf quatre-vingt-dix-huit zéro un, le matin"
    assert [one.canonical for one in mobiles(text)] == [""]
    assert masked(text) == "Au zéro six…, le matin"


@pytest.mark.parametrize(
    "text",
    ["06-11-2026 10h", "du 06/11/2026 au 07/12/2026", "07:30-12:00,13:30", "06 11 2026 10h30",
     "02 61 91 00 01", "06012345678901", "07 69007 Lyon", "dans six ou sept mois", "zéro six mois",
     "2026-06-07 06 07", "les 41, 06 et 07", "Rendez-vous à Blois.", "accueil (at) exemple.fr",
     "https://exemple.fr/@cio.blois", "contact@exemple.fr. Ouvert", "un point à Blois"],
)  # fmt: skip
def test_what_looks_like_a_disguise_is_left_alone(text: str) -> None:
    assert not [*mobiles(text), *personal_mailboxes(text)]


def test_a_key_is_masked_like_a_value() -> None:
    one = check(base(), ("structures", document("06 39 98 00 01: x\n", "structures", "41/essai")))
    problem = next(problem for problem in one.problems if problem.rule.code == "K101")
    for report in (print_text([problem], 1), print_json([problem]), print_gitlab([problem]),
                   print_github([problem]), print_markdown([problem], 1)):  # fmt: skip
        assert "06 ** ** ** **" in report and "98" not in report


def test_what_reading_quotes_is_masked_too() -> None:
    text = "nom: Blois\ncourriel camille.imaginaire@gmail.com\n"
    reading = read_bytes(text.encode(), "data/structures/41/essai.yml")
    checked = check_documents({}, geography(), today=TODAY, reading_problems=reading.problems)
    (problem,) = checked.problems
    assert "c…@gmail.com" in problem.message + problem.hint
    assert "imaginaire" not in problem.message + problem.hint


def test_a_contact_is_compared_in_one_form() -> None:
    assert canonical_contact(" Accueil@Exemple.FR ") == "accueil@exemple.fr"
    assert canonical_contact("06 39 98 00 01") == "0639980001"
    assert canonical_phone("+33 02 61 91 00 00") == "0261910000"
    assert canonical_phone("+33 2 61 91 00 50") == "0261910050"


@pytest.mark.parametrize(
    ("phone", "mobile"),
    [("0639980001", True), ("0739980001", True), ("0261910001", False), ("063998000", False),
     ("06399800011", False), ("1638", False)],
)  # fmt: skip
def test_a_mobile_has_ten_digits_and_starts_with_06_or_07(phone: str, mobile: bool) -> None:
    assert is_mobile(phone) is mobile


def test_a_discreet_problem_keeps_its_key_unless_it_is_a_contact() -> None:
    kept = Problem(PLACEHOLDER, Span("f.yml", 2, 3), "nom", {"value": "x"})
    assert discreet(kept) == kept
    told = discreet(Problem(PLACEHOLDER, Span("f.yml"), "06 39 98 00 01", {"value": "x"}))
    assert told.key == "06 ** ** ** **"
