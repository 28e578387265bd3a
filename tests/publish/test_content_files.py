"""Which files of `content/` may be published, and how a refusal is told."""

from pathlib import Path

import pytest

from generator.publish.content_files import PUBLISHED_TYPES, refusal


@pytest.mark.parametrize(
    "name",
    [
        "a.md",
        "guides/jeunes-2.md",
        "A/b.PNG",
        *(f"img/x{extension}" for extension in PUBLISHED_TYPES),
    ],
)
def test_pages_and_pictures_are_published(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path, name, f"content/{name}") is None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Jeunes.md", ("E405", {"nom": "Jeunes.md"})),
        ("jeunes_2.md", ("E405", {"nom": "jeunes_2.md"})),
        ("a b/c.md", ("E405", {"nom": "a b/c.md"})),
        ("x.html", ("E402", {"extension": ".html"})),
        ("x.MD", ("E402", {"extension": ".MD"})),
        ("LISEZMOI", ("E402", {"extension": "LISEZMOI"})),
    ],
)
def test_a_refusal_says_what_it_is_about(
    tmp_path: Path, name: str, told: tuple[str, dict[str, str]]
) -> None:
    problem = refusal(tmp_path, name, f"content/{name}")
    assert problem
    facts = dict(problem.facts)
    types = facts.pop("types", "")
    assert types in ("", ".md, .avif, .gif, .jpeg, .jpg, .pdf, .png, .webp")
    assert (problem.rule.code, facts) == told
    assert problem.span.file == f"content/{name}"
    assert bool(types) is ("extension" in facts)


@pytest.mark.parametrize("link", ["a", "a/b", "a/b/c.md"])
def test_no_link_is_followed_wherever_it_stands(tmp_path: Path, link: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / "elsewhere")
    problem = refusal(tmp_path, "a/b/c.md", "content/a/b/c.md")
    assert problem and problem.span.file == "content/a/b/c.md" and not problem.facts
    assert refusal(tmp_path, "other/c.md", "content/other/c.md") is None
