"""Every rule of every family, in the order of the codes."""

from types import ModuleType

from generator.problems.catalog import (
    coherence,
    contribution,
    editorial,
    encoding,
    events,
    everyday_words,
    geocoding,
    geography,
    import_files,
    import_joins,
    import_mapping,
    importing,
    keys,
    lines_and_brackets,
    links,
    people,
    plain_language,
    privacy,
    publication,
    quality,
    quizzes,
    quotes_and_spaces,
    record_files,
    references,
    settings,
    site,
    texts,
    times,
    values,
    yaml_features,
)
from generator.problems.problem import Rule

FAMILIES: tuple[tuple[str, str, tuple[ModuleType, ...]], ...] = (
    (
        "Y",
        "L’écriture du fichier",
        (encoding, quotes_and_spaces, lines_and_brackets, yaml_features, record_files),
    ),
    ("K", "Les clés", (keys,)),
    ("V", "Les valeurs", (texts, values, times)),
    ("R", "Les renvois d’une fiche à l’autre", (references,)),
    ("C", "La cohérence", (coherence, events, quizzes)),
    ("G", "La géographie", (geography, geocoding)),
    ("P", "La vie privée", (privacy, people)),
    ("Q", "La qualité", (quality,)),
    ("E", "Les pages éditoriales", (editorial, plain_language, everyday_words)),
    ("S", "Le site : ses pages, ses adresses, ses réglages", (site, publication, settings)),
    ("F", "Ce qu’une contribution peut toucher", (contribution,)),
    ("L", "Les liens vers d’autres sites", (links,)),
    (
        "I",
        "L’import de données ouvertes",
        (importing, import_files, import_joins, import_mapping),
    ),
)
"""The families of rules in the order of the documentation: letter, title, modules."""


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """Give the rules of a family, in the order of their codes.

    A module may hold wordings of a rule with another hint (`replace(RULE, hint=…)`): they follow
    the rule, share its code, and are not counted.
    """
    first: dict[str, Rule] = {}
    for value in vars(module).values():
        if isinstance(value, Rule):
            first.setdefault(value.code, value)
    return tuple(first[code] for code in sorted(first))


RULES: tuple[Rule, ...] = tuple(
    rule for _, _, modules in FAMILIES for module in modules for rule in rules_of(module)
)
"""Every rule, one by code, family by family."""
