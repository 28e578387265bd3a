"""Lists of JSON: found, located, and refused whole when they are cut, deep or of another shape."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.json_items import list_name, read_items

GOOD = b"""{
 "version": 1,
 "service": [
  {"a": 1},
  3,
  {"b": [1, {"c": 2}]}
 ],
 "fin": 2
}"""


def test_each_object_says_where_it_stands() -> None:
    read = read_items(GOOD, "f.json", "service", "…")
    assert [(one.path, one.span.line, one.span.column) for one in read.items] == [
        ("service[0]", 4, 3),
        ("service[2]", 6, 3),
    ]
    (problem,) = read.problems
    assert (problem.rule.code, problem.span.line) == ("I405", 5)
    assert not read.unusable


def test_a_list_alone_is_read_too() -> None:
    read = read_items('\ufeff [{"a": "é"}]'.encode(), "f.json", "", "…")
    assert [one.value for one in read.items] == [{"a": "é"}]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (GOOD[:40], "I401"),
        (GOOD + b" x", "I401"),
        (b'{"service": [{},]}', "I401"),
        (b'{"service": [{} {}]}', "I401"),
        (b'{"service" [1]}', "I401"),
        (b'{"service": [NaN]}', "I401"),
        (b'{"service": [' + b"[" * 200_000, "I401"),
        (b'{"service": [' + b"9" * 10_000 + b"]}", "I401"),
        (b'{"service": ["\xff"]}', "I401"),
        (b"", "I401"),
        (b"{}", "I402"),
        (b'{"service": {"a": 1}}', "I402"),
        (b'"service"', "I402"),
        (b"[{}]", "I402"),
    ],
)
def test_what_is_no_such_list_is_one_problem(raw: bytes, code: str) -> None:
    read = read_items(raw, "f.json", "service", "…")
    assert read.unusable and not read.items
    assert [problem.rule.code for problem in read.problems] == [code]


def test_the_place_of_the_cut_is_told() -> None:
    (problem,) = read_items(
        b'{"service": [\n  {"a": 1},\n  {"b" 2}]}', "f.json", "service", "…"
    ).problems
    assert (problem.span.line, problem.span.column) == (3, 8)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), JSON, max_size=4), st.lists(JSON, max_size=5), st.booleans())
def test_the_objects_are_those_of_the_standard_reader(others, services, indented) -> None:
    whole = {**others, "service": services}
    text = json.dumps(whole, indent=2 if indented else None, ensure_ascii=indented)
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return
    read = read_items(raw, "f.json", "service", "…")
    assert [one.value for one in read.items] == [one for one in services if isinstance(one, dict)]
    assert len(read.items) + len(read.problems) == len(services)


@given(st.binary(max_size=200))
def test_any_bytes_give_items_or_problems(raw: bytes) -> None:
    read = read_items(raw, "f.json", "service", "…")
    assert read.items or read.problems or b"service" in raw
    list_name(raw)


def test_the_kind_of_a_file_is_seen_at_its_beginning() -> None:
    assert list_name(b"\xef\xbb\xbf [") == "["
    assert list_name(GOOD) == "version"
    assert list_name(b"{}") == "{"
    assert list_name(b"id,nom\n") is None
