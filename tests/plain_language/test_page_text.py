"""A page is read as people read it, and every sign is told at its own place in the file."""

import time

import pytest
from advising import on_page
from hypothesis import given
from hypothesis import strategies as st

from generator.plain_language.page_text import read_page

PAGE = """---
title: Guide des essais
description: "Une page pour essayer."
guide: essais
---

# Un *titre* [avec](lien.md "Titre") un lien #

Un paragraphe **en gras**, sur
deux lignes, avec du `code` et <br>une balise.
<!-- guide: services publics=lyceen -->

- un élément
  qui continue
    - un sous-élément
1. un nombre

> Une citation
> sur deux lignes.

!!! note "Attention"
    Un encadré.

| Lieu | Adresse |
|------|:-------:|
| CIO  | 3 rue   |

```
du code qui n'est pas lu
```

    du code aussi

Fin[^1] : voir https://exemple.fr/a?b et ![une image](i.png).

[^1]: Une note.
[ref]: https://exemple.fr

*[CIO]: centre d’information et d’orientation
"""


def texts(page: str) -> list[str]:
    return [passage.text for passage in read_page(page, "content/essai.md").passages]


def test_a_page_is_read_as_text() -> None:
    assert texts(PAGE) == [
        "Guide des essais",
        "Une page pour essayer.",
        "Un titre avec un lien",
        "Un paragraphe en gras, sur\ndeux lignes, avec du  et une balise.",
        "un élément\n  qui continue",
        "un sous-élément",
        "un nombre",
        "Une citation\n  sur deux lignes.",
        "Attention",
        "Un encadré.",
        "Lieu",
        "Adresse",
        "CIO",
        "3 rue",
        "Fin : voir  et une image.",
        "Une note.",
    ]
    assert read_page(PAGE, "f").defined == {"CIO"}


def test_every_sign_stands_where_it_is_said() -> None:
    lines = PAGE.split("\n")
    for passage in read_page(PAGE, "content/essai.md").passages:
        for offset, sign in enumerate(passage.text):
            span = passage.place(offset)
            if sign != "\n":
                assert lines[span.line - 1][span.column - 1] in (sign, ">"), (passage.text, offset)


def test_links_are_known_by_their_text() -> None:
    (passage,) = read_page("Lisez [le **guide**](g.md), ou [ici][ref].", "f").passages
    assert [passage.text[start:end] for start, end in passage.links] == ["le guide", "ici"]


def test_signs_that_are_written_otherwise_are_read() -> None:
    (passage,) = read_page(r"Deux \* étoiles &amp; une_variable, 3 * 4.", "f").passages
    assert passage.text == "Deux * étoiles & une_variable, 3  4."
    assert passage.place(passage.text.index("une")).column == 23


@given(st.text(alphabet="ab é[](){}<>!*_`~#->|:&;\\\n\t \"'1.^/", max_size=80))
def test_any_page_is_read_and_every_place_is_in_it(page: str) -> None:
    lines = page.split("\n")
    for passage in read_page(page, "f").passages:
        for offset in range(len(passage.text)):
            span = passage.place(offset)
            assert 1 <= span.line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1


@pytest.mark.parametrize(
    "piece",
    ["_", "` ", "](a", "AB (a ", "n’a ", "<abbr title=", ". ", " ", "é", "a'", "<!--\n\n", "\n- "],
)
def test_no_text_takes_long_to_read(piece: str) -> None:
    """Time grows with the text, whatever is repeated in it: the worst takes seconds otherwise."""
    page = "title: x\n\nAB (ne est " + piece * (50_000 // len(piece)) + "\n\nfin"
    start = time.process_time()
    on_page(page)
    assert time.process_time() - start < 3.0
