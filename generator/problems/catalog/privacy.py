"""P: what belongs to a person, and must not enter a public repository."""

from generator.problems.problem import Rule, Severity

CONSUMER_MAILBOX = Rule(
    "P101",
    Severity.ERROR,
    "Boîte aux lettres grand public",
    "« {value} » est une adresse chez un fournisseur grand public : est-ce celle d’une personne ?",
    "Si c’est bien celle de l’accueil, recopiez-la aussi dans « contacts_de_service: [ ] ».",
    "Une adresse chez un fournisseur grand public (orange.fr, gmail.com…) est souvent celle d’une "
    "personne. Certains accueils n’en ont pas d’autre : la liste « contacts_de_service » dit que "
    "quelqu’un s’en est assuré.",
)
MOBILE_PHONE = Rule(
    "P102",
    Severity.ERROR,
    "Numéro de portable",
    "« {value} » est un numéro de portable : est-ce celui d’une personne ?",
    "Si c’est bien celui de l’accueil, recopiez-le aussi dans « contacts_de_service: [ ] ».",
    "Un numéro en 06 ou 07 est le plus souvent celui d’une personne. Certains accueils n’en ont "
    "pas d’autre : la liste « contacts_de_service » dit que quelqu’un s’en est assuré.",
)
PERSONAL_EMAIL = Rule(
    "P103",
    Severity.ERROR,
    "Adresse au nom d’une personne",
    "L’adresse « {value} » semble porter le nom d’une personne.",
    "Écrivez l’adresse de l’accueil (« accueil@… », « contact@… »), ou retirez la ligne.",
    "Les noms de personnes n’entrent jamais dans ces fiches, car l’historique du dépôt n’oublie "
    "rien. Si l’adresse est celle d’un lieu qui porte un nom propre, recopiez-la sous "
    "« contacts_de_service ».",
)
PERSONAL_CONTACT_IN_TEXT = Rule(
    "P201",
    Severity.ERROR,
    "Contact personnel dans un texte",
    "Le texte de « {key} » contient « {value} », sans doute le contact d’une personne.",
    "Retirez-le du texte ; le contact de l’accueil va dans « telephone » ou « courriel ».",
    "Un portable, une adresse personnelle ou grand public cachés dans un texte sont aussi publics "
    "que dans leur clé, et personne ne pense à les mettre à jour.",
)
CONTACT_IN_TEXT = Rule(
    "P202",
    Severity.WARNING,
    "Contact dans un texte",
    "Le texte de « {key} » contient le contact « {value} ».",
    "Mettez-le dans « telephone », « courriel » ou « site_web ».",
    "Dans sa clé, un contact devient un lien que l’on touche. Dans un texte, il est oublié "
    "lorsqu’il change.",
)
PERSON_NAME = Rule(
    "P203",
    Severity.WARNING,
    "Nom de personne",
    "Le texte de « {key} » semble nommer une personne : « {value} ».",
    "Écrivez la fonction (« la direction », « un conseiller »), jamais le nom.",
    "Les noms de personnes n’entrent jamais dans ces fiches : l’historique du dépôt n’oublie "
    "rien, et les personnes changent de poste.",
)
