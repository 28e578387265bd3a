import re

import pytest

from generator.render.frame import Frame, FrameError, cut

WHOLE = """<!doctype html>
<head>
  <meta content="@@csp@@">
  <title>@@title@@</title>
  <meta name="description" content="@@description@@">
  @@robots?@@<meta name="robots" content="@@robots@@">@@robots.@@
  @@canonical?@@<link rel="canonical" href="@@canonical@@">@@canonical.@@


  <link href="@@root@@a.css">
  @@head?@@@@head@@@@head.@@
</head>
<a href="@@root@@">Accueil</a>
<a href="@@root@@jeunes/"@@current:jeunes/@@>Jeunes</a>
@@breadcrumb?@@@@breadcrumb@@@@breadcrumb.@@
<main>@@body@@</main>
@@edit_url?@@<a href="@@edit_url@@">Modifier</a>@@edit_url.@@
"""


@pytest.fixture
def frame() -> Frame:
    return cut(WHOLE, "/guide/")


def fill(frame: Frame, path: str = "a/index.html", **slots: str) -> str:
    required = {"title": "T", "description": "D", "csp": "C", "body": "B"}
    return frame.fill(path, **{**required, **slots})


def test_every_slot_is_filled_where_it_stands(frame: Frame) -> None:
    page = fill(
        frame,
        "structures/41/cio/index.html",
        title="CIO",
        description="Un lieu",
        csp="default-src 'none'",
        canonical="https://guide.example/structures/41/cio/",
        robots="noindex",
        edit_url="https://forge.example/edit/a.yml",
        head='<script type="module" src="x.js"></script>',
        breadcrumb="<nav>fil</nav>",
        body="<h1>CIO</h1>",
        section="jeunes/",
    )
    assert page == (
        "<!doctype html>\n<head>\n"
        "  <meta content=\"default-src 'none'\">\n"
        "  <title>CIO</title>\n"
        '  <meta name="description" content="Un lieu">\n'
        '  <meta name="robots" content="noindex">\n'
        '  <link rel="canonical" href="https://guide.example/structures/41/cio/">\n'
        '  <link href="../../../a.css">\n'
        '  <script type="module" src="x.js"></script>\n'
        '</head>\n<a href="../../../">Accueil</a>\n'
        '<a href="../../../jeunes/" aria-current="true">Jeunes</a>\n'
        "<nav>fil</nav>\n<main><h1>CIO</h1></main>\n"
        '<a href="https://forge.example/edit/a.yml">Modifier</a>\n'
    )


def test_the_address_may_be_linked_and_printed() -> None:
    printed = "@@canonical?@@<p>@@canonical@@</p>@@canonical.@@\n<main>@@body@@"
    page = fill(cut(WHOLE.replace("<main>@@body@@", printed)), canonical="https://g.example/a?b&c")
    assert page.count("https://g.example/a?b&amp;c") == 2
    assert "<p>" not in fill(cut(WHOLE.replace("<main>@@body@@", printed)))


def test_an_optional_part_without_value_leaves_no_trace(frame: Frame) -> None:
    page = fill(frame)
    assert "robots" not in page and "canonical" not in page and "Modifier" not in page
    assert not re.search(r"\n\s*\n", page)


@pytest.mark.parametrize(
    ("path", "root"),
    [("index.html", "./"), ("a/index.html", "../"), ("a/b/index.html", "../../")],
)
def test_links_climb_from_where_the_page_stands(frame: Frame, path: str, root: str) -> None:
    assert f'<link href="{root}a.css">' in fill(frame, path)


def test_the_error_page_is_shown_anywhere_so_its_links_start_from_the_host(frame: Frame) -> None:
    assert '<link href="/guide/a.css">' in fill(frame, "404.html")


def test_a_menu_entry_knows_its_own_page_from_one_of_its_section(frame: Frame) -> None:
    assert 'jeunes/" aria-current="page">' in fill(frame, "jeunes/index.html", section="jeunes/")
    assert 'jeunes/" aria-current="true">' in fill(frame, "x/index.html", section="jeunes/")
    assert "aria-current" not in fill(frame, "x/index.html", section="adultes/")


def test_plain_text_slots_are_escaped(frame: Frame) -> None:
    hostile = '"><script>alert(1)</script>&'
    page = fill(
        frame,
        title=hostile,
        description=hostile,
        canonical=hostile,
        robots=hostile,
        edit_url=hostile,
        csp=hostile,
    )
    assert "<script" not in page.replace("&lt;script", "")
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;&amp;") == 6


def test_a_marker_in_the_text_of_a_record_is_only_text(frame: Frame) -> None:
    page = fill(frame, title="@@body@@", body="@@title@@ \\1 {x} {{ x }}", head="@@root@@")
    assert "<title>@@body@@</title>" in page
    assert "<main>@@title@@ \\1 {x} {{ x }}</main>" in page
    assert "@@root@@" in page


@pytest.mark.parametrize(
    "broken",
    [
        WHOLE.replace("@@body@@", ""),
        WHOLE.replace("@@body@@", "@@body@@@@body@@"),
        WHOLE.replace("@@body@@", "@@body@@@@corps@@"),
        WHOLE.replace("@@body@@", "@@body@@@@ body@@"),
        WHOLE.replace("@@edit_url.@@", ""),
        WHOLE.replace("@@edit_url?@@", ""),
        WHOLE.replace("@@title@@", "@@title?@@@@title@@@@title.@@"),
        WHOLE.replace("@@robots.@@", "@@canonical.@@"),
    ],
)
def test_a_frame_that_is_not_whole_stops_the_build(broken: str) -> None:
    with pytest.raises(FrameError):
        cut(broken)
