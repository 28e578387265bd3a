"""S1: what the pages of the site cannot tell."""

from generator.problems.problem import Rule, Severity

UNANSWERED = Rule(
    "S101",
    Severity.WARNING,
    "Besoin auquel personne ne répond",
    "Pour le public « {public} », aucun service ne répond à ces thèmes : {themes}.",
    "Ajoutez ces thèmes à un service qui reçoit ce public, dans data/reseaux/, ou retirez-les du "
    "vocabulaire des thèmes.",
    "« Trouver » a une page pour chaque public et chaque thème. Une page vide laisserait la "
    "personne sans réponse : elle n’est pas faite, et aucun lien n’y mène. Un service ouvert à "
    "« tous-publics » répond pour tous, aux âges qu’il reçoit.",
)

NO_HISTORY = Rule(
    "S102",
    Severity.ADVICE,
    "Historique des fiches inconnu",
    "Le guide ne sait pas tout ce qui a changé\u00a0: {raison}.",
    "Construisez le guide dans une copie entière du dépôt\u00a0: « git fetch --unshallow », ou "
    "« fetch-depth: 0 » dans l’action de la forge.",
    "« Quoi de neuf » est écrit d’après l’historique des fiches. Sans lui, le guide est construit "
    "de la même façon, sans cette page ni ses flux.",
)
