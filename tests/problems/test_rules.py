"""Every rule of every family speaks plainly, and its code is its own."""

import re
from string import Formatter

import pytest

from generator.problems.catalog.index import FAMILIES, RULES
from generator.problems.explain import explain, list_of_rules, unknown_code
from generator.problems.problem import Problem, Rule, Span
from generator.problems.rules_page import rules_page
from generator.problems.suggestion import closest

OURS = [rule for rule in RULES if rule.code[0] in "KVRCGPQ"]
VARIANTS = [
    (value, rule)
    for _, _, modules in FAMILIES
    for module in modules
    for value in vars(module).values()
    if isinstance(value, Rule)
    for rule in RULES
    if rule.code == value.code
]


def test_codes_are_unique_and_sorted_in_their_families() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) >= 75
    for letter, _, _ in FAMILIES:
        own = [code for code in codes if code[0] == letter]
        assert own == sorted(own) and own


def test_two_rules_never_share_a_code() -> None:
    for variant, rule in VARIANTS:
        assert (variant.title, variant.severity) == (rule.title, rule.severity)
        assert (variant.message, variant.explanation) == (rule.message, rule.explanation)


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.code)
def test_rules_are_written_in_french_typography(rule: Rule) -> None:
    words = " ".join((rule.title, rule.message, rule.hint, rule.explanation))
    assert "'" not in words and " ;" not in words and " ?" not in words and " :" not in words
    assert "« " not in words and " »" not in words
    assert words.count("«") == words.count("»")
    assert "  " not in words and "\n" not in words
    assert rule.explanation.endswith((".", "»."))
    assert not rule.title.endswith(".")
    assert len(rule.message) < 160 and len(rule.hint) < 160


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda pair: pair[0].code)
def test_templates_only_have_plain_names(variant: tuple[Rule, Rule]) -> None:
    for template in (variant[0].message, variant[0].hint):
        for _, name, form, conversion in Formatter().parse(template):
            assert name is None or re.fullmatch(r"[a-z_]+", name)
            assert not form and not conversion


def test_explanations_are_found_whatever_the_case() -> None:
    page = explain(" k101 ")
    assert page is not None and page.startswith("K101 – Clé inconnue")
    assert "{" not in page
    assert explain("K999") is None
    assert max(map(len, page.splitlines())) <= 100


def test_every_rule_is_explained_and_listed() -> None:
    listed = list_of_rules()
    for rule in RULES:
        page = explain(rule.code)
        assert page is not None and rule.title in page
        assert rule.code in listed


def test_an_unknown_code_gets_a_suggestion_of_its_family() -> None:
    assert "K10" in unknown_code("k109")
    assert "Vouliez-vous" not in unknown_code("")


def test_the_page_shows_no_hidden_character() -> None:
    page = rules_page({"K101": "# attendu: K101 1:1\nnom: a\u200bb\n"}, "<!-- -->")
    assert "a<U+200B>b" in page
    assert "# attendu" not in page


def test_suggestions_never_depend_on_the_order() -> None:
    assert closest("lyceens", ["collegien", "lyceen"]) == "lyceen"
    assert closest("aa", ["ab", "ba"], cutoff=10) == closest("aa", ["ba", "ab"], cutoff=10) == "ab"
    assert closest("zzz", ["lyceen"]) is None
    assert closest("x", []) is None


def test_facts_are_never_a_template() -> None:
    rule = next(rule for rule in RULES if rule.code == "K101")
    problem = Problem(rule, Span("f.yml"), "k", {"key": "{table}{0}{__class__}", "table": "x"})
    assert "{table}{0}{__class__}" in problem.message
