"""The reference pages of the records, in French, for those who write them.

One page by kind of record: every key, what it is, what it takes, and the words that people write
instead. Made from the field tables, like the checker, so that they cannot disagree.
"""

from collections.abc import Iterator, Mapping

from generator.schema.calls import CALL
from generator.schema.comparisons import COMPARISON
from generator.schema.events import EVENT
from generator.schema.field import Field, Table
from generator.schema.initiatives import INITIATIVE
from generator.schema.kinds import (
    ByIdentifier,
    Form,
    Group,
    Identifier,
    Kind,
    Labels,
    Many,
    Reference,
    Term,
    Words,
    Zone,
)
from generator.schema.networks import NETWORK
from generator.schema.people import PEOPLE
from generator.schema.quizzes import QUIZ
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE
from generator.schema.tables import TABLES
from generator.schema.territories import TERRITORY
from generator.schema.vocabularies import VOCABULARY

PAGES = (
    STRUCTURE,
    NETWORK,
    COMPARISON,
    RESOURCE,
    EVENT,
    CALL,
    INITIATIVE,
    QUIZ,
    TERRITORY,
    VOCABULARY,
    PEOPLE,
)
"""The kinds of record in the order in which an editor meets them."""

GENERATED = "<!-- Page faite par « quifaitquoi documentation » : ne la modifiez pas à la main. -->"
FORMS: Mapping[Form, str] = {
    Form.PHONE: "un numéro de téléphone français",
    Form.EMAIL: "une adresse de courriel",
    Form.WEB_ADDRESS: "une adresse web complète, qui commence par `https://`",
    Form.DATE: "une date, `AAAA-MM-JJ`",
    Form.TIME: "une heure, `9h` ou `17h30`",
    Form.VINTAGE: "une année, un mois ou un jour, entre guillemets",
    Form.AGE: "un nombre d’années, de 0 à 120",
    Form.LATITUDE: "des degrés décimaux, avec un point",
    Form.LONGITUDE: "des degrés décimaux, avec un point",
    Form.POSTAL_CODE: "cinq chiffres, entre guillemets",
    Form.COMMUNE_CODE: "un code Insee de commune, entre guillemets",
    Form.COMMUNE_NAME: "le nom officiel d’une commune",
    Form.SIRET: "quatorze chiffres, entre guillemets",
    Form.YES_NO: "`oui` ou `non`",
    Form.OPENING_HOURS: "des jours et des heures",
    Form.SITE_PATH: "l’adresse d’une page de ce guide, sans nom de site",
}
ZONES: Mapping[str, str] = {
    "france": "`france`",
    "region": "région",
    "departement": "département",
    "epci": "intercommunalité",
    "zone-emploi": "zone d’emploi",
    "commune": "commune",
}


def reference_page(table: Table, example: str) -> str:
    """Give the page of one kind of record, in Markdown, with a whole example of its file."""
    parts = [
        f"# La fiche {table.title}",
        GENERATED,
        table.introduction,
        f"Fichier\u00a0: {_place(table)}. Les clés marquées ★ sont obligatoires.",
        "## Un exemple entier\n\nTout y est imaginaire.",
        f"```yaml\n{_without_comments(example)}```",
        f"## Les clés d’{table.article}",
        *(_section(field) for field in table.fields),
    ]
    for group in _groups(table):
        parts += [f"## Les clés d’{group.article}" if group.article.startswith("un")
                  else f"## Les clés de {group.article}", group.introduction]  # fmt: skip
        parts += [_section(field) for field in group.fields]
    return "\n\n".join(parts) + "\n"


