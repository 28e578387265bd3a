"""The nearest place for each of many questions at once, as exactly as the geodesic tells.

Who asks from a commune for every need of every public would ask hundreds of times: the same few
places answer. They are put in order once, and each question takes the first that answers it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from math import dist
from operator import or_
from typing import NamedTuple

from generator.index.distance import Position, along_the_ground, geodesic_kilometres, point
from generator.index.nearest import Cells, Line, Place, Start, is_as_far


class Answerer(NamedTuple):
    """A place, and the questions that it answers: a bit for each, by its number.

    `everywhere` tells whether it counts for whoever asks, or only where it is named.
    """

    position: Position
    questions: int
    everywhere: bool = True


class Found(NamedTuple):
    """A place, by its number, and the questions for which it is the nearest, as bits."""

    questions: int
    number: int
    kilometres: float


class NearestAnswers:
    """Finds the nearest answers to all questions; between equals, the order given decides."""

    def __init__(self, answerers: Sequence[Answerer]) -> None:
        self._questions = [one.questions for one in answerers]
        self._all_questions = reduce(or_, self._questions, 0)
        self._places = [
            Place(point(one.position), number, one.position) for number, one in enumerate(answerers)
        ]
        alike = defaultdict[int, list[Place]](list)
        for place, one in zip(self._places, answerers, strict=True):
            if one.everywhere:
                alike[one.questions].append(place)
        self._cells = Cells(tuple(alike.values()))

    def __call__(self, start: Start, named: Iterable[int] = ()) -> list[Found]:
        """The places that are nearest for some question, nearest first.

        `named` are the numbers of those that count here without counting everywhere.
        """
        here = start.point
        places = self._cells.around(start.position)
        lines = [(dist(here, place.point), place.rank, place) for place in places]
        for number in named:
            place = self._places[number]
            lines.append((dist(here, place.point), number, place))
        lines.sort()
        found: list[Found] = []
        left = self._all_questions
        first = 0
        while left and first < len(lines):
            if not self._questions[lines[first][1]] & left:
                first += 1
                continue
            after = first + 1
            while after < len(lines) and is_as_far(lines[after - 1], lines[after]):
                after += 1
            for kilometres, number in _measured(lines[first:after], start.position):
                if answered := self._questions[number] & left:
                    left ^= answered
                    found.append(Found(answered, number, kilometres))
            first = after
        return found


def _measured(lines: Sequence[Line], start: Position) -> Iterable[tuple[float, int]]:
    """Kilometres and places that are as far as lines can tell, in their true order."""
    if len({place.position for _, _, place in lines}) > 1:
        return sorted(
            (geodesic_kilometres(start, place.position), number) for _, number, place in lines
        )
    return [(along_the_ground(line), number) for line, number, _ in lines]
