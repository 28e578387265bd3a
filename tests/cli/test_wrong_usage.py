"""A command that is badly typed is told what is wrong, and the right way, in French."""

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from generator.cli.main import COMMANDS, main

ENGLISH = re.compile(
    r"\b(usage|commands?|args|show|exit|default|required|directory|dir|file|text|integer|path)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rangr", "La commande « rangr » n’existe pas. Vouliez-vous écrire « ranger » ?"),
        ("ranger --verifer", "« --verifer » n’existe pas. Vouliez-vous écrire « --verifier » ?"),
        ("verifier --format xml", "Choisissez : texte, json, github, gitlab, markdown."),
        ("comparer", "Il manque « BASE[..TETE] »."),
        ("comparer a b", "Il y a un mot de trop : « b »."),
        ("adresses enregistre", "Vouliez-vous écrire « enregistrer » ?"),
        ("verifier --strict=oui", "L’option « --strict » n’attend aucune valeur."),
        ("proprietaires", "Il manque l’option « --defaut »."),
        ("verifier --format", "L’option « --format » attend une valeur."),
        ("verifier nulle-part", "« nulle-part » n’existe pas."),
        ("documentation --depot nulle-part", "Vérifiez que ce chemin existe."),
        ("depuis-formulaire nulle-part.md", "Vérifiez que ce chemin existe."),
    ],
)
def test_what_is_wrong_is_said_in_french(typed: str, said: str) -> None:
    result = CliRunner().invoke(main, typed.split())
    assert result.exit_code == 2
    told = result.stderr.replace("\u00a0", " ")
    assert said in told
    assert "Error" not in told and "Usage" not in told and "Traceback" not in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "Exemple" in result.stdout or name in ("documentation", "importer", "adresses")


def every_command(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from every_command(found, (*path, name))


@pytest.mark.parametrize("path", list(every_command(main)), ids=" ".join)
def test_no_word_of_the_help_is_english(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Comment l’écrire\u00a0: main")
    assert "Montre cette aide et s’arrête." in result.stdout
    assert ENGLISH.findall(result.stdout) == []


def test_an_interruption_says_that_files_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.ranger.find_data_folder", interrupted)
    result = CliRunner().invoke(main, ["ranger"])
    assert result.exit_code == 1
    assert "Aucun fichier n’est à moitié écrit." in result.stderr
