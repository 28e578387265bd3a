import pytest

from generator.problems.problem import Span
from generator.render.directives import LIST_NAMES, NAMES, Directive, Found, find_directives


def codes(markdown: str) -> list[str]:
    return [problem.rule.code for problem in find_directives(markdown, "a.md").problems]


def only(markdown: str) -> Directive:
    found = find_directives(markdown, "a.md")
    assert not found.problems
    (directive,) = found.directives.values()
    assert directive is not None
    return directive


def test_a_directive_is_read_with_its_place() -> None:
    text = "# Titre\n\n<!-- guide: services publics=lyceen,etudiant themes=s-informer max=6 -->\n"
    assert find_directives(text, "content/a.md").directives == {
        3: Directive(
            "services",
            Span("content/a.md", 3, 13),
            publics=("lyceen", "etudiant"),
            themes=("s-informer",),
            limit=6,
        )
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_asks_for_everything_here(name: str) -> None:
    directive = only(f"<!--guide:{name}-->")
    assert (directive.name, directive.territoire, directive.limit) == (name, "ici", None)
    assert directive.publics == directive.themes == directive.niveaux == directive.reseaux == ()


def test_a_mention_may_have_spaces_around_it() -> None:
    assert only("<!--   guide:  editeur   -->").name == "editeur"


def test_spaces_around_commas_are_forgiven() -> None:
    assert only("<!-- guide: reseaux publics=a , b,  c max=2 -->").publics == ("a", "b", "c")


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- guide: faux -->\n```",
        "~~~ html\n<!-- guide: faux -->\n```\n<!-- guide: faux -->\n~~~",
        "    <!-- guide: faux -->",
        "<!-- une note pour qui relit : rien à voir -->",
        "Le mot guide : services",
    ],
)
def test_code_and_ordinary_comments_are_left_alone(text: str) -> None:
    assert find_directives(text, "a.md") == Found({}, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Texte <!-- guide: services -->", ["E101"]),
        ("<!-- guide: services", ["E101"]),
        ("<!-- guide: services --> suite", ["E101"]),
        ("<!-- guides: services -->", ["E102"]),
        ("<!-- guide: service -->", ["E103"]),
        ("<!-- guide: -->", ["E103"]),
        ("<!-- guide: services public=x -->", ["E104"]),
        ("<!-- guide: services max=1 max=2 -->", ["E105"]),
        ("<!-- guide: services lyceen -->", ["E106"]),
        ("<!-- guide: services max=0 -->", ["E107"]),
        ("<!-- guide: services max=51 -->", ["E107"]),
        ("<!-- guide: services max=٣ -->", ["E107"]),
        ("<!-- guide: services themes=É -->", ["E108"]),
        ("<!-- guide: services themes= -->", ["E108"]),
        ("<!-- guide: services territoire=a,b -->", ["E109"]),
        ("<!-- guide: editeur max=3 -->", ["E111"]),
        ("<!-- guide: contact ici -->", ["E111"]),
        ("<!-- guide: services oups=1 x max=a -->", ["E104", "E106", "E107"]),
    ],
)
def test_mistakes_have_their_rule(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
    assert not any(find_directives(text, "a.md").directives.values())


def test_a_mistake_says_where_it_is_and_what_to_type() -> None:
    text = "\n<!-- guide: services  public=x -->"
    (problem,) = find_directives(text, "a.md").problems
    assert problem.span == Span("a.md", 2, 23)
    assert problem.message == "Le critère «\u00a0public\u00a0» n’existe pas."
    assert problem.hint == "Vouliez-vous écrire «\u00a0publics\u00a0»\u00a0?"


def test_a_mention_nearly_right_is_suggested() -> None:
    (problem,) = find_directives("<!-- guide: hébergeur -->", "a.md").problems
    assert problem.hint == "Vouliez-vous écrire «\u00a0hebergeur\u00a0»\u00a0?"


def test_a_name_like_no_other_is_answered_with_the_list() -> None:
    (problem,) = find_directives("<!-- guide: xyz -->", "a.md").problems
    assert all(name in problem.hint for name in LIST_NAMES)
