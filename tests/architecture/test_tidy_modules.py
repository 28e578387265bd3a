"""A module fits in the head: small, explained, without a state of its own, named for its job."""

import ast
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator_source import Module, dotted, modules

MOST_LINES = 320
"""Habit says two hundred; beyond this, a module holds two jobs."""

VAGUE = frozenset({"common", "core", "helper", "helpers", "manager", "misc", "util", "utils"})

CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
TYPE = re.compile(r"_?[A-Z][a-zA-Z0-9]*")

NAMED_OTHERWISE: Mapping[str, frozenset[str]] = MappingProxyType(
    {"generator/publish/mkdocs_plugin.py": frozenset({"log"})}
)
"""Names that someone else's habit gives: a logger is `log` in every MkDocs plugin."""

CHANGES = frozenset(
    {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse"}
    | {"setdefault", "sort", "update"}
)
"""Methods that change a list, a dict or a set."""

REMEMBERS = frozenset({"cache", "lru_cache"})

LATE_CONSTANTS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("generator/check/keys.py", "_words_of"): "the words of a field table",
        ("generator/publish/fonts.py", "font_files"): "the typeface that a package holds",
    }
)
"""Functions that remember what they gave: constants, worked out when they are first wanted."""


def test_a_module_is_short() -> None:
    long = [f"{one.path}: {one.lines} lines" for one in modules() if one.lines > MOST_LINES]
    assert not long, "\n".join(long)


def test_a_module_says_what_lives_there() -> None:
    silent = [one.path for one in modules() if not ast.get_docstring(one.tree)]
    assert not silent, "\n".join(silent)


def test_a_public_name_says_what_it_is() -> None:
    silent = [
        f"{module.at(node)}: {name}"
        for module in modules()
        for name, node in _public(module.tree)
        if not ast.get_docstring(node)
    ]
    assert not silent, "\n".join(silent)


def test_a_module_is_named_for_its_job() -> None:
    vague = [one.path for one in modules() if VAGUE & set(re.split(r"[/_.]", one.path))]
    assert not vague, "\n".join(vague)


def test_what_stands_at_the_top_is_a_constant_or_a_type() -> None:
    odd = [
        f"{module.at(node)}: {name}"
        for module in modules()
        for name, value, node in _assigned(module.tree)
        if not _is_well_named(name, value) and name not in NAMED_OTHERWISE.get(module.path, ())
    ]
    assert not odd, "\n".join(odd)


def test_no_constant_is_changed() -> None:
    changed = [
        f"{module.at(node)}: {ast.unparse(node)}"
        for module in modules()
        for node in _changes(module)
    ]
    assert not changed, "\n".join(changed)


def test_no_module_remembers() -> None:
    """A cache at the top of a module outlives the build that filled it: give it an owner."""
    remembering = {
        (module.path, node.name)
        for module in modules()
        for node in module.tree.body
        if isinstance(node, ast.FunctionDef)
        and any(
            dotted(one.func if isinstance(one, ast.Call) else one).split(".")[-1] in REMEMBERS
            for one in node.decorator_list
        )
    }
    assert remembering == set(LATE_CONSTANTS)


def _public(
    scope: ast.Module | ast.ClassDef,
) -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    """The functions, classes and methods that others may use; what starts with `_` is free."""
    for node in scope.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr | None, ast.stmt]]:
    """Every name that a module gives at its top, with its value."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign):
            yield dotted(node.target), node.value, node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                for name in names:
                    yield dotted(name), node.value, node


def _is_well_named(name: str, value: ast.expr | None) -> bool:
    if CONSTANT.fullmatch(name):
        return True
    is_type = isinstance(value, ast.Subscript | ast.BinOp | ast.Constant)
    is_variable = isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar"
    return bool(TYPE.fullmatch(name)) and (is_type or is_variable)


def _changes(module: Module) -> Iterator[ast.AST]:
    """Where a constant is assigned again, filled, emptied, or declared global."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield node
        elif isinstance(node, ast.Assign | ast.Delete):
            if any(
                isinstance(one, ast.Subscript) and _is_constant(one.value) for one in node.targets
            ):
                yield node
        elif isinstance(node, ast.AugAssign):
            if _is_constant(getattr(node.target, "value", node.target)):
                yield node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner, change = node.func.value, node.func.attr
            if change in CHANGES and _is_constant(owner):
                yield node


def _is_constant(node: ast.AST) -> bool:
    return bool(CONSTANT.fullmatch(dotted(node).rpartition(".")[2]))
