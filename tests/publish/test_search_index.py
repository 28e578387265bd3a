import gzip
import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

import cbor2
import pytest

from generator.artifact import Artifact
from generator.publish import search_index
from generator.publish.search_index import SearchIndexError, index_site
from generator.publish.site_writer import bring_up_to_date


def stub(number: int) -> Artifact:
    filters = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{name}{number % count}">'
        for name, count in (("public", 5), ("theme", 7), ("territoire", 11), ("reseau", 3))
    )
    return Artifact(
        f"structures/{number}/index.html",
        f'<!doctype html><html lang="fr"><head><title>Lieu {number}</title>{filters}</head>'
        f"<body><h1>Lieu {number}</h1><p>élève, mot{number % 13}</p></body></html>".encode(),
    )


def test_three_runs_give_the_same_bytes() -> None:
    runs = [index_site([stub(number) for number in range(60)]) for _ in range(3)]
    assert runs[0] == runs[1] == runs[2]
    paths = [artifact.path for artifact in runs[0]]
    assert sum(path.endswith(".pf_filter") for path in paths) == 4
    assert sum(path.endswith(".pf_fragment") for path in paths) == 60


def test_the_files_name_each_other_and_no_other_is_kept() -> None:
    contents = {artifact.path: artifact.content for artifact in index_site([stub(1), stub(2)])}
    entry = json.loads(contents["pagefind/pagefind-entry.json"])
    name = entry["languages"]["fr"]["hash"]
    assert f"pagefind/pagefind.{name}.pf_meta" in contents
    kinds = {path.rpartition("/")[2].rpartition(".")[2] for path in contents}
    assert kinds == {
        "js",
        "css",
        "json",
        "pagefind",
        "pf_meta",
        "pf_filter",
        "pf_index",
        "pf_fragment",
    }
    assert not any("modular" in path or path.endswith("pagefind-ui.js") for path in contents)


def test_another_stub_gives_another_index() -> None:
    assert index_site([stub(1)]) != index_site([stub(2)])


def test_nothing_to_find_is_no_index() -> None:
    assert index_site([]) == []


def test_a_failure_of_pagefind_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 3, "", "no space left")

    monkeypatch.setattr(search_index.subprocess, "run", fail)
    with pytest.raises(SearchIndexError, match="no space left"):
        index_site([stub(1)])


def written(folder: Path, **changes: object) -> Path:
    """What Pagefind writes for two stubs, with another entry."""
    site = folder / "site"
    bring_up_to_date(site, [stub(1), stub(2)])
    search_index._run_pagefind(site, folder / "index", "fr")
    entry = folder / "index/pagefind-entry.json"
    entry.write_text(json.dumps({**json.loads(entry.read_bytes()), **changes}), "utf-8")
    return folder / "index"


def test_an_index_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError) as error:
        list(search_index._ordered(written(tmp_path, languages={"fr": {}, "en": {}}), "fr"))
    assert str(error.value) == "Pagefind indexed the languages ['en', 'fr']."


def test_files_of_another_pagefind_are_refused(tmp_path: Path) -> None:
    output = written(tmp_path)
    for file in output.glob("filter/*.pf_filter"):
        file.write_bytes(gzip.compress(b"pagefind_other"))
    with pytest.raises(SearchIndexError, match=r"fr_.*\.pf_filter is not a file of the Pagefind"):
        list(search_index._ordered(output, "fr"))


def test_the_parts_of_the_index_are_in_order_under_names_of_their_bytes() -> None:
    contents = {one.path: one.content for one in index_site([stub(n) for n in range(12)])}
    entry = contents["pagefind/pagefind-entry.json"]
    described = json.loads(entry)
    assert entry == json.dumps(described, sort_keys=True).encode()
    assert list(contents) == sorted(contents)
    meta_name = f"pagefind/pagefind.{described['languages']['fr']['hash']}.pf_meta"
    meta = contents[meta_name]
    assert meta_name.split(".")[1] == f"fr_{hashlib.sha256(meta).hexdigest()[:10]}"
    filters = unpacked(meta)[3]
    assert [name for name, _ in filters] == ["public", "reseau", "territoire", "theme"]
    for name, file in filters:
        content = contents[f"pagefind/filter/{file}.pf_filter"]
        said, values = unpacked(content)
        assert said == name and file == f"fr_{hashlib.sha256(content).hexdigest()[:7]}"
        assert values == sorted([value, sorted(pages)] for value, pages in values)


def unpacked(content: bytes) -> Any:
    assert content[4:8] == bytes(4), "no time in it"
    return cbor2.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))


def test_another_language_names_its_files() -> None:
    paths = [one.path for one in index_site([stub(1)], "en")]
    assert any(path.startswith("pagefind/pagefind.en_") for path in paths)
    assert any(path.startswith("pagefind/wasm.en") for path in paths)


def test_what_pagefind_said_is_told_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fail(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        asked.append((command, options))
        return subprocess.CompletedProcess([], 3, "", "no space left")

    monkeypatch.setattr(search_index.subprocess, "run", fail)
    with pytest.raises(SearchIndexError) as error:
        index_site([stub(1)])
    assert str(error.value) == "Pagefind stopped with code 3: no space left"
    ((command, options),) = asked
    assert command[1:4] == ["-m", "pagefind", "--site"]
    site, output = Path(command[4]), Path(command[6])
    assert site.parent == output.parent == options["cwd"] and "guide-search-" in site.parent.name
    assert not site.parent.exists(), "nothing is left"
