"""Measures the map: what one downloads and waits for; `python -m benchmarks.map`, two minutes.

The places are made up: real communes of the whole country, networks and names of the guide,
positions around the centre of the commune. Nothing of them is published. A site holds the pages of
the map alone, in the frame of the repository's own build.
"""

import gzip
import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any, NamedTuple

import folium
from playwright.sync_api import Browser, Page, sync_playwright

from generator.artifact import Artifact
from generator.export.map_files import map_files
from generator.index.addresses import MAP
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.pipeline.corpus import read_corpus
from generator.pipeline.guide import Pipeline
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.read.geography import read_geography, read_outlines
from generator.render.frame import Frame
from generator.render.guide import template_values
from generator.render.map_rooms import map_artifacts
from generator.render.page_maker import PageMaker
from generator.render.templates import Templates
from generator.request import GuideRequest, GuideResult, nothing_more
from generator.settings import Settings

SIZES = (1_000, 6_000, 60_000)
SLOWER = 4
"""A telephone is taken to be four times slower than this machine, as Lighthouse does."""
PHONE = {"width": 360, "height": 740}
RUNS = 5
MOST_OF_A_LOOP = 6_000
"""The usual way takes minutes for more."""
SPREAD = 0.02
"""In degrees: how far a place is from the centre of its commune."""


class Figures(NamedTuple):
    """One size: bytes downloaded, milliseconds, seconds of the build.

    `first_signs` and `filtered` are by the clock, on a slow processor: they need a machine at rest.
    `page` and `filter` are the time that the page's thread was at work, whatever else ran, on a
    processor that is not slowed down.
    """

    places: int
    kilobytes: float
    first_signs: float
    filtered: float
    page: float
    filter: float
    build: float
    loop: float | None


def synthetic(site: SiteMap, count: int) -> SiteMap:
    """The site with `count` made-up places, spread over the communes of the country by people."""
    draw = random.Random(count)
    models = site.open_structures
    communes = [
        one
        for one in site.directory.geography.communes.values()
        if one.region and one.latitude is not None and not one.code.startswith("97")
    ]
    weights = [one.population or 1 for one in communes]
    places: dict[str, Structure] = {}
    seen = Counter[str]()
    for commune in draw.choices(communes, weights, k=count):
        model = draw.choice(models)
        name = model.name.replace(model.commune.name, commune.name)
        usual = f"{commune.department}/{model.network.id}-{commune.slug}"
        seen[usual] += 1
        identifier = usual if seen[usual] == 1 else f"{usual}-{seen[usual]}"
        address = replace(
            model.address,
            commune=commune,
            latitude=(commune.latitude or 0) + draw.gauss(0, SPREAD),
            longitude=(commune.longitude or 0) + draw.gauss(0, SPREAD),
        )
        places[identifier] = replace(model, id=identifier, name=name, address=address)
    territories = {one.slug: one for one in _regions(site.directory.geography)}
    return SiteMap(replace(site.directory, structures=places, territories=territories))


def _regions(geography: Geography) -> Iterator[Territory]:
    for code, region in geography.regions.items():
        if code not in ("01", "02", "03", "04", "06"):
            yield Territory(
                region.slug, Level.REGION, code, region.name, geography.communes_of_region[code],
                (code,), (), region.population, region.latitude, region.longitude,
            )  # fmt: skip


def write_site(
    site: SiteMap, frame: Frame, theme: Path, outlines: dict[str, Outline], target: Path,
    settings: Settings,
) -> float:  # fmt: skip
    """Write the page of the map and its files; give the seconds that making them took."""
    started = time.process_time()
    templates = Templates(theme, template_values(site, settings, (), outlines))
    maker = PageMaker(settings, frame, templates)
    made: list[Artifact] = [
        *map_artifacts(site, maker, outlines),
        *map_files(site, settings.today, outlines),
    ]
    seconds = time.process_time() - started
    for one in made:
        file = target / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.content)
    return seconds


def marker_loop(places: Sequence[Structure]) -> float:
    """Seconds that the usual way takes: a `folium.Marker` with a popup for each place."""
    started = time.process_time()
    view = folium.Map()
    for one in places:
        position = (one.address.latitude, one.address.longitude)
        folium.Marker(position, popup=f"place {one.id}").add_to(view)
    view.get_root().render()
    return time.process_time() - started


class _Keeper:
    """Keeps what a build asks of the flow, and has it publish the assets alone."""

    request: GuideRequest

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        self.request = request
        result = Pipeline()(replace(request, search_index=False))
        return replace(result, parts=(), closing=nothing_more, promises={})


