"""What browser tests share: a server that sends the guide's policy, a Chromium, a watched page."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from built_once import built_once
from hostile_records import build_hostile_site
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from site_server import LOCAL, OpenContext, Serve, SiteHandler, SiteServer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve a folder on a free port; give its address, with a final slash."""
    servers: list[SiteServer] = []

    def start(folder: Path) -> str:
        server = SiteServer((LOCAL, 0), partial(SiteHandler, directory=str(folder)))
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://{LOCAL}:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium; without one, browser tests fail: nobody would miss a skipped one."""
    if CHROMIUM is None:
        pytest.fail("Chromium is missing: sudo apt-get install chromium", pytrace=False)
    chromium = playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
    )
    yield chromium
    chromium.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Open a context whose pages may do nothing wrong; takes the options of `new_context`.

    The test fails on any console error, uncaught exception, failed or refused request, and on
    any request to another machine (which is not made).
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page) -> None:
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(f"exception: {error}"))

    def start(**options: object) -> BrowserContext:
        context = browser.new_context(locale="fr-FR", **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.route(
            lambda url: (
                urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname != LOCAL
            ),
            lambda route: (faults.append(f"elsewhere: {route.request.url}"), route.abort()),
        )
        context.on("page", watch)
        context.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
        context.on(
            "response",
            lambda answer: (
                faults.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None
            ),
        )
        return context

    yield start
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def address(serve: Serve, real_site: Path) -> str:
    """Where the guide of this repository is served."""
    return serve(real_site)


@pytest.fixture(scope="session")
def small_address(serve: Serve, imaginary_site: Path) -> str:
    """Where the imaginary guide is served."""
    return serve(imaginary_site)


@pytest.fixture(scope="session")
def hostile_address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the imaginary guide is served whose every text is hostile."""
    return serve(built_once(tmp_path_factory, "hostile", build_hostile_site) / "site")


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    """A watched page of an ordinary screen."""
    return open_context(viewport={"width": 1280, "height": 900}).new_page()
