"""All that makes a site is joined here: nothing is lost, and no inline code passes."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.artifact import Artifact
from generator.problems.problem import Problem, Rule, Severity, Span
from generator.publish import gather
from generator.publish.gather import Gathered, gather_site
from generator.publish.site_writer import SiteError
from generator.render.frame import Frame
from generator.request import Fingerprint, GuideRequest, GuideResult
from generator.settings import Edition, Settings

PROBLEM = Problem(Rule("Z001", Severity.ADVICE, "", "Un conseil.", "", ""), Span("data/a.yml"))


def request(**changes: object) -> GuideRequest:
    settings = Settings(
        name="Guide", site_url="/", today=date(2026, 11, 24), edition=Edition.DEMONSTRATION
    )
    known = {"settings": settings, "data": Path("data"), "theme": Path("theme")}
    return GuideRequest(**{**known, "frame": Frame((), ()), "pages": (), **changes})


def closing(paths: Collection[str]) -> Iterable[Artifact]:
    yield Artifact("plan.txt", "\n".join(paths).encode())


def test_all_artifacts_come_in_the_order_of_their_parts_and_the_closing_knows_them() -> None:
    parts = [lambda: [Artifact("b", b"1"), Artifact("a", b"2")], lambda: [Artifact("c", b"3")]]
    assert list(Gathered(parts, closing).artifacts()) == [
        Artifact("b", b"1"),
        Artifact("a", b"2"),
        Artifact("c", b"3"),
        Artifact("plan.txt", b"b\na\nc"),
    ]


def test_the_guide_stands_with_the_assets_the_headers_and_the_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def index(stubs: Iterable[Artifact]) -> list[Artifact]:
        return [Artifact(f"pagefind/{one.path}", one.content) for one in stubs]

    monkeypatch.setattr(gather, "index_site", index)
    asked = request()
    told = []

    def build(given: GuideRequest) -> GuideResult:
        told.append(given)
        return GuideResult(
            [lambda: [Artifact("page.html", b"<p>")]],
            closing,
            lambda: (Artifact("stub", b"s"),),
            (PROBLEM,),
            {"pages": 1},
            {"page.html": PROBLEM},
            "nombres.json",
        )

    site = gather_site(asked, build, lambda: [Artifact("logo.svg", b"<svg>")])
    assert told == [asked]
    paths = [artifact.path for artifact in site.artifacts()]
    assert paths[:2] == ["pagefind/stub", "logo.svg"], "the index comes before all that is shared"
    assert paths[-2:] == ["page.html", "plan.txt"]
    assert "_headers" in paths
    assert (site.problems, site.counts) == ((PROBLEM,), {"pages": 1})
    assert (site.promises, site.headcount) == ({"page.html": PROBLEM}, "nombres.json")


def test_nothing_is_indexed_when_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "index_site", None)
    result = GuideResult([])
    site = gather_site(request(search_index=False), lambda given: result, list)
    paths = [artifact.path for artifact in site.artifacts()]
    assert "_headers" in paths and not [path for path in paths if path.startswith("pagefind")]
    assert (site.problems, site.counts, site.headcount) == ((), {}, "")
    assert Gathered((), closing).counts == Gathered((), closing).promises == MappingProxyType({})


def test_a_host_that_compresses_nothing_is_given_pages_and_data_compressed() -> None:
    page = Artifact("a/index.html", b"<p>un</p>" * 200)
    plan = Artifact("plan.txt", b"un " * 600)
    result = GuideResult(
        [lambda: [page]], lambda paths: [plan], fingerprint=Fingerprint("un guide", {})
    )
    assets = [Artifact("assets/guide.css", b"p{margin:0}" * 100)]
    plain, packed = (
        gather_site(request(search_index=False), lambda given: result, lambda: assets, packs=packs)
        for packs in (False, True)
    )
    before, after = ({one.path for one in site.artifacts()} for site in (plain, packed))
    assert {"a/index.html", "plan.txt"} < before < after
    assert {"a/index.html.gz", "a/index.html.br", "plan.txt.gz", "plan.txt.br"} <= after - before
    assert "assets/guide.css.gz" not in after, "they are compressed by who gives them"
    assert plain.fingerprint == result.fingerprint != packed.fingerprint


@pytest.mark.parametrize("where", ["part", "closing"])
def test_a_page_with_inline_code_is_named_with_what_it_holds(where: str) -> None:
    page = Artifact("a/index.html", b'<p style="x">\n<script>1</script>')
    others = [Artifact("a.svg", b"<style>"), Artifact("b.html", b"<p>")]
    result = GuideResult(
        [lambda: [*others, *([page] if where == "part" else [])]],
        lambda paths: [page] if where == "closing" else [],
    )
    site = gather_site(request(search_index=False), lambda given: result, list)
    with pytest.raises(SiteError) as error:
        list(site.artifacts())
    assert str(error.value) == (
        "a/index.html holds code that its policy blocks: 1: style of <p>; 2: <script> without src."
    )
