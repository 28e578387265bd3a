"""The words that people read live in the catalogue, the field tables, the help, `theme/`, `data/`.

Nothing else in `generator/` may hold a French sentence. A pattern reads French: it is no sentence.
"""

import ast
import re
from collections.abc import Mapping
from types import MappingProxyType

from generator_source import Text, dotted, modules, stands_in, texts

MAY_SPEAK_FRENCH = ("generator/problems/catalog/", "generator/schema/", "generator/cli/")
"""Rules, labels of fields, help of commands."""

EXCEPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "generator/hours/words.py": {
            "samedi samedis sam sa": "words that are read, not said",
        },
        "generator/hours/written.py": {
            "sur rendez-vous": "hours, as an editor types them",
            "sans rendez-vous": "hours, as an editor types them",
            " du mois": "hours, as an editor types them",
            "tous les jours": "hours, as an editor types them",
            "pendant les vacances scolaires": "hours, as an editor types them",
            "jours fériés : ": "hours, as an editor types them",
        },
        "generator/importer/names.py": {
            "Centre régional information jeunesse": "a name, as its network writes it",
            "Maison de services au public": "a name, as its network writes it",
        },
    }
)
"""French that is no sentence of ours, by file: the text and what it is."""

ACCENTED = re.compile(r"[^\W\d_]*[àâäçéèêëîïôöùûüœ][^\W\d_]*", re.IGNORECASE)
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "au aux avec ce ces cette chez dans de des du elle est et il ils la le les leur mais ne "
        "nos notre nous ou où par pas pour qu que qui sa sans ses sont sur un une vos votre vous",
    )
)
ENGLISH = frozenset({"a", "an", "and", "in", "is", "not", "of", "or", "the", "there", "this", "to"})
"""A text with one of these is English, whatever French name it quotes."""


def test_french_is_spoken_where_it_belongs() -> None:
    strays = [
        f"{text.place}: {text.value!r}"
        for module in modules()
        if not stands_in(module.path, MAY_SPEAK_FRENCH)
        for text in texts(module)
        if _is_a_sentence(text) and text.value not in EXCEPTIONS.get(module.path, {})
    ]
    assert not strays, "\n".join(strays)


def test_every_exception_still_stands() -> None:
    spoken = {module.path: {text.value for text in texts(module)} for module in modules()}
    gone = [
        f"{path}: {text!r}"
        for path, exceptions in EXCEPTIONS.items()
        for text in exceptions
        if text not in spoken.get(path, ())
    ]
    assert not gone, "\n".join(gone)


def test_the_search_knows_french_from_english() -> None:
    sentences = ("une liste", "la clé n’existe pas", "commune, région…", "Rien n’est publié.")
    others = ("unknown key", "sur-demande", "région", " ou ", "no EPCI outside the régions")
    assert [_is_french(text) for text in sentences] == [True] * len(sentences)
    assert [_is_french(text) for text in others] == [False] * len(others)


def _is_a_sentence(text: Text) -> bool:
    return _is_french(text.value) and not _is_pattern(text)


def _is_french(text: str) -> bool:
    """Two words at least, one of them with an accent or one that only French has."""
    words = [word.strip(",;:.!?…()«»\u00a0").lower() for word in text.split()]
    return (
        len(words) > 1
        and ENGLISH.isdisjoint(words)
        and any(ACCENTED.fullmatch(word) or word in STOP_WORDS for word in words)
    )


def _is_pattern(text: Text) -> bool:
    """A regular expression reads French, it does not write it."""
    is_argument = isinstance(text.around, ast.Call) and dotted(text.around.func).startswith("re.")
    return is_argument or "(?:" in text.value
