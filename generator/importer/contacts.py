"""Phones, e-mails and web sites as a table writes them: what can be carried, and what it is."""

import re
from urllib.parse import urlsplit

from generator.check.privacy import canonical_phone, is_consumer_mailbox, is_mobile

WIDE_DOMAINS = frozenset({
    "com", "org", "net", "info", "eu", "pro", "coop", "asso", "paris", "bzh", "alsace", "corsica",
    "jobs",
})  # fmt: skip

_EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+'-]*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,})")
_UNSAFE = re.compile(r"[\s\"'<>\\^`{|}\x00-\x1f]")


def phone(source: str) -> str | None:
    """Give a French number in pairs (`02 54 00 00 00`), or a short one (`3949`); None otherwise."""
    digits = canonical_phone(source)
    if re.search(r"[^\d\s+.()/-]", source):
        return None
    if re.fullmatch(r"0[1-9]\d{8}", digits):
        return " ".join(digits[index : index + 2] for index in range(0, 10, 2))
    return digits if re.fullmatch(r"1\d{1,2}|[13]\d{3}|116\d{3}", digits) else None


def is_surcharged(number: str) -> bool:
    """Say whether a number as `phone` writes it may cost more than a call."""
    return number.startswith(("08 1", "08 2", "08 9"))


def needs_vouching(contact: str) -> bool:
    """Say whether only a list of service contacts tells this phone or e-mail from a person's."""
    if "@" in contact:
        return is_consumer_mailbox(contact)
    return is_mobile(canonical_phone(contact))


def email(source: str) -> str | None:
    """Give the address in lower case, or None when it is not one."""
    address = source.lower()
    return address if len(address) <= 100 and _EMAIL.fullmatch(address) else None


def website(source: str) -> str | None:
    """Give the address of a site, with its scheme; None when its host cannot exist.

    The last part of the host is a country's two letters or one of the wide domains of French
    sites: `univ-imaginaire.frmoip` is a slip of the pen.
    """
    address = source if "://" in source else f"http://{source}"
    if len(address) > 300 or _UNSAFE.search(address):
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    match = _HOST.fullmatch((parts.hostname or "").lower())
    if parts.scheme not in ("http", "https") or match is None or port or "@" in parts.netloc:
        return None
    return address if len(match[1]) == 2 or match[1] in WIDE_DOMAINS else None
