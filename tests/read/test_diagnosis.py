"""What stops the parser is named where to type, with the line as it should have been."""

import pytest

from generator.read.yaml_events import read_yaml

LONG = "k" * 1024
MISTAKES = [
    ("nom: a\n<<<<<<< HEAD\nb: c\n", "Y124 2:1", "celles qui commencent par <<<<<<<"),
    ("nom: a\n \tb: c\n", "Y105 2:2", "deux espaces"),
    ("nom: a\n\t\tb: c\n", "Y105 2:1", "deux espaces"),
    ("-\tnom: a\n", "Y105 1:2", "deux espaces"),
    ("nom: CIO : Blois  \n", "Y109 1:10", 'nom: "CIO : Blois"'),
    ("nom: CIO : \n", "Y109 1:10", 'nom: "CIO :"'),
    ("nom CIO de Blois\ncommune: Blois\n", "Y117 1:4", "« nom: CIO de Blois »"),
    ("nom: a\ncommune Blois\ncode: b\n", "Y117 2:8", "« commune: Blois »"),
    ("nom = CIO\ncommune: b\n", "Y117 1:4", "« nom: CIO »"),
    ("nom; CIO\ncommune: b\n", "Y117 1:5", "« nom: CIO »"),
    ("nom=\ncommune: b\n", "Y117 1:5", "« nom: … »"),
    ("nom\ncommune: b\n", "Y117 1:4", "« nom: … »"),
    ("a:\n  - x\n  nom CIO\n  b: c\n", "Y116 3:3", "le tiret qui manque"),
    ("a:\n  - x\nnom b\nc: d\n", "Y117 3:4", "« nom: b »"),
    ("nom: a\n  commune: b\n", "Y115 2:3", "Alignez-la"),
    ("nom: a\n commune: b\n", "Y115 2:2", "Alignez-la"),
    ("  nom: a\ncommune: b\n", "Y115 1:3", "Alignez-la"),
    ("a: b\n  c d: e\n", "Y115 2:3", "Alignez-la"),
    ("a: b\n#x\n  d: e\n", "Y115 3:3", "Alignez-la"),
    ("a:\n  b: c\n - d\n", "Y115 3:2", "Alignez-la"),
    (f"  {LONG[:1020]}: b\nc: d\n", "Y115 1:3", "Alignez-la"),
    ("nom: a\n: b\n", "Y211 2:1", "Écrivez la clé"),
    ("nom: a\n- b\n", "Y116 2:1", "le tiret qui manque"),
    ("nom: 'a\n\n\n", "Y106 1:6", "nom: 'a'"),
    ('nom: "a\n', "Y106 1:6", 'nom: "a"'),
    ("a: b\n'x\n", "Y106 2:1", "'x'"),
    ("nom: [a\n\n", "Y119 1:6", "« ] »"),
    ("\n\n[\n", "Y119 3:1", "« ] »"),
    ("a: b\nc: [d\n\n\n   \n", "Y119 2:4", "« ] »"),
    ("a: {b: c\n   \n\n", "Y119 1:4", "« } »"),
    ("nom: [a, b\ncommune: c\n", "Y119 1:6", "« ] »"),
    ("a: b\n...\nc: d\n", "Y207 3:1", "dans un fichier à elle"),
    ("a: b\n%TAG\nc: d\n", "Y206 2:1", "Effacez cette ligne"),
    ("%YAML 1.1\n", "Y206 1:1", "Effacez cette ligne"),
    ("%x\na: b\n", "Y206 1:1", "Effacez cette ligne"),
    (f"{LONG}kkkkkk: b\n", "Y199 1:1031", "celle d’avant"),
    (f"nom: a\n{LONG} b: c\n", "Y199 2:1027", "celle d’avant"),
]


@pytest.mark.parametrize(("text", "place", "said"), MISTAKES, ids=lambda one: one[:30])
def test_a_mistake_is_named_with_its_cure(text: str, place: str, said: str) -> None:
    document, (problem,) = read_yaml(text, "f.yml")
    assert document is None
    span = problem.span
    assert f"{problem.rule.code} {span.line}:{span.column}" == place
    assert said in problem.hint.replace("\u00a0", " ")
