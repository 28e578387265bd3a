"""I5: what the import found in the folder, told field by field and place by place."""

from generator.problems.problem import Rule, Severity

DIFFERENT_FACT = Rule(
    "I501",
    Severity.WARNING,
    "Fait différent dans la source",
    "« {cle} » : la fiche dit « {ici} », la source dit « {ailleurs} ».",
    "Vérifiez, puis modifiez la fiche à la main si la source a raison.",
    "L’importation n’écrit jamais par-dessus un fait corrigé par quelqu’un, ni dans une fiche "
    "venue d’ailleurs. Elle dit chaque différence.",
)
MORE_FACTS = Rule(
    "I502",
    Severity.ADVICE,
    "La source en dit plus",
    "La fiche ne dit rien de : {cles}.",
    "Les valeurs sont dans « {liste} » : recopiez celles qui sont vraies.",
    "La fiche vient d’une autre source, ou a été modifiée : l’importation n’y ajoute rien "
    "d’elle-même.",
)
UNSURE_MATCH = Rule(
    "I503",
    Severity.WARNING,
    "Peut-être un lieu déjà connu",
    "« {nom} » ressemble à « {fiche} » ({ressemblance} %).",
    "Dans « {liste} », écrivez en face « oui », « nouveau » ou « ignorer », puis recommencez.",
    "Deux fiches pour un seul lieu trompent le public, et confondre deux lieux aussi. Dans le "
    "doute, l’importation n’écrit rien et vous demande.",
)
BAD_DECISION = Rule(
    "I504",
    Severity.WARNING,
    "Décision illisible",
    "« {decision} » n’est pas une décision.",
    "Écrivez « oui », « nouveau », « ignorer », ou le chemin d’une fiche (41/cio-blois).",
    "La liste à revoir attend une décision par ligne. Une case vide laisse le lieu en attente.",
)
GONE = Rule(
    "I505",
    Severity.WARNING,
    "Lieu que la source ne nomme plus",
    "« {nom} » ({id}) n’est plus dans l’annuaire.",
    "Vérifiez que ce lieu existe encore ; sinon, remplissez « fermee ».",
    "L’annuaire nomme d’autres lieux du même réseau dans ce département, mais plus celui-ci. Il a "
    "peut-être fermé ou changé d’identifiant. La fiche n’est pas touchée.",
)
