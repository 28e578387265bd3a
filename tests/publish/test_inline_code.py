import pytest

from generator.publish.inline_code import inline_code


@pytest.mark.parametrize(
    "page",
    [
        '<script src="a.js"></script>',
        '<script type="module" src="a.js"></script>',
        '<script async src="a.js"></script>',
        '<script type="application/ld+json">{"a": "onclick="}</script>',
        '<meta content="style-src \'self\'"><link rel="stylesheet" href="a.css">',
        "<p>onclick=x style=y javascript: &lt;script&gt; &lt;style&gt;</p>",
        '<p title="onclick=&quot;x&quot; style=a"></p>',
        '<a href="/javascript/">Cours</a>',
        '<form data-one="lieu" data-on="x">',
    ],
)
def test_sound_pages_pass(page: str) -> None:
    assert inline_code(page.encode()) == []


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>\n<script>alert(1)</script>", "2: <script> without src"),
        ('<script type="module">import "a"</script>', "1: <script> without src"),
        ("<SCRIPT>x</SCRIPT>", "1: <script> without src"),
        ("<style>a{}</style>", "1: <style>"),
        ('<p style="color:red">', "1: style of <p>"),
        ("<p\nstyle=a>", "1: style of <p>"),
        ('<img src="x"onerror="x()">', "1: onerror of <img>"),
        ("<body ONLOAD = x()>", "1: onload of <body>"),
        ("<svg/onload=x>", "1: onload of <svg>"),
        ('<a href=" JavaScript:x()">', "1: javascript: in href of <a>"),
        ('<a href="java\tscript:x()">', "1: javascript: in href of <a>"),
        ('<iframe srcdoc="x">', "1: srcdoc of <iframe>"),
        ('<form action="javascript:x()">', "1: javascript: in action of <form>"),
        ('<svg><a xlink:href="javascript:x()">', "1: javascript: in xlink:href of <a>"),
        ('<script type="text/plain" async>x</script>', "1: <script> without src"),
        ("<p>é</p>\n\n<p onclick=x>", "3: onclick of <p>"),
    ],
)
def test_inline_code_is_found(page: str, found: str) -> None:
    assert inline_code(page.encode()) == [found]


def test_all_that_is_found_is_told_in_the_order_of_the_page() -> None:
    page = '<style>a</style>\n<a href="javascript:x()" style="y" onclick="z"></a>'
    assert inline_code(page.encode()) == [
        "1: <style>",
        "2: javascript: in href of <a>",
        "2: style of <a>",
        "2: onclick of <a>",
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<p data-x="style=y" data-on="1"></p><p title="style=">',
        '<a title="javascript:x()">',
        '<a href="https://e.fr/?q=javascript:x">',
        '<script type="APPLICATION/JSON">1</script><p title="style=">',
        "<p hidden>style=</p>",
    ],
)
def test_what_only_looks_like_code_passes_when_it_is_read_closely(page: str) -> None:
    assert inline_code(page.encode()) == []
