"""Finds scripts, styles and handlers written inside a page, which the policy would block.

A page is first searched for a few byte strings, which costs next to nothing; only one where they
occur is read tag by tag.
"""

import re
from html.parser import HTMLParser

DATA_TYPES = frozenset({"application/ld+json", "application/json", "application/geo+json"})
_LINK_ATTRIBUTES = frozenset({"href", "src", "action", "formaction", "data", "xlink:href"})
_SUSPECT = (
    re.compile(rb"style(?:\s*=|(?<=<style))"),
    re.compile(
        rb"script(?:\s*:|(?<=<script)"
        rb"(?! src=| type=\"module\" src=| defer src=| type=\"application/ld\+json\">))"
    ),
    re.compile(rb"srcdoc"),
    re.compile(rb"on(?<![a-z-]on)[a-z]+\s*="),
)
"""Each starts with letters, which the engine finds fast; the page is in lower case."""


def inline_code(page: bytes) -> list[str]:
    """Say what is inline in an HTML page, as `line: what`; empty for a sound one."""
    lowered = page.lower()
    if not any(suspect.search(lowered) for suspect in _SUSPECT):
        return []
    finder = _Finder()
    finder.feed(page.decode("utf-8"))
    finder.close()
    return finder.found


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "style":
            self._note("<style>")
        is_data = attributes.get("type", "").lower() in DATA_TYPES
        if tag == "script" and "src" not in attributes and not is_data:
            self._note("<script> without src")
        for name, value in attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                self._note(f"{name} of <{tag}>")
            elif name in _LINK_ATTRIBUTES and _is_script(value):
                self._note(f"javascript: in {name} of <{tag}>")

    def _note(self, what: str) -> None:
        self.found.append(f"{self.getpos()[0]}: {what}")


def _is_script(link: str) -> bool:
    return re.sub(r"[\x00-\x20]", "", link).lower().startswith("javascript:")
