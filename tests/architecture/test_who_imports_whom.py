"""Who may import whom inside the generator. Absent means forbidden."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from types import MappingProxyType
from typing import NamedTuple

from generator_source import Module, imports, modules, table_of_the_page

NOUNS = ("artifact", "problems", "schema", "model", "settings")
"""What things are; they do nothing, and any verb may be handed them."""

FLOW = (("read",), ("check",), ("assemble",), ("index",), ("render", "export"), ("publish",))
"""What is done, in its order; `render` and `export` stand side by side."""

MAY_IMPORT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # nouns
        "artifact": (),
        "problems": (),
        "schema": (),
        "model": ("problems",),
        "settings": ("problems",),
        # what hours say: pure, between the nouns and the verbs
        "hours": ("model",),
        # verbs, in the order of the flow
        "read": ("problems", "model"),
        "check": ("problems", "schema", "model", "hours", "read"),
        "assemble": ("model", "hours"),
        "index": ("model", "hours"),
        "render": ("artifact", "problems", "model", "settings", "index"),
        "export": ("artifact", "schema", "model", "settings", "hours", "index"),
        "publish": (
            *("artifact", "problems", "model", "settings", "render", "request", "pipeline"),
        ),
        # what the flow is asked and answers, and what names the stages in order
        "request": ("artifact", "problems", "model", "settings", "render"),
        "pipeline": (
            *("artifact", "problems", "schema", "model", "settings", "request"),
            *("read", "check", "assemble", "index", "render", "export", "form", "news"),
        ),
        # beside the flow
        "gazetteer": ("artifact", "model", "write"),
        "plain_language": ("problems", "schema", "read"),
        "write": ("schema", "read"),
        "conformity": ("read", "write"),
        "form": (
            *("artifact", "problems", "schema", "model", "hours", "read", "check", "index"),
            "write",
        ),
        "compare": (
            *("problems", "schema", "model", "hours", "read", "check", "assemble", "index"),
            "write",
        ),
        "news": (
            *("problems", "schema", "model", "settings", "read", "index", "write", "compare"),
        ),
        "forges": ("problems", "schema", "model", "check", "assemble", "write"),
        "founding": ("model", "schema", "read", "write"),
        "importer": ("problems", "schema", "model", "hours", "read", "check", "write"),
        "geocoding": ("model", "read"),
        "links": ("problems", "read"),
        "upkeep": ("problems", "model", "settings", "index"),
        "cli": (
            *("request", "pipeline"),
            *("problems", "schema", "model", "settings", "read", "check", "assemble", "publish"),
            *("render", "gazetteer", "importer", "founding", "plain_language", "conformity"),
            *("write", "compare", "forges", "upkeep", "geocoding", "links", "index", "export"),
            "news",
        ),
    }
)
"""Each part of `generator/` and the other parts that its files may name."""

ONLY_FROM: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("read", "model"): ("geography", "geocoding", "published"),
        ("publish", "pipeline"): ("mkdocs_plugin",),
        ("cli", "pipeline"): (
            *("contacts", "couverture", "fraicheur", "imprimer", "hors_ligne", "nouvelles"),
        ),
        ("cli", "request"): ("imprimer", "hors_ligne"),
        ("cli", "index"): ("adresses", "contacts", "couverture", "nouvelles"),
        ("cli", "render"): ("pages", "imprimer", "hors_ligne", "nouvelles"),
        ("cli", "export"): ("adresses", "contacts"),
        ("cli", "plain_language"): ("verifier",),
        ("cli", "conformity"): ("documentation",),
        ("cli", "news"): ("nouvelles",),
    }
)
"""Doors for few: the files of the first part that may go through to the second."""

ONLY_TO: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("model", "problems"): ("problem",),
        ("check", "read"): ("node",),
        ("importer", "check"): ("privacy", "documents"),
        ("plain_language", "read"): ("node",),
        ("conformity", "read"): ("folder",),
        ("conformity", "write"): ("facts",),
        ("gazetteer", "write"): ("files",),
        ("check", "hours"): ("reading", "written"),
        ("form", "hours"): ("osm", "reading", "words"),
        ("assemble", "hours"): ("reading",),
        ("index", "hours"): ("calendar", "written"),
        ("compare", "hours"): ("reading",),
        ("importer", "hours"): ("reading", "written"),
        ("news", "compare"): ("differences", "revisions", "telling"),
        ("news", "index"): ("addresses", "pro_addresses", "professional", "site_map"),
        ("geocoding", "read"): ("geocoding",),
        ("links", "read"): ("node",),
        ("upkeep", "index"): ("freshness", "presence", "addresses"),
        ("cli", "render"): (
            *("directive_terms", "draft", "editorial", "editorial_html", "guide_texts"),
            *("paper", "offline", "guide", "letters", "templates"),
        ),
        ("cli", "index"): (
            *(
                "addresses",
                "pro_addresses",
                "coverage",
                "coverage_question",
                "crossings",
                "reach",
                "site_map",
            ),
        ),
        ("cli", "export"): ("addresses", "vcard4"),
        ("request", "model"): ("reads",),
        ("request", "render"): ("editorial", "frame"),
        ("publish", "model"): ("reads",),
        ("publish", "render"): (
            *(
                "base_maps",
                "draft",
                "editorial",
                "editorial_html",
                "frame",
                "map_library",
                "policy",
            ),
        ),
    }
)
"""Doors to little: the files of the second part that the first may see."""


class Step(NamedTuple):
    """An import from a file of one part of the generator to a file of another."""

    parts: tuple[str, str]
    from_file: str
    to_file: str
    place: str


def test_parts_import_only_what_they_may() -> None:
    strangers = [
        f"{step.place}: {step.parts[0]} may not import {step.parts[1]}"
        for step in _steps()
        if step.parts[1] not in MAY_IMPORT.get(step.parts[0], ())
    ]
    assert not strangers, "\n".join(strangers)


def test_narrow_doors_stay_narrow() -> None:
    pushed = [
        f"{step.place}: {step.from_file} may not see {step.to_file} of {step.parts[1]}"
        for step in _steps()
        if step.from_file not in ONLY_FROM.get(step.parts, (step.from_file,))
        or step.to_file not in ONLY_TO.get(step.parts, (step.to_file,))
    ]
    assert not pushed, "\n".join(pushed)


def test_no_permission_is_idle() -> None:
    taken = {step.parts for step in _steps()}
    given = {(part, other) for part, others in MAY_IMPORT.items() for other in others}
    assert not given - taken, sorted(given - taken)
    assert ONLY_FROM.keys() | ONLY_TO.keys() <= given


def test_no_two_parts_import_each_other() -> None:
    order = tuple(TopologicalSorter(MAY_IMPORT).static_order())  # a circle raises CycleError
    assert set(order) == set(MAY_IMPORT)


def test_a_noun_knows_no_verb() -> None:
    assert {other for noun in NOUNS for other in MAY_IMPORT[noun]} <= set(NOUNS)


def test_no_stage_knows_a_later_one_or_its_neighbour() -> None:
    rank = {stage: number for number, stages in enumerate(FLOW) for stage in stages}
    for stage in rank:
        earlier = {other for other in rank if rank[other] < rank[stage]}
        assert set(MAY_IMPORT[stage]) & set(rank) <= earlier, stage


def test_the_page_says_the_same() -> None:
    said = table_of_the_page("Who may import whom")
    assert {part: sorted(others) for part, others in said.items()} == {
        part: sorted(others) for part, others in MAY_IMPORT.items()
    }


def _steps() -> Iterator[Step]:
    for module in modules():
        for found in imports(module):
            if found.library == "generator":
                _, other, *rest = found.name.split(".")
                if other != module.part:
                    to_file = rest[0] if rest else ""
                    yield Step((module.part, other), _file_in(module), to_file, found.place)


def _file_in(module: Module) -> str:
    """The first name under the part: a file, or a folder of files (`catalog`)."""
    names = module.path.removesuffix(".py").split("/")
    return names[2] if len(names) > 2 else ""
