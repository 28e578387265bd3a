import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems.problem import Problem
from generator.render.draft import LONGEST_PAGE, read_draft
from generator.render.editorial import EditorialPage
from generator.render.editorial_html import TAGS, finish_page
from generator.render.front_matter import read_front_matter

EXTENSIONS = ["abbr", "footnotes", "tables", "toc", "def_list", "admonition"]


def made(text: str, url: str = "guides/jeunes/") -> tuple[EditorialPage, list[Problem]]:
    draft, problems = read_draft(text.encode(), "content/a.md")
    assert draft is not None
    html = markdown.markdown(draft.markdown, extensions=EXTENSIONS)
    page, more = finish_page(draft, html, url)
    return page, [*problems, *more]


def body(text: str, root: str = "/") -> str:
    return made(text)[0].fill(root, lambda directive: f"[{directive.name}]")


def codes(text: str) -> list[str]:
    silent = {"E205", "E206"}
    return [it.rule.code for it in made(text)[1] if it.rule.code not in silent]


def test_a_page_tells_its_address_title_and_guide() -> None:
    page, problems = made("---\ntitle: 'Les <b> & vous'\nguide: jeunes\ndescription: D\n---\n# H\n")
    assert (page.path, page.url) == ("guides/jeunes/index.html", "guides/jeunes/")
    assert (page.title, page.description, page.guide) == ("Les <b> & vous", "D", "jeunes")
    assert problems == []


def test_the_home_and_error_pages_stand_where_servers_look_for_them() -> None:
    assert made("# A", "")[0].path == "index.html"
    assert (made("# A", "404/")[0].path, made("# A", "404/")[0].url) == ("404.html", "404.html")


def test_the_title_is_the_heading_as_text_when_the_front_matter_has_none() -> None:
    page, _ = made("# L’*école* &lt;b&gt; & **toi** <script>alert(1)</script>\n")
    assert page.title == "L’école <b> & toi"


def test_a_page_without_heading_gets_its_title_as_one() -> None:
    assert "<h1>A &amp; &lt;b&gt;</h1>" in body("---\ntitle: A & <b>\n---\nTexte\n")


def test_lists_stand_where_they_were_asked_for() -> None:
    text = "# T\nun\n<!-- guide: services -->\ndeux\n\n<!-- guide: reseaux max=2 -->\n"
    page, problems = made(text)
    assert [directive.name for directive in page.directives] == ["services", "reseaux"]
    assert [it.rule.code for it in problems] == ["E206"]
    assert re.sub(r"\s+", " ", body(text)).endswith("<p>un</p> [services] <p>deux</p> [reseaux]")


def test_a_list_inside_raw_html_never_lands_in_an_attribute() -> None:
    text = '# T\n\n<div>\n<abbr title="\n<!-- guide: services -->\n">x</abbr>\n</div>\n'
    assert "<abbr>x</abbr>" in body(text)
    assert codes(text) == ["E101"]


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("/carte/", "ROOT/carte/"),
        ("../familles/#aide", "ROOT/guides/familles/#aide"),
        ("#ici", "#ici"),
        ("https://www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        (
            "https://x.example/?u=https://site.invalid/",
            "https://x.example/?u=https://site.invalid/",
        ),
        ("//ailleurs.example/a", "https://ailleurs.example/a"),
        ("mailto:accueil@example.org", "mailto:accueil@example.org"),
        ("tel:+33123456789", "tel:+33123456789"),
        ("../../../../../etc", "ROOT/etc"),
    ],
)
def test_good_links_are_kept_and_can_move(link: str, target: str) -> None:
    text = f"# T\n\n[mot]({link})\n"
    assert f'<a href="{target}">mot</a>' in body(text, "ROOT/")
    assert codes(text) == []


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "http://example.org/",
        "https://moi:mdp@example.org/",
        "/\\ailleurs.example",
        "mailto:a@b.example?subject=x",
        "tel:appelez-moi",
    ],
)
def test_bad_links_are_taken_off_and_told(link: str) -> None:
    text = f"# T\n\n<a href='{link}'>mot</a>\n"
    assert "<a>mot</a>" in body(text)
    assert codes(text) == ["E301"]


