"""Measures what is drawn for paper: all the documents of the site, and one leaflet, warm."""

import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.process_tree import Run, measure
from generator.cli.pages import read_pages
from generator.pipeline.paper import paper_orders
from generator.publish.inputs import guide_inputs
from generator.render.paper.drawing import ONE_THREAD, draw
from generator.render.paper.shop import networks_sent_to
from generator.request import PaperRequest

LEAFLET = "depliant"


def all_documents(program: Path, repository: Path) -> Run:
    """Draw every document of the repository's guide, without pictures, from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        return measure([str(program), "imprimer", "--vers", folder], repository)


def milliseconds_of_a_leaflet(repository: Path) -> float:
    """The processor time of one leaflet: templates already known, its data new, code included."""
    inputs = guide_inputs(repository / "mkdocs.yml", os.environ, datetime.now(UTC))
    orders = paper_orders(
        PaperRequest(
            inputs.settings,
            inputs.data,
            inputs.theme,
            networks_sent_to(read_pages(inputs.content).finished),
            documents=(LEAFLET,),
        )
    )
    templates = inputs.theme / "print"
    os.putenv(*ONE_THREAD)
    draw(templates, orders[:1])
    started = time.process_time()
    draw(templates, orders[1:])
    return (time.process_time() - started) * 1000 / len(orders[1:])
