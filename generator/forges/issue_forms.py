"""The forms of GitHub and GitLab, as the files that each forge reads."""

from collections.abc import Mapping

from generator.forges.questions import FORMS, Question, questions
from generator.problems.catalog import forges as words
from generator.write.plain_yaml import Plain, plain_yaml

GITHUB, GITLAB = ".github/ISSUE_TEMPLATE", ".gitlab/issue_templates"


def issue_forms(networks: Mapping[str, str]) -> dict[str, str]:
    """Give the files by path from the repository; `networks` are the names of the networks."""
    files = {f"{GITHUB}/config.yml": _commented({"blank_issues_enabled": True})}
    for form in FORMS:
        asked = tuple(questions(form, networks))
        files[f"{GITHUB}/{form}.yml"] = _github(form, asked)
        files[f"{GITLAB}/{form}.md"] = _gitlab(form, asked)
    return files


def _commented(content: Mapping[str, Plain]) -> str:
    return f"# {words.GENERATED}\n{plain_yaml(content)}"


def _github(form: str, asked: tuple[Question, ...]) -> str:
    notes = [words.WARNING, *([words.UNCHANGED] if form == words.CHANGE else [])]
    return _commented(
        {
            "name": words.NAMES[form],
            "description": words.DESCRIPTIONS[form],
            "title": words.TITLES[form],
            "labels": [words.LABEL],
            "body": [
                {"type": "markdown", "attributes": {"value": " ".join(notes)}},
                *map(_github_question, asked),
            ],
        }
    )


def _github_question(one: Question) -> Plain:
    kind = "dropdown" if one.choices else "textarea" if one.long else "input"
    attributes: dict[str, Plain] = {"label": one.label, "description": one.help}
    if one.choices:
        attributes["options"] = one.choices
    elif one.example:
        attributes["placeholder"] = one.example
    return {
        "type": kind,
        "id": one.id.replace("_", "-"),
        "attributes": attributes,
        "validations": {"required": one.required},
    }


def _gitlab(form: str, asked: tuple[Question, ...]) -> str:
    lines = [f"<!-- {words.GENERATED} -->", f"<!-- {words.WARNING} -->"]
    if form == words.CHANGE:
        lines.append(f"<!-- {words.UNCHANGED} -->")
    for one in asked:
        example = words.EXAMPLE.format(example=one.example) if one.example else ""
        required = f"({words.REQUIRED})" if one.required else ""
        choices = " / ".join(one.choices)
        help_text = " ".join(filter(None, (one.help, required, example, choices)))
        lines += ["", f"### {one.label}", "", f"<!-- {help_text} -->", ""]
    return "\n".join(lines) + "\n"
