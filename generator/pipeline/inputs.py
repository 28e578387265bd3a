"""What a build reads, by digest: the generator, what is installed, every file of the guide."""

import os
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator.request import GuideRequest
from generator.schema.structures import STRUCTURE

GENERATOR = Path(__file__).parents[1]
DIGEST = 16
"""Bytes of a digest: no two files of one guide have the same by chance."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The digest of all but the records of places, and that of each of these by path."""

    common: str
    places: Mapping[str, str]


def new_digest(content: bytes = b"") -> blake2b:
    """A digest that more bytes may be added to."""
    return blake2b(content, digest_size=DIGEST)


def digest_of(content: bytes) -> str:
    """The digest of some bytes, in hexadecimal."""
    return new_digest(content).hexdigest()


def read_inputs(request: GuideRequest) -> Inputs:
    """Digest all that the flow will read: whatever could give other bytes is in it.

    The history, which only the news tell, is not; named contacts are never remembered.
    """
    asked = (request.settings, request.frame, request.pages, request.search_index)
    common = new_digest()
    common.update(repr((tuple(map(repr, asked)), _installed())).encode())
    for folder in (GENERATOR, request.theme, request.data):
        for name, digest in _files(folder):
            if not (folder == request.data and name.startswith(f"{STRUCTURE.name}/")):
                common.update(f"{folder.name}/{name} {digest}\n".encode(errors="replace"))
    places = dict(_files(request.data / STRUCTURE.name))
    return Inputs(common.hexdigest(), places)


def _installed() -> tuple[str, ...]:
    """Every package that is installed here, with its version, and that of Python."""
    folders = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    found = {entry.name for folder in folders for entry in os.scandir(folder)}
    packages = sorted(name for name in found if name.endswith(".dist-info"))
    return (sysconfig.get_python_version(), str(sysconfig.get_config_var("SOABI")), *packages)


def _files(folder: Path, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The path and the digest of every file of a folder; what is none is told by what it is."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        name = f"{prefix}{entry.name}"
        if entry.is_symlink():
            yield name, f"link {Path(entry.path).readlink()}"
        elif entry.is_dir():
            if entry.name != "__pycache__":
                yield name, "folder"
                yield from _files(Path(entry.path), f"{name}/")
        else:
            yield name, _digest(Path(entry.path))


def _digest(path: Path) -> str:
    try:
        with path.open("rb", buffering=0) as file:
            return digest_of(file.read())
    except OSError:
        return "unreadable"
