"""How long a name may be on paper, and what is left of a longer one."""

import re

LONGEST_PRINTED_NAME = 64
"""Signs of a name on a leaflet; a longer one loses its last words, never half a word."""

LONGEST_PRINTED_WORD = 25
"""Signs that the narrowest column of a leaflet holds on one line, in its bold letters."""

LONGEST_LINK_WORD = 3
"""Signs of « de », « des », « et », « – »: a shortened name does not end with one."""

_PART = re.compile(r" (?:[–-] |(?=\())")
_POINTS = ",;:–- "
_PARTS = re.compile(r"[^\s-]+")


def long_word(name: str) -> str:
    """The first word that a leaflet has to part, hyphenated ones apart; empty without any."""
    return next((one for one in _PARTS.findall(name) if len(one) > LONGEST_PRINTED_WORD), "")


def shortened(text: str, most: int) -> str:
    """The text in at most `most` signs, whole words only: its last parts go first, then words.

    `Mission locale du Valentinois – Site de Bourg` → `Mission locale du Valentinois`. A first
    word that is too long stays whole.
    """
    if len(text) <= most:
        return text
    heads = [text[: part.start()] for part in _PART.finditer(text)]
    if whole := [one for one in heads if len(one) <= most and one.count("(") == one.count(")")]:
        return whole[-1]
    words = text.split(" ")
    kept = words[:1]
    for word in words[1:]:
        if len(" ".join((*kept, word))) + 1 > most:
            break
        kept.append(word)
    while len(kept) > 1 and len(kept[-1].strip(_POINTS)) <= LONGEST_LINK_WORD:
        kept.pop()
    return " ".join(kept).rstrip(_POINTS) + "…"
