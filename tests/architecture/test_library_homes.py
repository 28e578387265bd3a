"""One home per third-party library. Absent means forbidden."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from generator_source import REPOSITORY, imports, modules, stands_in, table_of_the_page

HOME: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "yaml": ("generator/read/yaml_events.py",),
        "rapidfuzz": ("generator/problems/suggestion.py",),
        "opening_hours": ("generator/hours/calendar.py",),
        "vacances_scolaires_france": ("generator/hours/school_holidays.py",),
        "geopy": ("generator/index/distance.py", "generator/geocoding/ban.py"),
        "requests": ("generator/links/web.py",),
        "jinja2": ("generator/render/templates.py",),
        "markupsafe": ("generator/render/templates.py",),
        "nh3": ("generator/render/editorial_html.py",),
        "folium": ("generator/render/map.py",),
        "branca": ("generator/render/map.py",),
        "xstatic": ("generator/render/map_library.py",),
        "typst": ("generator/render/typeset.py",),
        "segno": ("generator/render/paper/qr.py",),
        "icalendar": ("generator/export/calendar_feed.py",),
        "mkdocs": (
            "generator/publish/mkdocs_plugin.py",
            "generator/publish/mkdocs_options.py",
            "generator/publish/mkdocs_build.py",
        ),
        "markdown": ("generator/publish/markdown_html.py",),
        "pagefind": ("generator/publish/search_index.py",),
        "cbor2": ("generator/publish/search_index.py",),
        "brotli": ("generator/publish/precompression.py",),
        "fontTools": ("generator/publish/fonts.py",),
        "click": ("generator/cli/",),
    }
)
"""Where each library lives, in the order of the flow. A folder ends with a slash."""

DISTRIBUTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "PyYAML": ("yaml",),
        "rapidfuzz": ("rapidfuzz",),
        "opening-hours-py": ("opening_hours",),
        "vacances-scolaires-france": ("vacances_scolaires_france",),
        "geopy": ("geopy",),
        "requests": ("requests",),
        "jinja2": ("jinja2", "markupsafe"),
        "nh3": ("nh3",),
        "folium": ("folium", "branca"),
        "XStatic-Leaflet": ("xstatic",),
        "typst": ("typst",),
        "segno": ("segno",),
        "icalendar": ("icalendar",),
        "mkdocs": ("mkdocs",),
        "mkdocs-material": (),
        "markdown": ("markdown",),
        "pagefind": ("pagefind",),
        "cbor2": ("cbor2",),
        "fonttools": ("fontTools",),
        "fontpkg-atkinson-hyperlegible": (),
        "brotli": ("brotli",),
        "click": ("click",),
    }
)
"""What is installed for each. Two hold no module of ours to name: Material is a theme that
MkDocs finds, and the font package holds files."""


def test_every_library_is_used_at_home_only() -> None:
    strays = sorted(
        f"{place}: {library}"
        for library, path, place in _uses()
        if not stands_in(path, HOME.get(library, ()))
    )
    assert not strays, "\n".join(strays)


def test_every_home_is_lived_in() -> None:
    used = {(library, path) for library, path, _ in _uses()}
    empty = sorted(
        f"{library}: {home}"
        for library, homes in HOME.items()
        for home in homes
        if not any(name == library and stands_in(path, (home,)) for name, path in used)
    )
    assert not empty, "\n".join(empty)


def test_what_is_installed_is_what_has_a_home() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.match(r"[\w-]+", each)[0] for each in project["dependencies"]}  # type: ignore[index]
    assert sorted(declared) == sorted(DISTRIBUTIONS)
    assert {name for names in DISTRIBUTIONS.values() for name in names} == set(HOME)


def test_the_page_says_the_same() -> None:
    assert table_of_the_page("Where each library lives") == dict(HOME)


def _uses() -> Iterator[tuple[str, str, str]]:
    """Each use of a third-party library: its name, the file, the place."""
    for module in modules():
        for found in imports(module):
            if found.library != "generator" and found.library not in sys.stdlib_module_names:
                yield found.library, module.path, found.place
        for node in ast.walk(module.tree):
            if isinstance(node, ast.List | ast.Tuple):
                for library in _run_as_programs(node):
                    yield library, module.path, module.at(node)


def _run_as_programs(words: ast.List | ast.Tuple) -> Iterator[str]:
    """The libraries that a command line runs: `python -m pagefind`."""
    values = [word.value if isinstance(word, ast.Constant) else None for word in words.elts]
    for option, name in pairwise(values):
        if option == "-m" and isinstance(name, str):
            yield name
