"""E6: the everyday words of the search, and the pages to which they lead."""

from generator.problems.problem import Rule, Severity

UNKNOWN_PAGE = Rule(
    "E601",
    Severity.WARNING,
    "Page du guide inconnue",
    "Le guide n’a pas de page « {value} ».",
    "La plus proche est « {suggestion} ».",
    "Une expression de tous les jours mène la recherche à une page. Si la page n’existe pas, "
    "l’expression ne mène nulle part.",
)
