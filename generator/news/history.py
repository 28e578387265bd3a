"""Which records changed and when, as git remembers it; a history that is not there is told.

Only the commands that read git's own store are run, on what the main line of the repository went
through: a contribution counts on the day when it was merged.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from generator.compare.revisions import GIT_FAILS, contents_of, git
from generator.settings import PARIS

SECONDS = 20
"""How long git may take for one answer; a build waits no longer for its news."""

_PLAIN = frozenset({"100644", "100755"})
_LIMITS = ("--first-parent", "--format=%H %ct %P")


class Gap(Enum):
    """Why a history is not known, or not whole."""

    NO_REPOSITORY = "no repository"
    SHALLOW = "shallow"
    PARTIAL = "partial"


class FileChange(NamedTuple):
    """What happened to one record on a day of Paris.

    `path` starts from the data folder; `before` and `after` are the names of its texts in git,
    empty where there was, or is, none.
    """

    day: date
    path: str
    before: str
    after: str


class History(NamedTuple):
    """The changes of the records, the oldest first; with a `gap`, what is known begins `since`."""

    changes: tuple[FileChange, ...] = ()
    gap: Gap | None = None
    since: date | None = None


class _Commit(NamedTuple):
    name: str
    day: date
    parent: str


def read_history(data: Path, folders: Iterable[str], first: date, last: date) -> History:
    """Read what changed in these folders of `data` from a day to another, both included."""
    try:
        if _is_partial(data):
            return History(gap=Gap.PARTIAL)
        commits = _commits(data, folders, first, last)
        shallow = git(data, "rev-parse", "--is-shallow-repository", seconds=SECONDS)
        known = [one for one in commits if one.parent or shallow.strip() != b"true"]
        gap = Gap.SHALLOW if len(known) < len(commits) else None
        since = min((one.day for one in commits if not one.parent), default=None)
        return History(tuple(_changes(data, folders, known)), gap, since if gap else None)
    except GIT_FAILS:
        return History(gap=Gap.NO_REPOSITORY)


def read_texts(data: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """Give the texts that git holds under these names; nothing when it fails, or misses one."""
    wanted = sorted({name for name in names if name})
    try:
        return dict(zip(wanted, contents_of(data, wanted), strict=True)) if wanted else {}
    except (*GIT_FAILS, ValueError):
        return {}


def _is_partial(data: Path) -> bool:
    """Whether texts may be missing, which git would ask of another machine."""
    asked = ("config", "--get-regexp", r"^(remote\..*\.promisor|extensions\.partialclone)$")
    try:
        return bool(git(data, *asked, seconds=SECONDS))
    except GIT_FAILS:  # it answers nothing with an error
        return False


def _commits(data: Path, folders: Iterable[str], first: date, last: date) -> list[_Commit]:
    """The commits of the main line that touch these folders, the oldest first."""
    since = f"--max-age={_moment(first, time.min)}"
    until = f"--min-age={_moment(last, time.max)}"
    told = git(data, "rev-list", *_LIMITS, since, until, "HEAD", "--", *folders, seconds=SECONDS)
    lines = (line.split() for line in told.decode().splitlines() if not line.startswith("commit "))
    found = [_Commit(name, _day(int(moment)), next(iter(parents), ""))
             for name, moment, *parents in lines]  # fmt: skip
    return found[::-1]


def _changes(
    data: Path, folders: Iterable[str], commits: Iterable[_Commit]
) -> Iterator[FileChange]:
    by_name = {one.name: one for one in commits}
    asked = "".join(f"{one.name} {one.parent}".rstrip() + "\n" for one in by_name.values())
    options = ("--stdin", "--root", "-r", "-z", "--no-renames", "--relative", "--raw")
    arguments = ("diff-tree", *options, "--", *folders)
    told = iter(git(data, *arguments, sent=asked.encode(), seconds=SECONDS).split(b"\0"))
    day = date.min
    for part in told:
        about = part.decode("ascii", "replace")
        if about.startswith(":"):
            before_mode, after_mode, before, after, _ = about[1:].split(" ")
            path = next(told).decode("utf-8", "replace")
            yield FileChange(day, path, _plain(before_mode, before), _plain(after_mode, after))
        elif about:
            day = by_name[about].day


def _plain(mode: str, name: str) -> str:
    """The name of a text, unless there is none, or it is a link or a module."""
    return name if mode in _PLAIN else ""


def _moment(day: date, at: time) -> int:
    return int(datetime.combine(day, at, PARIS).timestamp())


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment, PARIS).date()
