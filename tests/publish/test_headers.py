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


def test_servers_are_told_each_policy() -> None:
    files = {artifact.path: artifact.content.decode() for artifact in header_files()}
    for path in ("_headers", "serveur/nginx-http.conf"):
        for kind in PageKind:
            assert header_policy(kind) in files[path]
            assert kind.value in files[path]
    assert files["_headers"].startswith("/*\n  X-Content-Type-Options: nosniff\n")


def test_a_server_knows_the_kind_of_an_address() -> None:
    assert kind_at("recherche/?q=cio") is PageKind.SEARCH
    assert kind_at("pagefind/pagefind-worker.js") is PageKind.SEARCH_INDEX
    assert kind_at("carte/detaillee/") is PageKind.DETAILED_MAP
    assert kind_at("carte/") is kind_at("") is PageKind.ORDINARY
