import time
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.problems.catalog import (
    encoding,
    lines_and_brackets,
    quotes_and_spaces,
    yaml_features,
)
from generator.problems.problem import Rule
from generator.read import yaml_events
from generator.read.node import Mapping, Node, Sequence, Text
from generator.read.text import HIDDEN
from generator.read.yaml_events import DEEPEST, MOST_NODES, read_yaml, scalar_spans

TRAPS = [
    "01000", "08", "0o17", "0x1F", "8:30", "12:30", "1:2:3", "no", "on", "off", "oui", "non", "y",
    "Yes", "true", "Null", "null", "~", "12.10", "1e3", "1.", ".5", "20_000", "2A", "2A004",
    "2019-09", "2019-09-01", "2019-09-01T10:00:00Z", "0474244446", "+33 2 54 00 00 00", ".inf",
    ".nan", "=", "-1.5", "1,5", "9h-12h", "https://example.org/a#b", "a:b", "l’été", "L'été",
    "a 'b' c", 'a "b" c', "12 rue d’Orléans, bât. B", "50 %", "a & b", "a * b", "C#", "a\\b",
]  # fmt: skip


def read(text: str) -> Mapping:
    document, problems = read_yaml(text, "f.yml")
    assert problems == []
    assert document is not None
    return document.root


def rules(text: str) -> list[Rule]:
    return [problem.rule for problem in read_yaml(text, "f.yml")[1]]


def strings(node: Node) -> Any:
    """Give what a loader that converts nothing would give."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Sequence):
        return [strings(item) for item in node.items]
    return {entry.key.value: strings(entry.value) for entry in node.entries}


def settled(value: Any) -> Any:
    """Normalise what `CBaseLoader` gives the way records are: NFC, no outer blank."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip()
    if isinstance(value, list):
        return [settled(item) for item in value]
    return {settled(key): settled(item) for key, item in value.items()}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("form", ["a: {}\n", "a:\n  - {}\n", "a: [x, {}]\n", "a: {{b: {}}}\n"])
def test_no_value_is_converted(trap: str, form: str) -> None:
    text = form.format(f'"{trap}"' if "[" in form and "," in trap else trap)
    expected = settled(yaml.load(text, Loader=yaml.CBaseLoader))
    assert strings(read(text)) == expected


@pytest.mark.parametrize("trap", ["no", "08", "2A", "~", "12:30"])
def test_keys_are_not_converted_either(trap: str) -> None:
    assert read(f"{trap}: x\n").entries[0].key.value == trap


def test_places_count_from_one_and_quotes_are_known() -> None:
    root = read("nom: 'CIO'\npublics:\n  - lyceen\n  - \"parent\"\nvide:\n")
    nom, publics, vide = root.entries
    assert (root.line, root.column) == (1, 1)
    assert nom == (Text("nom", 1, 1), Text("CIO", 1, 6, plain=False))
    assert publics.value == Sequence((Text("lyceen", 3, 5), Text("parent", 4, 5, False)), 3, 3)
    assert vide.value == Text("", 5, 6)


def test_accents_are_composed_without_shifting_a_place() -> None:
    root = read("a: {e\u0301te\u0301: x, b: e\u0301}\n")
    inner = root.entries[0].value
    assert isinstance(inner, Mapping)
    first, second = inner.entries
    assert (first.key.value, first.key.column, first.value.column) == ("été", 5, 12)
    assert second.value == Text("é", 1, 18, margin=None)


def test_accents_written_two_ways_are_one_key() -> None:
    _, (problem,) = read_yaml("été: 1\ne\u0301te\u0301: 2\n", "f.yml")
    assert problem.rule is yaml_features.DUPLICATE_KEY
    assert (problem.key, problem.facts["first"], problem.span.line) == ("été", "1", 2)


def test_the_first_of_two_keys_is_kept_and_the_rest_is_read() -> None:
    document, problems = read_yaml("a: 1\nb: {c: 1, c: 2}\na: 2\nd: 3\n", "f.yml")
    assert document is not None
    assert strings(document.root) == {"a": "1", "b": {"c": "1"}, "d": "3"}
    assert [(p.span.line, p.span.column) for p in problems] == [(2, 11), (3, 1)]


