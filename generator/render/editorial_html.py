"""The allow-list of editorial pages: what Markdown gave, cleaned, and its links made relocatable.

The only importer of `nh3`. A link to a page of the site becomes a hole for the way to the root,
so that the same text may stand at any address.
"""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

import nh3

from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Rule, Span
from generator.render.advice import nearest_word
from generator.render.directives import Directive
from generator.render.draft import Draft
from generator.render.editorial import EditorialPage, Link, Part
from generator.render.frame import ERROR_PAGE
from generator.render.headings import headings

TAGS = frozenset(
    re.findall(
        r"\w+",
        "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
        "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small strong sub summary sup "
        "table tbody td tfoot th thead tr ul",
    )
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    **{tag: {"id"} for tag in (*_HEADINGS, "li", "sup")},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"admonition", "footnote", "note", "info", "tip", "warning", "danger"},
    "p": {"admonition-title"},
}
_SCHEMES = {"https", "mailto", "tel", "http", "data", "javascript"}
"""Those that reach `_Cleaner`, which alone says which links stay: https, mailto and tel."""

_HERE = "https://site.invalid/"
_UNSAFE_IN_LINK = re.compile(r"[\x00-\x20\\\x7f]")
_CONTACT = re.compile(r"mailto:[^\s@?&]+@[^\s@?&]+|tel:\+?[0-9]{2,15}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_OPENED_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_H1 = re.compile(r"<h1(?: [^>]*)?>(.*?)</h1>", re.DOTALL)


def finish_page(draft: Draft, html: str, url: str) -> tuple[EditorialPage, tuple[Problem, ...]]:
    """Turn the HTML that Markdown made of `draft` into a page standing at `url`, and its mistakes.

    `url` is the page's address from the site's root (`jeunes/`, empty for the home page); the
    page `404/` becomes `404.html`.
    """
    cleaner = _Cleaner(draft, url)
    clean = cleaner.clean(html)
    problems = [*cleaner.problems, *_refused_tags(draft, html), *_unsaid(draft, clean)]
    problems += _unknown_section(draft, clean)
    title = draft.front.title or _first_heading(clean) or draft.source.rpartition("/")[2]
    if not _H1.search(clean):
        clean = f"<h1>{escape(title)}</h1>\n{clean}"
    parts, lost = _split(clean, draft)
    problems += [Problem(rules.DIRECTIVE_NOT_ALONE, directive.span) for directive in lost]
    is_error_page = url == "404/"
    page = EditorialPage(
        source=draft.source,
        path=ERROR_PAGE if is_error_page else f"{url}index.html",
        url=ERROR_PAGE if is_error_page else url,
        title=title,
        description=draft.front.description or title,
        guide=draft.front.guide,
        parts=parts,
        aid=draft.front.secours,
    )
    return page, tuple(problems)


@dataclass(slots=True)
class _Cleaner:
    """One cleaning: the links it refuses are remembered as problems."""

    draft: Draft
    url: str
    problems: list[Problem] = field(default_factory=list)

    def clean(self, html: str) -> str:
        return nh3.clean(
            html,
            tags=set(TAGS),
            attributes=ATTRIBUTES,
            attribute_filter=self._attribute,
            allowed_classes=CLASSES,
            url_schemes=_SCHEMES,
            link_rel=None,
        )

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if tag not in TAGS:
            return None
        if name in ("href", "src"):
            return self._link(value, image=name == "src")
        if self.draft.token in value or (name == "id" and value.startswith("_")):
            return None
        return value

    def _link(self, link: str, *, image: bool) -> str | None:
        if link.startswith("#") and not _UNSAFE_IN_LINK.search(link):
            return link
        if not image and _CONTACT.fullmatch(link):
            return link
        target = self._target(link)
        if target and target.startswith(_HERE):
            return f"{self.draft.token}r/{target.removeprefix(_HERE)}"
        if target and not image:
            return target
        self.problems.append(_located(rules.REFUSED_LINK, self.draft, link, lien=link or "()"))
        return None

    def _target(self, link: str) -> str | None:
        if not link or _UNSAFE_IN_LINK.search(link) or self.draft.token in link:
            return None
        try:
            target = urljoin(_HERE + self.url, link)
            parts = urlsplit(target)
        except ValueError:
            return None
        safe = parts.scheme == "https" and parts.hostname and "@" not in parts.netloc
        return target if safe else None


def _split(clean: str, draft: Draft) -> tuple[tuple[Part, ...], list[Directive]]:
    holes = re.compile(f'<p>{draft.token}d([0-9]+)e</p>|{draft.token}(?:d([0-9]+)e|r/([^"]*))')
    parts: list[Part] = []
    seen: set[int] = set()
    position = 0
    for hole in holes.finditer(clean):
        parts.append(clean[position : hole.start()])
        position = hole.end()
        if hole.group(3) is not None:
            parts.append(Link(hole.group(3)))
        else:
            index = int(hole.group(1) or hole.group(2))
            seen.add(index)
            parts.append(draft.directives[index])
    parts.append(clean[position:])
    lost = [d for index, d in enumerate(draft.directives) if index not in seen]
    return tuple(part for part in parts if part), lost


def _first_heading(clean: str) -> str:
    heading = _H1.search(clean)
    return unescape(nh3.clean(heading.group(1), tags=set())).strip() if heading else ""


def _refused_tags(draft: Draft, html: str) -> list[Problem]:
    opened = dict.fromkeys(tag.lower() for tag in _OPENED_TAG.findall(_COMMENT.sub("", html)))
    return [
        _located(rules.REFUSED_HTML, draft, f"<{tag}", balise=f"<{tag}>")
        for tag in opened
        if tag not in TAGS
    ]


def _unsaid(draft: Draft, clean: str) -> list[Problem]:
    first_line = Span(draft.source)
    unsaid = []
    if not draft.front.title and not _first_heading(clean):
        unsaid.append(Problem(rules.NO_TITLE, first_line))
    if not draft.front.description:
        unsaid.append(Problem(rules.NO_DESCRIPTION, first_line))
    return unsaid


def _unknown_section(draft: Draft, clean: str) -> list[Problem]:
    asked = draft.front.secours
    known = [section.identifier for section in headings(clean)]
    if not asked or asked in known:
        return []
    advice = nearest_word(asked, known) if known else rules.ADD_A_SECTION
    return [_located(rules.UNKNOWN_SECTION, draft, asked, partie=asked, conseil=advice)]


def _located(rule: Rule, draft: Draft, typed: str, **facts: str) -> Problem:
    """Place a problem where `typed` first stands in the file, or at its first line."""
    start = max(draft.text.lower().find(typed.lower()), 0)
    line_start = draft.text.rfind("\n", 0, start) + 1
    line = draft.text.count("\n", 0, start) + 1
    return Problem(rule, Span(draft.source, line, start - line_start + 1), facts=facts)
