"""What a structure is: one place that receives people."""

from generator.schema.field import Field, Table
from generator.schema.kinds import Form, Group, Labels, Many, Reference, Term, Words, Zone

CLOSURE = Table(
    name="fermee",
    title="fermeture",
    article="la rubrique « fermee »",
    introduction="Une structure fermée garde sa page, qui dit où aller à la place.",
    fields=(
        Field("le", "on", Form.DATE, "Fermée le", "La date de fermeture, si on la connaît.",
              "2020-01-01"),
        Field("vers", "towards", Reference("structures"), "Remplacée par",
              "L’identifiant de la structure où aller à la place.", "45/transitions-pro-orleans"),
    ),
)  # fmt: skip

LABEL = Table(
    name="label",
    title="label",
    article="la rubrique « label »",
    introduction="Le label qui associe la structure au service public régional de l’orientation.",
    fields=(
        Field("debut", "start", Form.DATE, "Début", "Le premier jour du label.", "2024-01-01"),
        Field("fin", "end", Form.DATE, "Fin", "Le dernier jour du label.", "2026-12-31"),
    ),
)  # fmt: skip

STRUCTURE = Table(
    name="structures",
    title="structure",
    article="une fiche structure",
    introduction="Un lieu qui reçoit des personnes. Le chemin du fichier est son identifiant, "
    "pour toujours : `data/structures/41/cio-blois.yml` est la structure « 41/cio-blois ».",
    fields=(
        Field(
            "nom", "name", Words(3, 150), "Nom", "Le nom affiché sur la porte, sans point final.",
            "CIO de Blois", required=True, mistakes=("titre", "name", "denomination"),
            data_inclusion="nom", hsds="organization.name", schema_org="name",
        ),
        Field(
            "reseau", "network", Reference("reseaux", vital=True), "Réseau",
            "Le réseau national dont la structure fait partie.", "cio", required=True,
            mistakes=("reseaux", "type", "famille"), data_inclusion="reseaux_porteurs",
            schema_org="parentOrganization",
        ),
        Field(
            "description", "description", Words(5, 2000, lines=True), "Description",
            "Ce que ce lieu a de particulier. Les missions communes sont dans la fiche du réseau.",
            "Le CIO est dans la cour du lycée.", mistakes=("presentation",),
            data_inclusion="description", hsds="organization.description",
            schema_org="description",
        ),
        Field(
            "fermee", "closure", Group("fermee"), "Fermeture",
            "À remplir quand le lieu ferme : ne supprimez pas la fiche.",
            "{le: 2020-01-01, vers: 45/transitions-pro-orleans}",
            mistakes=("ferme", "fermeture", "close"),
        ),
        Field(
            "anciens_noms", "former_names", Many(Words(2, 150)), "Anciens noms",
            "Les noms sous lesquels on peut encore chercher ce lieu.", "[Pôle emploi de Blois]",
            mistakes=("ancien_nom", "ex"), hsds="organization.alternate_name",
            schema_org="alternateName",
        ),
        Field(
            "anciennes_adresses", "former_paths", Many(Form.SITE_PATH), "Anciennes adresses web",
            "Les adresses de page que cette fiche a eues dans le guide.",
            "[/structures/41/cio-de-blois/]", mistakes=("ancienne_adresse", "redirections"),
        ),
        Field(
            "adresse", "street", Words(2, 200), "Adresse", "Numéro et rue.",
            "18 rue d’Auvergne", mistakes=("rue", "address", "voie"),
            data_inclusion="adresse", hsds="address.address_1", schema_org="streetAddress",
        ),
        Field(
            "complement_adresse", "street_details", Words(2, 200), "Complément d’adresse",
            "Bâtiment, étage, boîte postale.", "Bâtiment B, 2e étage",
            mistakes=("complement", "batiment", "etage"),
            data_inclusion="complement_adresse", hsds="address.address_2",
        ),
        Field(
            "code_postal", "postal_code", Form.POSTAL_CODE, "Code postal", "Cinq chiffres.",
            '"41000"', mistakes=("cp", "codepostal", "code-postal"),
            data_inclusion="code_postal", hsds="address.postal_code", schema_org="postalCode",
        ),
        Field(
            "commune", "commune_name", Form.COMMUNE_NAME, "Commune",
            "Le nom officiel de la commune où est la porte.", "Blois", required=True,
            mistakes=("ville", "localite"), data_inclusion="commune", hsds="address.city",
            schema_org="addressLocality",
        ),
        Field(
            "code_insee", "commune_code", Form.COMMUNE_CODE, "Code Insee",
            "Le code officiel de la commune ; ce n’est pas le code postal.", '"41018"',
            required=True, mistakes=("insee", "code_commune", "codeinsee"),
            data_inclusion="code_insee",
        ),
        Field(
            "latitude", "latitude", Form.LATITUDE, "Latitude", "En degrés, WGS 84.", "47.5861",
            mistakes=("lat",), data_inclusion="latitude", hsds="location.latitude",
            schema_org="latitude",
        ),
        Field(
            "longitude", "longitude", Form.LONGITUDE, "Longitude", "En degrés, WGS 84.", "1.3359",
            mistakes=("lon", "lng", "long"), data_inclusion="longitude",
            hsds="location.longitude", schema_org="longitude",
        ),
        Field(
            "precision_position", "position_precision", Term("precisions-position"),
            "Précision de la position", "À quoi correspond le point sur la carte.", "adresse",
            mistakes=("precision", "precision_geo"),
        ),
        Field(
            "telephone", "phone", Form.PHONE, "Téléphone",
            "Le numéro de l’accueil, jamais celui d’une personne.", "02 54 00 00 00",
            mistakes=("tel", "téléphone", "phone", "telephones"), data_inclusion="telephone",
            hsds="phone.number", schema_org="telephone",
        ),
        Field(
            "courriel", "email", Form.EMAIL, "Courriel",
            "L’adresse de l’accueil, jamais celle d’une personne.", "accueil@exemple.fr",
            mistakes=("mail", "email", "e-mail", "mel", "courriels"), data_inclusion="courriel",
            hsds="organization.email", schema_org="email",
        ),
        Field(
            "site_web", "website", Form.WEB_ADDRESS, "Site web", "La page de ce lieu.",
            "https://exemple.fr", mistakes=("site", "web", "url", "siteweb"),
            data_inclusion="site_web", hsds="organization.website", schema_org="url",
        ),
        Field(
            "contacts_de_service", "service_contacts", Many(Words(3, 100)),
            "Contacts vérifiés comme étant ceux du service",
            "Les valeurs exactes d’un mobile ou d’une boîte grand public qui appartiennent bien "
            "à l’accueil et non à une personne.", "[accueil.exemple@orange.fr]",
        ),
        Field(
            "horaires_accueil", "opening_hours", Form.OPENING_HOURS, "Horaires d’accueil",
            "En français simple, sur une ou plusieurs lignes. Le guide comprend « sur "
            "rendez-vous », « premier samedi du mois », « semaines paires », « hors vacances "
            "scolaires », « en août », « jours fériés », et la syntaxe d’OpenStreetMap "
            "(Mo-Fr 09:00-12:30). Une précision qui ne change pas les horaires se met entre « ».",
            '"lundi au vendredi : 9h-12h30, 13h30-17h30 ; jours fériés : fermé"',
            mistakes=("horaires", "ouverture", "heures"),
            data_inclusion="horaires_accueil", hsds="schedule", schema_org="openingHours",
        ),
        Field(
            "source_horaires", "hours_source", Term("sources"), "Source des horaires",
            "D’où viennent les horaires, si ce n’est pas d’où vient le reste.",
            "france-services-2020", mistakes=("source_horaire",),
        ),
        Field(
            "millesime_horaires", "hours_vintage", Form.VINTAGE, "Millésime des horaires",
            "L’année, le mois ou le jour de la source des horaires.", '"2020-09"',
            mistakes=("millesime_horaire",),
        ),
        Field(
            "accessibilite", "accessibility", Term("accessibilites"), "Accessibilité",
            "L’accès en fauteuil roulant, tel que la source le dit.", "accessible",
            mistakes=("pmr", "handicap"), hsds="accessibility",
        ),
        Field(
            "accessibilite_lieu", "accessibility_link", Form.WEB_ADDRESS, "Fiche Acceslibre",
            "Le lien vers la fiche du lieu sur Acceslibre.",
            "https://acceslibre.beta.gouv.fr/app/…", data_inclusion="accessibilite_lieu",
        ),
        Field(
            "accueil_tous_publics", "open_to_all", Form.YES_NO, "Premier accueil ouvert à tous",
            "« oui » si toute personne peut entrer et être renseignée, même si elle ne fait pas "
            "partie des publics accompagnés.", "oui",
        ),
        Field(
            "zone_eligibilite", "served_area", Many(Zone(), longest=400), "Secteur",
            "Les territoires dont les habitants sont reçus, si l’on s’écarte de la règle du "
            "réseau : codes de communes, d’EPCI, de départements, « france », « r84 » pour une "
            "région, « z2407 » pour une zone d’emploi.",
            '["41"]', mistakes=("zone", "secteur", "perimetre"),
            data_inclusion="zone_eligibilite", hsds="service_area", schema_org="areaServed",
        ),
        Field(
            "appartenance", "membership", Term("appartenances"), "Place dans le service public",
            "Si elle diffère de celle de son réseau dans la région.", "associee",
        ),
        Field(
            "label", "certification", Group("label"), "Label",
            "Les dates du label régional.", "{debut: 2024-01-01, fin: 2026-12-31}",
        ),
        Field(
            "siret", "siret", Form.SIRET, "SIRET", "Les quatorze chiffres de l’établissement.",
            '"13000548100010"', data_inclusion="siret",
        ),
        Field(
            "services", "services", Group("services"), "Services",
            "Seulement ce qui diffère des services du réseau.", "{sauf: [atelier]}",
            mistakes=("service", "offre", "prestations"),
        ),
        Field(
            "suite", "referrals", Many(Group("suite")), "Et si ce n’est pas la bonne porte ?",
            "Vers quel réseau aller ensuite ; remplace celle du réseau.",
            "[{reseau: mission-locale}]",
        ),
        Field(
            "a_verifier", "doubts", Many(Term("doutes")), "À vérifier",
            "Ce que l’import a trouvé douteux ; retirez la ligne quand c’est vérifié.",
            "[label]",
        ),
        Field(
            "identifiants", "identifiers", Labels(), "Identifiants ailleurs",
            "Les identifiants de ce lieu dans d’autres annuaires.", "{dila: cio-41018-01}",
            hsds="organization_identifier", schema_org="identifier",
        ),
        Field(
            "source", "source", Term("sources"), "Source", "D’où viennent les faits.", "dila",
            data_inclusion="source",
        ),
        Field(
            "millesime", "vintage", Form.VINTAGE, "Millésime",
            "L’année, le mois ou le jour de la source.", '"2019-09"',
        ),
        Field(
            "date_maj", "updated_on", Form.DATE, "Mise à jour le",
            "La dernière fois qu’un fait a changé.", "2026-11-23", mistakes=("maj", "date"),
            data_inclusion="date_maj", hsds="organization.last_modified",
            schema_org="dateModified",
        ),
        Field(
            "verifie_le", "verified_on", Form.DATE, "Vérifiée le",
            "La dernière fois que quelqu’un a vérifié que tout est vrai.", "2026-11-23",
            mistakes=("verifie", "date_verification"), hsds="service.assured_date",
        ),
        Field(
            "verifie_par", "verified_by", Words(3, 100), "Vérifiée par",
            "La fonction de qui a vérifié, jamais son nom.", "coordination du territoire",
        ),
    ),
)  # fmt: skip
