"""No text of a record is compiled, used as a template or as a pattern, or trusted as HTML."""

import ast
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator_source import REPOSITORY, Module, dotted, modules

COMPILES = ("eval", "exec", "compile", "__import__")
"""Functions that make code of a text: nobody may call them."""

LOADS = frozenset(
    {"safe_load", "safe_load_all", "full_load", "unsafe_load", "load_all", "compose", "from_string"}
)
"""What builds objects out of YAML, or templates out of text: nobody may name them."""

FILLS_A_TEMPLATE: Mapping[str, str] = MappingProxyType(
    {
        "generator/compare/printers/markdown.py": "a phrase of the catalogue, for one or several",
        "generator/compare/telling.py": "a phrase of the catalogue, for one or several",
        "generator/render/letters.py": "a phrase of the catalogue, for one or several",
        "generator/problems/problem.py": "the message and the hint of a Rule, which are constants",
    }
)
"""The only files where the template of a `format` is a value: which one it is."""

MAKES_A_PATTERN: Mapping[str, str] = MappingProxyType(
    {
        "generator/render/editorial_html.py": "around a token of our own, letters and digits",
        "generator/importer/transitions_pro.py": "around a postcode and a commune, escaped",
    }
)
"""The only files where a regular expression is made as the program runs: around what."""

TRUSTS: Mapping[str, str] = MappingProxyType(
    {
        "generator/render/map_page.py": "what folium made of constants",
        "generator/render/site_pages.py": "an editorial page, after the allow-list",
        "generator/render/guide_pages.py": "an editorial page, after the allow-list",
    }
)
"""The only callers of `trusted`: which HTML they vouch for."""

SAYS_SAFE: Mapping[str, str] = MappingProxyType(
    {"theme/fragments/icon.html": "drawings that stand in the same file"}
)
"""The only templates with the filter `safe`: for what."""

PATTERN_FUNCTIONS = (
    *("re.compile", "re.fullmatch", "re.match", "re.search", "re.sub", "re.subn"),
    *("re.split", "re.findall", "re.finditer"),
)


def test_nothing_is_compiled_or_loaded() -> None:
    found = [
        f"{module.at(node)}: {ast.unparse(node)}"
        for module in modules()
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Call) and dotted(node.func) in COMPILES)
        or (isinstance(node, ast.Attribute) and node.attr in LOADS)
        or (isinstance(node, ast.Name) and node.id in LOADS)
        or (isinstance(node, ast.alias) and node.name in LOADS)
    ]
    assert not found, "\n".join(found)


def test_only_constants_are_templates() -> None:
    assert _told(_templates(module) for module in modules()).keys() == FILLS_A_TEMPLATE.keys()


def test_only_constants_are_patterns() -> None:
    assert _told(_patterns(module) for module in modules()).keys() == MAKES_A_PATTERN.keys()


def test_a_replacement_is_a_constant_or_a_function() -> None:
    odd = [
        f"{module.at(call)}: {ast.unparse(call)}"
        for module in modules()
        for call in _calls(module)
        if (replacement := _replacement(call)) is not None and not _is_sound(replacement, module)
    ]
    assert not odd, "\n".join(odd)


def test_html_is_trusted_by_name() -> None:
    callers = {
        module.path
        for module in modules()
        for call in _calls(module)
        if dotted(call.func) in ("trusted", "Markup")
    }
    assert callers == {*TRUSTS, "generator/render/templates.py"}


def test_templates_escape_everything() -> None:
    unescaped = {
        path.relative_to(REPOSITORY).as_posix()
        for folder in ("pages", "fragments")
        for path in sorted((REPOSITORY / "theme" / folder).rglob("*.html"))
        if re.search(r"\|\s*safe\b|autoescape", path.read_text(encoding="utf-8"))
    }
    assert unescaped == set(SAYS_SAFE)


def _calls(module: Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def _told(found: Iterator[Iterator[str]]) -> dict[str, str]:
    """The places found, by path; the last line of each is enough to go and look."""
    return {place.rpartition(":")[0]: place for places in found for place in places}


def _templates(module: Module) -> Iterator[str]:
    """Where text that is no constant is filled in: `format`, `%` with a tuple, `Template`."""
    for node in ast.walk(module.tree):
        template: ast.expr | None = None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            template = node.left if isinstance(node.right, ast.Tuple | ast.Dict) else None
        elif isinstance(node, ast.Call) and dotted(node.func).endswith("Template"):
            template = node.args[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            template = node.func.value if node.func.attr in ("format", "format_map") else None
        if template is not None and not _is_constant(template):
            yield module.at(node)


def _patterns(module: Module) -> Iterator[str]:
    for call in _calls(module):
        if dotted(call.func) in PATTERN_FUNCTIONS and not _is_constant(call.args[0]):
            yield module.at(call)


def _replacement(call: ast.Call) -> ast.expr | None:
    """What a substitution puts in, be it called on `re` or on a pattern."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in ("sub", "subn"):
        return None
    return call.args[1 if dotted(call.func.value) == "re" else 0]


def _is_sound(replacement: ast.expr, module: Module) -> bool:
    functions = {node.name for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef)}
    is_function = isinstance(replacement, ast.Lambda) or dotted(replacement) in functions
    return is_function or _is_constant(replacement)


def _is_constant(node: ast.expr) -> bool:
    """A literal, a constant by its name, or these joined or put in an f-string."""
    if isinstance(node, ast.JoinedStr):
        return all(map(_is_constant, node.values))
    if isinstance(node, ast.FormattedValue):
        return _is_constant(node.value)
    if isinstance(node, ast.BinOp):
        return _is_constant(node.left) and _is_constant(node.right)
    if isinstance(node, ast.Name | ast.Attribute):
        return bool(re.fullmatch(r"(\w+\.)*_?[A-Z][A-Z0-9_]*", dotted(node)))
    return isinstance(node, ast.Constant)
