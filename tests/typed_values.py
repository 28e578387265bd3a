"""Values typed in records in every way that YAML has, and what the site then shows of them.

The guide is the imaginary one, with one more place for each handful of values: from the bytes of
its file to its page and to the map's data, nothing stands in between.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml
from imaginary_guide import files_of, lay_out

from generator.problems.problem import Severity
from generator.publish.mkdocs_build import run_mkdocs_build

TRAPS = (
    "01000", "08", "0o17", "0x1F", "0b11", "8:30", "14:00", "1:2:3", "190:20:30", "no", "No", "on",
    "off", "oui", "non", "y", "n", "Yes", "true", "False", "Null", "null", "NULL", "12.10", "1e3",
    "1E+3", "1.", ".5", "+1", "-0", "20_000", "0_0", "2A", "2A004", "2019-09", "2019-09-01",
    "2001-12-14t21:59:43.10-05:00", ".inf", "-.Inf", ".nan", "=", "<<", "685_230.15", "0472",
    "1,5", "1 000", "9h-12h", "a:b", "a#b", "a\\b", "50 %", "C++", "!important", "%TAG", "(a)",
    "l’été", "L'été", "« oui »", "«\u00a0oui\u00a0»", "9\u202fh", "…", "–", "œuf", "À l’ÉCOLE",
    "'x'", '"x"', "a 'b' c", 'a "b" c', "''", "{x}", "{0}", "%s", "%(x)s", "${x}", "{{x}}", "{%x%}",
    "\\1", "\\g<0>", "$1", "日本", "İstanbul", "ßtraße", "ﬁn", "½", "²", "🦊", "e\u0301te\u0301",
)  # fmt: skip
"""Words that some reader of YAML, or some template, would make something else of."""

NO_VALUE = ("null", "Null", "NULL", "~")
"""Words that say « nothing » when they stand without quotes, and are told (K202)."""

SIGNS = "abcdefghijklmnopqrstuvwxyzéèàçœÉÀ ’'«»…–-()/.,;:!?%+=*\"\\{}$#@~^|²½€\u00a0\u202f"
COMMUNE = "Blois"
FIELDS = 4
"""How many values a place holds: its name, its address, more of it, its description."""


class Typed(NamedTuple):
    """One place: its identifier, the text of its file, and the values that it should show."""

    identifier: str
    text: str
    values: tuple[str, ...]


class Outcome(NamedTuple):
    """How many values were shown as they were typed, which were not, and the places refused."""

    shown: int
    lost: tuple[str, ...]
    refused: int


def generated(random: Random, places: int) -> Iterator[Typed]:
    """Give so many places, with values at random."""
    for number in range(places):
        yield place(f"essai-{number}", [_value(random) for _ in range(FIELDS)], random)


def place(identifier: str, values: Sequence[str], random: Random) -> Typed:
    """Give one place that holds these four values, each typed in some way of YAML."""
    name, street, details, description = (spelt(value, random) for value in values)
    text = (
        f"nom: {name}\nreseau: relais-imaginaire\nadresse: {street}\n"
        f"complement_adresse: {details}\ncode_postal: '41000'\ncommune: {COMMUNE}\n"
        f"code_insee: '41018'\nlatitude: 47.5861\nlongitude: 1.3359\n"
        f"telephone: 02 61 91 00 00\ndescription: {description}\n"
    )
    return Typed(identifier, text, tuple(map(settled, values)))


def settled(value: str) -> str:
    """What a reader should see of a value: its accents composed, its outer blanks gone."""
    return unicodedata.normalize("NFC", value).strip()


def spelt(value: str, random: Random) -> str:
    """Write a value in one of the ways that YAML has for it."""
    single = "'" + value.replace("'", "''") + "'"
    ways = [single, json.dumps(value, ensure_ascii=False), f"|\n  {value}", f">-\n  {value}"]
    if not re.search(r"[^\x00-\uffff]", value):
        ways.append(json.dumps(value))
    if value not in NO_VALUE:
        ways += [value, value]
    for way in random.sample(ways, len(ways)):
        if _is_read_as(way, value):
            return way
    return single


def shown_by_a_site(folder: Path, places: Sequence[Typed]) -> Outcome:
    """Build the imaginary guide with these places in `folder`; compare what it shows."""
    config = lay_out(folder)
    for one in places:
        file = folder / f"data/structures/41/{one.identifier}.yml"
        file.write_text(one.text, encoding="utf-8", newline="")
    outcome = run_mkdocs_build(config, printed=False)
    assert outcome.published, outcome.failure
    files = files_of(folder / "site")
    names = _mapped_names(json.loads(files["carte/lieux.json"]))
    errors = {one.span.file for one in outcome.problems if one.rule.severity is Severity.ERROR}
    lost, shown, refused = [], 0, 0
    for one in places:
        page = files.get(f"structures/41/{one.identifier}/index.html")
        if page is None:
            refused += 1
            assert f"data/structures/41/{one.identifier}.yml" in errors
            continue
        told = _Told(page).texts
        missing = [value for value in one.values if value not in told]
        if one.values[0] != names[f"41/{one.identifier}"]:
            missing.append(one.values[0])
        lost += [f"{one.identifier}: {value!r}" for value in missing]
        shown += len(one.values) - len(missing)
    return Outcome(shown, tuple(lost), refused)


def _mapped_names(file: dict[str, Any]) -> dict[str, str]:
    """The names that the map gives, by identifier; every place here is in one commune."""
    columns = file["lieux"]
    pairs = zip(columns["page"], columns["nom"], strict=True)
    return {page: COMMUNE.join(file["noms"][rank]) for page, rank in pairs}


def _value(random: Random) -> str:
    draw = random.random()
    if draw < 0.3:
        return random.choice(TRAPS).ljust(2)
    words = "".join(random.choices(SIGNS, k=random.randrange(3, 40)))
    return f"{random.choice(TRAPS)} {words}" if draw < 0.5 else f"Lieu {words}"


def _is_read_as(way: str, value: str) -> bool:
    try:
        return bool(yaml.load(f"a: {way}\n", Loader=yaml.CBaseLoader) == {"a": value})
    except yaml.YAMLError:
        return False


class _Told(HTMLParser):
    """The texts of a page: of each element whole, and of each piece between two tags."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self._open: list[tuple[str, list[str]]] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append((tag, []))

    def handle_data(self, data: str) -> None:
        self.texts.add(data.strip())
        for _, pieces in self._open:
            pieces.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, pieces = self._open.pop()
            self.texts.add("".join(pieces).strip())
            if name == tag:
                return
