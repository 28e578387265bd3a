"""The form of `/editer/`, as an editor uses it: open, correct, read what is wrong, propose."""

from pathlib import Path

import pytest
from example_records import REPOSITORY
from playwright.sync_api import Page, expect
from site_server import OpenContext

CIO = "data/structures/41/cio-blois.yml"
PHONE = "02 54 00 00 00"
NEW = "?filename=data%2Fa.yml&value=nom%3A+x"


@pytest.fixture
def form(page: Page, address: str) -> Page:
    page.goto(f"{address}editer/?fiche=structures/41/cio-blois")
    expect(page.get_by_role("heading", name="CIO – Blois")).to_be_focused()
    return page


def text_of(page: Page) -> str:
    text = page.locator(".guide-result pre code").text_content()
    assert text is not None
    return text


def status(page: Page) -> str:
    return page.locator(".guide-result [role=status]").inner_text().replace("\u00a0", " ")


def test_a_record_opens_as_it_stands(form: Page) -> None:
    assert text_of(form) == (REPOSITORY / CIO).read_text(encoding="utf-8")
    assert "Vous n’avez encore rien changé." in status(form)


def test_a_phone_is_changed_and_nothing_else(form: Page) -> None:
    form.get_by_label("Téléphone", exact=True).fill(PHONE)
    expect(form.locator(".guide-result ins")).to_have_text(PHONE)
    before = (REPOSITORY / CIO).read_text(encoding="utf-8").splitlines()
    after = text_of(form).splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [f'telephone: "{PHONE}"']


def test_a_mistake_is_told_under_its_field_as_one_types(form: Page) -> None:
    phone = form.get_by_label("Téléphone", exact=True)
    phone.press_sequentially("x")
    expect(phone).to_have_attribute("aria-invalid", "true")
    told = form.locator(f"#{phone.get_attribute('id')}-problemes")
    expect(told).to_contain_text("V301")
    assert f"{phone.get_attribute('id')}-problemes" in str(phone.get_attribute("aria-describedby"))
    assert status(form).startswith("1 erreur")
    form.locator(".guide-result__faults button").click()
    expect(phone).to_be_focused()
    phone.fill(PHONE)
    expect(phone).not_to_have_attribute("aria-invalid", "true")
    expect(told).to_be_hidden()


def test_what_a_structure_changes_of_its_network(form: Page) -> None:
    form.get_by_text("Autres renseignements").first.click()
    services = form.get_by_role("group", name="Services", exact=True)
    services.get_by_label("Sauf").fill("entretein")
    expect(services).to_contain_text("entretien")
    services.get_by_label("Sauf").fill("entretien")
    services.get_by_role("button", name="Ajouter : service").last.click()
    added = services.get_by_role("group", name="service").last
    added.get_by_label("Nom", exact=False).first.fill("Atelier du mardi")
    expect(form.locator(".guide-result pre code")).to_contain_text("nom: Atelier du mardi")
    assert "  sauf: [entretien]\n  ajoute:\n    - nom: Atelier du mardi\n" in text_of(form)


def test_a_new_record_is_named_after_its_network_and_its_commune(page: Page, address: str) -> None:
    page.goto(f"{address}editer/")
    page.get_by_label("Ou une nouvelle fiche").select_option("structures")
    page.get_by_role("button", name="Commencer").click()
    page.get_by_label("Nom (obligatoire)").fill("CIO imaginaire")
    page.get_by_label("Réseau (obligatoire)").select_option("cio")
    page.get_by_label("Commune (obligatoire)").fill("Blois")
    page.get_by_label("Code Insee (obligatoire)").fill("41018")
    expect(page.get_by_label("Nom du fichier")).to_have_value("cio-blois-2")
    path = page.locator(".guide-result__path")
    expect(path).to_have_text("data/structures/41/cio-blois-2.yml", use_inner_text=False)
    page.get_by_label("Nom du fichier").fill("CIO imaginé")
    expect(path).to_have_text("data/structures/41/cio-imagine.yml", use_inner_text=False)


