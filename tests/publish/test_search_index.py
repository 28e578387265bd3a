import json
import subprocess

import pytest

from generator.artifact import Artifact
from generator.publish import search_index
from generator.publish.search_index import SearchIndexError, index_site


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
