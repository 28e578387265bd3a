from pathlib import Path

from example_records import INVALID
from hypothesis import given
from hypothesis import strategies as st

from generator.model.published import PublishedAddresses
from generator.read.published import FILE, parse_published, read_published

PATHS = st.from_regex(r"(?:[a-z0-9-]{1,5}/){0,3}", fullmatch=True)
CODES = st.from_regex(r"[3-9b-y]{5}", fullmatch=True)


def test_a_guide_never_published_promises_nothing(tmp_path: Path) -> None:
    assert read_published(tmp_path).addresses == PublishedAddresses()


@given(st.sets(PATHS), st.dictionaries(CODES, PATHS))
def test_what_is_written_is_read_again(urls: set[str], codes: dict[str, str]) -> None:
    text = PublishedAddresses(dict.fromkeys(urls, 1), codes).text("# un titre")
    read, problems = parse_published(text.encode(), FILE)
    assert (set(read.lines), dict(read.codes), problems) == (urls, codes, ())


@given(st.binary())
def test_any_bytes_give_addresses_or_located_problems(raw: bytes) -> None:
    read, problems = parse_published(raw, FILE)
    assert all(problem.span.line >= 1 for problem in problems)
    assert all(url == "" or url.endswith("/") for url in read.lines)


def test_a_line_that_is_no_address_is_told_at_its_place() -> None:
    example = next(INVALID.glob("S802-*"))
    (problem,) = parse_published(example.read_bytes(), example.name).problems
    assert (problem.rule.code, problem.span.line) == ("S802", 4)


def test_what_a_printed_code_leads_to_is_never_changed() -> None:
    known = PublishedAddresses({"a/": 1}, {"k4w7t": "a/"})
    found = known.joined(PublishedAddresses({"b/": 1}, {"k4w7t": "b/", "9bbbb": "b/"}))
    assert found.codes == {"k4w7t": "a/", "9bbbb": "b/"}
    assert set(found.lines) == {"a/", "b/"}


def test_a_line_is_quoted_and_its_file_named_as_the_editor_sees_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("# titre\n\n/a/\nA/ici\n", "utf-8")
    (problem,) = read_published(tmp_path).problems
    assert (problem.span.file, problem.span.line) == (f"data/{FILE}", 4)
    assert "A/ici" in f"{problem.message} {problem.hint}"
    (elsewhere,) = read_published(tmp_path, "ailleurs").problems
    assert elsewhere.span.file == f"ailleurs/{FILE}"
