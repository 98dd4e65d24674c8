"""Bytes to text: tell binary kinds by name, then find the encoding."""

import codecs
import re
from typing import Final

from dateline.model.errors import EmptyInput, NotText

_MAGIC: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"%PDF", "a PDF", "save its text as .txt first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive", "unpack it first"),
    (b"PK\x05\x06", "an empty ZIP archive", "unpack it first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x89PNG\r\n", "a PNG image", "give the text, not a picture of it"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text, not a picture of it"),
    (b"GIF87a", "a GIF image", "give the text, not a picture of it"),
    (b"GIF89a", "a GIF image", "give the text, not a picture of it"),
    (b"II*\x00", "a TIFF image", "give the text, not a picture of it"),
    (b"MM\x00*", "a TIFF image", "give the text, not a picture of it"),
    (b"{\\rtf", "an RTF document", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "save it as plain text first"),
    (b"SQLite format 3\x00", "an SQLite database", "give a text or a web page"),
    (b"\x7fELF", "a program", "give a text or a web page"),
    (b"MZ\x90", "a program", "give a text or a web page"),
    (b"ID3", "an MP3 recording", "give a transcript of it"),
    (b"OggS", "an Ogg recording", "give a transcript of it"),
    (b"fLaC", "a FLAC recording", "give a transcript of it"),
    (b"PAR1", "a Parquet table", "give a text or a web page"),
    (b"wOFF", "a font", "give a text or a web page"),
    (b"wOF2", "a font", "give a text or a web page"),
)  # fmt: skip
_OFFICE: Final = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint file"),
    (b"opendocument.text", "an OpenDocument text"),
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_META = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset\s*=\s*["']?|\?xml[^>]{0,100}?encoding\s*=\s*["'])([\w.:-]{2,30})""", re.IGNORECASE
)
_WESTERN = frozenset({"iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii", "iso-8859-15"})
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, where: str | None = None, declared: str | None = None) -> str:
    """The text that the bytes hold.

    A byte order mark decides; else UTF-8 where it is valid; else what the page or the server declares; else what the
    bytes look like; else Windows-1252, which is what an undeclared Western page nearly always is.
    """
    if not data.strip():
        raise EmptyInput("the file is empty", where=where, advice="give a file with text in it")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    refuse_binary(data, where=where)
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _otherwise(data, declared or _in_page(data))


def refuse_binary(data: bytes, *, where: str | None = None) -> None:
    """An error that names the kind, for bytes that are no text."""
    for magic, kind, advice in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"this is {_office(data) or kind}", where=where, advice=advice)
    if data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        kind = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "a video"}.get(
            data[8:12], "a video or image"
        )
        raise NotText(f"this is {kind}", where=where, advice="give the text of it")
    head = data[:8192]
    if _wide(data) is None and (b"\x00" in head or len(_CONTROL.findall(head)) > 0.05 * len(head)):
        raise NotText("this is binary data", where=where, advice="give a text or a web page")


def _office(data: bytes) -> str | None:
    if not data.startswith(b"PK\x03\x04"):
        return None
    return next((kind for mark, kind in _OFFICE if mark in data[:20_000]), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: nearly every other byte of Latin text is zero."""
    head = data[:2000]
    half = len(head) // 2
    if half < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd == 0 else None


def _in_page(data: bytes) -> str | None:
    match = _META.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _otherwise(data: bytes, declared: str | None) -> str:
    """Not valid UTF-8: a few bad bytes in UTF-8, or another encoding."""
    replaced = data.decode("utf-8", "replace")
    bad = replaced.count("\ufffd")
    good = sum(c >= "\x80" for c in replaced) - bad
    if bad <= 0.2 * good:
        return replaced
    if declared and declared.lower() not in ("utf-8", "utf8"):
        encoding = "cp1252" if declared.lower() in _WESTERN else declared
        try:
            return data.decode(encoding, "replace")
        except LookupError:
            pass
    return data.decode(_looks_like(data), "replace")


def _looks_like(data: bytes) -> str:
    """The encoding that the bytes look like. Few high bytes tell nothing: then Windows-1252."""
    high = sum(byte >= 0x80 for byte in data[:20_000])
    if high < 0.1 * min(len(data), 20_000):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:20_000]).best()
    return best.encoding if best else "cp1252"
