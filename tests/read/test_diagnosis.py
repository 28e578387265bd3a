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
    ('a: "x\\qy"\n', "Y122 1:6", "Retirez la barre oblique"),
    ('a: "b" c\n', "Y107 1:8", """'"b" c'"""),
    ("a: 'b' c\n", "Y107 1:8", """"'b' c\""""),
    ('a: "b"   c d  \n', "Y107 1:10", """'"b"   c d'"""),
    ("""a: "b" 'c'\n""", "Y107 1:8", """'"b" ''c'''"""),
    ("a: 'l'été'\n", "Y108 1:6", '"l\'été"'),
    ("'a' b\nc: d\n", "Y107 1:5", """"'a' b\""""),
    ("a: [b, c,, d]\n", "Y121 1:10", "Effacez la virgule"),
    ("a: [, b]\n", "Y121 1:5", "Effacez la virgule"),
    ("a: {b: c,, d: e}\n", "Y121 1:10", "Effacez la virgule"),
    ("a: [b]]\n", "Y120 1:7", "Effacez-le"),
    ("a: {b: c}}\n", "Y120 1:10", "Effacez-le"),
    ("a: [b, [c]\nd: e\n", "Y119 1:4", "« ] »"),
    ("a: [b}\n", "Y119 1:4", "« ] »"),
    ("a: {b]\n", "Y119 1:4", "« } »"),
    ("a: {\n b: [c\n}\n", "Y119 2:5", "« ] »"),
    ("a: [b\n  c: 'd\n", "Y119 1:4", "« ] »"),
    ("a: ]\n", "Y118 1:4", '"]"'),
    ("]\n", "Y118 1:1", '"]"'),
    ("a: @b\n", "Y118 1:4", '"@b"'),
    ("a: `b`\n", "Y118 1:4", '"`b`"'),
    ("a: |b\n", "Y118 1:4", '"|b"'),
    ("a: ,b\n", "Y118 1:4", '",b"'),
    ("a: ? b\n", "Y118 1:4", '"? b"'),
    ("a: [@b, c]\n", "Y118 1:5", '"@b"'),
    ("a: [x, `b` c, d]\n", "Y118 1:8", '"`b` c"'),
    ("a: {b: %c}\n", "Y118 1:8", '"%c"'),
    ("- * b\n", "Y118 1:3", '"* b"'),
    ("a:\n  * b\n", "Y113 2:3", "- b"),
    ("a: - b\n", "Y114 1:4", "Allez à la ligne"),
    ("a: -\n  b\n", "Y114 1:4", "Allez à la ligne"),
    ("a: - b\n  - c\n", "Y114 1:4", "Allez à la ligne"),
    ("'a: b\n", "Y106 1:1", "'a: b'"),
    ('a: "b\nc: "d"\n', "Y106 1:4", 'a: "b"'),
    ("a: b 'c\nd: e: f\n", "Y109 2:5", 'd: "e: f"'),
]


@pytest.mark.parametrize(("text", "place", "said"), MISTAKES, ids=lambda one: one[:30])
def test_a_mistake_is_named_with_its_cure(text: str, place: str, said: str) -> None:
    document, (problem,) = read_yaml(text, "f.yml")
    assert document is None
    span = problem.span
    assert f"{problem.rule.code} {span.line}:{span.column}" == place
    assert said in problem.hint.replace("\u00a0", " ")
