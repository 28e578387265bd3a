from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.render.templates import CompiledTemplates, Templates


def theme(folder: Path, page: str, fragment: str = "") -> Templates:
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "fragments").mkdir(exist_ok=True)
    (folder / "pages" / "page.html").write_text(page, encoding="utf-8")
    (folder / "fragments" / "piece.html").write_text(fragment, encoding="utf-8")
    return Templates(folder, {"settings": "réglage"})


def test_blocks_are_rendered_apart_and_titles_are_plain(tmp_path: Path) -> None:
    made = theme(
        tmp_path,
        "{% block title %}\n{{ name }}\n{% endblock %}"
        "{% block description %}{{ settings }}{% endblock %}"
        "{% block body %}<p>{{ name }}</p>{% endblock %}",
    ).page("page", {"name": "<b> & {{ 7*7 }}"})
    assert made.title == "<b> & {{ 7*7 }}"
    assert made.description == "réglage"
    assert made.body == "<p>&lt;b&gt; &amp; {{ 7*7 }}</p>"
    assert (made.head, made.breadcrumb) == ("", "")


def test_a_value_that_nobody_gave_is_our_bug(tmp_path: Path) -> None:
    page = "{% block title %}{{ forgotten }}{% endblock %}"
    with pytest.raises(UndefinedError):
        theme(tmp_path, page).page("page", {})


def test_an_attribute_that_does_not_exist_is_our_bug(tmp_path: Path) -> None:
    page = "{% block title %}{{ thing.forgotten }}{% endblock %}"
    with pytest.raises(AttributeError):
        theme(tmp_path, page).page("page", {"thing": {"forgotten": "no attribute, an item"}})


def test_the_same_piece_is_made_once_and_another_value_is_another_piece(tmp_path: Path) -> None:
    piece = "{% macro of(thing, root) %}{{ thing.name }} {{ root }} {% endmacro %}"
    page = (
        "{% block title %}t{% endblock %}{% block description %}d{% endblock %}"
        "{% block body %}{% for thing in things %}{{ remembered(piece.of, thing, root) }}"
        "{% endfor %}{% endblock %}"
    )

    class Counted:
        reads = 0

        def __init__(self, text: str) -> None:
            self.text = text

        @property
        def name(self) -> str:
            Counted.reads += 1
            return self.text

    one, other = Counted("a<"), Counted("b")
    templates = theme(tmp_path, page, piece)
    made = templates.page("page", {"things": [one, other, one], "root": "../"})
    assert made.body == "a&lt; ../ b ../ a&lt; ../ "
    assert Counted.reads == 2


def test_a_template_is_compiled_again_when_its_text_changes(tmp_path: Path) -> None:
    page = "{% block title %}T{% endblock %}{% block description %}D{% endblock %}"
    theme(tmp_path, page + "{% block body %}un{% endblock %}")
    compiled = CompiledTemplates()
    assert Templates(tmp_path, {}, compiled=compiled).page("page", {}).body == "un"
    assert Templates(tmp_path, {}, compiled=compiled).page("page", {}).body == "un"
    theme(tmp_path, page + "{% block body %}deux{% endblock %}")
    assert Templates(tmp_path, {}, compiled=compiled).page("page", {}).body == "deux"
