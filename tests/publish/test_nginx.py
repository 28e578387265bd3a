"""The files made for nginx, tried with a real one on this machine."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.publish.headers import header_files
from generator.render.policy import PageKind, header_policy, kind_at

LOCAL = "127.0.0.1"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

CONFIGURATION = """\
daemon off; {user} pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
  access_log off; default_type text/html; {places}
  include {folder}/site/serveur/nginx-http.conf;
  server {{
    listen {local}:{port}; root {folder}/site;
    include {folder}/site/serveur/nginx-site.conf;
  }}
}}
"""
PAGES = (
    *("index.html", "404.html", "recherche/index.html", "carte/index.html"),
    *("pagefind/pagefind.js", "carte/detaillee/index.html", "donnees/v1/structures.json"),
    *("assets/4f1c2a90be/guide.css", "assets/4f1c2a90be/guide.css.gz"),
    *("structures/41/cio-blois/index.html", "carte/integrer/index.html", "partage/accueil.png"),
)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that serves a site of a few files."""
    if NGINX is None:
        pytest.fail("nginx is missing: sudo apt-get install nginx-light", pytrace=False)
    folder = tmp_path_factory.mktemp("nginx")
    for path in PAGES:
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / path).write_text(path)
    for artifact in header_files():
        (folder / "site" / artifact.path).parent.mkdir(exist_ok=True)
        (folder / "site" / artifact.path).write_bytes(artifact.content)
    with socket.socket() as free:
        free.bind((LOCAL, 0))
        number = free.getsockname()[1]
    names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    text = CONFIGURATION.format(
        folder=folder,
        local=LOCAL,
        port=number,
        user="user root;" if os.geteuid() == 0 else "",
        places=" ".join(f"{name}_temp_path {folder}/{name};" for name in names),
    )
    (folder / "nginx.conf").write_text(text)
    command = [NGINX, "-e", f"{folder}/errors", "-c", f"{folder}/nginx.conf"]
    server = subprocess.Popen(command)
    try:
        _wait_for(number, folder / "errors")
        yield number
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int, errors: Path) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex((LOCAL, port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(errors.read_text())


def get(
    port: int, path: str, asked: Mapping[str, str] = MappingProxyType({})
) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection(LOCAL, port, timeout=10)
    connection.request("GET", f"/{path}", headers=dict(asked))
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, text


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_has_its_headers(port: int, path: str) -> None:
    address = path.removesuffix("index.html")
    status, headers, text = get(port, address)
    assert (status, text) == (200, path)
    assert headers["content-security-policy"] == header_policy(kind_at(address))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["permissions-policy"].startswith("geolocation=(self)")
    shown = address.startswith(("carte/integrer/", "donnees/", "partage/"))
    wanted = "cross-origin" if shown else "same-origin"
    assert headers["cross-origin-resource-policy"] == wanted
    assert headers.get("access-control-allow-origin") == (
        "*" if address.startswith("donnees/") else None
    )


def test_what_has_its_fingerprint_in_its_address_is_kept_for_ever(port: int) -> None:
    lasting = get(port, "assets/4f1c2a90be/guide.css")[1]["cache-control"]
    assert lasting == "public, max-age=31536000, immutable"
    assert get(port, "carte/")[1]["cache-control"] == "public, max-age=600"
    assert get(port, "donnees/v1/structures.json")[1]["cache-control"] == "public, max-age=600"
    assert "cache-control" not in get(port, "assets/0000000000/guide.css")[1]


def test_what_is_compressed_beside_itself_is_sent_so(port: int) -> None:
    status, headers, text = get(port, "assets/4f1c2a90be/guide.css", {"Accept-Encoding": "gzip"})
    assert (status, text) == (200, "assets/4f1c2a90be/guide.css.gz")
    assert headers["content-encoding"] == "gzip"
    assert "accept-encoding" in headers["vary"].lower()


def test_what_is_not_there_gets_the_page_that_says_so(port: int) -> None:
    status, headers, text = get(port, "nulle-part/")
    assert (status, text) == (404, "404.html")
    assert headers["content-security-policy"] == header_policy(PageKind.ORDINARY)
