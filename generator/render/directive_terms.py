"""The terms that directives name, checked where terms are known."""

from collections.abc import Iterable, Iterator

from generator.model.directory import Directory
from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem
from generator.problems.suggestion import closest
from generator.render.directives import HERE, Directive


def unknown_terms(directory: Directory, directives: Iterable[Directive]) -> Iterator[Problem]:
    """What directives name that does not exist."""
    vocabularies = directory.vocabularies
    for directive in directives:
        territory = () if directive.territoire == HERE else (directive.territoire,)
        asked: tuple[tuple[str, tuple[str, ...], Iterable[str]], ...] = (
            ("publics", directive.publics, vocabularies["publics"].by_value),
            ("themes", directive.themes, vocabularies["themes"].by_value),
            ("niveaux", directive.niveaux, vocabularies["niveaux"].by_value),
            ("reseaux", directive.reseaux, directory.networks),
            ("territoire", territory, directory.territories),
        )
        for key, values, known in asked:
            choices = tuple(known)
            for value in values:
                if value not in choices:
                    nearest = closest(value, choices, cutoff=0) or ""
                    facts = {"cle": key, "valeur": value, "proche": nearest}
                    yield Problem(rules.UNKNOWN_TERM, directive.span, key, facts)
