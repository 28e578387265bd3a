"""C: what contradicts itself, in one record or between two."""

from generator.problems.problem import Rule, Severity

EVERYONE_AND_OTHERS = Rule(
    "C101",
    Severity.WARNING,
    "« tous-publics » avec d’autres publics",
    "« tous-publics » est accompagné d’autres publics.",
    "Gardez « tous-publics » seul, ou seulement les autres.",
    "Un service ouvert à tous l’est aussi aux autres publics de la liste. Le standard national "
    "refuse ce mélange. Une priorité se dit dans « publics_precisions ».",
)
AGES_REVERSED = Rule(
    "C102",
    Severity.ERROR,
    "Âges à l’envers",
    "L’âge minimum ({minimum}) dépasse l’âge maximum ({maximum}).",
    "Échangez les deux, ou corrigez celui qui est faux.",
    "Personne n’a à la fois plus que l’âge minimum et moins que l’âge maximum.",
)
LABEL_DATES_REVERSED = Rule(
    "C103",
    Severity.ERROR,
    "Dates du label à l’envers",
    "Le label finit ({end}) avant d’avoir commencé ({start}).",
    "Échangez les deux dates, ou corrigez celle qui est fausse.",
    "Le label est montré entre sa date de début et sa date de fin.",
)
HALF_POSITION = Rule(
    "C104",
    Severity.ERROR,
    "Position incomplète",
    "Il y a une {present} sans {absent}.",
    "Ajoutez la {absent}, ou retirez la {present}.",
    "Il faut les deux pour placer un point sur la carte.",
)
PRECISION_WITHOUT_POSITION = Rule(
    "C105",
    Severity.ADVICE,
    "Précision d’une position absente",
    "« precision_position » est rempli, mais la fiche n’a pas de position.",
    "Ajoutez la latitude et la longitude, ou retirez cette ligne.",
    "La précision dit à quoi correspond le point de la carte ; sans point, elle ne dit rien.",
)
REMOTE_BUT_ON_SITE = Rule(
    "C106",
    Severity.WARNING,
    "Service à distance où l’on se présente",
    "Ce service est seulement à distance, mais on le demande en venant sur place.",
    "Ajoutez « en-presentiel » à « modes_accueil », ou retirez « se-presenter ».",
    "Une personne se déplacerait pour un service qui n’est rendu qu’au téléphone ou en ligne.",
)
SAME_SERVICE_TWICE = Rule(
    "C201",
    Severity.ERROR,
    "Deux services de même identifiant",
    "Deux services ont l’identifiant « {value} ».",
    "Donnez au second un autre identifiant.",
    "L’identifiant est l’adresse du service dans la page : il en faut un par service.",
)
WITHOUT_AND_CHANGED = Rule(
    "C202",
    Severity.ERROR,
    "Service retiré et modifié",
    "Le service « {value} » est à la fois sous « sauf » et sous « change ».",
    "Gardez « sauf » s’il n’est pas proposé ici, sinon « change ».",
    "On ne peut pas dire comment se passe un service que l’on ne propose pas.",
)
CLOSED_WITHOUT_SUCCESSOR = Rule(
    "C203",
    Severity.WARNING,
    "Fermeture sans adresse de remplacement",
    "La structure est fermée, mais la fiche ne dit pas où aller à la place.",
    "Ajoutez « vers: » et l’identifiant d’une structure, par exemple « 41/cio-blois ».",
    "La page d’un lieu fermé reste en ligne pour y mener ceux qui le cherchent encore. "
    "Elle leur doit une autre porte.",
)
CHECKER_WITHOUT_DATE = Rule(
    "C204",
    Severity.WARNING,
    "Vérification sans date",
    "La clé « {key} » est remplie, mais pas « {date_key} ».",
    "Ajoutez « {date_key}: » et la date de la vérification.",
    "La fraîcheur d’une fiche se compte à partir de la date. Sans elle, la fiche reste "
    "« non vérifiée ».",
)
CHANGED_SINCE_CHECK = Rule(
    "C205",
    Severity.ADVICE,
    "Fiche modifiée depuis sa vérification",
    "La fiche a été modifiée le {updated}, après sa vérification du {verified}.",
    "Si tout est encore vrai, mettez la date du jour à « verifie_le ».",
    "Ce qui a changé depuis n’a peut-être été vérifié par personne.",
)
SOURCE_WITHOUT_VINTAGE = Rule(
    "C206",
    Severity.ADVICE,
    "Source sans millésime",
    "La clé « {present} » est remplie, mais pas « {absent} ».",
    "Ajoutez « {absent}: », ou retirez « {present} ».",
    "Un fait repris ailleurs dit d’où il vient et de quand il date ; l’un ne va pas sans l’autre.",
)
SAME_SOURCE_IDENTIFIER = Rule(
    "C301",
    Severity.ERROR,
    "Même lieu importé deux fois",
    "L’identifiant « {value} » est déjà celui de {file}.",
    "Gardez une seule des deux fiches, ou corrigez l’identifiant.",
    "Un identifiant d’un autre annuaire désigne un seul lieu. Deux fiches qui le portent "
    "montreraient deux fois le même lieu.",
)
SAME_PLACE = Rule(
    "C302",
    Severity.WARNING,
    "Deux fiches pour un même lieu ?",
    "{file} décrit le même réseau à la même adresse.",
    "Gardez une seule fiche ; si ce sont deux accueils, ajoutez « a_verifier: [doublon] ».",
    "Deux fiches pour une même porte divisent les corrections : l’une finit par être fausse. "
    "Un doute connu se note sous « a_verifier ».",
)
SAME_NAME = Rule(
    "C303",
    Severity.ADVICE,
    "Deux fiches de même nom dans la commune",
    "{file} porte le même nom dans la même commune.",
    "Précisez les noms (quartier, rue), pour que l’on choisisse la bonne porte.",
    "Dans une liste, deux lieux du même nom ne se distinguent pas.",
)
SAME_FORMER_PATH = Rule(
    "C304",
    Severity.ERROR,
    "Ancienne adresse déjà prise",
    "L’ancienne adresse « {value} » est déjà celle de {file}.",
    "Laissez-la à une seule des deux fiches.",
    "Une ancienne adresse mène à une page et une seule.",
)
SAME_REGION_TWICE = Rule(
    "C305",
    Severity.ERROR,
    "Région citée deux fois",
    "La région « {value} » est citée deux fois dans les rattachements.",
    "Gardez une seule des deux lignes.",
    "Un réseau n’a qu’une place dans le service public d’une région.",
)
SAME_TERM_TWICE = Rule(
    "C306",
    Severity.ERROR,
    "Valeur de vocabulaire en double",
    "La valeur « {value} » est déjà dans ce vocabulaire.",
    "Renommez l’une des deux, ou réunissez-les.",
    "Une valeur désigne un seul terme.",
)
UNUSED_SERVICE_CONTACT = Rule(
    "C307",
    Severity.ADVICE,
    "Contact de service qui ne sert pas",
    "« {value} » est sous « contacts_de_service », mais n’est plus dans la fiche.",
    "Retirez-le de la liste.",
    "La liste dit quels contacts ont été vérifiés comme étant ceux d’un accueil. "
    "Elle ne garde pas les anciens.",
)
NOTHING_TO_REMOVE = Rule(
    "C308",
    Severity.WARNING,
    "Retrait sans effet",
    "« {value} » est retiré du territoire, mais n’en fait pas partie.",
    "Retirez cette ligne, ou corrigez le code.",
    "« sauf » enlève un morceau de la « composition ». Ici il n’enlève rien : "
    "un code est sans doute faux.",
)
COMPARED_WITH_ITSELF = Rule(
    "C309",
    Severity.ERROR,
    "Réseau comparé avec lui-même",
    "« {value} » est cité deux fois : il n’y a rien à comparer.",
    "Écrivez sous « second » l’autre réseau, celui avec lequel on le confond.",
    "Une comparaison répond à une hésitation entre deux réseaux différents.",
)
LINE_WITHOUT_NUMBER = Rule(
    "C401",
    Severity.ERROR,
    "Numéro d’appel sans numéro",
    "La fiche est un numéro à appeler, mais elle n’a pas de « {key} ».",
    "Ajoutez « {key}: » et le numéro, ou changez le « genre ».",
    "Dans la boîte à outils, un numéro d’appel s’affiche en grand : sans numéro, il ne sert à "
    "personne.",
)
SAME_RESOURCE = Rule(
    "C402",
    Severity.WARNING,
    "Deux fiches pour un même outil ?",
    "{file} a la même adresse web ou le même numéro : « {value} ».",
    "Gardez une seule fiche, ou donnez à chacune l’adresse de sa propre page.",
    "Un outil présent deux fois allonge la liste et divise les corrections.",
)
