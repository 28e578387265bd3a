"""What a quiz is: questions for a training day or a class (data/quiz/<slug>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Many, Words

QUESTION = Table(
    name="questions",
    title="question",
    article="une question",
    introduction="Une question, sa bonne réponse, trois autres, et ce qu’il faut en retenir.",
    fields=(
        Field("question", "question", Words(5, 200), "Question", "Ce que l’on demande.",
              "Qui peut payer la formation d’un salarié qui change de métier ?", required=True),
        Field("bonne_reponse", "right", Words(1, 150), "Bonne réponse", "Celle qui est juste.",
              "Transitions Pro", required=True, mistakes=("reponse", "juste")),
        Field("autres_reponses", "wrong", Many(Words(1, 150), longest=3), "Autres réponses",
              "Trois réponses fausses, mais que l’on pourrait croire.",
              "[Le CIO, La mairie, L’Apec]", required=True, mistakes=("fausses", "autres")),
        Field("explication", "explanation", Words(10, 500), "Explication",
              "Pourquoi, en une ou deux phrases.", "Transitions Pro peut payer la formation.",
              required=True),
        Field("lien", "page", Form.SITE_PATH, "Lien", "La page du guide qui en dit plus.",
              "/reseaux/transitions-pro/", required=True, mistakes=("page", "adresse")),
    ),
)  # fmt: skip

QUIZ = Table(
    name="quiz",
    title="quiz",
    article="une fiche quiz",
    introduction="Des questions pour une journée de formation ou une classe. Les scores restent "
    "dans la page.",
    fields=(
        Field("nom", "name", Words(3, 100), "Nom", "Le nom du quiz.", "Qui fait quoi ?",
              required=True, mistakes=("titre",)),
        Field("presentation", "presentation", Words(10, 300), "Présentation",
              "Pour qui il est, et combien de temps il dure.", "Six questions pour commencer.",
              required=True, mistakes=("description",)),
        Field("questions", "questions", Many(Group("questions"), longest=30), "Questions",
              "Dans l’ordre où les poser.", "[…]", required=True),
    ),
)  # fmt: skip