def test_pictures_come_from_the_site() -> None:
    assert 'src="ROOT/guides/jeunes/logo.png"' in body("# T\n\n![L](logo.png)", "ROOT/")
    assert codes("# T\n\n![L](https://ailleurs.example/x.png)") == ["E301"]


def test_a_mistake_in_a_link_has_its_line() -> None:
    _, problems = made("---\ndescription: D\n---\n# T\n\nun [mot](http://example.org/)\n")
    assert [(it.span.line, it.span.column) for it in problems] == [(6, 10)]


@pytest.mark.parametrize("tag", ["script", "style", "iframe", "form", "object", "svg", "base"])
def test_refused_tags_are_taken_off_and_told(tag: str) -> None:
    text = f"# T\n\nmot <{tag}>x</{tag}>\n"
    assert f"<{tag}" not in body(text)
    assert codes(text) == ["E302"]


def test_handlers_styles_and_ids_of_the_frame_are_taken_off() -> None:
    html = body('# T\n\n<h2 id="_menu" onclick="x()" style="x" class="y">A</h2>\n')
    assert "<h2>A</h2>" in html


def test_what_markdown_offers_is_kept() -> None:
    text = "# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n!!! note\n    Mot[^1].\n\n[^1]: Note.\n"
    html = body(text)
    assert codes(text) == []
    assert "<table>" in html and 'class="admonition note"' in html and 'id="fn:1"' in html


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("---\ntitle: a\n", ["E201"]),
        ("---\ntitel: a\n---\n", ["E202"]),
        ("---\ntemplate: ../../x\n---\n", ["E202"]),
        ("---\n- a\n---\n", ["E203"]),
        ("---\ntitle: a\ntitle: b\n---\n", ["E204"]),
        ('---\n# note\n\ntitle: "a: b"\n---\n', []),
        ("texte\n---\n", []),
    ],
)
def test_the_front_matter_is_three_plain_keys(top: str, expected: list[str]) -> None:
    front = read_front_matter(top, "a.md")
    assert [it.rule.code for it in front.problems] == expected


def test_files_that_cannot_be_pages_are_told() -> None:
    def problem(content: bytes) -> tuple[str, int]:
        draft, (first, *_) = read_draft(content, "a.md")
        assert draft is None
        return first.rule.code, first.span.line

    assert problem("# T\n\né".encode("latin-1")) == ("E403", 3)
    assert problem(b"a" * (LONGEST_PAGE + 1)) == ("E404", 1)
    assert problem(b"# T\n\nmot\n\n" + b"![" * 600) == ("E406", 5)


def test_windows_files_read_like_others() -> None:
    draft, problems = read_draft("\ufeff---\r\ntitle: T\r\n---\r\n# T\r\n".encode(), "a.md")
    assert draft is not None and draft.front.title == "T" and problems == ()


class _Checker(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("style", "srcdoc", "action")
            if name in ("href", "src"):
                assert re.match(r"ROOT/|#|https://|mailto:|tel:", value or ""), value


WORDS = r"""
<script> </script> <a\thref=' javascript: data: // \\ @ onclick=x > ' \" <!-- guide: services -->
<!-- --> [a]( ) ![b]( https: &#106;avascript: &colon; # * _ ` \n \n\n ~~~ --- title: <style> <svg/>
<img\tsrc=x {onclick=x} \xe9 \x00 \u2028
"""
HOSTILE = st.sampled_from([word.encode().decode("unicode_escape") for word in WORDS.split()])


@settings(max_examples=150, deadline=None)
@given(st.lists(HOSTILE, max_size=30))
def test_whatever_is_typed_only_the_allow_list_comes_out(words: list[str]) -> None:
    draft, _ = read_draft(" ".join(words).encode(), "a.md")
    assert draft is not None
    page, _ = finish_page(draft, markdown.markdown(draft.markdown, extensions=EXTENSIONS), "a/")
    html = page.fill("ROOT/", lambda directive: "")
    assert draft.token not in html
    checker = _Checker()
    checker.feed(html)
    checker.close()
