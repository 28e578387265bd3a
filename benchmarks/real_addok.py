"""Asks a real addok, the program behind the national base of addresses, on this machine alone.

    python -m benchmarks.real_addok PYTHON

PYTHON is the interpreter of an environment that has `addok addok-fr addok-france` (one of their
dependencies is compiled, so they are no part of ours); `redis-server` is needed too. A small
imaginary extract is loaded, then « quifaitquoi geocoder » asks for the addresses of four imaginary
places: one exact, one without a number, one that stands in another commune, one unknown.
Prints what was found; stops with an error if anything is not as it should be. Takes 15 seconds.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PATIENCE = 20
SERVE = (
    "import sys; from wsgiref.simple_server import make_server; "
    "from addok.http.wsgi import application; "
    "make_server('127.0.0.1', int(sys.argv[1]), application).serve_forever()"
)
EXTRACT = (
    {
        **{"id": "41018_1", "type": "street", "name": "Avenue de l’Essai", "postcode": "41000"},
        **{"citycode": "41018", "city": "Blois", "lat": 47.59, "lon": 1.33, "importance": 0.5},
        "housenumbers": {"15": {"lat": 47.591, "lon": 1.331}},
    },
    {
        **{"id": "41269_1", "type": "street", "name": "Rue du Modèle", "postcode": "41100"},
        **{"citycode": "41269", "city": "Vendôme", "lat": 47.79, "lon": 1.06, "importance": 0.5},
        "housenumbers": {"2": {"lat": 47.791, "lon": 1.061}},
    },
    {
        **{"id": "41018", "type": "municipality", "name": "Blois", "postcode": "41000"},
        **{"citycode": "41018", "city": "Blois", "lat": 47.58, "lon": 1.33, "importance": 0.6},
    },
)
STREETS = {
    "exact": ("15 avenue de l’Essai", "housenumber", ""),
    "sans-numero": ("avenue de l’Essai", "street", ""),
    "ailleurs": ("2 rue du Modèle", "housenumber", "G703"),
    "inconnue": ("99 quai xyzzy", "street", "G702"),
}
"""The street of each place, what is to be found of it, and the rule that it breaks."""


def main(python: Path) -> None:
    """Load the extract, ask, and compare."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _served(python, folder) as address:
            _guide(folder)
            rows, codes = _asked(folder, address)
    for name, (street, kind, code) in STREETS.items():
        row = rows[street]
        print(f"{name}: {row['trouvee']} ({row['score']:.2f}, {row['type']}) {codes.get(name, '')}")
        assert row["type"] == kind, (name, row)
        assert codes.get(name, "") == code, (name, codes)
    print("addok answers as the tests say that the national base does")


@contextmanager
def _served(python: Path, folder: Path) -> Iterator[str]:
    """Run redis and addok as long as they are needed; give the address of the second."""
    store, port = _free_port(), _free_port()
    settings = folder / "addok.conf"
    settings.write_text(
        f"REDIS = {{'host': '127.0.0.1', 'port': {store}}}\n"
        f"SQLITE_DB_PATH = {str(folder / 'addok.db')!r}\nLOG_DIR = {str(folder)!r}\n"
        "BATCH_WORKERS = 1\n",
        encoding="utf-8",
    )
    extract = folder / "extract.json"
    extract.write_text("".join(json.dumps(one) + "\n" for one in EXTRACT), encoding="utf-8")
    environment = {**os.environ, "ADDOK_CONFIG_MODULE": str(settings)}
    options = ("--port", str(store), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder))
    redis = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
    try:
        _wait_for(store)
        addok = python.with_name("addok")
        for words in (["batch", str(extract)], ["ngrams"]):
            subprocess.run([addok, *words], env=environment, check=True, capture_output=True)
        server = subprocess.Popen(
            [python, "-c", SERVE, str(port)],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()
    finally:
        redis.terminate()
        redis.wait()


def _guide(folder: Path) -> None:
    """Lay out the imaginary guide, with one place for each street."""
    sys.path.insert(0, str(REPOSITORY / "tests"))
    from imaginary_guide import lay_out

    lay_out(folder)
    for name, (street, _, _) in STREETS.items():
        (folder / f"data/structures/41/{name}.yml").write_text(
            f"nom: Lieu {name}\nreseau: cio-imaginaire\nadresse: {json.dumps(street)}\n"
            'code_postal: "41000"\ncommune: Blois\ncode_insee: "41018"\n',
            encoding="utf-8",
        )


def _asked(folder: Path, address: str) -> tuple[dict[str, dict[str, object]], dict[str, str]]:
    """The answers by street, and the codes of the problems told by place."""
    command = [Path(sys.executable).with_name("quifaitquoi"), "geocoder", "data/structures/41"]
    options = ["--service", address, "--format", "json", "--aujourdhui", "2026-11-24"]
    done = subprocess.run([*command, *options], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (folder / "data/geocodage.csv").is_file()
    rows = {row["adresse"]: row for row in json.loads(done.stdout)}
    told = (line for line in done.stderr.splitlines() if "[G7" in line)
    codes = {
        Path(line.partition(":")[0]).stem: line.partition("[")[2].partition("]")[0] for line in told
    }
    return rows, codes


def _wait_for(port: int) -> None:
    for _ in range(PATIENCE * 10):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(port)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
