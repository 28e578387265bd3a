"""A set has no order: what is told, written or chosen from one is sorted first."""

import ast
from collections.abc import Iterator

from generator_source import modules

ORDER_BLIND = ("all", "any", "frozenset", "len", "max", "min", "set", "sorted", "sum")
"""What gives the same result whatever the order it is fed in."""

ORDER_KEPT = ("dict", "enumerate", "iter", "join", "list", "map", "next", "tuple", "zip")
"""What hands the order of a set on to whoever looks."""

OPERATORS = (ast.BitAnd, ast.BitOr, ast.BitXor, ast.Sub)


def test_no_set_is_walked_in_its_own_order() -> None:
    walked = [
        f"{module.at(found)}: {ast.unparse(found)}"
        for module in modules()
        for found in _walked(module.tree)
    ]
    assert not walked, "\n".join(walked)


def test_the_search_finds_what_it_looks_for() -> None:
    found = (
        "for x in {1, 2}: f(x)",
        "tuple(set(a))",
        "[x for x in set(a) | b]",
        "list(a.keys() & b)",
    )
    sound = (
        "sorted(x for x in set(a))",
        "{x for x in set(a)}",
        "sorted({1, 2})",
        "len(set(a) - b)",
    )
    assert [bool(list(_walked(ast.parse(code)))) for code in found] == [True] * len(found)
    assert [bool(list(_walked(ast.parse(code)))) for code in sound] == [False] * len(sound)


def _walked(tree: ast.AST) -> Iterator[ast.AST]:
    """The sets that stand plainly where their order is seen."""
    blind = {
        id(argument)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in ORDER_BLIND
        for argument in node.args
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.For) and _is_set(node.iter):
            yield node.iter
        elif isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
            if id(node) not in blind:
                yield from (part.iter for part in node.generators if _is_set(part.iter))
        elif isinstance(node, ast.Call) and _called(node) in ORDER_KEPT and id(node) not in blind:
            yield from filter(_is_set, node.args)


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _is_set(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, OPERATORS):
        return _is_set(node.left) or _is_set(node.right) or _is_view_of_keys(node.left)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in ("set", "frozenset")
    return isinstance(node, ast.Set | ast.SetComp)


def _is_view_of_keys(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _called(node) == "keys"
