"""The templates of pages and fragments: the only user of jinja2.

Templates are files of `theme/`, never text of a record. A page template defines the blocks
`title`, `description`, `head`, `breadcrumb` and `body`, which are rendered one by one.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from types import CodeType, SimpleNamespace

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import escape as markup_escape

from generator.model.reads import Reads
from generator.render.filters import FILTERS

_SPACES = re.compile(r"[ \t\n]+")
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_EQUAL = (str, int)
"""Values that count as the same when they are equal."""

_Source = tuple[str, str, Callable[[], bool]]

MOST_REMEMBERED = 4_000
"""Pieces kept for reuse: enough for one kind of page, and no more memory than that."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What a template makes of a page: plain title and description, and three pieces of HTML."""

    title: str
    description: str
    head: str
    breadcrumb: str
    body: str


class _CodeGenerator(CodeGenerator):
    """Compiles calls and attributes into Python’s own: no more is tried, and errors are Python’s.

    A page makes two hundred calls, reads eight hundred attributes and shows four hundred values:
    Jinja’s own ways, which serve any template, take a third of its time. What a dictionary holds is
    written `a["b"]`; what is called is given neither the context nor a block of template.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        super().visit_Template(node, frame)
        self.writeline("escape, Macro = environment.shown, environment.macro")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        given = (("", one) for one in (*node.args, *node.kwargs))
        for stars, value in (*given, ("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if value is not None:
                self.write(stars)
                self.visit(value, frame)
                self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


def _shown(value: object) -> str:
    """What a template shows of a value; what macros have written stays as it is."""
    if type(value) is Markup:
        return value
    return str(value) if type(value) is int else markup_escape(value)


def _macro(
    _environment: Environment,
    function: Callable[..., str],
    name: str,
    parameters: Sequence[str],
    *_: bool,
) -> Callable[..., Markup]:
    """A macro as a function; `function` writes it, and is given `missing` for a default value."""

    def macro(*values: object, **named: object) -> Markup:
        if len(values) != len(parameters) or named:
            left = parameters[len(values) :]
            if unknown := named.keys() - set(left):
                raise TypeError(f"The macro {name} has no {', '.join(sorted(unknown))} to be told.")
            values = (*values, *(named.get(one, missing) for one in left))
        # `Markup` itself would first ask what it is given.
        return str.__new__(Markup, function(*values))

    return macro


class _Environment(Environment):
    """An environment whose templates are compiled so."""

    code_generator_class = _CodeGenerator
    shown = staticmethod(_shown)
    macro = staticmethod(_macro)


class _Unindented(FileSystemLoader):
    """Reads templates without the indentation of their lines: a seventh of what pages weigh."""

    def get_source(self, environment: Environment, template: str) -> _Source:
        source, name, is_current = super().get_source(environment, template)
        return _INDENTATION.sub("", source), name, is_current


class CompiledTemplates(BytecodeCache):
    """Templates as they were compiled, by their text: a preview compiles again those that change.

    Constant pieces go through filters when they are compiled: texts explained otherwise need
    another one.
    """

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text, if it was."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._code[(bucket.key, bucket.checksum)] = bucket.code


class Templates:
    """The templates of one theme, compiled once, with the values that all of them see."""

    def __init__(
        self,
        theme: Path,
        values: Mapping[str, object],
        abbreviations: Callable[[str], str] = escape,
        compiled: CompiledTemplates | None = None,
        reads: Reads | None = None,
    ) -> None:
        """Compile the templates of `theme`, but for those that are in `compiled`.

        `abbreviations` is their filter of that name: it makes safe HTML of a plain text, and may
        explain the acronyms in it. What is read for a piece that is made once is noted in `reads`
        for every page that holds it.
        """
        self._examples = theme / "examples"
        self._environment = _Environment(
            loader=_Unindented([theme / "pages", theme / "fragments"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=compiled,
        )
        self._environment.filters |= {function.__name__: function for function in FILTERS}
        self._environment.filters["abbreviations"] = lambda text: Markup(abbreviations(text))
        self._environment.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }
        self._environment.filters["as_text"] = _as_text
        self._environment.globals |= values
        self._environment.globals["remembered"] = _remembered(reads or Reads())
        self._environment.globals["named"] = SimpleNamespace
        for file in sorted((theme / "fragments").glob("*.html")):
            self._environment.globals[file.stem] = self._environment.get_template(file.name).module

    def page(self, name: str, values: Mapping[str, object]) -> PageText:
        """Render the blocks of the page template `name`."""
        template = self._environment.get_template(f"{name}.html")
        context = template.new_context({**self._environment.globals, **values}, shared=True)
        blocks = {name: "".join(block(context)) for name, block in template.blocks.items()}
        return PageText(
            title=_plain(blocks["title"]),
            description=_plain(blocks["description"]),
            head=blocks.get("head", ""),
            breadcrumb=blocks.get("breadcrumb", ""),
            body=blocks["body"],
        )

    def texts(self, file: str, name: str) -> dict[str, str]:
        """The texts by name that a fragment has set under a name of its own."""
        return dict(getattr(self._environment.globals[file], name))

    def example(self, file: str) -> str:
        """The text of an example program: plain text, that a template escapes."""
        return (self._examples / file).read_text(encoding="utf-8")

    def fragment(self, file: str, macro: str, *arguments: object) -> str:
        """Render one macro of a fragment."""
        module = self._environment.globals[file]
        return str(getattr(module, macro)(*arguments))


def trusted(html: str) -> Markup:
    """Mark HTML that the guide itself has made, so that a template does not escape it again."""
    return Markup(html)


def _remembered(reads: Reads) -> Callable[..., Markup]:
    """Give a way for templates to call a macro once for the same values.

    A thousand places offer the same few services: `remembered(offer.service, one, root)` writes
    each of them once. Values count as the same when they are one object, or equal texts or numbers.
    """
    known: dict[tuple[object, ...], tuple[Markup, set[str], tuple[object, ...]]] = {}

    def remembered(macro: Callable[..., Markup], *values: object) -> Markup:
        key = (macro, *[value if isinstance(value, _EQUAL) else id(value) for value in values])
        if key not in known:
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            with reads.of_one_piece() as noted:
                piece = macro(*values)
            # The values are kept, so that no other can take their identity.
            known[key] = (piece, noted, values)
        piece, noted, _ = known[key]
        if noted:
            reads.note_all(noted)
        return piece

    return remembered


def _as_text(words: str) -> str:
    """What a macro has written, as the text it was before it was escaped; other texts as is."""
    return words.unescape() if isinstance(words, Markup) else words


def _plain(html: str) -> str:
    """A block as plain text: escaping is undone, since the frame escapes it where it stands."""
    return _SPACES.sub(" ", unescape(html)).strip()
