import pytest

from generator.publish.headers import header_files
from generator.render.policy import PageKind, header_policy, kind_at, policy

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)


def test_an_ordinary_page_has_the_strict_policy() -> None:
    assert policy() == STRICT
    assert header_policy() == f"{STRICT}; frame-ancestors 'none'"


def test_each_kind_of_page_has_what_it_needs_and_no_more() -> None:
    search = policy(PageKind.SEARCH)
    assert search.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'") == STRICT
    tiles = policy(PageKind.DETAILED_MAP, "https://tuiles.example")
    assert tiles.replace("data: https://tuiles.example", "data:") == STRICT
    assert policy(PageKind.SEARCH_INDEX) == search
    assert policy(PageKind.DETAILED_MAP) == policy(PageKind.EMBEDDED) == STRICT
    assert header_policy(PageKind.EMBEDDED) == f"{STRICT}; frame-ancestors *"


def test_no_policy_allows_inline_code_and_no_page_names_its_ancestors() -> None:
    for kind in PageKind:
        assert "unsafe-inline" not in policy(kind) and "unsafe-eval'" not in policy(kind).replace(
            "'wasm-unsafe-eval'", ""
        )
        assert "frame-ancestors" not in policy(kind)


TILES = "https://tuiles.example"
HOST = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: geolocation=(self), camera=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=31536000
  Content-Security-Policy: {ordinary}
  Cross-Origin-Resource-Policy: same-origin
  Cache-Control: public, max-age=600

/recherche/*
  ! Content-Security-Policy
  Content-Security-Policy: {search}

/pagefind/*
  ! Content-Security-Policy
  Content-Security-Policy: {search}

/integrer/*
  ! Content-Security-Policy
  Content-Security-Policy: {embedded}

/carte/detaillee/*
  ! Content-Security-Policy
  Content-Security-Policy: {detailed}

/carte/integrer/*
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin

/donnees/*
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin

/partage/*
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin

/donnees/*
  Access-Control-Allow-Origin: *

/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
"""
NGINX_MAPS = """\
map $uri $guide_policy {{
    default "{ordinary}";
    "~^/recherche/" "{search}";
    "~^/pagefind/" "{search}";
    "~^/integrer/" "{embedded}";
    "~^/carte/detaillee/" "{detailed}";
}}
map $uri $guide_resources {{
    default same-origin;
    "~^/carte/integrer/" cross-origin;
    "~^/donnees/" cross-origin;
    "~^/partage/" cross-origin;
}}
map $uri $guide_readers {{
    default "";
    "~^/donnees/" "*";
}}
map $uri $guide_cache {{
    default "public, max-age=600";
    "~^/assets/" "public, max-age=31536000, immutable";
}}
"""
NGINX_SITE = """\
index index.html;
error_page 404 /404.html;
gzip_static on;
gzip_vary on;
add_header X-Content-Type-Options "nosniff" always;
add_header Referrer-Policy "strict-origin-when-cross-origin" always;
add_header Permissions-Policy "geolocation=(self), camera=(), microphone=()" always;
add_header Cross-Origin-Opener-Policy "same-origin" always;
add_header Strict-Transport-Security "max-age=31536000" always;
add_header Content-Security-Policy "$guide_policy" always;
add_header Cross-Origin-Resource-Policy "$guide_resources" always;
add_header Access-Control-Allow-Origin "$guide_readers" always;
add_header Cache-Control $guide_cache;
"""


@pytest.mark.parametrize("tile_host", ["", TILES])
def test_the_files_for_servers_say_this_and_nothing_else(tile_host: str) -> None:
    policies = {
        "ordinary": header_policy(),
        "search": header_policy(PageKind.SEARCH),
        "embedded": header_policy(PageKind.EMBEDDED),
        "detailed": header_policy(PageKind.DETAILED_MAP, tile_host),
    }
    assert [(one.path, one.content.decode()) for one in header_files(tile_host)] == [
        ("_headers", HOST.format(**policies)),
        ("serveur/nginx-http.conf", NGINX_MAPS.format(**policies)),
        ("serveur/nginx-site.conf", NGINX_SITE),
        ("serveur/nginx-brotli.conf", "brotli_static on;\n"),
    ]
    assert list(header_files()) == list(header_files(""))


def test_a_server_knows_the_kind_of_an_address() -> None:
    assert kind_at("recherche/?q=cio") is PageKind.SEARCH
    assert kind_at("pagefind/pagefind-worker.js") is PageKind.SEARCH_INDEX
    assert kind_at("carte/detaillee/") is PageKind.DETAILED_MAP
    assert kind_at("carte/") is kind_at("") is PageKind.ORDINARY
