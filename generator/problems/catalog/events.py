"""C5: events that cannot take place as they are written."""

from generator.problems.problem import Rule, Severity

ENDS_BEFORE_START = Rule(
    "C501",
    Severity.ERROR,
    "Événement qui finit avant de commencer",
    "L’événement finit à {end}, mais commence à {start}.",
    "Échangez les deux heures, ou corrigez celle qui est fausse.",
    "Les deux heures sont du même jour. Ce qui dure plusieurs jours donne chaque jour dans "
    "« dates ».",
)
END_WITHOUT_START = Rule(
    "C502",
    Severity.ERROR,
    "Heure de fin sans heure de début",
    "La fiche dit quand cela finit ({end}), mais pas quand cela commence.",
    "Ajoutez « debut: », ou retirez « fin ».",
    "Sans aucune heure, l’événement dure toute la journée ; avec « debut » seul, on sait quand "
    "venir.",
)
SEVERAL_FIRST_DAYS = Rule(
    "C503",
    Severity.ERROR,
    "Répétition à partir de plusieurs jours",
    "« dates » a {count} jours, et l’événement se répète.",
    "Gardez le premier jour seulement, ou retirez « repetition ».",
    "Une répétition part d’un jour, qui dit aussi lequel de la semaine. Deux jours de la semaine "
    "font deux fiches.",
)
BAD_LAST_DAY = Rule(
    "C504",
    Severity.ERROR,
    "Répétition sans fin possible",
    "La répétition va du {start} au {end}.",
    "Écrivez sous « jusqu_au » un jour qui suit le premier, de deux ans au plus.",
    "Un rendez-vous qui revient se confirme de temps en temps, sans quoi le guide annonce ce qui "
    "n’existe plus.",
)
NOT_A_SESSION = Rule(
    "C505",
    Severity.WARNING,
    "Exception sans effet",
    "Rien n’a lieu le {value} : le retirer ne change rien.",
    "Corrigez la date, ou retirez-la de « sauf ».",
    "« sauf » enlève un jour où l’événement aurait eu lieu. Ici, quelqu’un sera annoncé un jour "
    "où il ne vient pas, et manquera un autre jour.",
)
NOWHERE = Rule(
    "C506",
    Severity.ERROR,
    "Événement sans lieu",
    "La fiche ne dit ni où cela se passe, ni que c’est à distance.",
    "Ajoutez « chez » (une structure du guide), « code_insee » (une commune), ou « a_distance: "
    "oui ».",
    "Le lieu dit dans quels territoires annoncer l’événement. Sans lui, il ne serait nulle part.",
)
NOBODY_RECEIVES = Rule(
    "C507",
    Severity.ERROR,
    "Permanence de personne",
    "La fiche est une permanence, mais ne dit pas quelle structure reçoit.",
    "Ajoutez « structure: » et son identifiant, par exemple « 41/cio-blois ».",
    "Une permanence est une structure qui reçoit dans un autre lieu. La page de cette structure "
    "l’annonce.",
)
SAME_FORUM_ADDRESS = Rule(
    "C508",
    Severity.ERROR,
    "Deux forums à la même adresse",
    "{file} est un forum dont la page a déjà cette adresse : « {value} ».",
    "Renommez l’un des deux fichiers, par exemple en ajoutant l’année.",
    "La page d’un forum a une adresse courte, qui ne contient pas l’année. Elle figure sur des "
    "affiches : elle ne peut pas changer de forum.",
)
