"""Whatever a file holds, checking it gives values: problems and records, never an exception."""

from collections.abc import Sequence

from example_records import base, check
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.problems.problem import Severity
from generator.read.node import Document, Entry, Mapping, Node, Text
from generator.read.node import Sequence as Items
from generator.schema.tables import RECORD_TABLES, TABLES

BASE = base()
KEYS = sorted({field.key for table in TABLES.values() for field in table.fields})
TYPED = [
    "", "~", "oui", "41018", "41000", "2026-11-23", "2026-02-30", "47.58", "-0.0", "1e9", "nan",
    "0639980001", "+33 6 39", "a@b.fr", "@", "https://exemple.fr", "https://[", "http://a:b@c.fr",
    "<b>", "&#x110000;", "&#0;", "[a](b)", "**a**", "lundi 9h", "99h99", "cio-imaginaire", "cio",
    "41/cio-imaginaire", "41/essai", "essai", "lyceen", "r84", "z2407", "france", "r", "z", "/",
    "/a/", "M. X", "Mme ", "{x}", "{0}", "%s", "é" * 400, "٣", "²", "１２", "\n", "a\n\n\nb",
    "日本", "'", "…",
]  # fmt: skip
TEXT = st.one_of(st.sampled_from(TYPED), st.text(max_size=40)).map(lambda t: Text(t.strip(), 2, 3))


def mapping(pairs: Sequence[tuple[str, Node]]) -> Mapping:
    unique = dict(pairs)
    return Mapping(
        tuple(
            Entry(Text(key, line, 1), node) for line, (key, node) in enumerate(unique.items(), 1)
        ),
        1,
        1,
    )


def containers(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
    return st.one_of(
        st.lists(inner, max_size=3).map(lambda items: Items(tuple(items), 2, 5)),
        st.lists(st.tuples(keys, inner), max_size=5).map(mapping),
    )


NODES: st.SearchStrategy[Node] = st.recursive(TEXT, containers, max_leaves=12)
ROOTS = st.lists(st.tuples(st.sampled_from(KEYS), NODES), max_size=12).map(mapping)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(root=ROOTS, table=st.sampled_from([table.name for table in RECORD_TABLES]),
       place=st.sampled_from(["41/essai", "essai", "2A/essai", "99/essai", "a/b/c"]))  # fmt: skip
def test_checking_never_fails(root: Mapping, table: str, place: str) -> None:
    document = Document(f"data/{table}/{place}.yml", root)
    checked = check(BASE, (table, document))
    own = [problem for problem in checked.problems if problem.span.file == document.path]
    for problem in own:
        assert problem.message and "\n" not in problem.message
        assert "\n" not in problem.hint
    refused = any(problem.rule.severity is Severity.ERROR for problem in own)
    published = {record.path for record in checked.records[table]}
    assert (document.path in published) is not refused
