"""I: what `quifaitquoi importer` says of a table, of its rows and of the records already there."""

from generator.problems.problem import Rule, Severity

# I1: what cannot be read

FILE_UNREADABLE = Rule(
    "I101",
    Severity.ERROR,
    "Tableau illisible",
    "Le fichier « {nom} » ne peut pas être lu : ce n’est pas un tableau CSV en UTF-8.",
    "Vérifiez le chemin, et enregistrez le tableau au format CSV, encodage UTF-8.",
    "L’importation lit des tableaux CSV séparés par des virgules, encodés en UTF-8, dont la "
    "première ligne donne le nom des colonnes.",
)
COLUMNS_MISSING = Rule(
    "I102",
    Severity.ERROR,
    "Colonnes manquantes",
    "Il manque des colonnes au tableau : « {colonnes} ».",
    "Donnez un tableau de la même forme que l’extrait de la base de données locales.",
    "Un tableau d’une autre forme n’est pas importé : deviner le sens des colonnes écrirait des "
    "faits faux.",
)
NO_ROW = Rule(
    "I103",
    Severity.ERROR,
    "Tableau vide",
    "Le tableau a des colonnes mais aucune ligne.",
    "Vérifiez que le fichier est complet.",
    "Un tableau sans ligne est sans doute un téléchargement interrompu.",
)
ROW_CUT = Rule(
    "I104",
    Severity.ERROR,
    "Ligne mal découpée",
    "La ligne a {trouvees} cases au lieu de {attendues}.",
    "Mettez entre guillemets droits une case qui contient une virgule.",
    "Une ligne qui n’a pas le bon nombre de cases est refusée : ses valeurs seraient lues dans "
    "les mauvaises colonnes.",
)
CELL_EMPTY = Rule(
    "I105",
    Severity.ERROR,
    "Valeur indispensable absente",
    "La case « {colonne} » est vide.",
    "Complétez la ligne dans le tableau.",
    "Sans identifiant, réseau, nom ou code de commune, une ligne ne peut pas devenir une fiche : "
    "elle est refusée, et les autres sont importées.",
)
ROW_TWICE = Rule(
    "I106",
    Severity.ERROR,
    "Identifiant en double",
    "L’identifiant « {id} » est déjà à la ligne {ligne}.",
    "Gardez une seule des deux lignes.",
    "Un identifiant désigne un seul lieu. La première ligne est importée, la seconde refusée.",
)
UNKNOWN_COMMUNE = Rule(
    "I107",
    Severity.ERROR,
    "Commune inconnue",
    "Le code Insee « {code} » n’est celui d’aucune commune, présente ou ancienne.",
    "Corrigez le code dans le tableau. Ce n’est pas le code postal.",
    "Une fiche est rangée par département et par commune. Sans commune, la ligne est refusée.",
)
CELL_UNUSABLE = Rule(
    "I108",
    Severity.ERROR,
    "Valeur indispensable inutilisable",
    "La case « {colonne} » contient « {valeur} », qui ne peut pas servir.",
    "Corrigez la valeur dans le tableau.",
    "L’identifiant et le réseau s’écrivent en lettres sans accent, chiffres et tirets. Le nom a "
    "de 3 à 150 caractères, tous visibles.",
)
COMPANION_ABSENT = Rule(
    "I109",
    Severity.ADVICE,
    "Tableau d’appoint absent",
    "Le tableau « {nom} » n’a pas été trouvé à côté du fichier importé.",
    "Indiquez-le avec l’option {option}.",
    "La liste des France services dit quelles maisons de services au public ont reçu le label, et "
    "celle de Transitions Pro, où s’adresser à la place d’un Fongecif. Sans elles, les fiches sont "
    "écrites quand même, avec ce point à vérifier.",
)

# I2: what is doubtful

EXPECTED = {
    "adresse": "une adresse",
    "code_postal": "un code postal",
    "lat": "une latitude",
    "lon": "une longitude",
    "precision_geo": "une précision connue",
    "telephone": "un numéro de téléphone",
    "courriel": "une adresse de courriel",
    "site_web": "une adresse de site",
    "accessibilite": "ACC, DEM ou NAC",
    "millesime": "un millésime",
    "date_maj": "une date",
    "latitude": "une latitude",
    "longitude": "une longitude",
    "horaires_accueil": "des horaires",
    "code_insee_commune": "un code de commune",
}
"""What each column should hold, as the end of the sentence of I201."""

