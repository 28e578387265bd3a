"""A flow that lives as long as a preview remembers; what it makes is what a new one would."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from imaginary_guide import lay_out

from generator.pipeline.guide import Pipeline
from generator.problems.problem import Problem
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.request import GuideRequest, GuideResult

CIO = "data/structures/36/cio-imaginaire-issoudun.yml"


@pytest.fixture(scope="module")
def request_of_the_guide(tmp_path_factory: pytest.TempPathFactory) -> GuideRequest:
    config = lay_out(tmp_path_factory.mktemp("preview"))
    requests: list[GuideRequest] = []

    def keep(request: GuideRequest) -> GuideResult:
        settings = replace(request.settings, maps=False)
        requests.append(replace(request, settings=settings, preview=True, search_index=False))
        return GuideResult(())

    run_mkdocs_build(config, build_guide=keep)
    return requests[0]


def made(flow: Pipeline, request: GuideRequest) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    result = flow(request)
    files = {one.path: one.content for part in result.parts for one in part()}
    return files, result.problems


def edited(folder: Path) -> Iterator[str]:
    """Edit the guide in several places at a time."""
    place = folder / CIO
    text = place.read_text("utf-8")
    place.write_text(text.replace("nom: CIO", "nom: Le CIO").replace("verifie_le", "verifie"))
    yield "another name, and a mistake"
    place.write_text(text, "utf-8")
    place.rename(place.with_name("autre-nom.yml"))
    themes = folder / "data/vocabulaires/themes.yml"
    themes.write_text(themes.read_text("utf-8").replace("libelle: ", "libelle: Bien ", 1), "utf-8")
    page = folder / "theme/pages/structure.html"
    page.write_text(page.read_text("utf-8").replace("<h1", '<h1 id="autre"', 1), "utf-8")
    (folder / "data/vocabulaires/sigles.yml").unlink()
    yield "another file name, another word, another template, and no acronym to explain"


def test_whatever_is_edited_a_flow_that_remembers_makes_what_a_new_one_would(
    request_of_the_guide: GuideRequest,
) -> None:
    flow = Pipeline()
    made(flow, request_of_the_guide)
    before: object = None
    for edit in edited(request_of_the_guide.theme.parent):
        now = made(flow, request_of_the_guide)
        assert now == made(Pipeline(), request_of_the_guide), edit
        assert now != before, edit
        before = now
