"""C6: questions that cannot be asked as they are written."""

from generator.problems.problem import Rule, Severity

NOT_FOUR_ANSWERS = Rule(
    "C601",
    Severity.ERROR,
    "Question sans quatre réponses différentes",
    "La question a {count} autres réponses, ou l’une d’elles est la bonne.",
    "Écrivez trois réponses fausses, différentes de la bonne.",
    "Une question montre quatre réponses, dont une seule est juste.",
)
