"""What a service is: offered by every member of a network, or by one structure alone."""

from generator.schema.field import Field, Table
from generator.schema.kinds import (
    ByIdentifier,
    Form,
    Group,
    Identifier,
    Many,
    Reference,
    Term,
    Words,
    Zone,
)

REFERRAL = Table(
    name="suite",
    title="suite",
    article="une suite",
    introduction="Vers qui aller ensuite, si ce n’est pas la bonne porte.",
    fields=(
        Field(
            "reseau", "network", Reference("reseaux"), "Réseau",
            "Le réseau qui peut mieux aider.", "mission-locale", required=True,
        ),
        Field(
            "si", "condition", Words(longest=160), "Dans quel cas",
            "La situation dans laquelle on va plutôt là, à la suite de « Si… ».",
            "vous avez entre 16 et 25 ans et vous n’êtes plus à l’école",
        ),
    ),
)  # fmt: skip

SERVICE = Table(
    name="service",
    title="service",
    article="un service",
    introduction="Ce que l’on peut venir y faire : un service par ligne d’aide distincte.",
    fields=(
        Field(
            "id", "id", Identifier(), "Identifiant",
            "Un nom court et stable : c’est aussi l’adresse du service dans la page.",
            "entretien", required=True, data_inclusion="id", hsds="service.id",
        ),
        Field(
            "nom", "name", Words(3, 150), "Nom",
            "Le nom du service, tel qu’on le dirait à l’accueil.",
            "Entretien avec un psychologue de l’Éducation nationale", required=True,
            mistakes=("titre", "intitule", "libelle"),
            data_inclusion="nom", hsds="service.name", schema_org="name",
        ),
        Field(
            "description", "description", Words(5, 2000, lines=True), "Description",
            "Ce qui se passe concrètement, en deux ou trois phrases courtes.",
            "Vous parlez de vos envies et de vos questions. On cherche ensemble des pistes.",
            required=True, mistakes=("presentation", "details", "resume"),
            data_inclusion="description", hsds="service.description", schema_org="description",
        ),
        Field(
            "type", "type", Term("types-service"), "Type",
            "Le type national du service.", "accompagnement",
            data_inclusion="type", schema_org="serviceType",
        ),
        Field(
            "niveau", "level", Term("niveaux"), "Niveau",
            "Jusqu’où va l’aide : accueil-information, conseil ou accompagnement.",
            "conseil", required=True, mistakes=("degre",),
        ),
        Field(
            "themes", "themes", Many(Term("themes")), "Thèmes",
            "Ce que la personne cherche en venant.", "[choisir-un-metier]", required=True,
            mistakes=("theme", "thematiques", "thematique", "sujets"),
            data_inclusion="thematiques", hsds="taxonomy_term",
        ),
        Field(
            "publics", "audiences", Many(Term("publics")), "Publics",
            "Qui ce service reçoit.", "[lyceen, etudiant]", required=True,
            mistakes=("public", "cibles", "beneficiaires"),
            data_inclusion="publics", schema_org="audience",
        ),
        Field(
            "publics_precisions", "audience_details", Words(longest=500, lines=True),
            "Précisions sur les publics", "Ce que la liste des publics ne dit pas.",
            "En priorité les personnes sans diplôme", data_inclusion="publics_precisions",
        ),
        Field(
            "age_minimum", "minimum_age", Form.AGE, "Âge minimum",
            "L’âge à partir duquel on est reçu, en années.", "16",
            mistakes=("age_min", "agemin", "age_mini"), hsds="service.minimum_age",
        ),
        Field(
            "age_maximum", "maximum_age", Form.AGE, "Âge maximum",
            "Le dernier âge auquel on est reçu, en années révolues.", "25",
            mistakes=("age_max", "agemax", "age_maxi"), hsds="service.maximum_age",
        ),
        Field(
            "frais", "fees", Term("frais"), "Frais", "Gratuit ou payant.", "gratuit",
            mistakes=("cout", "tarif", "prix"), data_inclusion="frais",
        ),
        Field(
            "frais_precisions", "fee_details", Words(longest=500, lines=True),
            "Précisions sur les frais", "Qui paie, combien, et les aides possibles.",
            "Pris en charge par le compte personnel de formation",
            data_inclusion="frais_precisions", hsds="cost_option.amount_description",
        ),
        Field(
            "modes_accueil", "reception_modes", Many(Term("modes-accueil")), "Modes d’accueil",
            "Sur place, à distance, ou les deux.", "[en-presentiel]",
            mistakes=("mode_accueil", "accueil"), data_inclusion="modes_accueil",
        ),
        Field(
            "modes_mobilisation", "mobilisation_modes", Many(Term("modes-mobilisation")),
            "Comment demander", "Par quel moyen demander ce service.",
            "[telephoner, se-presenter]", mistakes=("mode_mobilisation",),
            data_inclusion="modes_mobilisation",
        ),
        Field(
            "mobilisable_par", "mobilised_by", Many(Term("personnes-mobilisatrices")),
            "Qui peut demander", "La personne elle-même, un professionnel, ou les deux.",
            "[usagers, professionnels]", data_inclusion="mobilisable_par",
        ),
        Field(
            "lien_mobilisation", "booking_link", Form.WEB_ADDRESS, "Lien pour demander",
            "La page où l’on prend rendez-vous ou fait sa demande.",
            "https://exemple.fr/rendez-vous", mistakes=("lien_rdv", "prise_rdv"),
            data_inclusion="lien_mobilisation",
        ),
        Field(
            "rendez_vous", "appointment", Term("rendez-vous"), "Rendez-vous",
            "Avec ou sans rendez-vous.", "sans", mistakes=("rdv", "rendezvous"),
        ),
        Field(
            "conditions_acces", "access_conditions", Words(longest=1000, lines=True),
            "Conditions d’accès", "Ce qu’il faut remplir pour être reçu.",
            "Être inscrit à France Travail", mistakes=("conditions",),
            data_inclusion="conditions_acces", hsds="service.eligibility_description",
        ),
        Field(
            "documents", "documents", Many(Words(longest=160)), "Documents à apporter",
            "Ce qu’il faut apporter au premier rendez-vous.", "[un CV]",
            mistakes=("pieces", "papiers", "justificatifs"), hsds="required_document",
        ),
        Field(
            "delai", "delay", Words(longest=160), "Délai",
            "Le temps d’attente habituel.", "une semaine environ", mistakes=("attente",),
        ),
        Field(
            "zone_eligibilite", "served_area", Many(Zone(), longest=400), "Secteur",
            "Les territoires dont les habitants sont reçus : codes de communes, d’EPCI, de "
            "départements, « france », « r84 » pour une région, « z2407 » pour une zone d’emploi.",
            '["41"]', mistakes=("zone", "secteur", "perimetre", "zone_diffusion"),
            data_inclusion="zone_eligibilite", hsds="service_area", schema_org="areaServed",
        ),
        Field(
            "suite", "referrals", Many(Group("suite")), "Et si ce n’est pas la bonne porte ?",
            "Vers quel réseau aller ensuite, et dans quel cas.", "[{reseau: mission-locale}]",
            mistakes=("orientation", "relais", "deuxieme_porte"),
        ),
    ),
)  # fmt: skip

CHANGES = Table(
    name="services",
    title="services d’une structure",
    article="la rubrique « services »",
    introduction="Ce qui diffère des services offerts par tout le réseau.",
    fields=(
        Field(
            "sauf", "without", Many(Identifier()), "Sauf",
            "Les services du réseau que cette structure ne propose pas.", "[atelier]",
            mistakes=("excepte", "sans"),
        ),
        Field(
            "change", "changed", ByIdentifier("service"), "Change",
            "Les services du réseau dont un détail diffère ici ; chaque clé donnée remplace "
            "entièrement celle du réseau.", "{entretien: {publics: [lyceen]}}",
            mistakes=("modifie", "changes"),
        ),
        Field(
            "ajoute", "added", Many(Group("service")), "Ajoute",
            "Les services propres à cette structure.",
            "[{id: permanence-lycee, nom: Permanence au lycée}]",
            mistakes=("plus", "ajouts", "en-plus"),
        ),
    ),
)  # fmt: skip
