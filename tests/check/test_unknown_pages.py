"""The pages that everyday expressions lead to: only the laid out site knows which exist."""

from example_records import INVALID, document_at

from generator.check.pages import unknown_pages

EXAMPLE = document_at(INVALID / "E601-page-inconnue.yml", "data/vocabulaires/expressions.yml")


def test_an_unknown_page_is_told_at_its_place_with_the_nearest() -> None:
    (problem,) = unknown_pages((EXAMPLE,), {"services/reprendre-pied/", "reseaux/cio/"})
    assert (problem.rule.code, problem.span.line, problem.span.column) == ("E601", 9, 13)
    assert "/services/repartir/" in problem.message
    assert "/services/reprendre-pied/" in problem.hint


def test_a_page_of_the_site_is_no_problem() -> None:
    assert not list(unknown_pages((EXAMPLE,), {"services/repartir/"}))


def test_no_more_addresses_are_asked_for_than_it_takes() -> None:
    asked = iter(("services/repartir/", "reseaux/cio/"))
    assert not list(unknown_pages((EXAMPLE,), asked))
    assert list(asked) == ["reseaux/cio/"]
