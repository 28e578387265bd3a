"""S1: pages that the records leave empty."""

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
