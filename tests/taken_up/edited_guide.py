"""A guide edited at random and built after each edit: what is taken up is what is made anew.

The tests do it a few times over, the benchmark five hundred.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from imaginary_guide import files_of, lay_out
from record_history import MESSAGE, RecordHistory

from generator.artifact import Artifact, Part
from generator.pipeline.guide import Pipeline
from generator.problems.problem import Problem
from generator.publish.exchange import Workshop
from generator.publish.gather import Gathered, gather_site
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.staging import StagedSite
from generator.render.sharing import picture_artifacts
from generator.request import GuideRequest, GuideResult

LINES = (
    *("telephone: 02 61 91 00 07", "telephone: 02 61 91 00 08", "telephone: personne"),
    *("description: Un lieu imaginaire.", "description: Un autre, sans rien."),
    *('horaires_accueil: "lundi: 9h-12h"', 'horaires_accueil: "mardi: 14h-19h; samedi: 9h-12h"'),
    *("site_web: https://exemple.fr/un", "site_web: pas une adresse"),
    *("verifie_le: 2026-10-01", "verifie_le: 2024-01-01", "verifie_le: 2030-01-01"),
    *("accessibilite: accessible", "accessibilite: peut-être"),
    *("nom: Lieu imaginaire", "nom: CIO imaginaire d’Issoudun", "adresse: 1 rue du Rêve"),
    *("accueil_tous_publics: oui", "fermee: {le: 2026-01-01}", "cle_inconnue: oui", "[", "# Oui."),
)
"""What is written into a record, good or bad: particulars of its place, or what places it."""

WORDS = (
    ("data/vocabulaires/themes.yml", "libelle: ", "libelle: Bien "),
    ("data/vocabulaires/niveaux.yml", "libelle: ", "libelle: Très "),
    ("data/reseaux/cio-imaginaire.yml", "mission: ", "mission: Il y a longtemps, "),
    ("data/reseaux/cio-imaginaire.yml", "nom: ", "nom: Le "),
    ("data/territoires/pays-imaginaire.yml", "nom: ", "nom: Grand "),
    ("theme/pages/structure.html", "<h1", '<h1 id="lieu"'),
    ("theme/fragments/card.html", "<p", '<p id="carte"'),
)
"""What is changed of the rest: vocabularies, networks, territories, templates."""


KILLED = 9


class EditedGuide(RuleBasedStateMachine):
    """The imaginary guide, without what is drawn: edits, then builds over what stands."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(prefix="edits-")
        self.root = Path(self._folder.name)
        self.history = laid_out(self.root)
        self.request = request_of(self.root)

    def teardown(self) -> None:
        self._folder.cleanup()

    @initialize()
    def first_build(self) -> None:
        self.build()

    @rule(number=st.integers(0, 9), line=st.sampled_from(LINES))
    def change_a_line(self, number: int, line: str) -> None:
        file = self.place(number)
        key = line.partition(":")[0]
        kept = [one for one in file.read_text("utf-8").splitlines() if not one.startswith(key)]
        file.write_text("\n".join((*kept, line, "")), "utf-8")

    @rule(number=st.integers(0, 9), name=st.sampled_from(("autre", "un-autre", "z")))
    def rename_a_record(self, number: int, name: str) -> None:
        file = self.place(number)
        file.rename(file.with_name(f"{name}.yml"))

    @rule(number=st.integers(0, 9))
    def copy_a_record(self, number: int) -> None:
        file = self.place(number)
        file.with_name(f"{file.stem}-bis.yml").write_bytes(file.read_bytes())

    @rule(number=st.integers(0, 9))
    def delete_a_record(self, number: int) -> None:
        if len(self.paths()) > 2:
            self.place(number).unlink()

    @rule(edit=st.sampled_from(WORDS))
    def change_a_word(self, edit: tuple[str, str, str]) -> None:
        path, old, new = edit
        file = self.root / path
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")

    @rule(day=st.sampled_from(("2026-10-02", "2026-11-03")))
    def commit(self, day: str) -> None:
        self.history.git("add", "-A", "data")
        self.history.git("commit", "-q", "--allow-empty", "-m", MESSAGE, day=day)

    @rule()
    def change_the_day(self) -> None:
        settings = self.request.settings
        self.set(replace(self.request, settings=replace(
            settings, today=settings.today + timedelta(40))))  # fmt: skip

    @rule(name=st.sampled_from(("Guide imaginaire", "Autre guide")))
    def change_a_setting(self, name: str) -> None:
        self.set(replace(self.request, settings=replace(self.request.settings, name=name)))

    @rule(title=st.sampled_from(("Un titre", "Un autre titre")))
    def change_an_editorial_page(self, title: str) -> None:
        first, *others = self.request.pages
        self.set(replace(self.request, pages=(replace(first, title=title), *others)))

    @rule(data=st.data())
    def damage_what_is_kept(self, data: st.DataObject) -> None:
        kept = sorted(one for one in (self.root / ".site.build").rglob("*") if one.is_file())
        pages = sorted((self.root / "site").rglob("*.html"))
        file = data.draw(st.sampled_from([*(one for one in kept if one.parent.name == "memory"),
                                          *kept[:3], *pages[:3]]))  # fmt: skip
        content = file.read_bytes()
        place = data.draw(st.integers(0, len(content)))
        file.unlink()
        if data.draw(st.booleans()):
            file.write_bytes(content[:place])
        else:
            file.write_bytes(content[:place] + b"?" + content[place + 1 :])

    @rule()
    def go_back(self) -> None:
        Workshop(self.root / "site").go_back()

    @rule(number=st.integers(0, 60))
    def a_build_is_killed(self, number: int) -> None:
        """At one of its parts, or once its site is served, before anything is remembered."""
        status = ended(aside(lambda: built(self.request, self.root / "site", killed_at=number)))
        assert status == KILLED

    @rule()
    def two_builds_at_once(self) -> None:
        one, other = (aside(lambda: built(self.request, self.root / "site")) for _ in range(2))
        assert (ended(one), ended(other)) == (0, 0)

    @rule()
    def build(self) -> None:
        result = built(self.request, self.root / "site")
        files, problems = made_anew(self.request)
        note(f"{[one.rule.code for one in problems]}")
        assert result.problems == problems
        assert differing(files_of(self.root / "site"), files) == []

    def set(self, request: GuideRequest) -> None:
        self.request = request

    def paths(self) -> list[Path]:
        return sorted((self.root / "data/structures").rglob("*.yml"))

    def place(self, number: int) -> Path:
        paths = self.paths()
        return paths[number % len(paths)]


