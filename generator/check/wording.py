"""Free text: its length, what does not belong in it, and what it must not tell of people."""

import html
import re
from collections.abc import Collection

from generator.check import disguises
from generator.check.examination import Examination
from generator.check.privacy import (
    EMAIL,
    PHONE,
    canonical_email,
    canonical_phone,
    is_consumer_mailbox,
    is_mobile,
    names_a_person,
    person_named,
    personal_mailboxes,
)
from generator.problems.catalog import privacy, quality, texts
from generator.read.node import Text
from generator.schema.kinds import Words

TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--|<[A-Za-z!/][^<>]{0,60}$")
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|[A-Za-z]{2,12});")
MARKDOWN = re.compile(
    r"!?\[[^\[\]]{1,200}\]\([^()\s]{1,300}\)|\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__|`[^`\n]{1,200}`"
)
_DIGIT = re.compile(r"\d")
_SPECIAL = re.compile(r"[<&\[*_`]")
PLACEHOLDER = re.compile(
    r"(?:[àa] (?:compl[ée]ter|remplir|pr[ée]ciser|venir|d[ée]finir)|todo|tbd|x{3,}"
    r"|n\.?/?[ac]\.?|n[ée]ant|lorem ipsum.*|\?+|-+|…"
    r"|\.{3,}|aucune?|inconnue?|non renseign[ée]e?|vide|null|none)",
    re.IGNORECASE,
)
_PLACE_KEYS = frozenset({"nom", "adresse", "complement_adresse", "anciens_noms"})
_CONTACTS_KEY = "contacts_de_service"
_LONGEST_ACRONYM = 12


def read_words(exam: Examination, text: Text, kind: Words, key: str) -> str | None:
    """Give the text, on one line unless the kind allows several; None when its length is wrong."""
    value = _laid_out(exam, text, kind, key)
    if key != _CONTACTS_KEY:
        check_text(exam, text, key)
    if PLACEHOLDER.fullmatch(value):
        exam.note(quality.PLACEHOLDER, text, key, value=value)
    if len(value) < kind.shortest:
        exam.note(texts.TOO_SHORT, text, key, value=value, shortest=str(kind.shortest))
        return None
    if len(value) > kind.longest:
        facts = {"length": str(len(value)), "longest": str(kind.longest)}
        exam.note(texts.TOO_LONG, text, key, **facts)
        return None
    return value


def check_text(exam: Examination, text: Text, key: str) -> None:
    """Note markup, contacts, names of persons and shouted words in a text."""
    value = text.value
    if _SPECIAL.search(value):
        _check_markup(exam, text, key)
    told = _check_contacts(exam, text, key)
    check_disguises(exam, text, key, told)
    if "M" in value and key not in _PLACE_KEYS and (name := person_named(value)):
        exam.note(privacy.PERSON_NAME, text, key, value=name)
    if value.isupper() and key != "sigle" and _is_shouted(value):
        exam.note(quality.NAME_IN_CAPITALS, text, key, value=value)


def check_disguises(
    exam: Examination, text: Text, key: str, told: Collection[int] = frozenset()
) -> None:
    """Note contacts of persons, in any disguise, but for those that start at `told`."""
    value = text.value
    for found in (*disguises.mobiles(value), *personal_mailboxes(value)):
        vouched = found.canonical and exam.is_service_contact(found.canonical)
        if found.start not in told and not vouched:
            exam.note(privacy.PERSONAL_CONTACT_IN_TEXT, text, key, value=found.found)


def _laid_out(exam: Examination, text: Text, kind: Words, key: str) -> str:
    if "\n" not in text.value:
        return text.value
    lines = [line.strip() for line in text.value.split("\n")]
    if kind.lines:
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    exam.note(texts.SEVERAL_LINES, text, key)
    return " ".join(line for line in lines if line)


def _check_markup(exam: Examination, text: Text, key: str) -> None:
    if tag := TAG.search(text.value):
        exam.note(texts.HTML_TAG, text, key, found=tag[0])
    if entity := ENTITY.search(text.value):
        correction = html.unescape(entity[0])
        if correction != entity[0]:
            exam.note(texts.HTML_ENTITY, text, key, found=entity[0], correction=correction)
    if markdown := MARKDOWN.search(text.value):
        exam.note(texts.MARKDOWN, text, key, found=markdown[0])


def _check_contacts(exam: Examination, text: Text, key: str) -> set[int]:
    """Note the contacts that are written plainly; give where they start."""
    told: set[int] = set()
    for match in EMAIL.finditer(text.value) if "@" in text.value else ():
        email = canonical_email(match[0])
        personal = is_consumer_mailbox(email) or names_a_person(email)
        _note_contact(exam, text, key, match[0], email, personal)
        told.add(match.start())
    for match in PHONE.finditer(text.value) if _DIGIT.search(text.value) else ():
        phone = canonical_phone(match[0])
        _note_contact(exam, text, key, match[0], phone, is_mobile(phone))
        told.add(match.start())
    return told


def _note_contact(
    exam: Examination, text: Text, key: str, found: str, canonical: str, personal: bool
) -> None:
    vouched = exam.is_service_contact(canonical)
    refused = personal and not vouched
    rule = privacy.PERSONAL_CONTACT_IN_TEXT if refused else privacy.CONTACT_IN_TEXT
    exam.note(rule, text, key, value=found)


def _is_shouted(value: str) -> bool:
    letters = [character for character in value if character.isalpha()]
    return len(letters) > _LONGEST_ACRONYM or (" " in value and len(letters) > 7)
