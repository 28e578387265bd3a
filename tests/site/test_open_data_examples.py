"""The programs that the page of the open data shows, run as a reader would run them."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from imaginary_guide import REPOSITORY
from playwright._impl._driver import compute_driver_executable

from generator.index.site_map import SiteMap

pytestmark = pytest.mark.xdist_group("site")

EXAMPLES = REPOSITORY / "theme" / "examples"


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    class Silent(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=real_site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/donnees/v1/"
        server.shutdown()


def expected(site: SiteMap) -> list[str]:
    """What the question is worth, from the directory itself."""
    return sorted(
        f"{place.name}, {place.commune.name} ({place.contact.phone or 'pas de téléphone'})"
        f" : {service.name}"
        for place in site.open_structures
        if place.commune.department == "41"
        for service in place.services
        if service.is_free
        and service.appointment
        and service.appointment.value == "sans"
        and {"lyceen", "tous-publics"} & {one.value for one in service.audiences}
    )


@pytest.mark.parametrize("program", ["question.py", "question.mjs"])
def test_an_example_answers_its_question(program: str, address: str, site_map: SiteMap) -> None:
    node = compute_driver_executable()[0]
    runner = sys.executable if program.endswith(".py") else str(node)
    done = subprocess.run(
        [runner, str(EXAMPLES / program), address],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    answers = done.stdout.splitlines()
    assert len(answers) > 5
    assert sorted(answers) == expected(site_map)


def test_the_page_shows_the_very_programs(real_site: Path) -> None:
    page = unescape((real_site / "donnees" / "index.html").read_text("utf-8"))
    for program in ("question.py", "question.mjs"):
        text = (EXAMPLES / program).read_text("utf-8")
        assert text.rstrip() in page
        assert len(text.splitlines()) <= 22
