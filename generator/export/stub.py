"""One page as the search engine reads it, instead of the page itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from html import escape
from textwrap import shorten

from generator.artifact import Artifact
from generator.index.addresses import SPELLINGS_FILE, page_path
from generator.index.wording import Wording

TITLE_WEIGHT = 8
NAMES_WEIGHT = 4
LONGEST_DESCRIPTION = 200
SHORTEST_SPELLING = 4
"""A shorter word is too near to many others to be corrected."""


class PageKind(Enum):
    """What a found page is; the search page says it in words."""

    PLACE = "place"
    NETWORK = "network"
    NEED = "need"
    QUESTION = "question"
    GUIDE = "guide"
    TERRITORY = "territory"
    TOOL = "tool"
    EVENT = "event"
    COMPARISON = "comparison"
    ACRONYM = "acronym"
    PAGE = "page"


_FURTHER = frozenset({PageKind.TOOL, PageKind.ACRONYM, PageKind.QUESTION})


@dataclass(frozen=True, slots=True)
class Stub:
    """One page as the search engine sees it; everything is plain text.

    `names` weigh more than `text`, less than the title. `phrases` weigh the same, and are whole
    questions that the page answers: whoever types one, in any order, gets the page first, as with
    its title.
    `url` may be a place on a page (`outils/#pix`). `filters` are (filter, value).
    """

    url: str
    title: str
    kind: PageKind
    description: str = ""
    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def _keys_weight(self) -> int:
        """What some pages are known by weighs less: a need, a guide or a network comes first."""
        return NAMES_WEIGHT if self.kind in _FURTHER else TITLE_WEIGHT

    def artifact(self, wording: Wording) -> Artifact:
        """The stub as the HTML that Pagefind indexes."""
        facts = (
            ("title", self.title),
            ("description", shorten(self.description, LONGEST_DESCRIPTION, placeholder="…")),
            ("kind", self.kind.value),
            ("address", self.url if "#" in self.url else ""),
        )
        meta = "".join(
            f'<i data-pagefind-meta="{name}[data-v]" data-v="{escape(value)}"></i>'
            for name, value in facts
            if value
        )
        filters = "".join(
            f'<i data-pagefind-filter="{name}[data-v]" data-v="{escape(value)}"></i>'
            for name, value in self.filters
        )
        phrases = (*self.phrases, *wording.expressions.get(self.url, ()))
        keys = sorted({key for one in (self.title, *phrases) if (key := wording.key(one))})
        parts = (
            (TITLE_WEIGHT, self.title),
            *((1, part) for part in self.text),
            *((NAMES_WEIGHT, name) for name in dict.fromkeys((*self.names, *phrases))),
        )
        text = "".join(
            f'<p data-pagefind-weight="{weight}">{escape(_found_by(part))}</p>'
            for weight, part in parts
            if part
        )
        # Many questions of « Trouver » share their words with the need and the public they cross.
        named = () if self.kind is PageKind.QUESTION else ((self.title,), (*self.names, *phrases))
        title_keys, name_keys = (" ".join(wording.word_keys(texts)) for texts in named or ((), ()))
        html = (
            '<!doctype html><html lang="fr"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)}</title></head><body><main data-pagefind-body>"
            f"{meta}{filters}{text}"
            f'<p data-pagefind-weight="{self._keys_weight}">{title_keys} {" ".join(keys)}</p>'
            f'<p data-pagefind-weight="{NAMES_WEIGHT}">{name_keys}</p></main></body></html>'
        )
        return Artifact(page_path(self.url), html.encode())


def spellings(stubs: Iterable[Stub], wording: Wording) -> Iterator[Artifact]:
    """The words that can be meant by a misspelt one, the most used first, one a line.

    Without stubs there is no search, and no file.
    """
    counted = Counter(
        word
        for stub in stubs
        for text in (
            stub.title,
            *stub.names,
            *stub.phrases,
            *stub.text,
            *wording.expressions.get(stub.url, ()),
        )
        for word in wording.words(text)
        if len(word) >= SHORTEST_SPELLING and not word.isdigit()
    )
    ordered = sorted(counted, key=lambda word: (-counted[word], word))
    if ordered:
        yield Artifact(SPELLINGS_FILE, "\n".join(ordered).encode())


def _found_by(text: str) -> str:
    """The text in the spellings that the search engine finds.

    It does not fold « œuvre » and « oeuvre », and only parts the words of « d'orientation » at a
    straight apostrophe.
    """
    parted = text.replace("’", "'")
    plain = parted.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    return parted if plain == parted else f"{parted} {plain}"
