from generator.render.headings import headings
from generator.render.plain_text import plain_text

PAGE = (
    '<h1 id="t">Titre</h1><h2 id="a">Un <em>premier</em> &amp; seul</h2><p>Texte</p><h2>Sans</h2>'
)


def test_markup_goes_and_words_stay() -> None:
    assert plain_text("<p>Un &lt;b&gt; et\n <em>deux</em></p>") == "Un <b> et deux"
    assert plain_text("<p> à 9\u00a0h </p>") == "à 9\u00a0h"


def test_sections_are_told_by_their_words_and_fragment() -> None:
    assert headings(PAGE) == (("a", "Un premier & seul"),)
