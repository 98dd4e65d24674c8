"""Bad input: one error that names the file and says what to do."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dateline.ingest.base import read_bytes, read_path, read_stdin, read_text
from dateline.ingest.decode import decode
from dateline.ingest.inputs import InputKind, find_inputs, read_input
from dateline.model.errors import EmptyInput, InputError, NotText, TooLarge, WrongLanguage

ENGLISH = "The crews of four ferries went on strike on Monday, and the ships stayed in the harbour, their union said. "


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyInput, "empty"),
        (b" \n\t ", EmptyInput, "empty"),
        (b"%PDF-1.7 ...", NotText, "a PDF"),
        (b"PK\x03\x04" + b"\x00" * 30 + b"word/document.xml", NotText, "a Word document"),
        (b"PK\x03\x04" + b"\x00" * 30, NotText, "a ZIP archive"),
        (b"\x1f\x8b\x08\x00abc", NotText, "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n....", NotText, "a PNG image"),
        (b"\xff\xd8\xff\xe0....", NotText, "a JPEG image"),
        (b"RIFF\x00\x00\x00\x00WEBP", NotText, "a WebP image"),
        (b"{\\rtf1 text}", NotText, "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText, "an old Office document"),
        (b"words\x00\x01\x02\x00 and more", NotText, "binary data"),
        (bytes(range(1, 32)) * 20, NotText, "binary data"),
        (b"a" * 1_000_000, TooLarge, "a word of 1,000,000 characters"),
        (b"QUJD+/" * 200_000, TooLarge, "a word of"),
        (ENGLISH.encode() * 30_000, TooLarge, "more than the 2 MB"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_cannot_be_read_is_named(data, error, words):
    with pytest.raises(error, match=words) as caught:
        read_bytes(data, name="story.txt")
    assert caught.value.where == "story.txt"
    assert caught.value.advice
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Екіпажі чотирьох поромів у понеділок оголосили страйк, і кораблі залишилися в гавані, повідомила профспілка.",
            "Ukrainian",
        ),
        (
            "Экипажи четырёх паромов в понедельник объявили забастовку, и суда остались в гавани, сообщил профсоюз.",
            "Russian",
        ),
        (
            "Les équipages de quatre ferries se sont mis en grève lundi et les navires sont restés au port, a annoncé leur syndicat dans la capitale.",
            "French",
        ),
        (
            "Las tripulaciones de cuatro transbordadores se declararon en huelga el lunes y los barcos se quedaron en el puerto, dijo el sindicato.",
            "Spanish",
        ),
        ("四艘渡轮的船员周一举行罢工，船只停留在港口，工会表示。港务局拒绝发表评论。" * 4, "Chinese"),
        ("أضرب طاقم أربع عبارات يوم الاثنين وبقيت السفن في الميناء، بحسب ما أعلنت نقابتهم في العاصمة.", "Arabic"),
    ],
    ids=["uk", "ru", "fr", "es", "zh", "ar"],
)
def test_another_language_is_named(text, language):
    with pytest.raises(WrongLanguage, match=f"the text is in {language}; dateline reads English"):
        read_text(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Rebels free hostages",
        "Trump calls Maduro",
        "ANKARA - Erdogan, Putin meet.",
        "Police fired.",
        "12 34 56",
        "Kyrgyz, Tajik forces trade fire near Ak-Sai canal",
    ],
)
def test_english_however_short_is_read(text):
    assert read_text(text).language == "en"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("naïve".encode(), "naïve"),
        (b"\xef\xbb\xbfplain", "plain"),
        ("wide – text".encode("utf-16"), "wide – text"),
        ("wide text without a mark".encode("utf-16-le"), "wide text without a mark"),
        ("wide text without a mark".encode("utf-16-be"), "wide text without a mark"),
        ("the county’s “bridge”".encode("cp1252"), "the county’s “bridge”"),
        (b"<meta charset=iso-8859-1>the county\x92s", "<meta charset=iso-8859-1>the county’s"),
        ("<meta charset='windows-1251'>Она сказала".encode("cp1251"), "<meta charset='windows-1251'>Она сказала"),
        ("<meta charset=utf-8>Львів".encode(), "<meta charset=utf-8>Львів"),
        ("<meta charset=iso-8859-1>Львів".encode(), "<meta charset=iso-8859-1>Львів"),
        ("Łódź, Kraków and Gdańsk ".encode() * 20 + b"\xff", "Łódź, Kraków and Gdańsk " * 20 + "\ufffd"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_the_encoding_is_found(data, text):
    assert decode(data) == text


def test_cyrillic_in_an_undeclared_encoding_is_found():
    words = "Экипажи паромов объявили забастовку, и суда остались в гавани, сообщил профсоюз моряков. " * 3
    assert decode(words.encode("cp1251")) == words


def test_a_large_file_is_refused_unread(tmp_path):
    big = tmp_path / "big.txt"
    big.write_bytes(ENGLISH.encode() * (50_000_000 // len(ENGLISH) + 1))
    with pytest.raises(TooLarge, match=r"50\.0 MB, more than the 2 MB"):
        read_path(big)


def test_a_missing_file_and_a_folder(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_path(tmp_path / "none.txt")
    with pytest.raises(InputError, match="folder"):
        read_path(tmp_path)


def test_inputs_are_files_folders_patterns_addresses_and_stdin(tmp_path):
    for name in ("a.txt", "b.md", "c.html", "d.pdf", ".hidden.txt", "sub/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ENGLISH)
    base = str(tmp_path)
    found = list(find_inputs([base, f"{base}/*.txt", f"{base}/d.pdf", "-", "https://news.example/a"]))
    assert [(Path(item.name).name, item.kind) for item in found] == [
        ("a.txt", InputKind.FILE),
        ("b.md", InputKind.FILE),
        ("c.html", InputKind.FILE),
        ("e.txt", InputKind.FILE),
        ("a.txt", InputKind.FILE),
        ("d.pdf", InputKind.FILE),
        ("-", InputKind.STDIN),
        ("a", InputKind.URL),
    ]
    assert read_input(found[0]).text == ENGLISH


def test_a_name_that_leads_nowhere_fails_when_it_is_read_and_not_before(tmp_path):
    (tmp_path / "empty").mkdir()
    found = list(
        find_inputs(
            [str(tmp_path / "empty"), str(tmp_path / "*.txt"), "ftp://news.example/a", str(tmp_path / "none.txt")]
        )
    )
    for item, words in zip(
        found, ("no file to read in this folder", "no file fits", "not an address", "no such file"), strict=True
    ):
        with pytest.raises(InputError, match=words):
            read_input(item)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(ENGLISH.encode())))
    assert read_stdin().text == ENGLISH
