"""What a vocabulary is: the words of the data, with their labels (data/vocabulaires/<name>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Identifier, Many, Words

TERM = Table(
    name="terme",
    title="terme",
    article="un terme",
    introduction="Une valeur permise, et les mots qui la montrent.",
    fields=(
        Field("valeur", "value", Identifier(), "Valeur", "Ce que l’on écrit dans les fiches.",
              "lyceen", required=True),
        Field("libelle", "label", Words(1, 120), "Libellé",
              "Ce que le public lit ; pour un sigle, les mots qu’il abrège.",
              "Lycéennes et lycéens", required=True),
        Field("sigle", "acronym", Words(1, 20), "Sigle",
              "Le sigle tel qu’on le lit (pour le vocabulaire des sigles).", "CIO"),
        Field("phrase", "phrase", Words(1, 120), "Phrase",
              "La suite de « Je suis… » (publics) ou de « Je cherche… » (thèmes).",
              "au lycée"),
        Field("description", "description", Words(1, 600, lines=True), "Description",
              "Une ou deux phrases qui expliquent.", "Élèves de la seconde à la terminale."),
        Field("guides", "guides", Many(Identifier()), "Guides",
              "Les guides que ce public nourrit.", "[jeunes, familles]"),
        Field("age_minimum", "minimum_age", Form.AGE, "Âge minimum",
              "L’âge auquel on entre dans ce public, en années. Un service réservé à de plus "
              "jeunes ne lui est pas montré.", "11"),
        Field("age_maximum", "maximum_age", Form.AGE, "Âge maximum",
              "L’âge auquel on en sort, en années révolues. Un service réservé à de plus âgés ne "
              "lui est pas montré.", "15"),
        Field("standard", "standard", Many(Words(1, 120)), "Valeur nationale",
              "La ou les valeurs de data·inclusion, s’il y en a.", "[jeunes]"),
        Field("synonymes", "synonyms", Many(Words(1, 80)), "Synonymes",
              "Les mots de tous les jours qui y mènent.", "[lycée, bac]"),
        Field("pages", "pages", Many(Form.SITE_PATH), "Pages",
              "Les pages qui répondent à une expression de tous les jours (pour le vocabulaire "
              "des expressions).", "[/services/se-former/]"),
        Field("lien", "link", Form.WEB_ADDRESS, "Lien",
              "La page qui fait foi (pour les sources).", "https://exemple.fr"),
        Field("licence", "licence", Words(1, 120), "Licence",
              "La licence (pour les sources).", "Licence Ouverte 2.0"),
    ),
)  # fmt: skip

VOCABULARY = Table(
    name="vocabulaires",
    title="vocabulaire",
    article="un vocabulaire",
    introduction="La liste des valeurs permises pour une clé, avec leurs libellés.",
    fields=(
        Field("nom", "name", Words(1, 120), "Nom", "Le nom du vocabulaire.", "Publics",
              required=True),
        Field("description", "description", Words(1, 600, lines=True), "Description",
              "À quoi il sert.", "À qui s’adresse un service."),
        Field("termes", "terms", Many(Group("terme"), longest=200), "Termes",
              "Les valeurs, dans l’ordre où on les montre.", "[…]", required=True),
    ),
)  # fmt: skip