def test_a_no_break_space_before_the_colon_is_not_part_of_the_key() -> None:
    assert read("nom\u00a0: CIO\n").entries[0].key.value == "nom"


def test_inner_lines_of_a_block_are_kept() -> None:
    assert strings(read("a: |\n  un\n\n  deux\n\nb: >\n  un\n  deux\n")) == {
        "a": "un\n\ndeux",
        "b": "un deux",
    }


@pytest.mark.parametrize("escape", ["\\u202e", "\\0", "\\u2028", "\\N", "\\e", "\\r"])
def test_an_escape_brings_no_hidden_character_back(escape: str) -> None:
    assert rules(f'a: "x{escape}y"\n') == [encoding.HIDDEN_CHARACTER]


def test_an_escaped_surrogate_is_refused() -> None:
    assert rules('a: "x\\ud800"\n') == [lines_and_brackets.BACKSLASH]


def test_escaped_accents_are_composed() -> None:
    assert strings(read('a: "e\\u0301"\n')) == {"a": "é"}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: Bâtiment #4\n", True),
        ("a: #4\n", True),
        ("a: [b #c\n]\n", True),
        ("a: Bâtiment # quatre\n", False),
        ("a: Bâtiment ## quatre\n", False),
        ('a: "Bâtiment #4"\n', False),
        ("a: C#4\n", False),
        ("a: b\t#4\n", True),
        ("a: b\t# quatre\n", False),
        ("a: |\n  Bâtiment #4\n", False),
        ("#4\na: b\n", False),
    ],
)
def test_a_text_cut_by_a_hash_is_told_a_note_is_not(text: str, cut: bool) -> None:
    assert rules(text) == ([lines_and_brackets.CUT_BY_HASH] if cut else [])


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: b\n\t- c\n", quotes_and_spaces.TAB, 2, 1),
        ("a:\n  b: c\n\td: e\n", quotes_and_spaces.TAB, 3, 1),
        ('nom: "CIO\nadresse: "x"\ncommune: y\n', quotes_and_spaces.UNCLOSED_QUOTE, 1, 6),
        ('nom: "CIO\nadresse: x\nb: "c"\n', quotes_and_spaces.UNCLOSED_QUOTE, 1, 6),
        ("nom: 'CIO\nadresse: l'eau\n", quotes_and_spaces.UNCLOSED_QUOTE, 1, 6),
        ("nom: 'L'accueil'\nb: c\n", quotes_and_spaces.APOSTROPHE_IN_QUOTES, 1, 8),
        ('nom: "CIO": Blois\n', quotes_and_spaces.TEXT_AFTER_QUOTE, 1, 11),
        ("a:\n  - b: CIO : x\n", quotes_and_spaces.COLON_IN_TEXT, 2, 12),
        ("nom:CIO\nb: c\n", quotes_and_spaces.NO_SPACE_AFTER_COLON, 1, 5),
        ("nom:CIO\n", quotes_and_spaces.NO_SPACE_AFTER_COLON, 1, 5),
        ("a: b\nnom:CIO", quotes_and_spaces.NO_SPACE_AFTER_COLON, 2, 5),
        ("a:\n  - nom:CIO\n    c: d\n", quotes_and_spaces.NO_SPACE_AFTER_COLON, 2, 9),
        ("a: {lundi:fermé}\n", quotes_and_spaces.NO_SPACE_AFTER_COLON, 1, 11),
        ("a:\n\u00a0\u00a0b: c\n", quotes_and_spaces.HARD_SPACE, 2, 1),
        ("a:\n  -\u00a0b\n", quotes_and_spaces.HARD_SPACE, 2, 4),
        ("a:\n  - b\n  -c\n", quotes_and_spaces.NO_SPACE_AFTER_DASH, 3, 4),
        ("a:\n  - b\n   - c\n", lines_and_brackets.INDENTATION, 3, 4),
        ("a:\n  - b\n - c\n", lines_and_brackets.INDENTATION, 3, 2),
        ("a:\n  - b: c\n   d: e\n", lines_and_brackets.INDENTATION, 3, 4),
        ("a:\n    b: c\n  d: e\n", lines_and_brackets.INDENTATION, 3, 3),
        ("  a: b\nc: d\n", lines_and_brackets.INDENTATION, 1, 3),
        ("a: |\n  x\n y\nb: c\n", lines_and_brackets.INDENTATION, 3, 2),
        ("a:\n * b\n * c\n", lines_and_brackets.BULLET, 2, 2),
        ("a: b\n- c\n", lines_and_brackets.DASH_AMONG_KEYS, 2, 1),
        ("a:\n  - b\n  c\n  - d\n", lines_and_brackets.DASH_AMONG_KEYS, 3, 3),
        ("a = b\nc: d\n", lines_and_brackets.NO_COLON, 1, 2),
        ("a: *\n", lines_and_brackets.SPECIAL_START, 1, 4),
        ("a: >18 ans\n", lines_and_brackets.SPECIAL_START, 1, 4),
        ("a: [Blois] CIO\nb: c\n", lines_and_brackets.SPECIAL_START, 1, 4),
        ("a: {b: c\nd: e\n", lines_and_brackets.UNCLOSED_BRACKET, 1, 4),
        ("a: [b, c", lines_and_brackets.UNCLOSED_BRACKET, 1, 4),
        ("a: b\n%YAML\n", yaml_features.DIRECTIVE, 2, 1),
        ("a: b\n...\nc: d\n", yaml_features.SEVERAL_DOCUMENTS, 3, 1),
        ("{a: b}: c\n", yaml_features.COMPLEX_KEY, 1, 1),
    ],
)
def test_a_mistake_is_named_where_to_type(text: str, rule: Rule, line: int, column: int) -> None:
    document, problems = read_yaml(text, "f.yml")
    assert document is None or rule is not yaml_features.COMPLEX_KEY
    assert [(p.rule.code, p.span.line, p.span.column) for p in problems] == [
        (rule.code, line, column)
    ]


