"""Dates, ages, positions, yes and no: scalars that need nothing but themselves."""

import re
from datetime import date

from generator.check.examination import Examination
from generator.model.folding import unaccented
from generator.model.slug import slug
from generator.problems.catalog import values
from generator.problems.catalog.times import BAD_TIME
from generator.read.node import Text

OLDEST, YOUNGEST = 120, 0
LAST_HOUR, LAST_MINUTE = 23, 59
COORDINATE_EXAMPLES = {"latitude": "47.5861", "longitude": "1.3359"}
IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_LOOSE_DATE = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_FRENCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WRITTEN_DATE = re.compile(r"(\d{1,2})(?:er)? ([a-z]+) (\d{4})")
_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
TIME = re.compile(r"([0-9]{1,2})(?:h([0-9]{2})?|:([0-9]{2}))", re.ASCII)
_VINTAGE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
DECIMAL = re.compile(r"-?\d{1,4}(?:\.\d{1,20})?", re.ASCII)
_YES = frozenset({"true", "yes", "vrai", "o", "y", "1", "x", "oui"})
_NO = frozenset({"false", "no", "faux", "n", "0", "non"})
SITE_PATH = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*", re.IGNORECASE)
LA_POSTE = "356000000"


def read_identifier(exam: Examination, text: Text, key: str) -> str | None:
    """Give an identifier of ours."""
    if IDENTIFIER.fullmatch(text.value) and len(text.value) <= 80:
        return text.value
    try:
        correction = slug(text.value)[:80].strip("-")
    except ValueError:
        correction = "atelier-cv"
    exam.note(values.BAD_IDENTIFIER, text, key, value=text.value, correction=correction)
    return None


def read_date(exam: Examination, text: Text, key: str) -> date | None:
    """Give a date written AAAA-MM-JJ."""
    typed = text.value
    match = _DATE.fullmatch(typed)
    if match:
        year, month, day = map(int, match.groups())
        made = _date(year, month, day)
        if made is None:
            swapped = _date(year, day, month)
            rule = values.IMPOSSIBLE_DATE_SWAPPED if swapped else values.IMPOSSIBLE_DATE
            exam.note(rule, text, key, value=typed, suggestion=str(swapped))
        return made
    if meant := _meant_date(typed):
        exam.note(values.BAD_DATE_MEANT, text, key, value=typed, suggestion=str(meant))
    else:
        exam.note(values.BAD_DATE, text, key, value=typed, example=str(exam.context.today))
    return None


def read_time(exam: Examination, text: Text, key: str) -> str | None:
    """Give a time of day as `HH:MM`; it may be typed « 9h », « 17h30 » or « 17:30 »."""
    if match := TIME.fullmatch(text.value):
        hour, minute = int(match[1]), int(match[2] or match[3] or 0)
        if hour <= LAST_HOUR and minute <= LAST_MINUTE:
            return f"{hour:02}:{minute:02}"
    exam.note(BAD_TIME, text, key, value=text.value)
    return None


def read_vintage(exam: Examination, text: Text, key: str) -> str | None:
    """Give a year, a month or a day, as it was typed."""
    match = _VINTAGE.fullmatch(text.value)
    if match:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        made = _date(year, month, day)
        if made and year >= 1900:
            if made > exam.context.today:
                today = str(exam.context.today)
                exam.note(values.FUTURE_DATE, text, key, value=text.value, today=today)
                return None
            return text.value
    exam.note(values.BAD_VINTAGE, text, key, value=text.value)
    return None


def read_age(exam: Examination, text: Text, key: str) -> int | None:
    """Give an age in years, from 0 to 120."""
    typed = text.value
    if re.fullmatch(r"[0-9]{1,3}", typed) and YOUNGEST <= int(typed) <= OLDEST:
        return int(typed)
    numbers = re.findall(r"\d+", typed)
    if len(numbers) == 1 and not typed.isdigit() and "-" not in typed and "." not in typed:
        exam.note(values.BAD_AGE_MEANT, text, key, value=typed, suggestion=numbers[0])
    else:
        exam.note(values.BAD_AGE, text, key, value=typed)
    return None


def read_coordinate(exam: Examination, text: Text, key: str, most: int) -> float | None:
    """Give a latitude or a longitude in degrees, from -`most` to `most`."""
    typed = text.value
    if not DECIMAL.fullmatch(typed):
        pointed = typed.replace(",", ".", 1)
        if DECIMAL.fullmatch(pointed):
            facts = {"value": typed, "suggestion": pointed}
            exam.note(values.BAD_COORDINATE_COMMA, text, key, **facts)
        else:
            example = COORDINATE_EXAMPLES.get(key, "47.5861")
            exam.note(values.BAD_COORDINATE, text, key, value=typed, example=example)
        return None
    if not -most <= float(typed) <= most:
        exam.note(values.COORDINATE_OUT_OF_RANGE, text, key, value=typed, most=str(most))
        return None
    return float(typed)


def read_yes_no(exam: Examination, text: Text, key: str) -> bool | None:
    """Give True for « oui » and False for « non »; no other word is read."""
    if text.value in ("oui", "non"):
        return text.value == "oui"
    word = unaccented(text.value)
    meant = "oui" if word in _YES else "non" if word in _NO else None
    if meant:
        exam.note(values.BAD_YES_NO_MEANT, text, key, value=text.value, suggestion=meant)
    else:
        exam.note(values.BAD_YES_NO, text, key, value=text.value)
    return None


def read_siret(exam: Examination, text: Text, key: str) -> str | None:
    """Give fourteen digits whose check digit is right (La Poste has a rule of its own)."""
    typed = text.value
    if re.fullmatch(r"[0-9]{14}", typed) and (_luhn(typed) or _is_of_la_poste(typed)):
        return typed
    exam.note(values.BAD_SIRET, text, key, value=typed)
    return None


def read_site_path(exam: Examination, text: Text, key: str) -> str | None:
    """Give the path of a page of the guide, `/…/`."""
    typed = text.value
    if SITE_PATH.fullmatch(typed) and typed == typed.lower():
        return typed
    path = re.sub(r"^[a-z]+://[^/]*", "", unaccented(typed))
    parts = [part for part in path.split("/") if re.search(r"[a-z0-9]", part)]
    correction = "".join(f"/{slug(part)}" for part in parts) + "/"
    exam.note(values.BAD_SITE_PATH, text, key, value=typed, correction=correction)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _meant_date(typed: str) -> date | None:
    if loose := _LOOSE_DATE.fullmatch(typed):
        year, month, day = map(int, loose.groups())
        return _date(year, month, day)
    if french := _FRENCH_DATE.fullmatch(typed):
        day, month, year = map(int, french.groups())
        return _date(year, month, day)
    written = _WRITTEN_DATE.fullmatch(unaccented(typed))
    if written and written[2] in _MONTHS:
        return _date(int(written[3]), _MONTHS.index(written[2]) + 1, int(written[1]))
    return None


def _is_of_la_poste(digits: str) -> bool:
    """Whether digits are those of a post office: their sum is a multiple of five (Insee)."""
    return digits.startswith(LA_POSTE) and sum(map(int, digits)) % 5 == 0


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
