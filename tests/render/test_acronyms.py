import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.vocabulary import Term
from generator.problems.problem import Span
from generator.render.acronyms import Acronyms, expansions
from generator.render.directives import Directive
from generator.render.editorial import EditorialPage, Link, Part

WORDS = {
    "CIO": "Centre d’information et d’orientation",
    "PRC": 'Un "point" <relais>',
    "VAE": "Validation des acquis de l’expérience",
    "amp": "Ce sigle est aussi le nom d’un signe",
}
CIO = '<abbr title="Centre d’information et d’orientation">CIO</abbr>'
ABBR = re.compile(r"<abbr title=\"[^\"<>]*\">([^<>]*)</abbr>")


@pytest.fixture
def acronyms() -> Acronyms:
    return Acronyms(WORDS)


def page(*parts: Part) -> EditorialPage:
    return EditorialPage("content/a.md", "a/index.html", "a/", "A", "A", "", parts)


def in_page(acronyms: Acronyms, *parts: Part) -> tuple[Part, ...]:
    return acronyms.in_page(page(*parts)).parts


def test_the_first_of_each_acronym_is_explained(acronyms: Acronyms) -> None:
    html = acronyms.in_text("Le CIO, puis le CIO.")
    assert html == f"Le {CIO}, puis le CIO."


def test_each_acronym_has_its_own_words(acronyms: Acronyms) -> None:
    html = acronyms.in_text("PRC VAE, VAE")
    assert ABBR.findall(html) == ["PRC", "VAE"]
    assert 'title="Un &quot;point&quot; &lt;relais&gt;"' in html


@pytest.mark.parametrize(
    "text", ["CIOs", "Bureau.CIO", "x@CIO", "www.cio.fr", "CIO.fr", "cio", "2CIO"]
)
def test_a_piece_of_a_word_or_of_an_address_is_no_acronym(acronyms: Acronyms, text: str) -> None:
    assert acronyms.in_text(text) == text


@pytest.mark.parametrize(
    "text", ["(CIO)", "l’CIO", "CIO-VAE", "CIO.", "«\u00a0CIO\u00a0»", "CDI/CIO"]
)
def test_signs_around_an_acronym_do_not_hide_it(acronyms: Acronyms, text: str) -> None:
    assert CIO in acronyms.in_text(text)


@pytest.mark.parametrize(
    "hostile",
    [
        '<script>alert("CIO")</script>',
        "CIO<img src=x onerror=alert(1)>",
        '" onmouseover="alert(1)" CIO',
        "{{ CIO }} {% CIO %} ${CIO}",
        "&lt;b&gt; & CIO &amp;",
        "CIO\0CIO",
    ],
)
def test_a_hostile_text_stays_a_text(acronyms: Acronyms, hostile: str) -> None:
    html = acronyms.in_text(hostile)
    bare = ABBR.sub(r"\1", html)
    assert "<" not in bare and ">" not in bare and '"' not in bare
    assert unescape(bare.replace("\0", "")) == hostile.replace("\0", "")
    assert len(ABBR.findall(html)) == 1 + ("amp" in hostile)


@given(st.text(alphabet=st.sampled_from(list("CIOVAEPR amp<>&\"';/.@-\n")), max_size=60))
def test_nothing_is_lost_or_added_but_explanations(text: str) -> None:
    html = Acronyms(WORDS).in_text(text)
    assert unescape(ABBR.sub(r"\1", html)) == text
    assert len(ABBR.findall(html)) == len(set(ABBR.findall(html)))


def test_hostile_words_stay_in_their_attribute() -> None:
    html = Acronyms({"CIO": '"><script>alert(1)</script>'}).in_text("CIO")
    assert html == '<abbr title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">CIO</abbr>'


def test_a_guide_without_glossary_explains_nothing() -> None:
    assert Acronyms({}).in_text("Le CIO & moi") == "Le CIO &amp; moi"
    assert in_page(Acronyms({}), "<p>Le CIO</p>") == ("<p>Le CIO</p>",)


def test_a_text_is_worked_out_once(acronyms: Acronyms) -> None:
    assert acronyms.in_text("Le CIO") is acronyms.in_text("Le " + "CIO")


def test_every_section_of_a_page_explains_again(acronyms: Acronyms) -> None:
    before = '<h1>CIO</h1><p>CIO CIO</p><h2 id="cio">Le CIO</h2><p>CIO</p><h3>CIO</h3><p>CIO</p>'
    (html,) = in_page(acronyms, before)
    expected = (
        f'<h1>CIO</h1><p>{CIO} CIO</p><h2 id="cio">Le CIO</h2><p>{CIO}</p><h3>CIO</h3><p>CIO</p>'
    )
    assert html == expected


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://x.fr/CIO" title="CIO">le <em>CIO</em></a></p>',
        '<p><abbr title="Autre">CIO</abbr></p>',
        "<pre><code>CIO</code></pre>",
        '<h4 id="CIO">CIO</h4>',
        '<img src="CIO.png" alt="Un CIO > tout">',
        "<p>R&amp;D</p>",
        "<p>&lt;CIOs&gt;</p>",
    ],
)
def test_links_headings_code_and_attributes_are_left_alone(acronyms: Acronyms, html: str) -> None:
    assert in_page(acronyms, html) == (html,)


def test_text_after_a_link_is_explained(acronyms: Acronyms) -> None:
    (html,) = in_page(acronyms, '<p><a href="x">le CIO</a> (CIO)</p>')
    assert html == f'<p><a href="x">le CIO</a> ({CIO})</p>'


def test_holes_stay_where_they_were(acronyms: Acronyms) -> None:
    directive = Directive("services", Span("content/a.md", 3))
    parts: tuple[Part, ...] = (
        '<p><a href="',
        Link("reseaux/cio/"),
        'reseaux/cio/">CIO</a> CIO</p>',
        directive,
    )
    found = in_page(acronyms, *parts, "<p>VAE</p>")
    assert found[1] == Link("reseaux/cio/") and found[3] is directive
    assert found[0] == '<p><a href="'
    assert found[2] == f'reseaux/cio/">CIO</a> {CIO}</p>'


def test_escaped_text_stays_escaped(acronyms: Acronyms) -> None:
    (html,) = in_page(acronyms, "<p>&lt;b&gt; CIO &amp; moi</p>")
    assert html == f"<p>&lt;b&gt; {CIO} &amp; moi</p>"


def test_terms_without_acronym_are_no_entries() -> None:
    terms = [Term("cio", "Centre", acronym="CIO"), Term("autre", "Autre")]
    assert expansions(terms) == {"CIO": "Centre"}
