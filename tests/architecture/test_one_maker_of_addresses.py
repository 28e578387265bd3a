"""Addresses are built in `index/addresses.py`, those of professionals and of data beside it."""

import ast
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator_source import REPOSITORY, Module, modules, stands_in, texts

MAKERS = (
    "generator/index/addresses.py",
    "generator/index/pro_addresses.py",
    "generator/index/data_addresses.py",
)

TAKERS = (
    *("generator/index/", "generator/render/", "generator/export/", "generator/publish/"),
    "generator/pipeline/",
)

EXCEPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "generator/render/policy.py": {
            "recherche/": "the table of policies says where each kind of page stands",
            "integrer/": "the same",
            "carte/detaillee/": "the same",
            "carte/integrer/": "the same, for what other sites may show",
            "donnees/": "the same",
            "partage/": "the same",
        },
    }
)
"""Folders of the site that are named elsewhere: why."""

ROOT_LINK = re.compile(r"\{\{ *root *\}\}[a-z]")
"""A link of a template that spells where it leads; what pages load is below `{{ ASSETS }}`."""


def test_no_address_is_built_elsewhere() -> None:
    strays = [
        f"{place}: {ast.unparse(node)}"
        for module in modules()
        if stands_in(module.path, TAKERS) and module.path not in MAKERS
        for node, place in _addresses(module)
    ]
    assert not strays, "\n".join(strays)


def test_no_folder_of_the_site_is_named_elsewhere() -> None:
    folders = re.compile(rf"/?(?:{'|'.join(_folders())})")
    strays = [
        f"{text.place}: {text.value!r}"
        for module in modules()
        if stands_in(module.path, TAKERS) and module.path not in MAKERS
        for text in texts(module)
        if folders.match(text.value) and text.value not in EXCEPTIONS.get(module.path, {})
    ]
    assert not strays, "\n".join(strays)


def test_no_template_spells_an_address() -> None:
    strays = [
        f"{path.relative_to(REPOSITORY)}:{number}: {line.strip()}"
        for folder in ("pages", "fragments")
        for path in sorted((REPOSITORY / "theme" / folder).rglob("*.html"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if ROOT_LINK.search(line)
    ]
    assert not strays, "\n".join(strays)


def test_one_script_alone_knows_where_the_site_begins() -> None:
    assets = REPOSITORY / "theme" / "overrides" / "assets"
    asking = {
        path.relative_to(assets).as_posix()
        for path in assets.rglob("*.js")
        if "import.meta.url" in path.read_text(encoding="utf-8")
    }
    assert asking == {"site-root.js", "live-reload.js"}, "the folder of scripts has another name"


def _folders() -> list[str]:
    """The folders that the maker of addresses knows, and those that are set aside for later."""
    makers = [module for module in modules() if module.path in MAKERS]
    spelt = [text.value for maker in makers for text in texts(maker)]
    known = {folder for folder in spelt if re.fullmatch(r"[a-z-]+/", folder)}
    assert "structures/" in known
    later = {name for names in EXCEPTIONS.values() for name in names}
    return sorted(map(re.escape, known | later))


def _addresses(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """The f-strings and sums that start with a folder of the site: `f"{MAP}lieux.json"`."""
    folders = _names_of_folders(module)
    for node in ast.walk(module.tree):
        first: ast.AST | None = None
        if isinstance(node, ast.JoinedStr) and len(node.values) > 1:
            part = node.values[0]
            first = part.value if isinstance(part, ast.FormattedValue) else None
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            first = node.left
        if isinstance(first, ast.Name) and first.id in folders:
            yield node, module.at(node)


def _names_of_folders(module: Module) -> frozenset[str]:
    """The constants of the maker that a module has imported (`MAP`).

    A `…_FOLDER` holds files of somebody else, under their own names.
    """
    return frozenset(
        alias.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.module == "generator.index.addresses"
        for alias in node.names
        if alias.name.isupper() and not alias.name.endswith("_FOLDER")
    )
