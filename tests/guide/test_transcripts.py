"""A video is a link with what it says in words; a tool without words to read shows no fold."""

from pathlib import Path

FOLD = "Lire ce que dit la vidéo"


def test_a_video_is_read_where_it_is_listed(imaginary_site: Path) -> None:
    for url in ("outils", "services/trouver-un-emploi"):
        html = (imaginary_site / url / "index.html").read_text("utf-8")
        assert html.count(FOLD) == 1, url
        assert "Une personne imaginaire est devant un mur blanc." in html
        assert "https://video.example/metier" in html and "<video" not in html


def test_a_tool_without_a_transcript_shows_none(imaginary_site: Path) -> None:
    html = (imaginary_site / "services/choisir-un-metier/index.html").read_text("utf-8")
    assert "Carnet imaginaire" in html and FOLD not in html


def test_the_words_are_open_data(imaginary_site: Path) -> None:
    told = (imaginary_site / "donnees/v1/ressources.json").read_text("utf-8")
    assert told.count('"transcription"') == 1