@pytest.mark.parametrize("other", ["", "é: oui !\n", "note: a & b\n", "e\u0301: x\n", "b: c # d\n"])
@pytest.mark.parametrize(
    "text",
    [
        "a:\n  - accueil:lundi\n  - mailto:accueil@example.org\n  - -12,5\n  - –\n",
        "a: \u00a0texte\nc: – texte\nd: un texte\n  sur deux lignes – ou trois\n",
        'a: "un texte\n  sur deux lignes\u00a0: oui"\nc: https://example.org/a:b\n',
    ],
)
def test_what_is_meant_is_not_suspected(text: str, other: str) -> None:
    assert rules(text + other) == []


def test_depth_and_number_of_nodes_are_limited_exactly() -> None:
    assert rules("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)) == []
    assert rules("a: " + "[" * DEEPEST + "]" * DEEPEST) == [yaml_features.TOO_DEEP]
    fits = MOST_NODES - 3  # the mapping, its key and the list count too
    assert rules("a: [" + "b," * fits + "]") == []
    assert rules("a: [" + "b," * (fits + 3) + "]") == [yaml_features.TOO_MANY_NODES]


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 25_000,
        "{" * 25_000,
        "a: " + "[" * 25_000,
        "- " * 25_000,
        "? " * 25_000,
        "a: &a [b,b]\n" + "".join(f"k{i}: &x{i} [*a,*a,*a]\n" for i in range(30)),
        "a: &a {b: c}\nd: {" + "<<: *a, " * 2_000 + "}",
        "&a [*a]",
        "'" * 60_000,
        '"' + "\\" * 60_000,
        "a:\n" * 20_000,
        ":" * 60_000,
        "!" * 60_000,
        "\t" * 60_000,
    ],
    ids=lambda bomb: bomb[:8],
)
def test_bombs_are_refused_at_once(bomb: str) -> None:
    start = time.perf_counter()
    document, problems = read_yaml(bomb, "f.yml")
    assert document is None
    assert problems
    assert time.perf_counter() - start < 1


