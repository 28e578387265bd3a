"""Files that nobody would write: example records broken at random, and YAML made of its traps.

Everything comes from the `Random` that is given: the same seed gives the same files.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from generator.schema.tables import RECORD_FOLDERS, TABLES
from tests.example_records import RECORDS

KEYS = sorted({field.key for table in TABLES.values() for field in table.fields})
_TRAPS = (
    "01000 08 0o17 0x1F 8:30 1:2:3 no on off oui y Null ~ 12.10 1e3 .5 20_000 2A 2019-09-01 .inf "
    "-1.5 0639980001 +33(0)6.39 a@gmail.com https://[ http://a:b@c.fr &#x110000; <b> {x} {0} %s "
    "<script> ${x} {{7*7}} 99h99 lundi 9h-12h Mo-Fr 41018 41000 cio-imaginaire r84 z2407 france "
    "&a *a !!python/object:os.system !a << - -- --- ... %YAML @ ` | > |- >+2 ? : :: , [ ] { } ' \""
    " # #a \\ \\x \t \n \n\n \n- \n  \n    \r \r\n \u00a0 \u202f \u2028 \u0085 \u200b \u202e \ufeff"
    " \ufffd \ue000 e\u0301 а ﬁ ² ٣ １ 日本 🦊 👩‍👩‍👧 İ ß ſ ΰ ½"
)
TRAPS = tuple(_TRAPS.split(" "))
ODD_BYTES = (b"\xff", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00", b"\xe9")
STRUCTURES, DEPARTMENT = "structures", "41"


class Mutant(NamedTuple):
    """The bytes of a file, and the folder of `data/` that it would stand in."""

    raw: bytes
    folder: str

    def path(self, number: int) -> str:
        """Where the file would stand, as messages show it; each number its own."""
        below = f"{DEPARTMENT}/" if self.folder == STRUCTURES else ""
        return f"data/{self.folder}/{below}mutant-{number}.yml"


def mutants(random: Random) -> Iterator[Mutant]:
    """Give files without end."""
    examples = [_example(path) for path in sorted(RECORDS.rglob("*.yml")) if path.is_file()]
    while True:
        if random.random() < 0.6:
            raw, folder = random.choice(examples)
            for _ in range(random.choice((1, 1, 1, 1, 2, 5))):
                raw = random.choice(_MUTATIONS)(raw, random, random.choice(examples)[0])
        else:
            folder = random.choice(RECORD_FOLDERS)
            raw = "".join(_lines(random)).encode("utf-8", "surrogatepass")
        yield Mutant(_saved(raw, random), folder)


def _example(path: Path) -> tuple[bytes, str]:
    folders = [part for part in path.parts if part in RECORD_FOLDERS]
    return path.read_bytes(), folders[0] if folders else STRUCTURES


def _saved(raw: bytes, random: Random) -> bytes:
    """The file as some other editor saves it, once in a while."""
    if random.random() > 0.05:
        return raw
    ways: Sequence[Callable[[bytes], bytes]] = (
        lambda raw: b"\xef\xbb\xbf" + raw,
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.decode("utf-8", "replace").encode("utf-16"),
        lambda raw: raw.decode("utf-8", "replace").encode("cp1252", "replace"),
        lambda raw: random.randbytes(random.randrange(200)),
        lambda raw: raw * random.choice((2, 20, 200)),
    )
    return random.choice(ways)(raw)


def _put(raw: bytes, random: Random, other: bytes) -> bytes:
    place = random.randrange(len(raw) + 1)
    return raw[:place] + random.choice(TRAPS).encode("utf-8") + raw[place:]


def _put_bytes(raw: bytes, random: Random, other: bytes) -> bytes:
    place = random.randrange(len(raw) + 1)
    return raw[:place] + random.choice(ODD_BYTES) + raw[place:]


def _flip(raw: bytes, random: Random, other: bytes) -> bytes:
    if not raw:
        return raw
    place = random.randrange(len(raw))
    return raw[:place] + bytes([raw[place] ^ 1 << random.randrange(8)]) + raw[place + 1 :]


def _cut(raw: bytes, random: Random, other: bytes) -> bytes:
    place = random.randrange(len(raw) + 1)
    return raw[:place] + raw[place + random.choice((1, 1, 2, 5, 20, 200)) :]


def _join(raw: bytes, random: Random, other: bytes) -> bytes:
    return raw[: random.randrange(len(raw) + 1)] + other[random.randrange(len(other) + 1) :]


def _replace_value(raw: bytes, random: Random, other: bytes) -> bytes:
    lines = raw.split(b"\n")
    number = random.randrange(len(lines))
    key, colon, _ = lines[number].partition(b": ")
    lines[number] = key + (colon or b": ") + _value(random, 0).encode("utf-8")
    return b"\n".join(lines)


def _shuffle(raw: bytes, random: Random, other: bytes) -> bytes:
    lines = raw.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


_MUTATIONS = (_put, _put, _put_bytes, _flip, _cut, _join, _replace_value, _replace_value, _shuffle)


def _lines(random: Random) -> Iterator[str]:
    for _ in range(random.randrange(1, 9)):
        yield f"{_key(random)}: {_value(random, 0)}\n"


def _key(random: Random) -> str:
    return random.choice(KEYS) if random.random() < 0.9 else random.choice(TRAPS)


def _value(random: Random, depth: int) -> str:
    draw = random.random()
    if depth > 4 or draw < 0.55:
        word = " ".join(random.choices(TRAPS, k=random.choice((1, 1, 2, 4))))
        if random.random() < 0.6:
            return f"""'{word.replace("'", "''")}'"""
        return random.choice(("{}", '"{}"', "|\n  {}", ">\n  {}")).replace("{}", word)
    items = [_value(random, depth + 1) for _ in range(random.randrange(4))]
    if draw < 0.75:
        return f"[{', '.join(items)}]"
    if draw < 0.9:
        return "{" + ", ".join(f"{_key(random)}: {item}" for item in items) + "}"
    margin = "\n" + "  " * (depth + 1)
    return "".join(f"{margin}- {item}" for item in items)
