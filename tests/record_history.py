"""A repository of the imaginary guide whose records change from day to day, made for a test."""

import os
import subprocess
from datetime import date
from pathlib import Path

from imaginary_guide import lay_out

from generator.index.site_map import SiteMap
from generator.model.news import News
from generator.news.gathering import gathered_news, known_history
from generator.news.history import History
from generator.pipeline.corpus import read_corpus
from generator.read.geography import read_geography
from generator.settings import Settings

WHO = ("-c", "user.name=Prénom Nom", "-c", "user.email=prenom.nom@exemple.fr")
MESSAGE = "<b>un message</b> que personne ne lit sur le site"
CIO = "structures/41/cio-imaginaire-blois.yml"
NEW = """\
nom: Relais imaginaire {number}
reseau: relais-imaginaire
adresse: {number} rue de l’Essai
code_postal: "41000"
commune: Blois
code_insee: "41018"
telephone: 02 61 91 01 00
"""


class RecordHistory:
    """The imaginary guide in a repository; what was committed first is old news."""

    def __init__(self, folder: Path, first: str = "2024-01-15") -> None:
        """Lay the guide out and commit it."""
        self.folder, self.config = folder, lay_out(folder)
        self.data = folder / "data"
        self.git("init", "-q", "-b", "main")
        self.commit(first)

    def git(self, *arguments: str, day: str = "2024-01-15") -> None:
        moments = dict.fromkeys(("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"), f"{day}T12:00:00+01:00")
        command = ("git", *WHO, "-C", str(self.folder), *arguments)
        subprocess.run(command, check=True, env={**os.environ, **moments}, capture_output=True)

    def commit(self, day: str) -> None:
        """Commit everything as it stands, on a day."""
        self.git("add", "-A", "--", ".", ":!site")
        self.git("commit", "-q", "--allow-empty", "-m", MESSAGE, day=day)

    def change(self, path: str, old: str, new: str, day: str = "") -> None:
        """Change a record, and commit it if a day is given."""
        file = self.data / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        if day:
            self.commit(day)

    def add(self, path: str, text: str) -> None:
        """Write a new record."""
        file = self.data / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def add_places(self, count: int) -> None:
        """Write so many new places at Blois."""
        for number in range(1, count + 1):
            self.add(f"structures/41/relais-{number}.yml", NEW.format(number=number))

    def history(self, today: str = "2026-11-23") -> History:
        """What is known of its history on a day."""
        return known_history(self.data, date.fromisoformat(today))

    def news(self, today: str = "2026-11-23") -> News:
        """What a build of that day would tell."""
        day = date.fromisoformat(today)
        geography = read_geography(self.data / "geographie")
        settings = Settings("essai", "https://essai.example/", day, regions=("24",))
        site = SiteMap(read_corpus(self.data, geography, settings).directory, day)
        return gathered_news(self.data, self.history(today), site)

    def told(self, today: str = "2026-11-23") -> list[str]:
        """The sentences of all the months, as they are told, with ordinary spaces."""
        return [plain(line.text) for month in self.news(today).whole.months for line in month.lines]


def plain(text: str) -> str:
    """A sentence with ordinary spaces."""
    return text.replace("\u00a0", " ")
