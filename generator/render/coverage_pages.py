"""The pages that tell where nobody is: how far communes are from their nearest first door."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import (
    COVERAGE,
    COVERED_COMMUNES_FILE,
    OUTLINES_FILE,
    coverage_file,
    coverage_url,
)
from generator.index.coverage import Coverage
from generator.index.coverage_question import Layer
from generator.index.reach import FAR, LIMITS, Figures, Reach, farthest, figures_of
from generator.model.territory import Level
from generator.render.map_page import MapRoom


def coverage_pages(coverage: Coverage, room: MapRoom) -> Iterator[Artifact]:
    """One page for everyone, one for each public and each theme: a map, and the same in tables."""
    site = coverage.site
    territories = tuple(site.guided_territories())
    told: dict[int, tuple[list[Figures], list[tuple[str, list[Reach]]]]] = {}
    for question in coverage.questions:
        reaches = coverage.reaches(question)
        # Questions that the same doors answer share their figures.
        if id(reaches) not in told:
            told[id(reaches)] = list(figures_of(reaches, territories)), farthest(reaches)
        figures, far = told[id(reaches)]
        values = {
            "map": room.map,
            "question": question,
            "questions": coverage.questions,
            "doors": len(coverage.doors(question)),
            "limits": LIMITS,
            "far_limit": LIMITS[FAR],
            "levels": [
                (level, rows)
                for level in Level
                if (rows := [one for one in figures if one.territory.level is level])
            ],
            "far": [(site.directory.geography.departments[code], found) for code, found in far],
            "fetched": (COVERED_COMMUNES_FILE, coverage_file(question.id), OUTLINES_FILE),
        }
        url = coverage_url("" if question.layer is Layer.EVERYONE else question.id)
        yield room.maker.page(url, "coverage", values, section=COVERAGE)
