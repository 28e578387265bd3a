"""The words of the forms that people fill on a forge, and of the file of owners."""

NEW, CHANGE, CLOSING = "1-nouvelle-structure", "2-changement", "3-fermeture"
NAMES = {
    NEW: "Nouveau lieu",
    CHANGE: "Un changement",
    CLOSING: "Un lieu est fermé",
}
DESCRIPTIONS = {
    NEW: "Un lieu qui reçoit du public n’est pas dans le guide.",
    CHANGE: "Un téléphone, une adresse, des horaires ne sont plus justes.",
    CLOSING: "Un lieu du guide ne reçoit plus personne.",
}
TITLES = {NEW: "Nouveau lieu : ", CHANGE: "Changement : ", CLOSING: "Fermeture : "}
LABEL = "fiche"
WARNING = (
    "Tout ce que vous écrivez ici est public. Donnez des contacts de service : ni nom de personne, "
    "ni portable, ni boîte personnelle."
)
RECORD = "Référence de la fiche"
RECORD_HELP = "Elle est dans l’adresse de la page, après « structures/ »."
RECORD_EXAMPLE = "41/cio-blois"
UNCHANGED = "Laissez vide ce qui ne change pas."
PROOF = "Comment le savez-vous ?"
PROOF_HELP = "Vous y travaillez, vous avez téléphoné, vous avez vu sur place…"
EXAMPLE = "Exemple : {example}"
REQUIRED = "obligatoire"
OTHER_WAY = "Corriger dans le formulaire du guide"
OTHER_WAY_ABOUT = "Il vérifie à mesure que vous tapez, et prépare votre proposition."
NO_ANSWERS = ("_No response_", "_Pas de réponse_")
CHOICE = "{value} – {name}"

GENERATED = "Fichier écrit par « quifaitquoi documentation » : ne le modifiez pas à la main."

OWNERS = "Qui relit quoi. Écrit par « quifaitquoi proprietaires » : ne le modifiez pas à la main."
EVERYTHING_ELSE = "Tout le reste"
EVERY_PLACE = "Les lieux nouveaux d’un département : tous ses territoires"
"""Headings of the file of owners."""
