"""The files of the private folder: their examples, and what reports may say of what is in them."""

import re
from datetime import date
from pathlib import Path

import pytest
from example_records import INVALID, VALID, geography
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.assemble.people import assemble_people
from generator.check.consents import latest_end
from generator.check.people import CheckedPeople, check_people
from generator.model.person import Channel, shown
from generator.problems.printers.json import print_json
from generator.problems.printers.text import print_problem
from generator.problems.problem import Severity
from generator.read.folder import read_bytes

TODAY = date(2026, 11, 23)
KNOWN = ("structures/41/cio-imaginaire", "territoires/spro-imaginaire")
EXAMPLES = sorted(INVALID.glob("P3*.yml"))
NAME, MAILBOX, PHONE = "Sacha Nullepart", "sacha.nullepart@invente.fr", "06 99 88 77 66"


def checked(text: str, record: str = KNOWN[0], today: date = TODAY) -> CheckedPeople:
    document, problems = read_bytes(text.encode(), f"contacts/{record}.yml")
    return check_people([document] if document else [], geography(), today, KNOWN, problems)


def contact(**changes: str) -> str:
    """A file with one contact, each of whose lines may be changed."""
    lines = {
        "nom": NAME, "fonction": "Accueil", "telephone": PHONE, "courriel": MAILBOX,
        "consentement": "{date: 2026-09-15, recueilli_par: La direction, canaux: [site]}",
        "expire_le": "2027-09-15", **changes,
    }  # fmt: skip
    return "contacts:\n  -\n" + "".join(f"    {key}: {value}\n" for key, value in lines.items())


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_rule_is_told_at_its_place_and_nothing_else(file: Path) -> None:
    text = file.read_text("utf-8")
    header = dict(re.findall(r"(?m)^# (attendu|fiche): (.+)$", text))
    problems = checked(text, header["fiche"]).problems
    told = [f"{one.rule.code} {one.span.line}:{one.span.column}" for one in problems]
    assert told == header["attendu"].split(", ") and file.name[:4] in header["attendu"]
    for sentence in (part for one in problems for part in (one.message, one.hint)):
        assert not re.search(r"\{\w+\}", sentence) and sentence.rstrip().endswith((".", "?"))


def test_a_whole_file_has_no_problem_and_says_who_agreed_to_what() -> None:
    text = (VALID / "contacts" / f"{KNOWN[0]}.yml").read_text("utf-8")
    found = checked(text)
    assert not found.problems
    (person,) = assemble_people(found.records)
    assert person.name == "Camille Imaginaire" and person.phone == PHONE
    assert person.email == "camille.imaginaire@exemple.fr"
    assert person.channels == {Channel.SITE, Channel.PRO} and person.line == 3
    assert person.record == KNOWN[0] and person.initials == "C. I."


@pytest.mark.parametrize(("day", "channel", "count"), [
    ("2026-09-14", Channel.SITE, 0), ("2026-09-15", Channel.SITE, 1),
    ("2027-09-15", Channel.SITE, 1), ("2027-09-16", Channel.SITE, 0),
    ("2026-11-23", Channel.PRO, 0), ("2026-11-23", Channel.PAPER, 0),
])  # fmt: skip
def test_a_contact_is_shown_from_the_first_day_to_the_last_where_it_was_agreed(
    day: str, channel: Channel, count: int
) -> None:
    people = assemble_people(checked(contact()).records)
    assert len(shown(people, channel, date.fromisoformat(day)).get(KNOWN[0], ())) == count


@pytest.mark.parametrize("missing", ["nom", "fonction", "consentement", "expire_le"])
def test_without_one_of_its_facts_a_contact_is_withheld(missing: str) -> None:
    kept = [line for line in contact().splitlines() if not line.startswith(f"    {missing}:")]
    found = checked("\n".join(kept))
    assert not found.records and {one.rule.severity for one in found.problems} == {Severity.ERROR}


def test_a_consent_still_to_come_names_nobody() -> None:
    assert not checked(contact(), today=date(2026, 9, 14)).records


@pytest.mark.parametrize(("key", "typed", "told"), [
    ("consentement", "{date: 2026-11-23, recueilli_par: La direction, canaux: [site]}", []),
    ("consentement", "{date: 2026-11-24, recueilli_par: La direction, canaux: [site]}",
     ["V403 7:19 consentement 2026-11-24"]),
    ("expire_le", "2026-09-15", ["P306 8:16 expire_le 2026-09-15"]),
    ("expire_le", "2026-09-14", ["P304 8:16 expire_le 2026-09-14"]),
    ("expire_le", "2026-11-23", []),
    ("expire_le", "2026-11-22", ["P306 8:16 expire_le 2026-11-22"]),
    ("expire_le", "2028-09-15", []),
    ("expire_le", "2028-09-16", ["P303 8:16 expire_le 2028-09-15"]),
])  # fmt: skip
def test_the_days_of_a_consent_have_their_bounds(key: str, typed: str, told: list[str]) -> None:
    problems = checked(contact(**{key: typed})).problems
    found = [f"{one.rule.code} {one.span.line}:{one.span.column} {one.key}" for one in problems]
    assert found == [line.rpartition(" ")[0] for line in told]
    for one, line in zip(problems, told, strict=True):
        assert line.rpartition(" ")[2] in one.message + one.hint


def test_two_years_after_the_29_february_is_the_28() -> None:
    assert latest_end(date(2028, 2, 29)) == date(2030, 2, 28)
    assert latest_end(date(2026, 9, 15)) == date(2028, 9, 15)


BROKEN = [
    *({"nom": value} for value in (f"[{NAME}]", f'"{NAME} <b>"', f"{NAME}, {MAILBOX}")),
    *({"telephone": value} for value in (f"{PHONE} 5", f"{PHONE} ou 06 11 22 33 44", f"[{PHONE}]")),
    *({"courriel": value} for value in (f"{MAILBOX} {MAILBOX}", MAILBOX.replace("@", " @ "))),
    {"expire_le": f"{NAME}"}, {NAME: MAILBOX}, {"fonction": f"{NAME}\tde Mme Nullepart"},
    {"consentement": f"{{date: 2026-09-15, recueilli_par: {NAME}, canaux: [{NAME}]}}"},
    {"nom": f'"{NAME}'}, {"nom": f"*{NAME}"}, {"nom": f"!{NAME} x"},
]  # fmt: skip


@pytest.mark.parametrize("change", BROKEN, ids=str)
def test_no_report_spreads_what_was_typed(change: dict[str, str]) -> None:
    problems = checked(contact(**change)).problems
    assert problems
    for one in problems:
        report = f"{print_problem(one)}\n{print_json([one])}".lower()
        for secret in ("sacha", "nullepart", "invente.fr", "99 88"):
            assert secret not in report


@settings(max_examples=60)
@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=8, max_size=60))
def test_whatever_is_typed_a_report_quotes_one_sign_of_it(text: str) -> None:
    assume(not re.fullmatch(r"\d{4}-\d\d-\d\d", text))
    quoted = "'" + text.replace("'", "''") + "'"
    for key in ("telephone", "courriel", "expire_le", "nom"):
        for one in checked(contact(**{key: quoted})).problems:
            told = " ".join(dict(one.facts).values())
            assert text.strip() not in told
