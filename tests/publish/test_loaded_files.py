"""What pages load: named after what it holds, compressed, and kept for the pages of yesterday."""

import gzip
from pathlib import Path

import brotli
import pytest

from generator.artifact import Artifact
from generator.publish.loaded_files import (
    FINGERPRINT_FILE,
    LoadedFiles,
    loaded_files,
    published_files,
)
from generator.publish.precompression import BEST, QUICK, SMALLEST, packed

SHEET = Artifact("assets/guide.css", b"body{margin:0}" * 100)
PICTURE = Artifact("images/photo.png", b"png")


def loaded(*files: Artifact, hashed: bool = True) -> LoadedFiles:
    return loaded_files(files, maps=False, hashed=hashed)


def test_the_folder_is_named_after_what_it_holds() -> None:
    one, same = loaded(SHEET, PICTURE), loaded(PICTURE, SHEET)
    assert one.folder == same.folder != "assets/"
    assert one.folder.startswith("assets/") and one.folder.endswith("/")
    changed = Artifact(SHEET.path, b"body{margin:1}" * 100)
    renamed = Artifact("assets/other.css", SHEET.content)
    assert len({one.folder, loaded(changed).folder, loaded(renamed).folder}) == 3
    assert loaded(SHEET).folder == one.folder, "a picture of content/ is no part of it"


def test_the_library_of_maps_is_there_when_there_are_maps() -> None:
    with_maps = loaded_files((SHEET,), maps=True, hashed=True)
    paths = {one.path for one in with_maps.artifacts}
    assert f"{with_maps.folder}leaflet/leaflet.js" in paths
    assert with_maps.folder != loaded(SHEET).folder


def test_files_of_the_theme_move_and_pictures_of_content_do_not() -> None:
    files = loaded(SHEET, PICTURE)
    assert {one.path for one in files.artifacts} >= {files.placed(SHEET.path), PICTURE.path}
    assert files.placed("assets/logo.svg") == f"{files.folder}logo.svg"
    assert files.placed("images/logo.png") == "images/logo.png"
    assert files.placed("") == ""


def test_a_preview_keeps_the_usual_names() -> None:
    files = loaded(SHEET, hashed=False)
    assert SHEET in files.artifacts
    assert "assets/fonts/atkinson-hyperlegible-400.woff2" in {one.path for one in files.artifacts}


def test_files_are_compressed_beside_themselves(tmp_path: Path) -> None:
    files = loaded(SHEET)
    site = {one.path: one.content for one in published_files(files, tmp_path)}
    path = files.placed(SHEET.path)
    assert gzip.decompress(site[f"{path}.gz"]) == SHEET.content
    assert brotli.decompress(site[f"{path}.br"]) == SHEET.content
    assert not [path for path in site if path.endswith((".woff2.gz", ".png.br"))]


def test_compressing_says_no_time_and_spares_small_files() -> None:
    page = Artifact("a/index.html", b"<p>un</p>" * 200)
    assert list(packed(page, QUICK)) == list(packed(page, QUICK))
    assert all(len(one.content) < len(page.content) for one in packed(page, QUICK))
    assert not list(packed(Artifact("a/index.html", b"x" * (SMALLEST - 1)), BEST))


def write(site: Path, *artifacts: Artifact) -> None:
    for one in artifacts:
        file = site / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.content)


def test_the_files_of_the_site_before_stay_for_one_site_more(tmp_path: Path) -> None:
    sheets = [Artifact(SHEET.path, SHEET.content + bytes([n])) for n in b"abc"]
    sites = [loaded(sheet) for sheet in sheets]
    served, paths = tmp_path / "0", []
    for number, files in enumerate(sites):
        made = list(published_files(files, served))
        paths.append({one.path for one in made})
        served = tmp_path / str(number + 1)
        write(served, *made)
    first, second, third = (files.placed(SHEET.path) for files in sites)
    assert {first, f"{first}.br"} <= paths[1] and second in paths[1]
    assert {second, third} <= paths[2] and first not in paths[2]
    again = {one.path for one in published_files(sites[2], served)}
    assert third in again and second not in again


@pytest.mark.parametrize("told", ["../../ailleurs\n", "\n", "a" * 9 + "/..\n", "\xff"])
def test_a_fingerprint_that_is_none_leads_nowhere(tmp_path: Path, told: str) -> None:
    write(tmp_path / "ailleurs", Artifact("secret.txt", b"x"))
    write(tmp_path / "site", Artifact(FINGERPRINT_FILE, told.encode("latin-1")))
    files = loaded(SHEET)
    made = {one.path for one in published_files(files, tmp_path / "site")}
    assert all(path.startswith((files.folder, FINGERPRINT_FILE)) for path in made)
