"""Problems of a made-up record, as printers are given them."""

from generator.problems.catalog.keys import EMPTY_VALUE, UNKNOWN_KEY_MEANT
from generator.problems.problem import Problem, Span

FILE = "data/structures/41/cio-imaginaire.yml"
ERROR = Problem(
    UNKNOWN_KEY_MEANT,
    Span(FILE, 7, 1),
    "courriels",
    {"key": "courriels", "table": "une fiche structure", "suggestion": "courriel"},
)
ADVICE = Problem(EMPTY_VALUE, Span(FILE, 9, 1), "courriel", {"key": "courriel"})
