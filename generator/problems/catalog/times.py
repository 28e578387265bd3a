"""V901: times of day."""

from generator.problems.problem import Rule, Severity

BAD_TIME = Rule(
    "V901",
    Severity.ERROR,
    "Heure mal écrite",
    "« {value} » n’est pas une heure de la journée.",
    "Écrivez « 9h », « 9h30 » ou « 17h30 », et rien d’autre.",
    "Une heure va de 0h à 23h59. L’heure de début et l’heure de fin ont chacune leur clé.",
)
