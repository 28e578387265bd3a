"""What an object of a JSON file holds, asked for by kind; what is of another kind is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.importer.json_items import Item
from generator.problems.catalog import import_files
from generator.problems.catalog.import_files import A_LIST_OF_OBJECTS, A_LIST_OF_TEXTS, A_TEXT
from generator.problems.problem import Problem


@dataclass(slots=True)
class Fields:
    """An object and the problems met in it so far, which its inner objects share."""

    item: Item
    problems: list[Problem] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Give a text or a number as text, without outer blanks; empty when there is none."""
        return self._plain(self.item.value.get(key), f"{self.item.path}.{key}").strip()

    def texts(self, key: str) -> list[str]:
        """Give a list of texts, without the empty ones."""
        found = self._list(key, A_LIST_OF_TEXTS)
        path = f"{self.item.path}.{key}"
        texts = (self._plain(one, f"{path}[{rank}]") for rank, one in enumerate(found))
        return [text.strip() for text in texts if text.strip()]

    def objects(self, key: str) -> list["Fields"]:
        """Give a list of objects."""
        inner = []
        for rank, one in enumerate(self._list(key, A_LIST_OF_OBJECTS)):
            path = f"{self.item.path}.{key}[{rank}]"
            if isinstance(one, Mapping):
                inner.append(Fields(Item(one, self.item.span, path), self.problems))
            else:
                self._tell(path, A_LIST_OF_OBJECTS)
        return inner

    def first(self, key: str, values: list[str]) -> str:
        """Give the first of several values of a key, and say that there were others."""
        distinct = list(dict.fromkeys(filter(None, values)))
        if len(distinct) > 1:
            facts = {"chemin": f"{self.item.path}.{key}", "compte": str(len(distinct))}
            self.problems.append(
                Problem(import_files.SEVERAL_VALUES, self.item.span, key, facts=facts)
            )
        return distinct[0] if distinct else ""

    def _list(self, key: str, expected: str) -> list[object]:
        found = self.item.value.get(key)
        if found is None or found == "":
            return []
        if not isinstance(found, list):
            self._tell(f"{self.item.path}.{key}", expected)
            return []
        return found

    def _plain(self, value: object, path: str) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self._tell(path, A_TEXT)
        return ""

    def _tell(self, path: str, expected: str) -> None:
        facts = {"chemin": path, "attendu": expected}
        self.problems.append(Problem(import_files.WRONG_SHAPE, self.item.span, facts=facts))
