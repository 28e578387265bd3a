"""What an initiative is: something that was tried somewhere (data/initiatives/<slug>.yml)."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Many, Words, Zone

INITIATIVE = Table(
    name="initiatives",
    title="initiative",
    article="une fiche initiative",
    introduction="Ce qui a été essayé quelque part, pour que d’autres s’en inspirent. On n’écrit "
    "que ce que l’on sait : une rubrique vide ne s’affiche pas.",
    fields=(
        Field("nom", "name", Words(3, 150), "Nom", "Le nom de l’initiative.", "Day Tripper",
              required=True, mistakes=("titre",)),
        Field("zone", "zones", Many(Zone(), longest=20), "Territoire", "Où elle a eu lieu.",
              '["41"]', required=True, mistakes=("territoire", "zone_eligibilite")),
        Field("probleme", "problem", Words(10, 600, lines=True), "Le problème",
              "Ce qui n’allait pas.", "Les élèves ne connaissent que quelques métiers.",
              mistakes=("constat", "besoin")),
        Field("action", "action", Words(10, 1000, lines=True), "L’action", "Ce qui a été fait.",
              "Une journée en entreprise pour chaque classe.", mistakes=("actions",)),
        Field("resultat", "result", Words(10, 600, lines=True), "Le résultat",
              "Ce que cela a changé, et comment on le sait.", "Trente classes y ont pris part.",
              mistakes=("resultats", "bilan")),
        Field("annee", "vintage", Form.VINTAGE, "Année", "Quand elle a eu lieu.", '"2025"',
              mistakes=("date", "millesime")),
        Field("site_web", "website", Form.WEB_ADDRESS, "Site web", "Une page qui en parle.",
              "https://exemple.fr/initiative", mistakes=("lien", "url")),
    ),
)  # fmt: skip
