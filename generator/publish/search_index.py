"""The search index: Pagefind reads one small stub per page, and its output is put in order.

The only importer of `cbor2` and the only caller of `pagefind`. Pagefind writes the values of its
filters in the order of a hash table, which changes at every run, and names files after their
bytes: the filters are sorted here, and the files named anew.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import cbor2

from generator.artifact import Artifact
from generator.publish.site_writer import bring_up_to_date

FOLDER = "pagefind"
SCRIPTS = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
)
_MAGIC = b"pagefind_dcd"


class SearchIndexError(Exception):
    """Pagefind failed, or wrote what this module does not know how to put in order."""


def index_site(stubs: Iterable[Artifact], language: str = "fr") -> list[Artifact]:
    """Index `stubs`, HTML pages at the paths of the pages to find, into files under `pagefind/`.

    The same stubs give the same bytes. Nothing is returned for no stub. Raises
    SearchIndexError with what Pagefind said when it fails.
    """
    with tempfile.TemporaryDirectory(prefix="guide-search-") as temporary:
        site, output = Path(temporary, "site"), Path(temporary, "index")
        if not bring_up_to_date(site, stubs).made:
            return []
        _run_pagefind(site, output, language)
        return sorted(_ordered(output, language), key=lambda artifact: artifact.path)


def _run_pagefind(site: Path, output: Path, language: str) -> None:
    paths = ("--site", str(site), "--output-path", str(output))
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", *paths, "--force-language", language, "--quiet"],
        capture_output=True,
        text=True,
        cwd=site.parent,
        check=False,
    )
    if run.returncode:
        raise SearchIndexError(f"Pagefind stopped with code {run.returncode}: {run.stderr}")


def _ordered(output: Path, language: str) -> Iterable[Artifact]:
    entry = json.loads((output / "pagefind-entry.json").read_bytes())
    if sorted(entry["languages"]) != [language]:
        raise SearchIndexError(f"Pagefind indexed the languages {sorted(entry['languages'])}.")
    described = entry["languages"][language]
    names = {}
    for path in sorted(output.glob("filter/*.pf_filter")):
        new_name, content = _ordered_filter(path, language)
        names[path.stem] = new_name
        yield Artifact(f"{FOLDER}/filter/{new_name}.pf_filter", content)
    meta = _ordered_meta(output / f"pagefind.{described['hash']}.pf_meta", names)
    described["hash"] = _name(language, meta, 10)
    yield Artifact(f"{FOLDER}/pagefind.{described['hash']}.pf_meta", meta)
    yield Artifact(f"{FOLDER}/pagefind-entry.json", json.dumps(entry, sort_keys=True).encode())
    yield _copied(output, Path(f"wasm.{described['wasm']}.pagefind"))
    for script in SCRIPTS:
        yield _copied(output, Path(script))
    for pattern in ("index/*.pf_index", "fragment/*.pf_fragment"):
        for path in output.glob(pattern):
            yield _copied(output, path.relative_to(output))


def _ordered_filter(path: Path, language: str) -> tuple[str, bytes]:
    name, values = _unpacked(path)
    content = _packed([name, sorted([value, sorted(pages)] for value, pages in values)])
    return _name(language, content, 7), content


def _ordered_meta(path: Path, new_names: dict[str, str]) -> bytes:
    version, pages, chunks, filters, sorts, fields = _unpacked(path)
    renamed = sorted([name, new_names[file]] for name, file in filters)
    return _packed([version, pages, chunks, renamed, sorts, fields])


def _unpacked(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MAGIC):
        raise SearchIndexError(f"{path.name} is not a file of the Pagefind this module knows.")
    return cbor2.loads(content.removeprefix(_MAGIC))


def _packed(content: object) -> bytes:
    return gzip.compress(_MAGIC + cbor2.dumps(content), mtime=0)


def _name(language: str, content: bytes, length: int) -> str:
    return f"{language}_{hashlib.sha256(content).hexdigest()[:length]}"


def _copied(output: Path, path: Path) -> Artifact:
    return Artifact(f"{FOLDER}/{path.as_posix()}", (output / path).read_bytes())
