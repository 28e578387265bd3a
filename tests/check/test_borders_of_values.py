"""Where each kind of value ends: the last that is read, the first that is refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from example_records import TODAY, geography

from generator.check import contacts, scalars, wording
from generator.check.examination import Context, Examination
from generator.check.location import kilometres
from generator.check.placement import folder_of, record_id
from generator.check.privacy import (
    canonical_contact,
    canonical_phone,
    is_mobile,
    names_a_person,
    signs_as_a_person,
)
from generator.check.pruning import without_dead_mentions
from generator.check.zones import level_of, zone_communes, zone_name
from generator.model.record import Record
from generator.read.node import Text
from generator.schema.kinds import Words


def read(reader: Callable[..., Any], typed: str, *more: Any) -> tuple[Any, list[str]]:
    """What a kind of value makes of a text, and the messages, whole."""
    context = Context({}, geography(), TODAY)
    exam = Examination(
        context, "data/structures/41/essai.yml", "structures", "41/essai", "", frozenset()
    )
    value = reader(exam, Text(typed, 1, 1), "cle", *more)
    return value, [f"{one.rule.code} {one.message} {one.hint}" for one in exam.problems]


def accepted(reader: Callable[..., Any], typed: str, *more: Any) -> bool:
    value, messages = read(reader, typed, *more)
    assert (value is None) == bool(messages)
    return not messages


@pytest.mark.parametrize(
    ("reader", "last", "first"),
    [
        (scalars.read_age, "120", "121"),
        (scalars.read_age, "0", "-1"),
        (scalars.read_time, "23:59", "24:00"),
        (scalars.read_time, "0h", "0h60"),
        (scalars.read_time, "9h05", "9h5"),
        (scalars.read_vintage, "1900-12", "1900-13"),
        (scalars.read_date, "2026-12-31", "2026-12-32"),
        (scalars.read_date, "0001-01-01", "1-1-1"),
        (scalars.read_siret, "73282932000074", "73282932000075"),
        (scalars.read_siret, "35600000049837", "35600000049838"),
        (scalars.read_yes_no, "non", "Non"),
        (contacts.read_phone, "01 00 00 00 00", "00 00 00 00 00"),
        (contacts.read_phone, "116006", "1160061"),
        (contacts.read_phone, "1000", "2000"),
        (contacts.read_phone, "10", "1"),
        (contacts.read_email, "a@exemple.fr", "-a@exemple.fr"),
        (contacts.read_email, "a_@exemple.fr", "a.@exemple.fr"),
        (contacts.read_email, "a.b@exemple.fr", "a..b@exemple.fr"),
        (contacts.read_web_address, "https://exemple.fr:65535", "https://exemple.fr:65536"),
        (contacts.read_web_address, "https://exemple.fr/" + "a" * 481,
         "https://exemple.fr/" + "a" * 482),
    ],
)  # fmt: skip
def test_the_last_value_is_read_and_the_next_refused(
    reader: Callable[..., Any], last: str, first: str
) -> None:
    assert accepted(reader, last), last
    assert not accepted(reader, first), first


@pytest.mark.parametrize("most", [90, 180])
def test_a_position_goes_to_the_end_of_the_globe(most: int) -> None:
    for typed in (f"{most}", f"-{most}", f"{most}.0", "0"):
        assert accepted(scalars.read_coordinate, typed, most), typed
    for typed in (f"{most}.00000000001", f"-{most}.1", f"{most + 1}", "1,5", "+1", "1.", ".5"):
        assert not accepted(scalars.read_coordinate, typed, most), typed


@pytest.mark.parametrize(("size", "is_read"), [(2, False), (3, True), (10, True), (11, False)])
def test_a_text_has_a_shortest_and_a_longest_length(size: int, is_read: bool) -> None:
    def reader(exam: Examination, text: Text, key: str) -> str | None:
        return wording.read_words(exam, text, Words(3, 10), key)

    assert accepted(reader, "a" * size) == is_read


@pytest.mark.parametrize(("size", "is_read"), [(80, True), (81, False)])
def test_an_identifier_has_eighty_signs_at_most(size: int, is_read: bool) -> None:
    assert accepted(scalars.read_identifier, "a" * size) == is_read


@pytest.mark.parametrize(
    ("reader", "typed", "said"),
    [
        (scalars.read_date, "23/11/2026", "2026-11-23"),
        (scalars.read_date, "1er novembre 2026", "2026-11-01"),
        (scalars.read_date, "2026-13-01", "2026-01-13"),
        (scalars.read_date, "demain", "2026-11-23"),
        (scalars.read_age, "16 ans", "cle: 16"),
        (scalars.read_yes_no, "YES", "oui"),
        (scalars.read_yes_no, "faux", "non"),
        (scalars.read_coordinate, "47,5861", "47.5861"),
        (scalars.read_identifier, "Mon Atelier", "mon-atelier"),
        (scalars.read_identifier, "???", "atelier-cv"),
        (contacts.read_web_address, "exemple.fr", "https://exemple.fr"),
        (contacts.read_web_address, "http:/exemple.fr/a", "https://exemple.fr/a"),
    ],
)  # fmt: skip
def test_what_was_meant_is_proposed(reader: Callable[..., Any], typed: str, said: str) -> None:
    more = (90,) if reader is scalars.read_coordinate else ()
    value, messages = read(reader, typed, *more)
    assert value is None and len(messages) == 1
    assert f"«\u00a0{said}\u00a0»" in messages[0], messages[0]


@pytest.mark.parametrize(
    ("code", "level", "name", "some"),
    [
        ("france", "france", "la France", "41018"),
        ("r24", "region", "Centre-Val de Loire", "41018"),
        ("41", "departement", "Loir-et-Cher", "41018"),
        ("2A", "departement", "Corse-du-Sud", "2A004"),
        ("974", "departement", "La Réunion", "97411"),
        ("200030385", "epci", "CA de Blois «\u00a0Agglopolys\u00a0»", "41018"),
        ("z2401", "zone-emploi", "Blois", "41018"),
        ("41018", "commune", "Blois", "41018"),
    ],
)
def test_a_code_says_its_level_and_what_it_holds(
    code: str, level: str, name: str, some: str
) -> None:
    assert level_of(code) == level
    bare = code[1:] if code[0] in "rz" else code
    assert zone_name(geography(), level, bare) == name
    assert some in zone_communes(geography(), code)
    assert zone_name(geography(), level, "0") is None


@pytest.mark.parametrize(
    ("path", "table", "identifier"),
    [
        ("data/structures/41/cio.yml", "structures", "41/cio"),
        ("structures/structures/41/cio.yml", "structures", "41/cio"),
        ("cio.yml", "structures", "cio"),
        ("data/reseaux/structures.yml", "structures", "data/reseaux/structures"),
    ],
)
def test_a_path_is_an_identifier(path: str, table: str, identifier: str) -> None:
    assert record_id(path, table) == identifier


@pytest.mark.parametrize(
    ("identifier", "folder"),
    [("41/cio", "41"), ("2A/cio", "2A"), ("974/cio-2", "974"), ("4/cio", ""), ("9741/cio", ""),
     ("41/CIO", ""), ("41/cio/", ""), ("cio", "")],
)  # fmt: skip
def test_the_folder_of_a_structure_is_its_departement(identifier: str, folder: str) -> None:
    assert folder_of(identifier) == folder


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [("+33 (0)2 61 91 00 01", "0261910001"), ("0033 2 61 91 00 01", "0261910001"),
     ("+32 2 61 91 00", "32 2 61 91 00".replace(" ", "")), ("33 2 61 91 00 01", "33261910001"),
     (" 39 49 ", "3949"), ("Accueil@Exemple.FR ", "accueil@exemple.fr")],
)  # fmt: skip
def test_two_spellings_of_a_contact_are_one(typed: str, canonical: str) -> None:
    assert canonical_contact(typed) == canonical


@pytest.mark.parametrize("digits", ["0", "05", "08"])
def test_only_06_and_07_are_mobiles(digits: str) -> None:
    assert not is_mobile(f"{digits:0<10}") and not is_mobile("063998000")
    assert is_mobile("0600000000") and is_mobile(canonical_phone("+33 7 00 00 00 00"))


@pytest.mark.parametrize(
    ("text", "is_name"),
    [("Marie Imaginaire", True), ("Marie-Line Imaginaire", True), ("Mme Imaginaire", True),
     ("Marie", False), ("", False), ("Marie la coordinatrice", False), ("marie imaginaire", False),
     ("Imaginaire Marie", False), ("Marie Anne De Imaginaire", False), ("Marie De Nulle", True),
     ("la coordination du territoire", False)],
)  # fmt: skip
def test_a_function_is_not_a_name(text: str, is_name: bool) -> None:
    assert signs_as_a_person(text) == is_name


@pytest.mark.parametrize(
    ("local", "is_person"),
    [("marie.imaginaire", True), ("imaginaire.marie", True), ("m.imaginaire", True),
     ("m.ima", False), ("m-imaginaire", False), ("marie", False), ("marie.imaginaire.x.y", False),
     ("marie.accueil", False), ("marie.2", False), ("imaginaire.nullepart", False)],
)  # fmt: skip
def test_an_address_of_a_person_has_a_first_name_or_an_initial(local: str, is_person: bool) -> None:
    assert names_a_person(f"{local}@exemple.fr") == is_person


def test_a_kilometre_is_a_kilometre_on_any_side() -> None:
    blois = geography().communes["41018"]
    assert blois.latitude is not None and blois.longitude is not None
    north = kilometres(blois.latitude + 1, blois.longitude, blois)
    east = kilometres(blois.latitude, blois.longitude - 1, blois)
    assert north == pytest.approx(111.2) and east == pytest.approx(75.0, abs=0.5)
    assert kilometres(blois.latitude, blois.longitude, blois) == 0
    nowhere = replace(blois, latitude=None)
    assert kilometres(47.0, 1.0, nowhere) is None


def test_dead_mentions_are_taken_out_one_by_one() -> None:
    experts = ({"structure": "41/a"}, {"structure": "41/b"})
    values = {
        "networks": ("cio", "mort"),
        "referrals": ({"network": "mort"}, {"network": "cio"}),
        "services": ({"experts": experts},),
        "closure": {"towards": "41/b"},
        "name": "Essai",
    }
    published = {"structures": {"41/a"}, "reseaux": {"cio"}}
    record = Record("essai", "territoires", "data/territoires/essai.yml", values, {})
    left = without_dead_mentions(record, published)
    assert left.values == {
        "networks": ("cio",),
        "referrals": ({"network": "cio"},),
        "services": ({"experts": ({"structure": "41/a"},)},),
        "closure": {},
        "name": "Essai",
    }
    assert (left.id, left.table, left.path) == (record.id, record.table, record.path)
    assert left.places is record.places
    alive = {"structures": {"41/a", "41/b"}, "reseaux": {"cio", "mort"}}
    assert without_dead_mentions(record, alive) is record
