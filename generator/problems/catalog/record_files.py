"""Family Y, files and folders: their size, their names, what they are."""

from generator.problems.problem import Rule, Severity

TOO_LARGE = Rule(
    "Y301",
    Severity.ERROR,
    "Fichier trop gros",
    "Ce fichier dépasse 64 kilo-octets ; il n’est pas lu.",
    "Partagez-le en plusieurs fiches, ou retirez ce qui n’a pas sa place dans une fiche.",
    """\
Une fiche pèse un ou deux kilo-octets. Au-delà de 64 (65 536 octets), il s’agit presque \
toujours d’un autre fichier, renommé ou collé par erreur.

Avant : un export complet enregistré sous cio-blois.yml. Après : la seule fiche du CIO de Blois.
""",
)

WRONG_EXTENSION = Rule(
    "Y302",
    Severity.ERROR,
    "Fichier en .yaml",
    "Le nom de ce fichier finit par « .yaml » ; il n’est pas lu.",
    "Renommez-le : {correction}",
    """\
Toutes les fiches finissent par .yml. Une seule forme évite d’avoir deux fichiers pour une même \
fiche.

Avant : cio-blois.yaml. Après : cio-blois.yml.
""",
)

ODD_NAME = Rule(
    "Y303",
    Severity.ERROR,
    "Nom de fichier ou de dossier à revoir",
    "Le nom « {name} » ne peut pas servir d’adresse de page.",
    "Renommez-le en lettres minuscules sans accent, chiffres et tirets : {correction}",
    """\
Le nom du fichier et de son dossier devient l’adresse de la page, imprimée sur des affiches et \
des codes QR. Il ne contient donc que des lettres minuscules sans accent, des chiffres et des \
tirets.

Avant : CIO de Blois.yml. Après : cio-de-blois.yml.
""",
)

SYMBOLIC_LINK = Rule(
    "Y304",
    Severity.ERROR,
    "Lien au lieu d’un fichier",
    "« {name} » est un raccourci vers un autre fichier ou dossier ; il n’est pas suivi.",
    "Remplacez-le par une copie du fichier, ou supprimez-le.",
    """\
Un lien symbolique est un raccourci vers un autre endroit du disque. Le guide ne lit que de vrais \
fichiers : ce qui est publié est ce qui a été relu.

Avant : cio-blois.yml, raccourci vers un fichier d’un autre dossier. Après : cio-blois.yml, \
un vrai fichier.
""",
)

NOT_A_RECORD = Rule(
    "Y305",
    Severity.WARNING,
    "Fichier qui n’est pas une fiche",
    "« {name} » n’est pas une fiche ; il n’est pas lu.",
    "Si c’en est une, donnez-lui un nom qui finit par .yml ; sinon, rangez-la ailleurs.",
    """\
Le dossier des fiches ne contient que des fichiers .yml. Un tableau, une photo ou une note ne \
seront pas publiés. Les fichiers dont le nom commence par un point sont laissés de côté.

Avant : horaires.docx dans data/structures/41/. Après : les horaires dans la fiche, le document \
rangé ailleurs.
""",
)

CANNOT_OPEN = Rule(
    "Y306",
    Severity.ERROR,
    "Fichier qui ne s’ouvre pas",
    "« {name} » ne peut pas être ouvert : ce n’est pas un fichier ordinaire, ou sa lecture est "
    "interdite.",
    "Vérifiez que c’est un fichier, non un dossier, et que vous avez le droit de le lire.",
    """\
Une fiche est un fichier ordinaire que tous peuvent lire. Un dossier dont le nom finit par .yml, \
ou un fichier protégé, ne peut pas être lu.

Avant : un dossier nommé cio-blois.yml. Après : un fichier nommé cio-blois.yml.
""",
)