def laid_out(folder: Path) -> RecordHistory:
    """The imaginary guide and three more places, in a repository of its own."""
    guide = RecordHistory(folder)
    guide.add_places(3)
    guide.commit("2026-09-01")
    return guide


def built(request: GuideRequest, site: Path, killed_at: int | None = None) -> Gathered:
    """Build over what stands; the process is `killed_at` a part, or at what comes after all."""
    staged = StagedSite(site)
    try:
        result = gathered(request, staged.memory)
        if killed_at is not None:
            parts = [partial(_made_until, killed_at, *one) for one in enumerate(result.parts)]
            result = replace(result, parts=parts, remember=_end)
        staged.prepare(result, alone=True)
    finally:
        staged.close()
    return result


def gathered(request: GuideRequest, memory: Path) -> Gathered:
    """What is to be made, given what is remembered."""
    return gather_site(replace(request, memory=memory), undrawn, tuple)


def _made_until(last: int, number: int, part: Part) -> Iterable[Artifact]:
    yield from part()
    if number == last:
        _end()


def _end() -> bool:
    os._exit(KILLED)


def aside(work: Callable[[], object]) -> int:
    """Begin something in a process of its own; give its number."""
    process = os.fork()
    if process == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return process


def ended(process: int) -> int:
    """Wait for a process, and say how it ended."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def request_of(folder: Path) -> GuideRequest:
    """What is asked of the flow for the imaginary guide that is laid out in `folder`."""
    return replace(_asked(), data=folder / "data", theme=folder / "theme")


@cache
def _asked() -> GuideRequest:
    """What MkDocs asks, but for what is drawn: it is long, and kept in other ways."""
    requests: list[GuideRequest] = []

    def asked(request: GuideRequest) -> GuideResult:
        requests.append(request)
        return GuideResult(())

    with TemporaryDirectory() as folder:
        run_mkdocs_build(lay_out(Path(folder)), printed=False, build_guide=asked)
    settings = replace(requests[0].settings, maps=False, search=False)
    return replace(requests[0], settings=settings, search_index=False, kept=None)


def undrawn(request: GuideRequest) -> GuideResult:
    """The flow, without the pictures of shared links: they take longer than all the rest."""
    result = Pipeline()(request)
    parts = [one for one in result.parts if _name(one) != picture_artifacts.__name__]
    return replace(result, parts=parts)


def _name(part: Part) -> str:
    return part.func.__name__ if isinstance(part, partial) else ""


def made_anew(request: GuideRequest) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every file of the site, and what is told of the guide, without anything that was kept."""
    site = gather_site(replace(request, memory=None), undrawn, tuple)
    return {one.path: one.content for one in site.artifacts()}, site.problems


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths at which two sites are not the same."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