FACT_LEFT_OUT = Rule(
    "I201",
    Severity.WARNING,
    "Fait illisible, laissé de côté",
    "La case « {colonne} » contient « {valeur} », qui n’est pas {attendu}.",
    "La fiche est écrite sans cette valeur. Complétez la fiche si vous connaissez la bonne.",
    "Mieux vaut une fiche sans site web qu’une fiche dont le lien ne mène nulle part.",
)
SAME_ADDRESS = Rule(
    "I202",
    Severity.WARNING,
    "Même adresse, même réseau",
    "« {id} » est à la même adresse que « {autre} ».",
    "Vérifiez s’il s’agit du même lieu, et fermez la fiche en trop avec « fermee ».",
    "Deux lignes du même réseau à la même adresse décrivent souvent un seul lieu. Les deux fiches "
    "sont écrites et portent « a_verifier: [doublon] ».",
)
FAR_FROM_COMMUNE = Rule(
    "I203",
    Severity.WARNING,
    "Position loin de la commune",
    "La position est à {distance} km du centre de {commune}.",
    "Vérifiez l’adresse et la position de la fiche.",
    "Au-delà de dix kilomètres du centre de sa commune, un point est sans doute faux. La fiche "
    "porte « a_verifier: [position] ».",
)
POSTAL_CODE_ELSEWHERE = Rule(
    "I204",
    Severity.WARNING,
    "Code postal d’un autre département",
    "Le code postal « {code_postal} » n’est pas du département de {commune} ({departement}).",
    "La fiche est écrite sans code postal. Vérifiez l’adresse.",
    "Le code postal et le code de la commune se contredisent : l’un des deux est faux. La fiche "
    "porte « a_verifier: [adresse] ».",
)
FORMER_COMMUNE = Rule(
    "I205",
    Severity.ADVICE,
    "Ancienne commune",
    "La commune « {ancienne} » ({code}) fait aujourd’hui partie de {commune}.",
    "Rien à faire : la fiche porte la commune d’aujourd’hui.",
    "Les communes fusionnent. La fiche est rangée dans la commune d’aujourd’hui.",
)
OTHER_COMMUNE_NAME = Rule(
    "I206",
    Severity.WARNING,
    "Nom et code de commune différents",
    "La case « commune » dit « {nom} », mais le code {code} est celui de {commune}.",
    "La fiche suit le code. Vérifiez l’adresse.",
    "Le code Insee fait foi. La fiche porte « a_verifier: [adresse] ».",
)
SURCHARGED = Rule(
    "I207",
    Severity.WARNING,
    "Numéro surtaxé ou à coût partagé",
    "Le numéro « {telephone} » commence par 081, 082 ou 089.",
    "Cherchez le numéro ordinaire de l’accueil.",
    "Ces numéros peuvent coûter plus qu’un appel ordinaire. Le numéro est gardé, puisque la "
    "source le publie.",
)
PADDED_NUMBER = Rule(
    "I208",
    Severity.WARNING,
    "Nombre écrit avec un zéro de trop",
    "Dans l’adresse, « {ecrit} » contient un zéro de trop ; lu « {lu} ».",
    "Vérifiez l’adresse.",
    "Une conversion a ajouté un zéro devant les nombres de 1000 à 1999, dans les noms de rues "
    "(8-Mai-01945) et dans les boîtes postales (BP 01729, CS 014233). Le zéro est retiré, et la "
    "fiche porte « a_verifier: [adresse] ».",
)
ODD_BOX = Rule(
    "I209",
    Severity.WARNING,
    "Boîte postale douteuse",
    "La boîte postale « {boite} » commence par un zéro ou a plus de cinq chiffres.",
    "Vérifiez l’adresse postale.",
    "Un numéro de boîte postale a cinq chiffres au plus. Celui-ci est gardé tel quel, et la fiche "
    "porte « a_verifier: [adresse] ».",
)
UNUSUAL_NAME = Rule(
    "I210",
    Severity.WARNING,
    "Nom qui ne dit pas le réseau",
    "Le nom « {nom} » ne commence pas comme ceux du réseau {reseau}.",
    "Vérifiez le nom, puis retirez « nom » de « a_verifier ».",
    "Un nom qui ne dit pas le réseau peut être une faute de frappe, ou le nom d’une association "
    "qui héberge l’accueil. La fiche porte « a_verifier: [nom] ».",
)
MISSPELT_PLACE = Rule(
    "I211",
    Severity.WARNING,
    "Lieu peut-être mal écrit dans le nom",
    "Le nom « {nom} » contient presque « {commune} », mais pas tout à fait.",
    "Vérifiez le nom, puis retirez « nom » de « a_verifier ».",
    "Le nom est gardé tel que la source l’écrit : corriger sans savoir serait inventer.",
)
LAST_SEEN_EARLIER = Rule(
    "I212",
    Severity.WARNING,
    "Absente de l’extrait le plus récent",
    "« {id} » a une adresse de courriel, mais n’est plus dans l’extrait de {extrait}.",
    "Vérifiez que ce lieu existe encore ; sinon, remplissez « fermee ».",
    "L’extrait le plus récent garde tous les guichets qui ont une adresse de courriel valable. "
    "Un lieu qui en a une et qui n’y est plus a peut-être fermé. La fiche porte "
    "« a_verifier: [fermeture] ».",
)
NOT_LABELLED = Rule(
    "I213",
    Severity.ADVICE,
    "Label France services non retrouvé",
    "« {nom} » n’est pas dans la liste des France services.",
    "Vérifiez si ce lieu a reçu le label depuis.",
    "Une maison de services au public n’est pas devenue France services par un simple changement "
    "de nom : il faut un label. Elle garde son nom, et la fiche porte « a_verifier: [label] ».",
)
MOVED = Rule(
    "I214",
    Severity.WARNING,
    "Adresse différente dans les deux sources",
    "« {nom} » est à « {adresse} » dans une source et à « {autre} » dans l’autre.",
    "Vérifiez l’adresse.",
    "Le téléphone ou le courriel est le même dans les deux sources : c’est le même accueil, qui a "
    "peut-être déménagé. La fiche porte « a_verifier: [adresse] ».",
)
NO_SUCCESSOR = Rule(
    "I215",
    Severity.WARNING,
    "Structure fermée sans suite",
    "Aucun bureau Transitions Pro n’est connu pour le département {departement}.",
    "Complétez « fermee: vers » dans la fiche.",
    "Les Fongecif ont cessé fin 2019 ; Transitions Pro a pris la suite. La fiche fermée devrait "
    "dire où aller à la place.",
)
PERSONAL_LOOKING = Rule(
    "I216",
    Severity.WARNING,
    "Courriel qui semble celui d’une personne",
    "L’adresse « {valeur} » semble contenir le nom d’une personne.",
    "La fiche est écrite sans courriel. Cherchez l’adresse de l’accueil.",
    "Les fiches ne contiennent que des contacts de service. Une initiale suivie d’un nom est "
    "laissée de côté.",
)
SET_ASIDE = Rule(
    "I217",
    Severity.ADVICE,
    "Fait écarté à la main",
    "La valeur de « {colonne} » pour « {id} » est écartée : {motif}.",
    "Pour l’importer de nouveau, retirez la ligne de data/imports/ecartes.csv.",
    "Le fichier data/imports/ecartes.csv donne la liste des faits que l’on ne veut pas importer, "
    "par exemple un courriel qui est celui d’une personne.",
)

