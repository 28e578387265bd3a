"""The criteria of RGAA 4.1.2 as `docs/accessibilite/` states them: one file a theme."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.read.folder import read_file, read_folder
from generator.write.facts import facts_of

CRITERIA = "criteres"
STATES = "etats.yml"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its number (`1.1`), what it asks, its state, the evidence, the test if any."""

    number: str
    subject: str
    state: str
    evidence: str
    test: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the reference, and its criteria in their order."""

    name: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Conformity:
    """Every theme, and how each state is said."""

    themes: tuple[Theme, ...]
    states: Mapping[str, str]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every criterion of every theme."""
        return tuple(one for theme in self.themes for one in theme.criteria)


def read_conformity(folder: Path) -> Conformity:
    """Read the folder of the criteria; raises ValueError where a file of it is damaged."""
    reading = read_folder(folder, CRITERIA)
    states = read_file(folder / STATES, STATES)
    if problems := (*reading.problems, *states.problems):
        raise ValueError(problems[0].message)
    assert states.document is not None
    themes = tuple(_theme(facts_of(one.root)) for one in reading.documents)
    known = {key: str(value) for key, value in facts_of(states.document.root).items()}
    return Conformity(themes, known)


def _theme(facts: Mapping[str, object]) -> Theme:
    criteria = facts[CRITERIA]
    assert isinstance(criteria, Mapping)
    return Theme(str(facts["thematique"]), tuple(map(_criterion, criteria, criteria.values())))


def _criterion(number: str, facts: Mapping[str, str]) -> Criterion:
    return Criterion(number, facts["objet"], facts["etat"], facts["preuve"], facts.get("essai", ""))
