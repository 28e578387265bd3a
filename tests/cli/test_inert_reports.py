"""What commands print of records, of files and of answers of services runs nowhere.

`verifier` has its own trial, in `test_inert_printers.py`; here are the reports of the others, in
all their forms, of a guide whose every text is naughty, as if the checker had let it through.
"""

import json
import re
import unicodedata
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from typing import Any

import markdown
import pytest
from click.testing import CliRunner
from example_folder import lay_out_examples
from hostile_records import hostile
from imaginary_guide import lay_out
from loopback import Reply, loopback, without_proxies
from naughty_strings import MARKS

from generator.check.documents import Checked
from generator.cli.import_report import report_text
from generator.cli.main import main
from generator.importer.order import Report
from generator.links.report import print_links
from generator.pipeline import corpus
from generator.problems.catalog.quality import PLACEHOLDER
from generator.problems.problem import Problem, Span

NAUGHTY = "::error::" + " ".join(MARKS) + "\n::set-env name=PATH::x\n##[group]x"
DAY = "2036-11-24"
FORMS = {
    "fraicheur": ("texte", "json", "markdown"),
    "couverture": ("texte", "json", "csv"),
    "couverture --communes": ("texte", "json", "csv"),
}
CONTENT = ("Content-Type", "Content-Transfer-Encoding")
PLACE = """\
nom: Lieu de l’essai
reseau: cio-imaginaire
adresse: "::error::x"
code_postal: "41000"
commune: Blois
code_insee: "41018"
"""


def typed(canary: str) -> str:
    """A mail needs an address that is one, as the checker sees to; all else is naughty."""
    return "coordination@exemple.fr" if canary.endswith("-email") else NAUGHTY


@pytest.fixture
def naughty_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = lay_out(tmp_path).parent
    monkeypatch.chdir(folder)
    real_check = corpus.check_documents

    def check(*arguments: Any, **options: Any) -> Checked:
        return hostile(real_check(*arguments, **options), typed)

    monkeypatch.setattr(corpus, "check_documents", check)
    return folder


def assert_inert(report: str) -> None:
    """No sign that hides or commands, no line that a server obeys."""
    odd = {
        sign
        for sign in report
        if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
    }
    assert odd <= {"\n"}
    for line in report.split("\n"):
        assert not line.strip().startswith("::")
        assert not re.search(r"##\w*\[", line)


@pytest.mark.parametrize(
    ("command", "form"), [(command, form) for command in FORMS for form in FORMS[command]]
)
def test_lists_of_a_naughty_guide_are_inert(naughty_guide: Path, command: str, form: str) -> None:
    today = ["--aujourdhui", DAY] if command == "fraicheur" else []
    result = CliRunner().invoke(main, [*command.split(), "--format", form, *today])
    assert result.exit_code == 0, result.output
    if form == "json":
        told = json.dumps(json.loads(result.stdout), ensure_ascii=False)
        assert not re.search(r"[\x80-\x9f\u202e\u2028]|##\[", told)
        return
    assert_inert(result.stdout)
    if command == "fraicheur" or (command, form) == ("couverture", "texte"):
        assert "error" in result.stdout
    if form == "markdown":
        html = markdown.markdown(result.stdout)
        outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
        tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!][\w-]*)", outside))
        assert tags <= {"p", "ul", "li", "h2", "h3"}


def test_mails_of_a_naughty_guide_are_inert(naughty_guide: Path) -> None:
    result = CliRunner().invoke(main, ["fraicheur", "--campagne", "rentree", "--aujourdhui", DAY])
    assert result.exit_code == 0, result.output
    for page in (naughty_guide / "rentree").glob("*.md"):
        assert_inert(page.read_text("utf-8"))
    messages = [
        message_from_bytes(path.read_bytes(), policy=SMTP)
        for path in (naughty_guide / "rentree").glob("*.eml")
    ]
    assert messages
    for message in messages:
        assert set(message) - {"To"} == {"Subject", "X-Unsent", "MIME-Version", *CONTENT}
        assert_inert(message["Subject"])
        body = message.get_content().replace("\r\n", "\n")
        assert_inert(body)
        assert "error" in body


def test_what_a_service_of_addresses_answers_is_inert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_proxies(monkeypatch)
    monkeypatch.chdir(tmp_path)
    place = lay_out_examples(tmp_path) / "structures/41/lieu.yml"
    place.write_text(PLACE, encoding="utf-8")
    with loopback() as service:
        answer = {"label": NAUGHTY, "type": NAUGHTY, "score": 0.97, "citycode": "41018"}
        point = {"type": "Point", "coordinates": [1.33, 47.59]}
        found = [{"type": "Feature", "geometry": point, "properties": answer}]
        body = json.dumps({"type": "FeatureCollection", "features": found}).encode()
        service.replies["/search"] = [Reply(body=body)]
        options = ["--service", service.address, "--aujourdhui", "2026-11-24", "--essai"]
        result = CliRunner().invoke(main, ["geocoder", *options, str(place)])
    assert "error" in result.stdout, result.output
    assert_inert(result.output)


def test_reports_of_links_and_of_imports_are_inert() -> None:
    facts = dict.fromkeys(re.findall(r"\{(\w+)\}", PLACEHOLDER.message + PLACEHOLDER.hint), NAUGHTY)
    problem = Problem(PLACEHOLDER, Span(f"data/{NAUGHTY}.yml", 1, 1), NAUGHTY, facts)
    assert_inert(print_links([problem], 1, 0, advice=True))
    assert_inert(report_text(Report(problems=(problem,), rows={NAUGHTY: {}}), rehearsal=True))
