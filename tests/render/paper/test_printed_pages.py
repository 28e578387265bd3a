"""The pages of what can be printed, as they stand in a site."""

import re
import struct

from imaginary_map import FRAME
from imaginary_paper import BY_ID, TWO, source_of, territory
from small_directory import REPOSITORY

from generator.artifact import Artifact
from generator.index import addresses, data_addresses
from generator.render.frame import ASSETS, cut
from generator.render.page_maker import PageMaker
from generator.render.paper.drawing import Drawn, Order
from generator.render.paper.pages import printed
from generator.render.templates import Templates

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + struct.pack(">II", 360, 255)


def made() -> dict[str, bytes]:
    source = source_of(TWO)
    drawn = [
        Drawn(Order(one, "vert", {}), b"%PDF" + b"x" * 61_996, (PICTURE, PICTURE), ())
        for one in BY_ID.values()
    ]
    functions = (addresses.territory_url, addresses.printed_url, data_addresses.data_of)
    values = {
        "site": source.site,
        "settings": source.settings,
        "prints": True,
        "exported": True,
        "ASSETS": ASSETS,
        **{name: value for name, value in vars(addresses).items() if name.isupper()},
        **{function.__name__: function for function in functions},
    }
    maker = PageMaker(source.settings, cut(FRAME), Templates(REPOSITORY / "theme", values))
    artifacts: list[Artifact] = [*printed(source.site, maker, drawn)]
    assert territory(source).slug == "vert"
    return {one.path: one.content for one in artifacts}


def test_every_document_has_a_page_that_shows_it_and_says_what_it_weighs() -> None:
    files = made()
    for document in BY_ID:
        html = files[f"imprimer/vert/{document}/index.html"].decode()
        pictures = re.findall(
            r'<img src="((?:\.\./)+)([^"]+)" width="360" height="255" alt="', html
        )
        assert pictures and all(path in files for _, path in pictures)
        assert "(PDF, 62 ko)" in html
        (file,) = set(re.findall(r'href="(?:\.\./)+([^"]+\.pdf)"', html))
        assert file in files


def test_a_territory_shows_all_its_documents_once() -> None:
    html = made()["imprimer/vert/index.html"].decode()
    for document in BY_ID:
        assert html.count(f'imprimer/vert/{document}/"') == 1, document
    assert html.count(".pdf") == len(BY_ID)


def test_the_list_leads_to_every_territory_that_has_documents() -> None:
    html = made()["imprimer/index.html"].decode()
    assert re.findall(r'href="(?:\.\./)+(imprimer/[a-z]+/)"', html) == ["imprimer/vert/"]


def test_the_files_have_the_names_that_people_send_each_other() -> None:
    files = made()
    assert {"imprimer/vert/depliant-vert-a4.pdf", "imprimer/vert/depliant-vert-a5.pdf"} <= set(
        files
    )
