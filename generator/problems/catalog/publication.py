"""S8: the addresses that were once published, and that must be found for ever."""

from generator.problems.problem import Rule, Severity

LOST_ADDRESS = Rule(
    "S801",
    Severity.ERROR,
    "Adresse publiée qui ne mène plus nulle part",
    "L’adresse « /{adresse} » a été publiée, et aucune page du guide n’y répond plus.",
    "Fiche renommée ou réunie à une autre : écrivez « anciennes_adresses: [/{adresse}] » dans la "
    "fiche où aller. Lieu fermé : remettez sa fiche, avec « fermee: {{le: 2026-01-31, vers: "
    "41/cio-blois}} ». Fiche mise de côté pour une erreur : corrigez l’erreur.",
    "Un lien, un signet, un code imprimé sur un dépliant mènent à cette adresse : elle doit "
    "répondre toujours. Tant qu’elle est perdue, rien n’est publié, et l’ancien site reste en "
    "place. Une structure, un réseau, un territoire gardent leurs anciennes adresses ; celle d’un "
    "dossier garde aussi les pages qu’il contenait. Un lieu fermé garde sa page, qui dit où "
    "aller ; un forum passé garde sa fiche. "
    "La liste des adresses est dans « data/adresses-publiees.txt » : seule la commande "
    "« quifaitquoi adresses enregistrer » l’écrit.",
)
BAD_ADDRESS_LINE = Rule(
    "S802",
    Severity.ERROR,
    "Ligne illisible dans les adresses publiées",
    "La ligne « {texte} » n’est ni une adresse, ni un code suivi d’une adresse.",
    "Reprenez la ligne de la version précédente du fichier, puis lancez « quifaitquoi adresses "
    "enregistrer ».",
    "Ce fichier tient la liste des adresses et des codes imprimés. Il ne se corrige pas à la "
    "main : une ligne perdue est un code qui ne mène plus nulle part.",
)
LOST_PLACES = Rule(
    "S803",
    Severity.ERROR,
    "Beaucoup de lieux disparaissent d’un territoire",
    "Territoire « {ou} » : {perdus} lieux sur {avant} disparaissent ({part} %).",
    "Regardez d’abord les erreurs des fiches : une seule peut en écarter beaucoup. Si ces lieux "
    "doivent partir, construisez avec « --accepter-les-pertes », ou montez « perte_admise » dans "
    "mkdocs.yml.",
    "Un dossier effacé par mégarde, un réseau renommé, un vocabulaire abîmé font disparaître des "
    "dizaines de lieux d’un coup. Rien n’est publié tant que personne ne l’a voulu, et l’ancien "
    "site reste en place. Trois lieux peuvent toujours partir.",
)
LOST_PAGES = Rule(
    "S804",
    Severity.ERROR,
    "Beaucoup de pages disparaissent du site",
    "Dossier « {ou} » du site : {perdus} pages sur {avant} disparaissent ({part} %).",
    "Regardez d’abord les erreurs des fiches et des réglages. Si ces pages doivent partir, "
    "construisez avec « --accepter-les-pertes », ou montez « perte_admise » dans mkdocs.yml.",
    "Le site d’avant avait ces pages, et des gens y vont. Rien n’est publié tant que personne n’a "
    "voulu les retirer, et l’ancien site reste en place.",
)