def index_page(vocabularies: Mapping[str, tuple[str, ...]]) -> str:
    """Give the page that leads to the others, and the words allowed by each vocabulary."""
    pages = "\n".join(f"- [La fiche {table.title}]({table.name}.md)" for table in PAGES)
    words = "\n".join(
        f"| `{name}` | {', '.join(f'`{value}`' for value in values)} |"
        for name, values in sorted(vocabularies.items())
    )
    return "\n\n".join(
        (
            "# Écrire une fiche",
            GENERATED,
            "Une fiche est un fichier de texte, dans le dossier `data/`. Chaque ligne est une "
            "clé, deux points, une espace et une valeur\u00a0: `nom: CIO de Blois`. "
            "Une valeur qui contient deux points, ou un code qui commence par zéro, se met entre "
            "guillemets.",
            f"{pages}\n- [Les règles de vérification](regles.md)",
            "Pour vérifier votre travail\u00a0: `quifaitquoi verifier`. Pour comprendre un code "
            "d’erreur\u00a0: `quifaitquoi expliquer K101`.",
            "## Les mots permis\n\nCertaines clés n’acceptent que les mots d’une liste. "
            "Leurs libellés et leurs explications sont dans `data/vocabulaires/`.",
            f"| Vocabulaire | Valeurs |\n|---|---|\n{words}",
        )
    ) + "\n"  # fmt: skip


def kind_phrase(kind: Kind) -> str:
    """Say in French what a value may be."""
    match kind:
        case Words():
            lines = ", sur une ou plusieurs lignes" if kind.lines else ""
            least = f"de {kind.shortest} à {kind.longest}" if kind.shortest > 1 else None
            return f"un texte {least or f'd’au plus {kind.longest}'} caractères{lines}"
        case Identifier():
            return "un identifiant\u00a0: minuscules, chiffres et tirets"
        case Form():
            return FORMS[kind]
        case Term():
            return f"un mot du vocabulaire `{kind.vocabulary}`"
        case Reference():
            return f"l’identifiant d’une fiche de `data/{kind.folder}/`"
        case Zone():
            levels = [ZONES[level] for level in kind.levels]
            return f"le code officiel d’un territoire ({', '.join(levels)})"
        case Many():
            return f"une liste\u00a0; chaque élément est {kind_phrase(kind.of)}"
        case Group():
            return f"une rubrique [{TABLES[kind.table].title}](#{_anchor(TABLES[kind.table])})"
        case ByIdentifier():
            title = TABLES[kind.table].title
            link = f"[{title}](#{_anchor(TABLES[kind.table])})"
            return f"des identifiants, suivis chacun de clés d’une rubrique {link}"
        case Labels():
            return "des noms, suivis chacun d’un texte court"


def _section(field: Field) -> str:
    star = " ★" if field.required else ""
    lines = [f"### `{field.key}`{star}", "", f"{field.label}. {field.help}", ""]
    lines.append(f"- Valeur\u00a0: {kind_phrase(field.kind)}.")
    if field.example:
        lines.append(f"- Exemple\u00a0: `{field.key}: {field.example}`")
    if field.mistakes:
        wrong = ", ".join(f"`{mistake}`" for mistake in field.mistakes)
        lines.append(f"- Et non\u00a0: {wrong}.")
    if field.data_inclusion:
        lines.append(f"- Dans le standard national data·inclusion\u00a0: `{field.data_inclusion}`.")
    return "\n".join(lines)


def _groups(table: Table) -> Iterator[Table]:
    """The tables of the groups inside a record, each once, in the order in which they appear."""
    found: list[str] = []
    pending = [table]
    while pending:
        for field in pending.pop(0).fields:
            kind: Kind = field.kind
            while isinstance(kind, Many):
                kind = kind.of
            if isinstance(kind, Group | ByIdentifier) and kind.table not in found:
                found.append(kind.table)
                pending.append(TABLES[kind.table])
    yield from (TABLES[name] for name in found)


def _anchor(table: Table) -> str:
    """The anchor that Markdown readers make of the title of a group's section."""
    title = f"les clés d’{table.article}" if table.article.startswith("un") else (
        f"les clés de {table.article}"
    )  # fmt: skip
    kept = "".join(sign for sign in title if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-").replace("\u00a0", "")


def _place(table: Table) -> str:
    if table is PEOPLE:
        return (
            "`structures/<département>/<nom>.yml` ou `territoires/<nom>.yml`, dans le dossier privé"
        )
    folder = {"structures": "<département>/", "evenements": "<année>/"}.get(table.name, "")
    return f"`data/{table.name}/{folder}<nom>.yml`"


def _without_comments(example: str) -> str:
    return "".join(line for line in example.splitlines(keepends=True) if line[0] != "#")
