"""`quifaitquoi geocoder`, against a service on 127.0.0.1."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_folder import lay_out_examples
from loopback import Loopback, Reply, closed_port, loopback, without_proxies

from generator.cli.main import main

PLACE = """\
# yaml-language-server: $schema=../../../docs/schemas/structure.json
nom: Lieu {rank} de l’essai
reseau: cio-imaginaire
adresse: "{rank} rue de l’Essai"
code_postal: "41000"
commune: Blois
code_insee: "41018"
"""
DAY = "2026-11-24"
HEADER = "adresse;code_postal;code_insee;latitude;longitude;score;type;date;trouvee;commune_trouvee"


def feature(label: str, *, score: float = 0.97, commune: str = "41018") -> Reply:
    properties = {"label": label, "score": score, "type": "housenumber", "citycode": commune}
    point = {"type": "Point", "coordinates": [1.33, 47.59]}
    found = [{"type": "Feature", "geometry": point, "properties": properties}]
    return Reply(body=json.dumps({"type": "FeatureCollection", "features": found}).encode())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = lay_out_examples(tmp_path)
    for rank in (1, 2, 3):
        file = folder / f"structures/41/lieu-{rank}.yml"
        file.write_text(PLACE.format(rank=rank), encoding="utf-8")
    return folder


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    without_proxies(monkeypatch)
    with loopback() as found:
        found.replies["/search"] = [feature(f"{rank} Rue de l’Essai") for rank in (1, 2, 3)]
        yield found


def run(service: Loopback, *arguments: str) -> Result:
    options = ("--service", service.address, "--aujourdhui", DAY)
    return CliRunner().invoke(main, ["geocoder", *options, *arguments])


def lines(data: Path) -> list[str]:
    file = data / "geocodage.csv"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def test_every_address_without_position_is_asked_for_and_kept(
    data: Path, service: Loopback
) -> None:
    result = run(service, "--tout")
    assert result.exit_code == 0, result.output
    assert lines(data) == [
        HEADER,
        *(
            f"{rank} rue de l’Essai;41000;41018;47.590000;1.330000;0.970;housenumber;{DAY};"
            f"{rank} Rue de l’Essai;41018"
            for rank in (1, 2, 3)
        ),
    ]
    asked = [request.query["q"][0] for request in service.requests]
    assert asked == [f"{rank} rue de l’Essai 41000 Blois" for rank in (1, 2, 3)]
    assert "1 rue de l’Essai, Blois → 1 Rue de l’Essai (0,97, housenumber)" in result.stdout
    assert result.stderr == "3 adresses demandées.\n"
    assert not list(data.glob(".*"))


def test_what_is_known_is_not_asked_again_unless_wanted(data: Path, service: Loopback) -> None:
    run(service, "--tout")
    assert "Aucune adresse à demander" in run(service, "--tout").stderr
    assert len(service.requests) == 3
    run(service, "--redemander", "data/structures/41/lieu-1.yml")
    assert len(service.requests) == 4


def test_one_record_is_asked_for_alone_and_the_others_keep_their_answers(
    data: Path, service: Loopback
) -> None:
    run(service, "data/structures/41/lieu-2.yml")
    assert len(lines(data)) == 2
    run(service, "data/structures/41/lieu-1.yml")
    assert [line[0] for line in lines(data)[1:]] == ["1", "2"]


def test_a_line_that_no_record_needs_goes_when_everything_is_asked_for(
    data: Path, service: Loopback
) -> None:
    run(service, "--tout")
    (data / "structures/41/lieu-3.yml").unlink()
    run(service, "data/structures")
    assert len(lines(data)) == 4
    run(service, "--tout")
    assert len(lines(data)) == 3


def test_a_rehearsal_writes_nothing(data: Path, service: Loopback) -> None:
    result = run(service, "--tout", "--essai")
    assert result.exit_code == 0 and "rien n’a été écrit" in result.stderr
    assert "3 Rue de l’Essai" in result.stdout and lines(data) == []


def test_unsure_and_far_answers_are_told_and_kept_out(data: Path, service: Loopback) -> None:
    service.replies["/search"] = [
        feature("1 Rue de l’Assaut", score=0.3),
        feature("2 Rue de l’Essai 41100 Vendôme", commune="41269"),
        Reply(body=b'{"features": []}'),
    ]
    result = run(service, "--tout")
    assert result.exit_code == 0
    codes = [line.split("[")[1][:4] for line in result.stderr.splitlines() if "[G" in line]
    assert codes == ["G702", "G703", "G701"]
    assert "data/structures/41/lieu-1.yml:4:1 avertissement [G702]" in result.stderr
    told = CliRunner().invoke(main, ["verifier", "data", "--format", "json"]).stdout
    assert {"G701", "G702", "G703"} <= {one["code"] for one in json.loads(told)}


def test_the_report_for_a_program_has_the_columns_of_the_file(
    data: Path, service: Loopback
) -> None:
    result = run(service, "--tout", "--format", "json")
    first = json.loads(result.stdout)[0]
    assert list(first) == HEADER.split(";")
    assert (first["latitude"], first["score"], first["date"]) == (47.59, 0.97, DAY)


def test_a_busy_service_is_waited_for(data: Path, service: Loopback) -> None:
    busy = Reply(429, headers=(("Retry-After", "0"),))
    service.replies["/search"] = [busy, Reply(503, headers=(("Retry-After", "0"),)), feature("1")]
    assert run(service, "--tout").exit_code == 0
    assert len(service.requests) == 5


def test_a_service_that_refuses_is_left_alone_and_answers_are_kept(
    data: Path, service: Loopback
) -> None:
    service.replies["/search"] = [feature("1 Rue de l’Essai"), Reply(403)]
    result = run(service, "--tout")
    assert result.exit_code == 1
    said = result.stderr.replace("\u00a0", " ")
    assert "Le service n’a pas répondu : il refuse nos demandes." in said
    assert "2 adresses restent à demander : relancez la même commande plus tard." in said
    assert len(lines(data)) == 2
    service.replies["/search"] = [feature("2 Rue de l’Essai")]
    assert run(service, "--tout").exit_code == 0
    assert len(lines(data)) == 4


def test_a_damaged_file_is_never_written_over(data: Path, service: Loopback) -> None:
    (data / "geocodage.csv").write_text(f"{HEADER}\nabc\n", encoding="utf-8")
    result = run(service, "--tout")
    assert result.exit_code == 1 and "data/geocodage.csv:2:1 erreur [G706]" in result.stderr
    assert lines(data) == [HEADER, "abc"] and not service.requests


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Dites quelles fiches"),
        (("--tout", "data"), "Dites quelles fiches"),
        (("ailleurs",), "« ailleurs » n’existe pas."),
        (("--tout", "--service", "ftp://exemple.fr"), "n’est pas l’adresse d’un service"),
        (("--tou",), "Vouliez-vous écrire « --tout » ?"),
        (("--tout", "--aujourdhui", "hier"), "n’est pas une date"),
    ],
)
def test_a_wrong_usage_says_the_right_one(
    data: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = CliRunner().invoke(main, ["geocoder", *arguments])
    assert result.exit_code == 2 and told in result.stderr.replace("\u00a0", " ")


def test_an_interruption_keeps_what_was_received(data: Path, service: Loopback) -> None:
    service.replies["/search"] = [feature("1 Rue de l’Essai"), Reply(silent=True)]
    command = [Path(sys.executable).with_name("quifaitquoi"), "geocoder", "--tout"]
    options = ["--service", service.address, "--aujourdhui", DAY]
    running = subprocess.Popen(
        [*command, *options], cwd=data.parent, env=os.environ, stderr=subprocess.PIPE, text=True
    )
    while len(service.requests) < 2:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 1
    assert "Arrêté. Aucun fichier n’est à moitié écrit." in said
    assert [line[:2] for line in lines(data)[1:]] == ["1 "]
    assert not list(data.glob(".*"))


def test_nobody_listening_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    nobody = Loopback(port=closed_port())
    result = run(nobody, "--tout")
    assert result.exit_code == 1
    assert "il est injoignable" in result.stderr and lines(data) == []


def test_why_nothing_came_is_told_for_a_single_address(
    data: Path, service: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    address = f"http://127.0.0.1:{closed_port()}"
    arguments = ["geocoder", "--service", address, "data/structures/41/lieu-1.yml"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "n’a pas répondu : il est injoignable." in result.stderr.replace("\u00a0", " ")
