"""Small ways to write values in a page; each gives plain text that the template then escapes."""

import re
from datetime import time
from urllib.parse import quote, urlsplit

NO_BREAK_SPACE = "\u00a0"


def phone_link(number: str) -> str:
    """The `tel:` address of a French number: `02 54 00 00 00`, or a short one such as `3949`."""
    digits = re.sub(r"\D", "", number)
    return f"tel:+33{digits[1:]}" if len(digits) == 10 and digits[0] == "0" else f"tel:{digits}"


def email_link(address: str, subject: str = "", body: str = "") -> str:
    """The `mailto:` address of an e-mail address, with a message begun where one is given."""
    begun = {"subject": subject, "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in begun.items() if text)
    return f"mailto:{quote(address, safe='@')}{'?' if query else ''}{query}"


def web_link(address: str) -> str:
    """The address itself when a browser may follow it, else nothing."""
    return address if urlsplit(address).scheme in ("http", "https") else ""


def web_name(address: str) -> str:
    """The name of the site of an address, as one says it (`https://www.cio.fr/x/` → `cio.fr`)."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, which blank lines part."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip())


def number(value: int) -> str:
    """A whole number with its thousands apart, in the French way."""
    return f"{value:,}".replace(",", NO_BREAK_SPACE)


def clock(moment: time) -> str:
    """A time of day in the French way, in digits: `9 h`, `17 h 30`."""
    hour = f"{moment.hour}{NO_BREAK_SPACE}h"
    return f"{hour}{NO_BREAK_SPACE}{moment.minute:02}" if moment.minute else hour


def weight(size: int) -> str:
    """The weight of a file of `size` bytes, in the French way: « 580 ko », « 5,4 Mo »."""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))}{NO_BREAK_SPACE}ko"
    return f"{size / 1_000_000:.1f}{NO_BREAK_SPACE}Mo".replace(".", ",")


def capital(text: str) -> str:
    """A text with a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def kilometres(distance: float) -> str:
    """A distance in whole kilometres, at least one."""
    return number(max(1, round(distance)))


FILTERS = (
    *(phone_link, email_link, web_link, web_name),
    *(paragraphs, number, weight, clock, capital, kilometres),
)
"""The filters of the templates, under their own names."""
