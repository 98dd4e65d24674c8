"""Ids that stay."""

from pathlib import Path

import pytest

from dateline.archive.keys import address_key, claim_keys, document_key
from dateline.model.document import Document


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://Gulf.example/a/", "web:gulf.example/a"),
        ("http://gulf.example:80/a#b", "web:gulf.example/a"),
        ("https://gulf.example:8443/a", "web:gulf.example:8443/a"),
        ("https://gulf.example", "web:gulf.example/"),
        ("https://gulf.example/?id=3&utm_medium=mail&gclid=x", "web:gulf.example/?id=3"),
        ("https://gulf.example/?q=", "web:gulf.example/?q="),
        ("https://gulf.example:x/a", "web:gulf.example/a"),
        ("/inbox/a.txt", "file:/inbox/a.txt"),
        ("-", None),
    ],
)
def test_how_an_address_is_compared(address, key):
    assert address_key(address) == key


def test_a_path_is_absolute():
    assert address_key("a.txt") == f"file:{Path.cwd() / 'a.txt'}"


def test_a_document_without_an_address_is_known_by_publisher_and_text():
    one = Document(id="1", text="x", publisher="Gulf Wire")
    assert document_key(one) == document_key(Document(id="2", text="x", publisher="Gulf Wire", title="t"))
    others = [
        Document(id="1", text="x"),
        Document(id="1", text="y", publisher="Gulf Wire"),
        Document(id="1", text="x", publisher="", url="https://a.example"),
    ]
    assert len({document_key(each) for each in (one, *others)}) == 4


def test_claims_with_the_same_words_have_ids_of_their_own(made):
    record = made.report(made.met, made.met)
    first, second = claim_keys(record, "d1")
    assert first != second
    assert list(claim_keys(made.report(made.offered, made.met), "d1"))[1] == first
    assert next(claim_keys(made.report(made.met), "d2")) != first
