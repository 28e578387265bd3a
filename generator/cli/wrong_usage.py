"""What is said of a command that is badly typed: what is wrong, in French, and the right way."""

import click

from generator.problems.suggestion import closest

STOPPED = "\nArrêté. Aucun fichier n’est à moitié écrit."
SEE_HELP = "Pour savoir comment l’écrire : {command} --help"


def say(error: click.ClickException) -> None:
    """Print what is wrong on the error output."""
    click.echo(_sentence(error), err=True)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(SEE_HELP.format(command=context.command_path), err=True)


def _sentence(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            near = closest(error.option_name, _options(error))
            hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
            return f"L’option « {error.option_name} » n’existe pas.{hint}"
        case click.MissingParameter():
            return f"Il manque {_name(error.param)}."
        case click.BadOptionUsage() if "does not take" in error.message:
            return f"L’option « {error.option_name} » n’attend aucune valeur."
        case click.BadOptionUsage():
            return f"L’option « {error.option_name} » attend une valeur."
        case click.BadParameter():
            return f"La valeur donnée à {_name(error.param)} ne va pas.{_choices(error.param)}"
        case click.FileError():
            return f"« {error.ui_filename} » ne peut pas être lu ou écrit."
        case click.UsageError() if error.message.startswith("No such command"):
            typed = error.message.split("'")[1]
            near = closest(typed, _commands(error))
            hint = f" Vouliez-vous écrire « {near} » ?" if near else ""
            return f"La commande « {typed} » n’existe pas.{hint}"
        case click.UsageError() if error.message.startswith("Got unexpected extra argument"):
            extra = error.message.partition("(")[2].rstrip(")")
            return f"Il y a un mot de trop : « {extra} »."
        case _:
            return error.message


def _commands(error: click.UsageError) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return group.list_commands(error.ctx) if error.ctx and isinstance(group, click.Group) else []


def _options(error: click.NoSuchOption) -> list[str]:
    parameters = error.ctx.command.params if error.ctx else []
    return [name for one in parameters for name in one.opts if name.startswith("--")]


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "une valeur"
    if isinstance(parameter, click.Option):
        return f"l’option « {max(parameter.opts, key=len)} »"
    return f"« {parameter.make_metavar(click.Context(click.Command(None)))} »"


def _choices(parameter: click.Parameter | None) -> str:
    if parameter is not None and isinstance(parameter.type, click.Choice):
        return f" Choisissez : {', '.join(map(str, parameter.type.choices))}."
    if parameter is not None and isinstance(parameter.type, click.Path | click.File):
        return " Vérifiez que ce chemin existe."
    return ""
