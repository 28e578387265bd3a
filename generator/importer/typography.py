"""The typography of what a table says: the words stay, their signs become those of a book."""

import re
import unicodedata

DASH = " – "
_BLANKS = re.compile(r"\s+")
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def typographic(text: str) -> str:
    """Give the text with curved apostrophes, single spaces and composed accents."""
    spaced = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return spaced.replace("'", "’")


def capitalised(text: str) -> str:
    """Give the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def has_hidden(text: str) -> bool:
    """Say whether a character of the text cannot be seen."""
    return any(unicodedata.category(character) in _HIDDEN for character in text)


def segments(text: str) -> list[str]:
    """Cut a text at its spaced hyphens or dashes (`BP 309 - 5 rue Berthelot`)."""
    return [part.strip() for part in re.split(r"\s+[-–]\s+", text) if part.strip()]
