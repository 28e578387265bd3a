"""Names made comparable: what stays of a name once accents, case and punctuation are gone."""

import re
import unicodedata

FRENCH = str.maketrans("àâäáãçéèêëíìîïñóòôöõúùûüýÿøłđ", "aaaaaceeeeiiiinooooouuuuyyold") | {
    ord("œ"): "oe",
    ord("æ"): "ae",
}
PUNCTUATION = re.compile(r"[\W_]+")
SAINTS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


def unaccented(text: str) -> str:
    """The text in lower case, without accents, ligatures spelt out (`Œuilly` → `oeuilly`)."""
    if text.isascii():
        return text.lower()
    letters = text.lower().replace("’", "'")
    if not letters.isascii():
        letters = letters.translate(FRENCH)
    return letters if letters.isascii() else _decomposed(letters)


def fold(name: str) -> str:
    """The form under which two spellings of one name are equal.

    Accents, case, hyphens, apostrophes and other punctuation do not count, nor does the way
    Saint is written: `ST JEAN D’ANGÉLY` and `Saint-Jean-d'Angély` → `saint jean d angely`.
    A name made of punctuation alone folds to the empty string.
    """
    letters = unaccented(name)
    if letters.isalnum():
        return SAINTS.get(letters, letters)
    words = PUNCTUATION.sub(" ", letters).split()
    return " ".join([SAINTS.get(word, word) for word in words])


def _decomposed(text: str) -> str:
    """Any other alphabet: what Unicode knows of its accents, case and compatibility forms."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join([one for one in folded if one.isascii() or not unicodedata.combining(one)])
    return bare.translate(FRENCH)