# I3: what is already in the folder

EDITED_RECORD = Rule(
    "I301",
    Severity.WARNING,
    "Fiche modifiée à la main",
    "La fiche a été modifiée depuis l’importation, et la source dit autre chose : « {cles} ».",
    "Comparez, puis modifiez la fiche à la main si la source a raison.",
    "Une fiche modifiée par quelqu’un n’est jamais remplacée. L’importation dit seulement quelles "
    "clés diffèrent.",
)
DELETED_RECORD = Rule(
    "I302",
    Severity.ADVICE,
    "Fiche supprimée, non recréée",
    "La fiche « {id} » a été importée, puis supprimée : elle n’est pas recréée.",
    "Pour la recréer, retirez sa ligne de « {registre} ».",
    "Supprimer une fiche est une décision ; l’importation la respecte. Pour un lieu qui a fermé, "
    "la clé « fermee » est préférable : la page dit alors où aller.",
)
UNREADABLE_RECORD = Rule(
    "I303",
    Severity.WARNING,
    "Fiche en place illisible",
    "La fiche ne peut pas être lue : elle n’est ni comparée ni remplacée.",
    "Réparez la fiche : « quifaitquoi verifier » dit où est la faute.",
    "Une fiche illisible a sûrement été modifiée à la main. Elle n’est pas touchée.",
)
BAD_LEDGER = Rule(
    "I304",
    Severity.WARNING,
    "Registre d’importation abîmé",
    "Cette ligne du registre ne peut pas être lue.",
    "Reprenez la version précédente du fichier.",
    "Le registre dit ce que l’importation a écrit en dernier. Sans sa ligne, une fiche est tenue "
    "pour modifiée à la main, et n’est pas remplacée.",
)
