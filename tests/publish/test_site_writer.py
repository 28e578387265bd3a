import os
from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.publish.named_pages import MARK
from generator.publish.site_writer import (
    Share,
    SiteError,
    SiteFolder,
    Written,
    artifacts_by_path,
    bring_up_to_date,
    finish,
    write_new,
)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def bring(folder: Path, contents: dict[str, bytes]) -> Written:
    return bring_up_to_date(folder, (Artifact(path, one) for path, one in contents.items()))


def test_artifacts_are_sorted_by_path() -> None:
    found = artifacts_by_path([Artifact("b/c.html", b"1"), Artifact("a.html", b"2")])
    assert list(found.items()) == [("a.html", b"2"), ("b/c.html", b"1")]


def test_two_artifacts_never_share_a_path() -> None:
    with pytest.raises(SiteError, match="Two artifacts"):
        artifacts_by_path([Artifact("a.html", b"1"), Artifact("a.html", b"1")])


def test_a_path_is_no_file_and_folder_at_once() -> None:
    with pytest.raises(SiteError, match="a file and a folder"):
        artifacts_by_path([Artifact("a/b/c.html", b"1"), Artifact("a/b", b"1")])
    with pytest.raises(SiteError, match="a file and a folder"):
        artifacts_by_path([Artifact("a/b/c/d.html", b"1"), Artifact("a", b"1")])


@pytest.mark.parametrize(
    "path", ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\0b", "a\nb", "a/."]
)
def test_a_path_never_leaves_the_site(path: str) -> None:
    with pytest.raises(SiteError, match="is not one"):
        artifacts_by_path([Artifact(path, b"")])


def test_equal_files_stay_and_others_are_new_inodes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert bring(site, {"a/same": b"1", "a/other": b"1", "gone/x": b"1"}) == (0, 3, 0)
    same, other = (site / "a/same").stat(), (site / "a/other").stat()
    reader = (site / "a/other").open("rb")
    assert bring(site, {"a/same": b"1", "a/other": b"2", "b": b"3"}) == Written(1, 2, 1)
    assert files(site) == {"a/same": b"1", "a/other": b"2", "b": b"3"}
    assert not (site / "gone").exists()
    assert (site / "a/same").stat() == same
    with reader:
        assert reader.read() == b"1"
    assert (site / "a/other").stat().st_ctime_ns > other.st_ctime_ns


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    bring(tmp_path, {"a": b"1", "b/c": b"2"})
    bring(tmp_path, {"a/d": b"1", "b": b"2"})
    assert files(tmp_path) == {"a/d": b"1", "b": b"2"}


def test_links_are_replaced_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a").write_bytes(b"1")
    site = tmp_path / "site"
    site.mkdir()
    (site / "file").symlink_to(outside / "a")
    (site / "folder").symlink_to(outside)
    bring(site, {"file": b"1", "folder/a": b"2"})
    assert not (site / "file").is_symlink() and not (site / "folder").is_symlink()
    assert files(outside) == {"a": b"1"}


def test_a_doubled_path_is_refused_whoever_wrote_it(tmp_path: Path) -> None:
    one, other = SiteFolder(tmp_path), SiteFolder(tmp_path)
    one.put(Artifact("a/b.html", b"1"))
    other.put(Artifact("a/b.html", b"2"))
    with pytest.raises(SiteError, match=r"Two artifacts want the path 'a/b\.html'"):
        finish(tmp_path, [one.share, other.share])


def test_each_share_of_a_site_stays_and_what_was_there_goes(tmp_path: Path) -> None:
    bring(tmp_path, {"a": b"1", "b/c": b"2", "d/e": b"3", "d/f": b"4"})
    one, other = SiteFolder(tmp_path), SiteFolder(tmp_path)
    one.put(Artifact("d/e", b"3"))
    other.put(Artifact("b", b"5"))
    other.put(Artifact("d/g/h", b"6"))
    assert finish(tmp_path, [one.share, other.share]) == Written(kept=1, made=2, removed=2)
    assert files(tmp_path) == {"b": b"5", "d/e": b"3", "d/g/h": b"6"}


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (["b", "c", "c", "b"], "Two artifacts want the path 'b'."),
        (["a/b", "a"], "The path 'a' would be a file and a folder at once."),
        (["b/c/d", "b/c", "a/x", "a"], "The path 'a' would be a file and a folder at once."),
        (["a/../b"], "The path 'a/../b' is not one of a file of the site."),
    ],
)
def test_what_is_wrong_with_paths_is_told_in_a_line(
    paths: list[str], told: str, tmp_path: Path
) -> None:
    with pytest.raises(SiteError) as error:
        artifacts_by_path(Artifact(path, b"") for path in paths)
    assert str(error.value) == told
    if ".." in told:
        with pytest.raises(SiteError) as error:
            SiteFolder(tmp_path).put(Artifact(paths[0], b""))
        assert str(error.value) == told


def test_a_web_server_may_read_every_file(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        write_new(tmp_path / "a", b"1")
    finally:
        os.umask(umask)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a", b"2")
    assert (tmp_path / "a").read_bytes() == b"1"


def test_a_file_of_another_size_or_of_other_bytes_is_made_anew(tmp_path: Path) -> None:
    bring(tmp_path, {"a": b"12", "b": b"12", "c": b"12"})
    assert bring(tmp_path, {"a": b"12", "b": b"1", "c": b"13"}) == Written(1, 2, 0)
    assert files(tmp_path) == {"a": b"12", "b": b"1", "c": b"13"}


def test_a_new_folder_is_not_looked_through(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"1")
    site = SiteFolder(tmp_path)
    site.put(Artifact("a", b"1"))
    assert finish(tmp_path, [site.share], is_new=True) == Written(0, 1, 0)
    assert finish(tmp_path, [site.share]) == Written(0, 1, 1)


def test_a_folder_of_another_depth_is_swept_as_one(tmp_path: Path) -> None:
    bring(tmp_path, {"a/b/c": b"1", "a/b/d": b"1", "a/e/f/g": b"1", "h": b"1"})
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert bring(tmp_path, {"a/b/c": b"1"}) == Written(kept=1, made=0, removed=4)
    assert files(tmp_path) == {"a/b/c": b"1"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a"]


def test_a_share_names_the_pages_that_name_somebody_equal_or_not(tmp_path: Path) -> None:
    named = MARK + b"x"
    for _ in range(2):
        site = SiteFolder(tmp_path)
        for artifact in (Artifact("a.html", named), Artifact("b.html", b""), Artifact("c", named)):
            site.put(artifact)
        assert site.share.named == ["a.html"]
    assert site.share == Share(["a.html", "b.html", "c"], [], ["a.html"])
    assert site.share.paths == ["a.html", "b.html", "c"]


def test_another_process_may_make_the_same_folder_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = SiteFolder(tmp_path)
    (tmp_path / "a").symlink_to("nowhere")
    unlink = Path.unlink

    def unlink_twice(path: Path) -> None:
        unlink(path)
        path.mkdir()
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "unlink", unlink_twice)
    site.put(Artifact("a/b", b"1"))
    assert files(tmp_path) == {"a/b": b"1"}
