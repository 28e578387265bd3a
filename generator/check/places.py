"""Postal codes, Insee codes and names of communes: each one alone, before they are compared."""

import re

from generator.check.examination import Examination
from generator.check.placement import folder_of
from generator.model.geography import Commune
from generator.problems.catalog import geography as rules
from generator.problems.catalog import values
from generator.read.node import Text

COMMUNE_CODE = re.compile(r"(?:\d{2}|2[AB])\d{3}")
_CEDEX = re.compile(r"(\d{2}) ?(\d{3})(?: .*)?", re.DOTALL)


def read_postal_code(exam: Examination, text: Text, key: str) -> str | None:
    """Give five digits."""
    typed = text.value
    if typed.isascii() and typed.isdigit() and len(typed) == 5:
        return typed
    if typed.isascii() and typed.isdigit() and len(typed) == 4:
        exam.note(values.BAD_POSTAL_CODE_MEANT, text, key, value=typed, suggestion=f"0{typed}")
    elif match := _CEDEX.fullmatch(typed):
        suggestion = match[1] + match[2]
        exam.note(values.BAD_POSTAL_CODE_MEANT, text, key, value=typed, suggestion=suggestion)
    else:
        exam.note(values.BAD_POSTAL_CODE, text, key, value=typed)
    return None


def read_commune_code(exam: Examination, text: Text, key: str) -> str | None:
    """Give the code of a commune of today."""
    typed = text.value
    geography = exam.context.geography
    if typed in geography.communes:
        return typed
    if typed in geography.former_communes:
        _refuse_former(exam, text, key)
        return None
    if typed in geography.communes_by_postal_code:
        rule, meant_rule = rules.POSTAL_CODE_AS_COMMUNE, rules.POSTAL_CODE_AS_COMMUNE_MEANT
    elif COMMUNE_CODE.fullmatch(typed):
        rule, meant_rule = rules.UNKNOWN_COMMUNE, rules.UNKNOWN_COMMUNE_MEANT
    else:
        rule, meant_rule = values.BAD_COMMUNE_CODE, values.BAD_COMMUNE_CODE_MEANT
    if meant := _meant(exam, typed):
        facts = {"suggestion": meant.code, "name": meant.name}
        exam.note(meant_rule, text, key, value=typed, **facts)
    else:
        exam.note(rule, text, key, value=typed)
    return None


def read_commune_name(exam: Examination, text: Text, key: str) -> str | None:
    """Give the name as typed; it is compared with the code later."""
    return text.value or None


def _refuse_former(exam: Examination, text: Text, key: str) -> None:
    geography = exam.context.geography
    former = geography.former_communes[text.value]
    present = geography.communes.get(former.commune)
    exam.note(
        rules.FORMER_COMMUNE, text, key,
        value=text.value, name=former.name, suggestion=former.commune,
        present=present.name if present else former.commune,
    )  # fmt: skip


def _meant(exam: Examination, typed: str) -> Commune | None:
    """The commune that a wrong code is for: by its name, its lost zero, or its only postal code."""
    geography = exam.context.geography
    named = geography.communes_named(exam.commune_name)
    near = [one for one in named if one.department == folder_of(exam.id)] or list(named)
    if len(near) == 1:
        return near[0]
    compact = re.sub(r"\s", "", typed).upper()
    for code in (compact, f"0{compact}"):
        if code in geography.communes:
            return geography.communes[code]
    served = geography.communes_by_postal_code.get(typed, ())
    return geography.communes[served[0]] if len(served) == 1 else None
