"""The source of `generator/` as syntax trees, and the tables of its page: what these tests read."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parents[2]
ARCHITECTURE_PAGE = REPOSITORY / "docs" / "architecture.md"
CATALOG = "generator.problems.catalog"


class Module(NamedTuple):
    """One file of `generator/`; `path` starts from the repository, with forward slashes."""

    path: str
    lines: int
    tree: ast.Module

    @property
    def part(self) -> str:
        """The part of the house it stands in: a folder of `generator/`, or a file beside them."""
        return self.path.removesuffix(".py").split("/")[1]

    def at(self, node: ast.AST) -> str:
        """The place of a node, as an editor opens it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


class Import(NamedTuple):
    """One module that another imports, by its whole name, and where it says so."""

    name: str
    place: str

    @property
    def library(self) -> str:
        """The first word of the name: what is installed, or `generator`."""
        return self.name.partition(".")[0]


class Text(NamedTuple):
    """A string constant that is no docstring, what stands directly around it, and its place."""

    value: str
    around: ast.AST
    place: str


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the generator, in the order of the paths."""
    paths = sorted((REPOSITORY / "generator").rglob("*.py"))
    return tuple(_read(path) for path in paths)


def imports(module: Module) -> Iterator[Import]:
    """What a module imports, at its top or inside a function; `from a import b` may be `a.b`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, module.at(node)) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module.at(node)}: write the whole name of what is imported"
            yield from (Import(f"{node.module}.{one.name}", module.at(node)) for one in node.names)


def texts(module: Module) -> Iterator[Text]:
    """The string constants of a module, those inside f-strings included."""
    docstrings = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for parent in ast.walk(module.tree):
        for child in ast.iter_child_nodes(parent):
            value = child.value if isinstance(child, ast.Constant) else None
            if isinstance(value, str) and id(child) not in docstrings:
                yield Text(value, parent, module.at(child))


def dotted(node: ast.AST) -> str:
    """The name that an expression spells (`datetime.now`); empty when it is no plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def stands_in(path: str, places: tuple[str, ...]) -> bool:
    """Tell whether a path is one of these files, or in one of these folders (`generator/cli/`)."""
    return any(
        path == place or (place.endswith("/") and path.startswith(place)) for place in places
    )


def table_of_the_page(heading: str) -> dict[str, tuple[str, ...]]:
    """A table of `docs/architecture.md`: first column to the code words of the second."""
    page = ARCHITECTURE_PAGE.read_text(encoding="utf-8")
    section = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", page, re.DOTALL | re.MULTILINE)
    assert section, f"docs/architecture.md has no section « {heading} »"
    rows = re.findall(r"^\| *`([^`]+)` *\|([^|]*)\|", section[1], re.MULTILINE)
    return {name: tuple(re.findall(r"`([^`]+)`", cells)) for name, cells in rows}


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    shown = path.relative_to(REPOSITORY).as_posix()
    return Module(shown, len(text.splitlines()), ast.parse(text, shown))
