"""What people may take away: files, by what they hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """One file; `path` is from the root of the site, `size` in bytes.

    `format` is the extension that people know it by (`csv`, `json`, `geojson`).
    """

    name: str
    format: str
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Collection:
    """Files that hold the same records: how many, and the dates of the oldest and newest facts.

    A date is a year, a month or a day; empty when none is known.
    """

    name: str
    title: str
    description: str
    count: int
    oldest: str
    newest: str
    files: tuple[Download, ...]
