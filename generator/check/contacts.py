"""Phones, e-mail addresses and web addresses: their writing, and whom they belong to."""

import re
from urllib.parse import SplitResult, urlsplit

from generator.check.examination import Examination
from generator.check.privacy import (
    canonical_email,
    canonical_phone,
    is_consumer_mailbox,
    is_mobile,
    names_a_person,
)
from generator.problems.catalog import privacy, values
from generator.problems.problem import Rule
from generator.read.node import Text

SHORT_NUMBER = re.compile(r"1\d{1,2}|[13]\d{3}|116\d{3}", re.ASCII)
NATIONAL = re.compile(r"0[1-9]\d{8}", re.ASCII)
PHONE_SIGNS = re.compile(r"[+\d][\d .\-/()\u00a0\u202f]*")
SURCHARGED = ("081", "082", "089")
SEVERAL = re.compile(r"\s+(?:ou|et|puis)\s+|[,;/|]|\s{2,}|\s-\s")
EMAIL_ADDRESS = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+'-]{0,62}[A-Za-z0-9_+-])?"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}")
BARE_HOST = re.compile(r"(?:https?[:/]{0,3}|//)?((?:[\w-]+\.)+[a-z]{2,24}(?:[/?]\S*)?)", re.I)
_LONGEST_WEB_ADDRESS = 500


def read_phone(exam: Examination, text: Text, key: str) -> str | None:
    """Give the number as « 02 54 00 00 00 », or a short one as it is dialled (« 3949 »)."""
    typed = text.value
    phone = canonical_phone(typed)
    if SHORT_NUMBER.fullmatch(phone) and re.fullmatch(r"[\d \u00a0\u202f.]+", typed):
        return phone
    if not PHONE_SIGNS.fullmatch(typed) or not NATIONAL.fullmatch(phone):
        exam.note(_phone_rule(typed), text, key, value=typed)
        return None
    if is_mobile(phone) and not exam.is_service_contact(phone):
        exam.note(privacy.MOBILE_PHONE, text, key, value=typed)
        return None
    if phone.startswith(SURCHARGED):
        exam.note(values.SURCHARGED_PHONE, text, key, value=typed)
    return " ".join(phone[start : start + 2] for start in range(0, 10, 2))


def read_email(exam: Examination, text: Text, key: str) -> str | None:
    """Give the address, its domain in lower case."""
    typed = text.value
    if typed.count("@") > 1:
        exam.note(values.SEVERAL_EMAILS, text, key)
        return None
    if not EMAIL_ADDRESS.fullmatch(typed) or ".." in typed:
        exam.note(values.BAD_EMAIL, text, key, value=typed)
        return None
    email = canonical_email(typed)
    if not exam.is_service_contact(email):
        if is_consumer_mailbox(email):
            exam.note(privacy.CONSUMER_MAILBOX, text, key, value=typed)
            return None
        if names_a_person(email):
            exam.note(privacy.PERSONAL_EMAIL, text, key, value=typed)
            return None
    local, _, domain = typed.partition("@")
    return f"{local}@{domain.lower()}"


def read_web_address(exam: Examination, text: Text, key: str) -> str | None:
    """Give an `http` or `https` address with a public host name, as it was typed."""
    typed = text.value
    parts = _split(typed)
    if parts is None or parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        _refuse_web_address(exam, text, key)
        return None
    if parts.username is not None or parts.password is not None:
        exam.note(values.WEB_CREDENTIALS, text, key)
        return None
    too_long = len(typed) > _LONGEST_WEB_ADDRESS
    if too_long or re.search(r"[\s<>\"\\^`{|}]", typed) or not HOST.fullmatch(parts.hostname):
        _refuse_web_address(exam, text, key)
        return None
    return typed


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _refuse_web_address(exam: Examination, text: Text, key: str) -> None:
    if bare := BARE_HOST.fullmatch(text.value):
        suggestion = f"https://{bare[1]}"
        exam.note(values.BAD_WEB_ADDRESS_MEANT, text, key, value=text.value, suggestion=suggestion)
    else:
        shown = re.sub(r"//[^/@\s]*@", "//…@", text.value)
        exam.note(values.BAD_WEB_ADDRESS, text, key, value=shown)


def _phone_rule(typed: str) -> Rule:
    digits = re.sub(r"\D", "", typed)
    parts = [re.sub(r"\D", "", part) for part in SEVERAL.split(typed)]
    if len(digits) >= 14 and sum(len(part) >= 4 for part in parts) > 1:
        return values.SEVERAL_PHONES
    foreign = re.match(r"\+(?!\s*33)\d|00(?!\s*33)[1-9]", typed.replace("(", ""))
    return values.FOREIGN_PHONE if foreign else values.BAD_PHONE
