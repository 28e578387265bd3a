"""Which days a clause is about: weekdays, their ranks in the month, a season of the year."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.hours.words import Word
from generator.model.hours import WEEK, Season

END_OF_MONTH = 31
"""The last day of any month, in a season."""

DAY_KINDS = ("day", "weekdays", "weekend", "every")


class NotUnderstood(Exception):
    """A clause stops making sense at `word`, or says no day or no hour (`word` is None)."""

    def __init__(self, word: Word | None = None) -> None:
        super().__init__()
        self.word = word


@dataclass(slots=True)
class WordReader:
    """Goes through the words of a clause from left to right; `at` is the next one."""

    words: Sequence[Word]
    at: int = 0

    def peek(self, ahead: int = 0) -> Word | None:
        """Give the next word, or one further on; None after the last."""
        at = self.at + ahead
        return self.words[at] if at < len(self.words) else None

    def kind(self, ahead: int = 0) -> str:
        """Give the kind of a word, empty after the last."""
        word = self.peek(ahead)
        return word.kind if word else ""

    def days(self) -> tuple[set[int], tuple[int, ...]]:
        """Read « lundi au jeudi et samedi », « premier et troisième samedi »."""
        days: set[int] = set()
        ranks: set[int] = set()
        while word := self.peek():
            if word.kind in DAY_KINDS:
                days |= self._day_range(word)
            elif word.kind == "rank" and not self._is_date():
                ranks.add(word.value)
                self.at += 1
            elif word.kind in ("and", "filler") and self._days_go_on():
                self.at += 1
            else:
                break
        return days, tuple(sorted(ranks))

    def _days_go_on(self) -> bool:
        kind = self.kind(1)
        return kind in (*DAY_KINDS, "filler") or (kind == "rank" and not self._is_date(1))

    def _is_date(self, ahead: int = 0) -> bool:
        """Whether a rank is that of a day of a month: « 1er mai », « 1er au 15 mai »."""
        kinds = [self.kind(ahead + further) for further in range(1, 4)]
        return kinds[0] == "month" or kinds == ["range", "number", "month"]

    def _day_range(self, word: Word) -> set[int]:
        self.at += 1
        if word.kind != "day":
            spread = {"weekdays": WEEK[:5], "weekend": WEEK[5:]}
            return set(spread.get(word.kind, WEEK))
        if self.kind() == "range" and (last := self.peek(1)) and last.kind == "day":
            if last.value <= word.value:
                raise NotUnderstood(last)
            self.at += 2
            return set(range(word.value, last.value + 1))
        return {word.value}

    def is_season(self) -> bool:
        """Tell whether a part of the year comes next."""
        kinds = [self.kind(ahead) for ahead in range(4)]
        return (
            kinds[0] == "month"
            or (kinds[0] in ("number", "rank") and kinds[1] == "month")
            or (kinds[0] in ("number", "rank") and kinds[1:4] == ["range", "number", "month"])
        )

    def season(self) -> Season:
        """Read « juillet », « juillet et août », « 1er juillet au 15 août », « 1er au 15 mai »."""
        first_word = self.peek()
        first_day = self._number() or 1
        if self.kind() == "range":
            self.at += 1
            last_day = self._number()
            month = self._month()
            return Season((month, first_day), (month, last_day or END_OF_MONTH))
        month = self._month()
        is_day = first_word is not None and first_word.kind != "month"
        joined = self.peek()
        if joined is None or joined.kind not in ("range", "and") or not self._month_follows():
            return Season((month, first_day), (month, first_day if is_day else END_OF_MONTH))
        self.at += 1
        last_day = self._number() or END_OF_MONTH
        last = self._month()
        if joined.kind == "and" and last != month % 12 + 1:
            raise NotUnderstood(joined)
        return Season((month, first_day), (last, last_day))

    def _month_follows(self) -> bool:
        kinds = (self.kind(1), self.kind(2))
        return kinds[0] == "month" or (kinds[0] in ("number", "rank") and kinds[1] == "month")

    def _number(self) -> int:
        word = self.peek()
        if word is None or word.kind not in ("number", "rank"):
            return 0
        if not 1 <= word.value <= END_OF_MONTH:
            raise NotUnderstood(word)
        self.at += 1
        return word.value

    def _month(self) -> int:
        word = self.peek()
        if word is None or word.kind != "month":
            raise NotUnderstood(word)
        self.at += 1
        return word.value
