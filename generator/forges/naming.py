"""The name of the file of a new record: what it is, where it stands, and a number when taken."""

from collections.abc import Collection

from generator.model.geography import department_of
from generator.model.slug import slug
from generator.schema.structures import STRUCTURE
from generator.write.facts import Facts


class UnnamedError(Exception):
    """Facts that do not say enough to name a file."""


def new_identifier(table: str, facts: Facts, taken: Collection[str]) -> str:
    """Give the identifier of a new record; UnnamedError when its facts say too little."""
    if table == STRUCTURE.name:
        words = [facts.get("reseau"), facts.get("commune")]
        folder = f"{department_of(str(facts.get('code_insee') or ''))}/"
    else:
        words, folder = [facts.get("nom") or facts.get("question")], ""
    if folder == "/" or not all(isinstance(word, str) for word in words):
        raise UnnamedError
    try:
        wanted = folder + slug(" ".join(map(str, words)))
    except ValueError as error:
        raise UnnamedError from error
    free, number = wanted, 1
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def draft_path(table: str, facts: Facts) -> str:
    """Give the file under which a record may be checked before it has a name."""
    code = facts.get("code_insee")
    folder = f"{department_of(code) if isinstance(code, str) else '00'}/"
    return f"data/{table}/{folder if table == STRUCTURE.name else ''}nouvelle-fiche.yml"
