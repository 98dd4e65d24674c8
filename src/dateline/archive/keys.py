"""Ids that stay: of a document by its address or its text, of a claim by its sentence, of whatever is stored once by its values."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.model.document import Document
from dateline.model.record import Record

LENGTH = 16
"""Hexadecimal digits of an id: 64 bits."""
TRACKING = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid", "smid", "ref_src"}
)
"""Parameters of an address that say where the reader came from, not what is read."""
PORTS = {"http": 80, "https": 443}


def digest(*parts: object) -> str:
    """A hash of the parts, in hexadecimal; None and the empty string differ."""
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def text_hash(text: str) -> str:
    """The hash of a text, as in ``Document.id``."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def address_key(address: str) -> str | None:
    """The address as it is compared: a web address without scheme, fragment and tracking, a path absolute; None for standard input."""
    if address == "-":
        return None
    if address.lower().startswith(("http://", "https://")):
        return _web(address)
    return f"file:{Path(address).absolute()}"


def _web(address: str) -> str:
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    try:
        port = parts.port
    except ValueError:
        port = None
    if port not in (None, PORTS.get(parts.scheme.lower())):
        host = f"{host}:{port}"
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in TRACKING and not name.lower().startswith("utm_")
    ]
    query = f"?{urlencode(kept)}" if kept else ""
    return f"web:{host}{parts.path.rstrip('/') or '/'}{query}"


def document_key(document: Document) -> str:
    """The public id of a document: of its web address, else of its publisher and its first text."""
    known = address_key(document.url) if document.url else None
    return "d" + digest(known or "text", *(() if known else (document.publisher, text_hash(document.text))))[:LENGTH]


def claim_keys(record: Record, document: str) -> Iterator[str]:
    """The public id of each claim: of its document, sentence and trigger, and of its rank among those that share them.

    So it stays the same in a later version of the document, or when a later program reads it anew, as long as these words stand.
    """
    text = record.document.text
    seen: Counter[tuple[str, str]] = Counter()
    for claim in record.claims:
        words = (" ".join(claim.sentence.of(text).split()), claim.text)
        yield "c" + digest(document, *words, seen[words])[:LENGTH]
        seen[words] += 1
