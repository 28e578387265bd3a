"""The text of `data/geocodage.csv`: sorted, so that a change of one address is one line."""

import csv
import io

from generator.model.geocoding import Answer, Answers, PostalAddress
from generator.read.geocoding import COLUMNS, DELIMITER, GUARD

FORMULA_SIGNS = ("=", "+", "-", "@", GUARD)
DECIMALS = 6
"""Digits kept of a position in degrees: a tenth of a metre, what the service gives."""


def geocoding_text(answers: Answers) -> str:
    """Write the answers, by commune, then by street; what is read back is equal."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator="\n")
    writer.writerow(COLUMNS)
    ordered = sorted(answers.items(), key=lambda one: (one[0].commune, *one[0]))
    writer.writerows(_cells(address, answer) for address, answer in ordered)
    return out.getvalue()


def _cells(address: PostalAddress, answer: Answer) -> tuple[str, ...]:
    has_position = answer.latitude is not None and answer.longitude is not None
    return (
        _text(address.street),
        _text(address.postal_code),
        _text(address.commune),
        f"{answer.latitude:.{DECIMALS}f}" if has_position else "",
        f"{answer.longitude:.{DECIMALS}f}" if has_position else "",
        f"{answer.score:.3f}" if has_position else "",
        _text(answer.kind),
        str(answer.on),
        _text(answer.label),
        _text(answer.commune),
    )


def _text(text: str) -> str:
    """A text on one line, that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"{GUARD}{line}" if line.startswith(FORMULA_SIGNS) else line
