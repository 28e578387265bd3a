"""The page that shows the poster of an imaginary forum, on a phone and on a desk."""

import dataclasses

import pytest
from axe_playwright_python.sync_playwright import Axe
from imaginary_guide import lay_out
from imaginary_map import FRAME
from site_server import OpenContext, Serve

from generator.cli.guide_settings import read_inputs
from generator.index.site_map import SiteMap
from generator.pipeline.corpus import read_corpus
from generator.pipeline.paper import paper_orders
from generator.read.geography import read_geography
from generator.render.frame import cut
from generator.render.guide import template_values
from generator.render.page_maker import PageMaker
from generator.render.paper.drawing import Drawn, draw
from generator.render.paper.pages import printed
from generator.render.paper.shop import TEMPLATES
from generator.render.templates import Templates
from generator.request import PaperRequest

DRESSED = '<main class="guide-content md-typeset">'
FOLDER = "forum/forum-imaginaire/"


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("poster")
    inputs = read_inputs(lay_out(folder))
    request = PaperRequest(
        inputs.settings, inputs.data, inputs.theme, sent_to={}, documents=("affiche-forum",)
    )
    (order,) = paper_orders(request)
    order = dataclasses.replace(order, pictured=True)
    drawn = [Drawn(order, *draw(inputs.theme / TEMPLATES, [order])[0])]
    geography = read_geography(inputs.data / "geographie")
    known = read_corpus(inputs.data, geography, inputs.settings)
    site = SiteMap(known.directory, inputs.settings.today)
    values = template_values(site, inputs.settings, (), {})
    maker = PageMaker(
        inputs.settings, cut(FRAME.replace("<main>", DRESSED)), Templates(inputs.theme, values)
    )
    served = inputs.theme / "overrides"
    for artifact in printed(site, maker, drawn):
        path = served / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return serve(served) + FOLDER


@pytest.mark.parametrize(("scheme", "width"), [("dark", 320), ("light", 360), ("dark", 1280)])
def test_the_poster_is_seen_before_it_is_fetched(
    open_context: OpenContext, address: str, scheme: str, width: int
) -> None:
    page = open_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{address}affiche-forum/")
    picture = page.get_by_role("img", name="Image de l’affiche")
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_the_file_is_there(open_context: OpenContext, address: str) -> None:
    page = open_context().new_page()
    page.goto(f"{address}affiche-forum/")
    link = page.get_by_role("link", name="Télécharger").evaluate("link => link.href")
    assert link == f"{address}affiche-forum-forum-imaginaire-a3.pdf"
    assert page.request.get(link).body().startswith(b"%PDF-")
