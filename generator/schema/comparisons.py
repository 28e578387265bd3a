"""What a comparison is: two networks that people confuse (data/comparaisons/<a>-ou-<b>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Group, Many, Reference, Words

CASE = Table(
    name="cas",
    title="cas",
    article="un cas",
    introduction="Une situation, et le réseau où aller dans cette situation.",
    fields=(
        Field("si", "condition", Words(3, 160), "Dans quel cas",
              "La situation, à la suite de « Si… ».", "vous êtes encore à l’école",
              required=True),
        Field("reseau", "network", Reference("reseaux"), "Réseau",
              "Le réseau où aller : l’un des deux, ou un troisième qui aiderait mieux.", "cio",
              required=True),
    ),
)  # fmt: skip

COMPARISON = Table(
    name="comparaisons",
    title="comparaison",
    article="une fiche comparaison",
    introduction="Deux réseaux que l’on confond, et comment choisir. Le reste de la page (pour "
    "qui, combien, comment venir, quels services) vient des fiches des deux réseaux.",
    fields=(
        Field("question", "question", Words(5, 100), "Question",
              "L’hésitation, telle qu’on la dirait.", "CIO ou mission locale ?", required=True,
              mistakes=("titre", "nom")),
        Field("premier", "first", Reference("reseaux", vital=True), "Premier réseau",
              "Le réseau que la question nomme d’abord.", "cio", required=True),
        Field("second", "second", Reference("reseaux", vital=True), "Second réseau",
              "Celui avec lequel on le confond.", "mission-locale", required=True,
              mistakes=("deuxieme",)),
        Field("en_bref", "answer", Words(20, 600), "En bref",
              "La réponse, en deux à quatre phrases courtes.",
              "Vous êtes encore à l’école : le CIO. Vous en êtes sorti : la mission locale.",
              required=True, mistakes=("reponse",)),
        Field("cas", "referrals", Many(Group("cas"), longest=8), "Les cas",
              "Les situations, la plus fréquente d’abord.",
              "[{si: vous êtes encore à l’école, reseau: cio}]", required=True,
              mistakes=("situations",)),
    ),
)  # fmt: skip