SAFE_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")),
    max_size=12,
).filter(lambda text: not HIDDEN.search(text))
SCALARS = st.sampled_from(TRAPS) | SAFE_TEXT
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.dictionaries(SCALARS, VALUES, min_size=1, max_size=4), st.booleans(), st.booleans())
def test_what_yaml_writes_is_read_as_the_base_loader_reads_it(
    record: dict[str, Any], flow: bool, unicode: bool
) -> None:
    text = yaml.dump(record, default_flow_style=flow, allow_unicode=unicode, Dumper=yaml.SafeDumper)
    assume(not HIDDEN.search(text.replace("\ufeff", "")) and "\ufeff" not in text)
    document, problems = read_yaml(text, "f.yml")
    if document is not None and not problems:
        assert strings(document.root) == settled(yaml.load(text, Loader=yaml.CBaseLoader))
    else:
        assert {problem.rule for problem in problems} <= MAY_BE_SUSPECTED


MAY_BE_SUSPECTED = {
    yaml_features.EMPTY_KEY,  # a blank text is no key
    yaml_features.DUPLICATE_KEY,  # two keys that differ by a blank
    quotes_and_spaces.NO_SPACE_AFTER_COLON,  # a colon in an unquoted key
    yaml_features.COMPLEX_KEY,
    yaml_features.MERGE_KEY,
    yaml_features.TAG,
    quotes_and_spaces.NO_SPACE_AFTER_DASH,
    lines_and_brackets.BULLET,
    quotes_and_spaces.HARD_SPACE,
    encoding.HIDDEN_CHARACTER,
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("d:\n  <<: *a\n", ("Y204", 2, 3, {})),
        ("k: v\n<<: *a\n", ("Y204", 2, 1, {})),
        ("k: v\nl: w\n<<: *a\n", ("Y204", 3, 1, {})),
        ("{x: <<, *a : b}\n", ("Y203", 1, 9, {"name": "a"})),
        ("a: [<<, b, *c]\n", ("Y203", 1, 12, {"name": "c"})),
        ("? *a\n: b\n", ("Y203", 1, 3, {"name": "a"})),
        ("*a\n", ("Y203", 1, 1, {"name": "a"})),
        ("a: b\nb: !t z w\n", ("Y205", 2, 4, {"name": "!t"})),
        ("b: !t\tz w\n", ("Y205", 1, 4, {"name": "!t"})),
        ("a: !t\n", ("Y205", 1, 4, {"name": "!t"})),
        ("a: &x y\n", ("Y202", 1, 4, {"name": "x"})),
    ],
)
def test_what_yaml_offers_and_the_guide_does_not_read_is_named(
    text: str, told: tuple[str, int, int, dict[str, str]]
) -> None:
    (problem,) = read_yaml(text, "f.yml")[1]
    span = problem.span
    assert (problem.rule.code, span.line, span.column, dict(problem.facts)) == told


def test_the_span_of_each_scalar_is_what_was_typed() -> None:
    text = "a: b # x\n'c é': \"d\"\ne: |  # f\n  g\n  h\ni: >-\n  j\nk: [l, m]\nn:\n"
    typed = [text[start:end] for start, end in scalar_spans(text)]
    assert typed == [
        *("a", "b", "'c é'", '"d"', "e", "  g\n  h\n", "i", "  j\n"),
        *("k", "l", "m", "n", ""),
    ]


@pytest.mark.parametrize(
    ("error", "code"),
    [(yaml.YAMLError("lost"), "Y199"), (yaml.MarkedYAMLError("lost"), "Y115")],
)
def test_a_parser_that_does_not_say_where_it_stops_is_told_at_the_top(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    class Lost:
        def __init__(self, text: str) -> None:
            pass

        def get_event(self) -> None:
            raise error

    monkeypatch.setattr(yaml_events, "CParser", Lost)
    document, (problem,) = read_yaml("a: b\nc: d\n", "f.yml")
    assert document is None
    assert (problem.rule.code, problem.span.line, problem.span.column) == (code, 1, 1)
