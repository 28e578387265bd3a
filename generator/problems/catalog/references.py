"""R: what a record says of other records."""

from dataclasses import replace

from generator.problems.problem import Rule, Severity

UNKNOWN_REFERENCE = Rule(
    "R101",
    Severity.ERROR,
    "Fiche citée introuvable",
    "« {value} » ne désigne aucune fiche de data/{folder}/.",
    "Écrivez le nom d’un fichier de data/{folder}/, sans « .yml ».",
    "Une fiche en désigne une autre par le chemin de son fichier : « cio » pour "
    "data/reseaux/cio.yml, « 41/cio-blois » pour data/structures/41/cio-blois.yml.",
)
UNKNOWN_REFERENCE_MEANT = replace(UNKNOWN_REFERENCE, hint="Vouliez-vous écrire « {suggestion} » ?")
LEANS_ON_WITHHELD = Rule(
    "R102",
    Severity.ERROR,
    "Fiche en attente d’une autre",
    "Cette fiche s’appuie sur {file}, qui contient une erreur.",
    "Rien à changer ici : corrigez {file}.",
    "Une structure reprend les services de son réseau, et toute fiche les mots des vocabulaires. "
    "Tant que cette autre fiche est retenue, celle-ci l’est aussi.",
)
CITES_WITHHELD = Rule(
    "R103",
    Severity.WARNING,
    "Renvoi vers une fiche retenue",
    "Le renvoi vers « {value} » n’est pas publié : {file} contient une erreur.",
    "Rien à changer ici : corrigez {file}.",
    "Un renvoi vers une page qui n’existe pas serait une porte fermée. Il reviendra de lui-même "
    "quand l’autre fiche sera corrigée.",
)
MISSING_VOCABULARY = Rule(
    "R104",
    Severity.ERROR,
    "Vocabulaire absent",
    "Le fichier {file} est absent ou illisible : la clé « {key} » en a besoin.",
    "Remettez ce fichier en état ; son historique est dans le dépôt.",
    "Les mots permis pour une clé sont dans un fichier de data/vocabulaires/. "
    "Sans lui, rien ne peut être vérifié ni affiché.",
)
REFERS_TO_ITSELF = Rule(
    "R201",
    Severity.WARNING,
    "Renvoi vers soi-même",
    "La clé « {key} » renvoie vers « {value} », c’est-à-dire vers le même réseau.",
    "Indiquez un autre réseau, ou retirez ce renvoi.",
    "La rubrique « suite » dit où aller quand on a frappé à la mauvaise porte : "
    "la même porte n’aide pas.",
)
REPEATED_REFERRAL = Rule(
    "R202",
    Severity.ADVICE,
    "Réseau cité deux fois",
    "La rubrique « suite » cite deux fois « {value} ».",
    "Réunissez les deux cas en un seul.",
    "Deux lignes pour un même réseau se lisent comme une erreur.",
)
SERVICE_NOT_OFFERED = Rule(
    "R301",
    Severity.ERROR,
    "Service que le réseau ne propose pas",
    "Le réseau « {network} » ne propose pas de service « {value} ».",
    "Écrivez l’identifiant d’un service de data/reseaux/{network}.yml.",
    "« sauf » et « change » portent sur les services que tout le réseau propose. "
    "Un service propre à la structure va sous « ajoute ».",
)
SERVICE_NOT_OFFERED_MEANT = replace(
    SERVICE_NOT_OFFERED, hint="Vouliez-vous écrire « {suggestion} » ?"
)
SERVICE_ALREADY_OFFERED = Rule(
    "R302",
    Severity.ERROR,
    "Service que le réseau propose déjà",
    "Le réseau « {network} » propose déjà un service « {value} ».",
    "Mettez ce qui diffère sous « change », ou donnez au service un autre identifiant.",
    "Deux services du même nom sur une page n’auraient pas d’adresse distincte.",
)
REPLACED_BY_ITSELF = Rule(
    "R303",
    Severity.ERROR,
    "Structure remplacée par elle-même",
    "La structure fermée renvoie vers elle-même : « {value} ».",
    "Indiquez la structure où aller à la place.",
    "La page d’un lieu fermé dit où aller. Elle ne peut pas mener à elle-même.",
)
REPLACED_BY_CLOSED = Rule(
    "R304",
    Severity.WARNING,
    "Remplaçante fermée elle aussi",
    "La structure « {value} », où renvoie cette fiche, est fermée elle aussi.",
    "Indiquez une structure ouverte.",
    "La personne arriverait d’une porte fermée à une autre.",
)
