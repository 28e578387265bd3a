"""What reaches outside of the values that a function is given, and the few files that may.

From `read` to `export`, the same inputs give the same bytes: no clock, chance, locale,
environment, network or other program, and the disk for those alone who read or write it.
"""

import ast
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest
from generator_source import Module, dotted, imports, modules, stands_in, table_of_the_page


class Door(NamedTuple):
    """Modules to import and names to use that lead outside, and the places that may."""

    modules: tuple[str, ...]
    names: tuple[str, ...]
    open_to: tuple[str, ...]


DOORS: Mapping[str, Door] = MappingProxyType(
    {
        "clock": Door(
            ("time", "sched", "calendar"),
            ("datetime.now", "datetime.today", "datetime.utcnow", "date.today"),
            (
                "generator/publish/mkdocs_plugin.py",
                "generator/cli/today.py",
                "generator/cli/geocoder.py",
                "generator/cli/liens.py",
                "generator/cli/guide_settings.py",
            ),
        ),
        "chance": Door(("random", "secrets", "uuid"), ("os.urandom", "hash"), ()),
        "locale": Door(("locale", "gettext"), (), ()),
        "environment": Door(
            ("platform", "getpass"),
            ("os.environ", "os.getenv", "os.getlogin", "os.uname"),
            (
                "generator/publish/mkdocs_plugin.py",
                "generator/publish/mkdocs_build.py",
                "generator/cli/today.py",
                "generator/cli/guide_settings.py",
            ),
        ),
        "network": Door(
            (
                *("socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib"),
                *("requests", "urllib3", "geopy.geocoders", "geopy.adapters"),
            ),
            (),
            ("generator/geocoding/ban.py", "generator/links/web.py"),
        ),
        "programs": Door(
            ("subprocess", "multiprocessing", "threading", "concurrent", "asyncio"),
            ("os.system", "os.popen", "os.fork"),
            (
                "generator/publish/search_index.py",
                "generator/publish/live_folder.py",
                "generator/publish/work_sharing.py",
                "generator/render/sharing.py",
                "generator/render/paper/drawing.py",
                "generator/compare/revisions.py",
            ),
        ),
        "foreign code": Door(("ctypes",), (), ("generator/publish/exchange.py",)),
        "disk": Door(
            ("pathlib", "os", "shutil", "tempfile", "glob", "fcntl", "importlib.resources"),
            ("open",),
            (
                "generator/read/folder.py",
                "generator/read/geography.py",
                "generator/read/published.py",
                "generator/read/geocoding.py",
                "generator/hours/school_holidays.py",
                "generator/render/templates.py",
                "generator/render/map_library.py",
                "generator/render/sharing.py",
                "generator/render/typeset.py",
                "generator/render/paper/drawing.py",
                "generator/render/paper/shelf.py",
                "generator/publish/",
                "generator/gazetteer/",
                "generator/importer/",
                "generator/founding/",
                "generator/conformity/criteria.py",
                "generator/write/files.py",
                "generator/compare/revisions.py",
                "generator/news/",
                "generator/cli/",
                "generator/request.py",
                "generator/pipeline/",
            ),
        ),
        "modules by name": Door(
            ("importlib.import_module", "pkgutil", "runpy"), (), ("generator/cli/main.py",)
        ),
        "console": Door(("logging",), ("print", "input"), ("generator/publish/preview.py",)),
    }
)
"""Every way out. `request.py` and `pipeline/` only hand on the paths that they are given."""


@pytest.mark.parametrize("name", DOORS)
def test_a_door_opens_for_those_who_may(name: str) -> None:
    door = DOORS[name]
    strays = [
        f"{place}: {used}"
        for module in modules()
        if not stands_in(module.path, door.open_to)
        for used, place in _through(door, module)
    ]
    assert not strays, "\n".join(strays)


@pytest.mark.parametrize("name", DOORS)
def test_nobody_has_a_key_and_no_use_for_it(name: str) -> None:
    door = DOORS[name]
    idle = [
        place
        for place in door.open_to
        if not any(
            stands_in(module.path, (place,)) and any(_through(door, module)) for module in modules()
        )
    ]
    assert not idle, idle


def test_the_page_says_the_same() -> None:
    said = table_of_the_page("What reaches outside")
    assert said == {name: door.open_to for name, door in DOORS.items()}


def _through(door: Door, module: Module) -> Iterator[tuple[str, str]]:
    """What a module uses of a door, and where; each name under any module that it comes from."""
    for found in imports(module):
        is_outside = any(f"{found.name}.".startswith(f"{name}.") for name in door.modules)
        if is_outside or found.name in door.names:
            yield found.name, found.place
    for node in ast.walk(module.tree):
        name = dotted(node)
        if name and any(f".{name}".endswith(f".{used}") for used in door.names if "." in used):
            yield name, module.at(node)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in door.names:
            yield dotted(node.func), module.at(node)
