"""Every text of every record goes to every sink with the Big List of Naughty Strings in it.

Nothing lives and nothing is lost: pages are read back by an HTML parser, data files by the parser
of their format, and each text must come out as it went in. Here each value holds a dozen strings,
so that all are met; `python -m benchmarks.naughty_records` gives all of them to every field.
"""

import unicodedata
from pathlib import Path

import pytest
from hostile_records import CANARY
from naughty_records import READERS, Sinks, build_naughty_site, marks_lost, read_sinks, skeleton
from naughty_strings import naughty, readable

from generator.read.folder import read_bytes
from generator.read.node import Text
from generator.read.text import HIDDEN
from generator.write.scalars import scalar


@pytest.fixture(scope="module")
def sinks(tmp_path_factory: pytest.TempPathFactory) -> Sinks:
    return read_sinks(*build_naughty_site(tmp_path_factory.mktemp("naughty"), a_value=12))


def test_no_text_is_lost_in_any_file(sinks: Sinks) -> None:
    assert not {
        path: lost for path, told in sinks.told.items() if (lost := marks_lost(told, sinks))
    }


def test_every_string_is_met(sinks: Sinks) -> None:
    seen = " ".join(sinks.given[mark] for mark in sinks.met)
    assert [one for one in readable() if one not in seen] == []
    assert len(sinks.met) > 100


def test_every_kind_of_file_that_holds_them_has_its_reader(sinks: Sinks) -> None:
    assert {Path(path).suffix for path in sinks.told} <= READERS.keys()
    assert not sinks.unread


def test_no_string_brings_a_tag_an_attribute_or_an_address(
    sinks: Sinks, imaginary_site: Path
) -> None:
    clean = skeleton(imaginary_site)
    tags = skeleton(sinks.site)
    assert not tags.elements - clean.elements
    assert not [one for one in tags.addresses if one.startswith(("javascript:", "data:", "//"))]
    assert any(CANARY in one for one in tags.addresses)


def test_what_hides_is_refused_and_the_rest_is_read_as_it_is() -> None:
    for text in naughty():
        quoted = "'" + text.replace("'", "''").replace("\n", "\n\n  ") + "'"
        document, problems = read_bytes(f"a: {quoted}\n".encode(), "f.yml")
        if HIDDEN.search(text):
            assert document is None and problems, text
        elif not problems:
            assert document is not None
            value = document.root.entries[0].value
            assert isinstance(value, Text)
            assert value.value == unicodedata.normalize("NFC", text).strip(), text


def test_our_own_writer_writes_them_so_that_they_are_read_back() -> None:
    for text in readable():
        document, problems = read_bytes(f"a: {scalar(text)}\n".encode(), "f.yml")
        assert document is not None and not problems, text
        value = document.root.entries[0].value
        assert isinstance(value, Text) and value.value == unicodedata.normalize("NFC", text), text
