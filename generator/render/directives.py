"""Directives: the lines by which an editorial page asks for what is computed.

A list, `<!-- guide: services publics=lyceen themes=choisir-un-metier max=6 -->`, or a mention of
what the settings say, `<!-- guide: editeur -->`; each alone on its line.
They are found in the Markdown, so that a mistake has a line and a column; whether a term exists
is checked later, where terms are known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Rule, Span
from generator.problems.suggestion import closest
from generator.render.advice import nearest_word

LIST_NAMES = ("services", "structures", "reseaux", "ressources", "evenements")
MENTIONS = (
    *("avertissement", "editeur", "direction", "hebergeur"),
    *("contact", "depot", "accessibilite"),
)
"""What a page says of this guide and its edition: macros of `theme/fragments/mention.html`."""

NAMES = (*LIST_NAMES, *MENTIONS)
LISTS = ("publics", "themes", "niveaux", "reseaux")
ARGUMENTS = (*LISTS, "territoire", "max")
HERE = "ici"
LONGEST_LIST = 50

_COMMENT = re.compile(r"<!--[ \t]*([A-Za-zÀ-ÿ_-]+)[ \t]*:")
_ALONE = re.compile(r" {0,3}<!--[ \t]*guide[ \t]*:[ \t]*((?:(?!-->).)*?)[ \t]*-->[ \t]*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_WORD = re.compile(
    r"(?P<key>[^\s=,]+)=(?P<value>[^\s=,]+(?:[ \t]*,[ \t]*[^\s=,]+)*)?(?=\s|$)|(?P<stray>\S+)"
)
_TERM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Directive:
    """A list, or a mention, that an editorial page asks for.

    `name` is one of `NAMES`. An empty tuple restricts nothing. `territoire` is a territory's
    slug, or `ici` for the page's own. `limit` is the longest the list may be, None for all.
    """

    name: str
    span: Span
    publics: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    niveaux: tuple[str, ...] = ()
    reseaux: tuple[str, ...] = ()
    territoire: str = HERE
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What one Markdown file holds: its directives by line (counted from 1), and its mistakes.

    A directive with a mistake is None: its line is taken away, nothing stands in its place.
    """

    directives: dict[int, Directive | None]
    problems: tuple[Problem, ...]


def find_directives(markdown: str, path: str) -> Found:
    """Find the directives of a Markdown text outside its code blocks; `path` is for messages."""
    directives: dict[int, Directive | None] = {}
    problems: list[Problem] = []
    for number, line in _lines_outside_code(markdown):
        if alone := _ALONE.fullmatch(line):
            reader = _Reader(path, number)
            directives[number] = reader.read(alone.group(1), alone.start(1) + 1)
            problems += reader.problems
        else:
            problems += _misplaced(line, path, number)
    return Found(directives, tuple(problems))


def _lines_outside_code(markdown: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(markdown.split("\n"), 1):
        mark = _FENCE.fullmatch(line)
        if fence:
            if mark and mark.group(1).startswith(fence) and not mark.group(2).strip():
                fence = ""
        elif mark:
            fence = mark.group(1)
        elif not line.startswith(("    ", "\t")):
            yield number, line


def _misplaced(line: str, path: str, number: int) -> Iterator[Problem]:
    for comment in _COMMENT.finditer(line):
        word = comment.group(1)
        span = Span(path, number, comment.start() + 1)
        if word == "guide":
            yield Problem(rules.DIRECTIVE_NOT_ALONE, span)
        elif closest(word, ["guide"], cutoff=70):
            yield Problem(rules.DIRECTIVE_MISSPELT, span, facts={"mot": word})


def _terms(value: str) -> tuple[str, ...]:
    return tuple(term.strip() for term in value.split(","))


class _Reader:
    """Reads the words of one directive and gathers what is wrong with them."""

    def __init__(self, path: str, line: int) -> None:
        self.path = path
        self.line = line
        self.problems: list[Problem] = []

    def read(self, text: str, column: int) -> Directive | None:
        """Give the directive written in `text`, which starts at `column`; None after a mistake."""
        name, _, rest = text.partition(" ")
        if name not in NAMES:
            self._refuse(rules.UNKNOWN_DIRECTIVE, column, name, NAMES, LIST_NAMES, nom=name)
            return None
        if name in MENTIONS and rest.strip():
            self._refuse(rules.NEEDLESS_ARGUMENT, column + len(name) + 1, nom=name)
            return None
        arguments = self._arguments(rest, column + len(name) + 1)
        if self.problems:
            return None
        return Directive(
            name,
            Span(self.path, self.line, column),
            **{key: _terms(arguments[key]) for key in LISTS if key in arguments},
            territoire=arguments.get("territoire", HERE),
            limit=int(arguments["max"]) if "max" in arguments else None,
        )

    def _arguments(self, text: str, column: int) -> dict[str, str]:
        arguments: dict[str, str] = {}
        for word in _WORD.finditer(text):
            key, value, place = word["key"], word["value"] or "", column + word.start()
            if word["stray"]:
                self._refuse(rules.STRAY_WORD, place, mot=word["stray"])
            elif key not in ARGUMENTS:
                self._refuse(rules.UNKNOWN_ARGUMENT, place, key, ARGUMENTS, cle=key)
            elif key in arguments:
                self._refuse(rules.REPEATED_ARGUMENT, place, cle=key)
            elif key == "max":
                self._check_limit(value, place)
            else:
                self._check_terms(key, value, place)
            arguments[key] = value
        return arguments

    def _check_limit(self, value: str, place: int) -> None:
        if not re.fullmatch(r"[1-9][0-9]?", value) or int(value) > LONGEST_LIST:
            self._refuse(rules.BAD_LIMIT, place, valeur=value, plafond=str(LONGEST_LIST))

    def _check_terms(self, key: str, value: str, place: int) -> None:
        terms = _terms(value)
        if key == "territoire" and len(terms) > 1:
            self._refuse(rules.SEVERAL_TERRITORIES, place, valeur=value)
        for term in terms:
            if not _TERM.fullmatch(term):
                self._refuse(rules.BAD_TERM, place, cle=key, valeur=term)

    def _refuse(
        self,
        rule: Rule,
        column: int,
        typed: str = "",
        known: tuple[str, ...] = (),
        listed: tuple[str, ...] = (),
        **facts: str,
    ) -> None:
        """Note a mistake; of the `known` words, name the nearest one, else those `listed`."""
        if known:
            facts["conseil"] = nearest_word(typed, known, listed)
        self.problems.append(Problem(rule, Span(self.path, self.line, column), facts=facts))
