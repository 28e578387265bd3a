"""What differs between two states of an editorial page, paragraph by paragraph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class TextChange:
    """Paragraphs that came and went in one page of `content/`; a page may be new, or gone."""

    path: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    is_new: bool = False
    is_gone: bool = False


def text_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[TextChange]:
    """Give the pages that differ, in the order of their paths."""
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path, ""), after.get(path, "")
        if old != new:
            removed, added = _changed(_paragraphs(old), _paragraphs(new))
            yield TextChange(path, removed, added, path not in before, path not in after)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _changed(old: list[str], new: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    removed: list[str] = []
    added: list[str] = []
    for tag, *ends in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += old[ends[0] : ends[1]]
            added += new[ends[2] : ends[3]]
    return tuple(removed), tuple(added)
