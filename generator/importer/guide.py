"""What the guide already knows, and an import must speak the words of: networks, vocabularies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.read.folder import read_folders
from generator.read.node import Document
from generator.schema.networks import NETWORK
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS
from generator.schema.vocabularies import VOCABULARY
from generator.write.facts import Facts, facts_of

EQUIVALENTS = "correspondances"


@dataclass(frozen=True, slots=True)
class Guide:
    """The records of the data folder but its structures, by table, and the facts of some.

    `networks` are those of `data/reseaux/` by identifier; `terms` those of each vocabulary.
    """

    documents: Mapping[str, tuple[Document, ...]]
    networks: Mapping[str, Facts]
    terms: Mapping[str, tuple[Facts, ...]]

    def networks_named(self, list_name: str, value: str) -> tuple[str, ...]:
        """Give the networks that `value` stands for in a national list (`dila`, …), if any."""
        return tuple(
            name
            for name, facts in self.networks.items()
            if isinstance(found := facts.get(EQUIVALENTS), Mapping)
            and found.get(list_name) == value
        )

    def has_term(self, vocabulary: str, value: str) -> bool:
        """Say whether a vocabulary has this term."""
        return any(term.get("valeur") == value for term in self.terms.get(vocabulary, ()))

    def term_for(self, vocabulary: str, national: str) -> str | None:
        """Give the one term that a national word stands for; None if there is not exactly one."""
        found = [
            value
            for term in self.terms.get(vocabulary, ())
            if isinstance(words := term.get("standard"), tuple)
            and national in words
            and isinstance(value := term.get("valeur"), str)
        ]
        return found[0] if len(found) == 1 else None


def read_guide(data: Path) -> Guide:
    """Read the records of a data folder; those that cannot be read are not there."""
    folders = [name for name in RECORD_FOLDERS if name != STRUCTURE.name]
    documents = read_folders(data, folders).documents
    return Guide(
        documents,
        {_name(one): facts_of(one.root) for one in documents[NETWORK.name]},
        {_name(one): tuple(_terms(one)) for one in documents[VOCABULARY.name]},
    )


def _name(document: Document) -> str:
    return document.path.rsplit("/", 1)[-1].removesuffix(".yml")


def _terms(document: Document) -> Iterator[Facts]:
    found = facts_of(document.root).get("termes")
    for term in found if isinstance(found, tuple) else ():
        if isinstance(term, Mapping):
            yield term
