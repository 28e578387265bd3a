"""What the flow knew at the last build of a site, kept beside it; may be deleted.

One file: a line of JSON, a pickle, and the digest of both. Whoever can write the pickle could
have this program make any value of the classes of this guide, and nothing more: no other class is
looked up. A file that somebody else owns, or may write, is not opened.
"""

import io
import json
import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO

from generator.check.examination import Terms
from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.model.published import PublishedAddresses
from generator.pipeline.inputs import DIGEST, digest_of, new_digest
from generator.problems.problem import Problem

FILE = "guide"
READABLE_BY_ME = 0o600
WRITABLE_BY_OTHERS = 0o022

OWN_PACKAGES = ("generator.check.", "generator.index.", "generator.model.", "generator.problems.")
OTHER_CLASSES = frozenset(
    {("builtins", "set"), ("builtins", "frozenset"), ("datetime", "date"), ("datetime", "time")}
    | {("collections", "defaultdict"), ("types", "MappingProxyType")}
)
"""Classes of values that are no code, and that run none."""

_UNFIT = (AttributeError, EOFError, TypeError, ValueError)
"""What making values raises when they are those of another program."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was learnt of which inputs, by digest.

    `placing` gives, for each record of a place, the digest of all but its particulars; one whose
    particulars cannot change alone has none. `read` are those whose particulars were read to learn.
    """

    common: str
    places: Mapping[str, str]
    placing: Mapping[str, str]
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What was learnt of the files: long to learn, it stands for all that the parts are made of.

    It holds nothing of the news, but whether there were any, and nothing of anybody. `records` are
    the identifiers of those that may be published, by table.
    """

    site: SiteMap
    problems: tuple[Problem, ...]
    published: PublishedAddresses
    outlines: Mapping[str, Outline]
    vocabularies: Mapping[str, Terms]
    has_news: bool
    records: Mapping[str, tuple[str, ...]]


class Memory:
    """The file where a flow keeps what it knows; damaged, it holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pickled = b""

    def known(self) -> Known | None:
        """Tell what is known, if anything is."""
        try:
            with (self._folder / FILE).open("rb") as file:
                state = os.fstat(file.fileno())
                if state.st_uid != os.getuid() or state.st_mode & WRITABLE_BY_OTHERS:
                    return None
                content = file.read()
            rest, digest = content[: -2 * DIGEST], content[-2 * DIGEST :]
            if digest.decode() != digest_of(rest):
                return None
            head, _, self._pickled = rest.partition(b"\n")
            return Known(**json.loads(head))
        except (OSError, ValueError, TypeError):
            return None

    def knowledge(self) -> Knowledge | None:
        """Give it, after `known` has answered; None if it was written by another program."""
        try:
            found = _OwnValues(io.BytesIO(self._pickled)).load()
        except (pickle.UnpicklingError, ImportError, LookupError, *_UNFIT):
            return None
        return found if isinstance(found, Knowledge) else None

    def keep(self, known: Known, knowledge: Knowledge) -> None:
        """Keep what was learnt in the place of what was known; whole, or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f"{FILE}.{os.getpid()}"
        new.unlink(missing_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READABLE_BY_ME)
        with os.fdopen(descriptor, "wb") as file:
            digested = _Digested(file)
            digested.write(json.dumps(asdict(known)).encode() + b"\n")
            _Values(digested, pickle.HIGHEST_PROTOCOL).dump(knowledge)
            file.write(digested.digest.hexdigest().encode())
        new.replace(self._folder / FILE)


class _Digested:
    """A file that is digested as it is written."""

    def __init__(self, file: BinaryIO) -> None:
        self.digest = new_digest()
        self._file = file

    def write(self, content: bytes) -> int:
        self.digest.update(content)
        return self._file.write(content)


class _Values(pickle.Pickler):
    """Writes a value with slots as a call of its class, which is read four times faster."""

    def __init__(self, file: _Digested, protocol: int) -> None:
        super().__init__(file, protocol)
        self._arguments: dict[type, Callable[[Any], tuple[Any, ...]] | None] = {}

    def reducer_override(self, value: Any) -> Any:
        """Give the class and its arguments; any other value is written as it always is."""
        owner = type(value)
        if owner not in self._arguments:
            self._arguments[owner] = _arguments_of(owner)
        arguments = self._arguments[owner]
        return (owner, arguments(value)) if arguments else NotImplemented


def _arguments_of(owner: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives all the fields of a value with slots; None for any other class."""
    if not (is_dataclass(owner) and "__slots__" in vars(owner)):
        return None
    names = [one.name for one in fields(owner)]
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


class _OwnValues(pickle.Unpickler):
    """Makes values of this guide, and looks up nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        is_own = module.startswith(OWN_PACKAGES) or (module, name) == (__name__, "Knowledge")
        if "." in name or not (is_own or (module, name) in OTHER_CLASSES):
            raise pickle.UnpicklingError(f"{module}.{name} is no value of a guide.")
        found = super().find_class(module, name)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no class.")
        return found
