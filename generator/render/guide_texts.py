"""The guides as their authors wrote them: a page that lists situations, a page for each of them.

A guide is the page whose front matter names it (`content/guides/jeunes.md`); its situations are
the pages of the folder of the same name (`content/guides/jeunes/`). The guide's page ranges them
by moment of life: under each second-level heading, links to situations.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.vocabulary import Term
from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Span
from generator.render.editorial import EditorialPage, Link, Part
from generator.render.headings import Heading, headings

_ITEM = '<li><a href="'
_TAG = re.compile(r"<[^<>]+>")
_HEADING = re.compile(r"(</?h)([1-4])\b")
_FRAGMENT = re.compile(r'(\s(?:id="|href="#))')
DEEPER = 2
"""How far the headings of a situation go down where it stands inside its guide."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A page for one situation; `name` is the last step of its address."""

    name: str
    page: EditorialPage

    @property
    def inside(self) -> tuple[Part, ...]:
        """The text as a part of its whole guide: its title an `<h3>` named `name`."""
        return tuple(
            _TAG.sub(lambda tag: self._moved(tag[0]), part) if isinstance(part, str) else part
            for part in self.page.parts
        )

    def _moved(self, tag: str) -> str:
        own = _FRAGMENT.sub(lambda found: f"{found[0]}{self.name}-", tag)
        if own.startswith("<h1"):
            return f'<h3 id="{self.name}">'
        return _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + DEEPER}", own)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of life: a part of a guide's page, and the situations that it leads to."""

    heading: Heading | None
    parts: tuple[Part, ...]
    situations: tuple[Situation, ...]


@dataclass(frozen=True)
class GuideText:
    """A guide: its name, its own page, and the situations of its folder."""

    term: Term
    page: EditorialPage
    situations: tuple[Situation, ...] = field(default=())

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The guide's page part by part; the first, before any heading, holds its title."""
        return tuple(self._moment(parts) for parts in self.page.sections)

    @cached_property
    def in_order(self) -> tuple[Situation, ...]:
        """The situations as the guide's page lists them, each once, then those it forgets."""
        listed = (one for moment in self.moments for one in moment.situations)
        return tuple(dict.fromkeys((*listed, *self.situations)))

    @cached_property
    def aid(self) -> tuple[Part, ...]:
        """The part that every page of the guide ends with; a guide may have none."""
        asked = (one.parts for one in self.moments if one.heading and self._is_aid(one.heading))
        return next(asked, ())

    @cached_property
    def listed(self) -> tuple[tuple[Part, ...], ...]:
        """The moments but the aid, each of their items that lead to a situation named after it."""
        named: set[str] = set()
        return tuple(
            tuple(self._named(one.parts, named))
            for one in self.moments
            if one.heading is None or not self._is_aid(one.heading)
        )

    def moment_of(self, situation: Situation) -> Moment | None:
        """The moment that leads to a situation; None when no link does."""
        return next((one for one in self.moments if situation in one.situations), None)

    def _is_aid(self, heading: Heading) -> bool:
        return bool(self.page.aid) and heading.identifier == self.page.aid

    def _moment(self, parts: tuple[Part, ...]) -> Moment:
        found = headings("".join(part for part in parts if isinstance(part, str)))
        linked = (self._linked(part) for part in parts)
        situations = dict.fromkeys(one for one in linked if one)
        return Moment(found[0] if found else None, parts, tuple(situations))

    def _linked(self, part: Part) -> Situation | None:
        return self._by_address.get(part.page) if isinstance(part, Link) else None

    @cached_property
    def _by_address(self) -> Mapping[str, Situation]:
        return {one.page.url: one for one in self.situations}

    def _named(self, parts: Sequence[Part], named: set[str]) -> Iterator[Part]:
        for part, following in zip(parts, (*parts[1:], ""), strict=True):
            situation = self._linked(following)
            if isinstance(part, str) and part.endswith(_ITEM) and situation:
                if situation.name not in named:
                    part = f'{part.removesuffix(_ITEM)}<li id="{situation.name}"><a href="'
                named.add(situation.name)
            yield part


def guide_texts(pages: Sequence[EditorialPage], guides: Iterable[Term]) -> tuple[GuideText, ...]:
    """The guides that have a page, in the order of their vocabulary."""
    by_guide = {page.guide: page for page in pages if page.guide}
    return tuple(
        GuideText(term, by_guide[term.value], _situations(by_guide[term.value], pages))
        for term in guides
        if term.value in by_guide
    )


def _situations(guide: EditorialPage, pages: Sequence[EditorialPage]) -> tuple[Situation, ...]:
    inside = (page for page in pages if page.url.startswith(guide.url) and page is not guide)
    return tuple(Situation(page.url.removeprefix(guide.url).rstrip("/"), page) for page in inside)


def besides(
    guides: Iterable[GuideText], pages: Iterable[EditorialPage]
) -> tuple[EditorialPage, ...]:
    """The pages that belong to no guide."""
    known = {one.url for guide in guides for one in (guide.page, *_pages(guide))}
    return tuple(page for page in pages if page.url not in known)


def _pages(guide: GuideText) -> Iterator[EditorialPage]:
    return (situation.page for situation in guide.situations)


def unlisted_situations(guides: Iterable[GuideText]) -> Iterator[Problem]:
    """The situations that no link of their guide's page leads to."""
    for guide in guides:
        for situation in guide.situations:
            if guide.moment_of(situation) is None:
                yield Problem(
                    rules.UNLISTED_SITUATION,
                    Span(situation.page.source),
                    facts={"guide": guide.page.source},
                )