def test_a_record_is_found_with_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}editer/")
    search = page.get_by_label("Quelle fiche ?")
    search.focus()
    page.keyboard.type("vendome cio")
    expect(page.get_by_role("button", name="CIO – Vendôme")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="CIO – Vendôme")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Nom (obligatoire)").first).to_be_focused()
    assert page.url.endswith("?fiche=structures/41/cio-vendome")


def test_the_text_is_copied_and_the_file_downloaded(
    open_context: OpenContext, address: str
) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}editer/?fiche=structures/41/cio-blois")
    page.get_by_label("Téléphone", exact=True).fill(PHONE)
    expect(page.locator(".guide-result ins")).to_have_text(PHONE)
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.locator(".guide-result__told")).to_contain_text("copié")
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Télécharger le fichier").click()
    assert caught.value.suggested_filename == "cio-blois.yml"
    assert Path(caught.value.path()).read_text(encoding="utf-8") == text_of(page)


def test_a_change_is_proposed_where_the_repository_is(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}editer/?fiche=structures/41/cio-imaginaire-blois")
    link = page.get_by_role("link", name="Proposer ce changement")
    expect(link).to_have_attribute(
        "href",
        "https://depot.example/guide/edit/main/data/structures/41/cio-imaginaire-blois.yml",
    )
    page.get_by_label("Téléphone", exact=True).fill("x")
    expect(link).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("edit/main/", "/edit/main/data/a.yml", "/new/main/" + NEW),
        ("-/edit/main/", "/-/edit/main/data/a.yml", "/-/new/main?file_name=data%2Fa.yml"),
        ("_edit/main/", "/_edit/main/data/a.yml", "/_new/main/" + NEW),
    ],
    ids=["github", "gitlab", "forgejo"],
)
def test_each_forge_has_its_addresses(
    page: Page, address: str, path: str, old: str, new: str
) -> None:
    page.goto(f"{address}editer/")
    made = page.evaluate(
        """async ([path]) => {
          const { proposal } = await import(new URL("../assets/edit/proposal.js", location.href))
          const of = (isNew, text) =>
            proposal("https://forge.example/guide/", path, "data/a.yml", text, isNew)
          return [of(false, "nom: x"), of(true, "nom: x"), of(true, "x".repeat(9000))]
        }""",
        [path],
    )
    assert made[0]["address"] == f"https://forge.example/guide{old}"
    assert made[1]["address"] == f"https://forge.example/guide{new}"
    assert not made[2]["holdsText"] and len(made[2]["address"]) < 200


def test_an_unknown_record_leaves_the_choice(page: Page, address: str) -> None:
    page.goto(f"{address}editer/?fiche=structures/41/nulle-part")
    expect(page.get_by_label("Quelle fiche ?")).to_be_visible()
    expect(page.locator(".guide-editor__work")).to_be_hidden()


def test_without_javascript_other_ways_are_told(open_context: OpenContext, address: str) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}editer/")
    expect(page.get_by_role("heading", name="Sans ce formulaire")).to_be_visible()
    page.get_by_role("link", name="signaler une erreur", exact=True).click()
    expect(page.get_by_role("heading", name="Signaler une erreur", level=1)).to_be_visible()


def test_every_page_leads_to_a_report_that_names_it(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}structures/41/cio-imaginaire-blois/")
    page.get_by_role("link", name="Signaler une erreur sur cette fiche").click()
    note = page.locator(".guide-panel--sun", has_text="Votre message concerne")
    expect(note).to_contain_text("structures/41/cio-imaginaire-blois")
    page.goto(f"{small_address}services/")
    page.get_by_role("contentinfo").get_by_role("link", name="Signaler une erreur").click()
    expect(note).to_contain_text("services/")
