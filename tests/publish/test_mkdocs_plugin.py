import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from small_guide import REPOSITORY, two_records, write_small_guide

from generator.problems.problem import Problem, Rule, Severity, Span
from generator.publish.inline_code import inline_code
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.request import GuideRequest, GuideResult

WARNING = Rule("Z001", Severity.WARNING, "", "Un avertissement.", "", "")
ADVICE = Rule("Z002", Severity.ADVICE, "", "Un conseil.", "", "")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return write_small_guide(tmp_path)


def site_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def mkdocs(
    *arguments: str, folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    script = REPOSITORY / "tests/publish/small_guide.py"
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def edit(config: Path, old: str, new: str) -> None:
    text = config.read_text("utf-8")
    assert old in text
    config.write_text(text.replace(old, new), "utf-8")


def test_plain_mkdocs_builds_the_guide_even_strictly(config: Path) -> None:
    run = mkdocs("build", "--strict", folder=config.parent)
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    site = site_of(config.parent / "site")
    pages = [path for path in site if path.endswith(".html")]
    assert pages == [
        "404.html",
        "index.html",
        "jeunes/index.html",
        "structures/deux/index.html",
        "structures/un/index.html",
    ]
    assert "pagefind/pagefind.js" in site and "_headers" in site
    assert not any("live-reload" in path or path.endswith(".map") for path in site)
    assert not any(path.startswith(("assets/javascripts", "sitemap")) for path in site)


def test_every_page_is_whole_and_has_its_policy_first(config: Path) -> None:
    run_mkdocs_build(config, build_guide=two_records)
    site = site_of(config.parent / "site")
    for path, content in site.items():
        if not path.endswith(".html"):
            continue
        page = content.decode()
        head = [*re.findall(r"<meta[^>]*>", page)]
        assert head[0] == '<meta charset="utf-8">'
        assert head[1].startswith('<meta http-equiv="Content-Security-Policy"')
        assert "@@" not in page and inline_code(content) == []
        assert page.count("<h1") == page.count("<main") == 1
        root = "/guide/" if path == "404.html" else "../" * path.count("/") or "./"
        for address in re.findall(r'(?:href|src)="([^"#:]+)"', page):
            assert address.startswith(root)
            target = address.removeprefix(root)
            assert target in site or f"{target}index.html" in site or target == "recherche/"


def test_an_editorial_page_has_its_text_lists_and_menu_entry(config: Path) -> None:
    run_mkdocs_build(config, build_guide=two_records)
    page = (config.parent / "site/jeunes/index.html").read_text("utf-8")
    assert "<title>Jeunes &amp; familles</title>" in page
    assert '<meta name="description" content="Pour qui ?">' in page
    assert "<ul><li>services ('lyceen',)</li></ul>" in page
    assert '<a href="../jeunes/" aria-current="page">Jeunes</a>' in page
    assert '<img alt="logo" src="../img/logo.png">' in page
    home = (config.parent / "site/index.html").read_text("utf-8")
    assert '<a href="./jeunes/">les jeunes</a>' in home
    assert '<a href="./structures/un/">un lieu</a>' in home


def test_the_flow_is_told_everything_it_needs(config: Path, tmp_path: Path) -> None:
    requests: list[GuideRequest] = []

    def spy(request: GuideRequest) -> GuideResult:
        requests.append(request)
        return two_records(request)

    other = tmp_path / "elsewhere"
    (config.parent / "data").rename(other)
    outcome = run_mkdocs_build(
        config,
        data=other,
        target=tmp_path / "out",
        today=date(2027, 1, 2),
        build_guide=spy,
    )
    (request,) = requests
    assert request.data == other and request.theme == config.parent / "theme"
    assert request.settings.today == date(2027, 1, 2)
    assert request.settings.site_url == "https://qui-fait-quoi.example/guide/"
    assert [page.source for page in request.pages] == [
        "content/404.md",
        "content/index.md",
        "content/jeunes.md",
    ]
    assert request.pages[2].guide == "jeunes" and request.search_index and not request.preview
    assert outcome.published and outcome.counts == {"pages": 5} and outcome.written is not None
    assert (tmp_path / "out/index.html").is_file() and not (config.parent / "site").exists()


def test_another_content_folder_is_named_in_messages(config: Path, tmp_path: Path) -> None:
    content = tmp_path / "autres"
    content.mkdir()
    (content / "index.md").write_text("# A\n\n<!-- guide: service -->\n", "utf-8")
    away = tmp_path / "away"
    away.mkdir()
    outcome = run_mkdocs_build(write_small_guide(away), content=content, build_guide=two_records)
    errors = [it for it in outcome.problems if it.rule.severity is Severity.ERROR]
    assert [(it.rule.code, it.span) for it in errors] == [("E103", Span("autres/index.md", 3, 13))]


def test_the_same_inputs_give_the_same_bytes_anywhere(config: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ailleurs" / "plus loin"
    folder.mkdir(parents=True)
    other = write_small_guide(folder)
    variables = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    one = mkdocs("build", folder=config.parent)
    two = mkdocs("build", "-f", str(other), folder=tmp_path, environment=variables)
    assert (one.returncode, two.returncode) == (0, 0), two.stderr
    assert site_of(config.parent / "site") == site_of(other.parent / "site")
    assert str(tmp_path).encode() not in b"".join(site_of(config.parent / "site").values())


def test_a_second_build_keeps_what_is_equal(config: Path) -> None:
    for _ in range(2):
        run_mkdocs_build(config, build_guide=two_records)
    (config.parent / "data/un.txt").write_text("Lieu changé\n", "utf-8")
    edit(config, "plugins: [quifaitquoi: {", "plugins: [quifaitquoi: {recherche: false, ")
    run_mkdocs_build(config, build_guide=two_records)
    outcome = run_mkdocs_build(config, build_guide=two_records)
    assert outcome.written is not None
    assert outcome.written.made < outcome.written.kept
    third = run_mkdocs_build(config, build_guide=two_records)
    assert third.written is not None and third.written[1:] == (0, 0)


def test_a_failure_at_any_stage_publishes_nothing(config: Path) -> None:
    run_mkdocs_build(config, build_guide=two_records)
    before = site_of(config.parent / "site")

    def fail(request: GuideRequest) -> GuideResult:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        run_mkdocs_build(config, build_guide=fail)
    (config.parent / "content/jeunes.md").write_text("# A\n\n[b](absent.md)\n", "utf-8")
    outcome = run_mkdocs_build(config, strict=True, build_guide=two_records)
    assert not outcome.published and "strict" in outcome.failure
    assert site_of(config.parent / "site") == before
    assert run_mkdocs_build(config, build_guide=two_records).published


def test_inline_code_stops_the_build(config: Path) -> None:
    template = config.parent / "theme/overrides/partials/footer.html"
    template.write_text('<footer><button onclick="x()">x</button></footer>', "utf-8")
    run = mkdocs("build", folder=config.parent)
    assert run.returncode == 1 and "onclick of <button>" in run.stderr
    assert not (config.parent / "site").exists()


def test_strict_publishes_nothing_on_a_warning_but_advice_is_only_told(config: Path) -> None:
    def warn(request: GuideRequest) -> GuideResult:
        result = two_records(request)
        problems = (Problem(WARNING, Span("data/un.txt")), Problem(ADVICE, Span("data/a.txt")))
        return GuideResult(result.parts, problems=problems)

    strict = run_mkdocs_build(config, strict=True, build_guide=warn)
    assert not strict.published and strict.written is None and strict.failure == ""
    assert [it.rule.code for it in strict.problems] == ["E206", "E206", "Z002", "Z001"]
    assert run_mkdocs_build(config, build_guide=warn).published
    assert run_mkdocs_build(config, strict=True, build_guide=two_records).published


def test_bad_settings_are_problems_and_publish_nothing(config: Path) -> None:
    edit(config, "2026-11-23", "demain")
    outcome = run_mkdocs_build(config, build_guide=two_records)
    assert not outcome.published and outcome.failure
    assert [it.rule.code for it in outcome.problems] == ["S901"]
    assert not (config.parent / "site").exists()


def test_a_folder_that_is_no_site_is_refused(config: Path) -> None:
    (config.parent / "site").mkdir()
    (config.parent / "site/thesis.txt").write_text("1", "utf-8")
    outcome = run_mkdocs_build(config, build_guide=two_records)
    assert not outcome.published and "not a published site" in outcome.failure
    assert (config.parent / "site/thesis.txt").is_file()


def test_dirty_and_gh_deploy_are_refused_in_a_line(config: Path) -> None:
    for command in (["build", "--dirty"], ["gh-deploy"]):
        run = mkdocs(*command, folder=config.parent)
        assert run.returncode == 1
        assert command[-1].strip("-") in run.stderr + run.stdout
        assert "Traceback" not in run.stderr


def test_what_content_may_not_hold_is_told_and_left_out(config: Path) -> None:
    content = config.parent / "content"
    (content / "secret.md").symlink_to(config)
    (content / "dossier").symlink_to(config.parent / "data")
    (content / "page.html").write_text("<script>alert(1)</script>", "utf-8")
    (content / "dessin.svg").write_text("<svg onload='x()'/>", "utf-8")
    (content / "Page à nous.md").write_text("# A\n", "utf-8")
    (content / "latin.md").write_bytes("# é\n".encode("latin-1"))
    outcome = run_mkdocs_build(config, build_guide=two_records)
    errors = {
        (it.span.file.removeprefix("content/"), it.rule.code)
        for it in outcome.problems
        if it.rule.severity is Severity.ERROR
    }
    assert errors == {
        ("secret.md", "E401"),
        ("dossier/un.txt", "E401"),
        ("dossier/deux.txt", "E401"),
        ("page.html", "E402"),
        ("dessin.svg", "E402"),
        ("Page à nous.md", "E405"),
        ("latin.md", "E403"),
    }
    assert [path for path in site_of(config.parent / "site") if path.endswith(".html")] == [
        "404.html",
        "index.html",
        "jeunes/index.html",
        "structures/deux/index.html",
        "structures/un/index.html",
    ]


def test_front_matter_reaches_neither_yaml_nor_templates(config: Path) -> None:
    hostile = (
        "---\ntitle: <script>alert(1)</script>{{ 7*7 }}\ntemplate: ../../x.html\n"
        "bombe: &a [*a, *a]\nicon: !!python/object/apply:os.system [id]\n---\n"
        '# {{ 7*7 }} &lt;script&gt;alert(1)&lt;/script&gt;\n\n--8<-- "mkdocs.yml"\n'
    )
    (config.parent / "content/jeunes.md").write_text(hostile, "utf-8")
    outcome = run_mkdocs_build(config, build_guide=two_records)
    assert outcome.published
    page = (config.parent / "site/jeunes/index.html").read_text("utf-8")
    assert "<title>&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}</title>" in page
    assert "{{ 7*7 }}" in page and "site_name" not in page and "<script>" not in page