def measured(repository: Path) -> Iterator[Figures]:
    """Measure every size."""
    with tempfile.TemporaryDirectory() as scratch:
        assets, keeper = Path(scratch) / "assets", _Keeper()
        run_mkdocs_build(repository / "mkdocs.yml", target=assets, build_guide=keeper)
        request = keeper.request
        geography = read_geography(request.data / "geographie")
        site = SiteMap(read_corpus(request.data, geography, request.settings).directory)
        outlines = read_outlines(request.data / "geographie", "departements", geography.departments)
        outlines |= read_outlines(request.data / "geographie", "epci", geography.epcis)
        for size in SIZES:
            target = Path(scratch) / str(size)
            shutil.copytree(assets, target)
            larger = synthetic(site, size)
            settings = replace(request.settings, regions=())
            seconds = write_site(larger, request.frame, request.theme, outlines, target, settings)
            loop = marker_loop(larger.open_structures) if size <= MOST_OF_A_LOOP else None
            yield Figures(size, *in_a_browser(target), seconds, loop)


class _Handler(SimpleHTTPRequestHandler):
    """Serves compressed, as a host does, and counts what it sends."""

    def __init__(self, *rest: Any, sent: list[int], **named: Any) -> None:
        self._sent = sent
        super().__init__(*rest, **named)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        packed = file.suffix != ".woff2"
        content = file.read_bytes()
        body = gzip.compress(content, 6) if packed else content
        self._sent.append(len(body))
        self.send_response(200)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        kind = "text/javascript" if file.suffix == ".js" else self.guess_type(str(file))
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def in_a_browser(site: Path) -> tuple[float, float, float, float, float]:
    """Kilobytes of a first visit, then milliseconds: see `Figures`."""
    sent: list[int] = []
    handler = partial(_Handler, directory=str(site), sent=sent)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/{MAP}?vue=carte"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        visits: list[tuple[float, ...]] = []
        for _ in range(RUNS):
            sent.clear()
            times = (*_visit(browser, address), *_work(browser, address))
            # The page was opened twice.
            visits.append((*times, sum(sent) / 2 / 1000))
        browser.close()
    server.shutdown()
    *times, kilobytes = (median(column) for column in zip(*visits, strict=True))
    signs, filtered, page, narrowing = times
    return kilobytes, signs, filtered, page, narrowing


def _visit(browser: Browser, address: str) -> tuple[float, float]:
    context = browser.new_context(viewport=PHONE, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    page.wait_for_selector(".guide-marker, .guide-cluster", timeout=120_000)
    signs = float(page.evaluate("performance.now()"))
    filtered = _filtering(page)
    context.close()
    return signs, filtered


def _work(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds of work of the page's thread, to the first signs, and to filter."""
    context = browser.new_context(viewport=PHONE, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in metrics if one["name"] == "TaskDuration") * 1000

    page.goto(address, wait_until="commit")
    page.wait_for_selector(".guide-marker, .guide-cluster", timeout=120_000)
    signs = worked()
    _filtering(page)
    narrowed = worked() - signs
    context.close()
    return signs, narrowed


def _filtering(page: Page) -> float:
    """From the choice of a public to the next frame that shows it."""
    return float(
        page.evaluate(
            """() => new Promise((done) => {
              const public_ = document.querySelector("[name=public]")
              const count = document.querySelector(".guide-map-count")
              const started = performance.now()
              const told = () => setTimeout(() => done(performance.now() - started))
              const watch = new MutationObserver(() => requestAnimationFrame(told))
              watch.observe(count, { childList: true })
              public_.value = "lyceen"
              public_.dispatchEvent(new Event("change", { bubbles: true }))
            })"""
        )
    )


def main() -> None:
    """Print a line for each size."""
    for one in measured(Path(__file__).resolve().parent.parent):
        loop = "" if one.loop is None else f", a loop of markers {one.loop:.1f} s"
        print(
            f"{one.places} places: {one.kilobytes:.0f} kB compressed, first signs after "
            f"{one.first_signs:.0f} ms and filtered in {one.filtered:.0f} ms on a processor "
            f"{SLOWER} times slower; {one.page:.0f} ms of work to the first signs and "
            f"{one.filter:.0f} ms to filter; made in {one.build:.2f} s{loop}",
            flush=True,
        )


if __name__ == "__main__":
    main()
