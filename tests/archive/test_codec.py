"""Records as JSON in parts: short, whole, and free of what no database keeps."""

import json
from dataclasses import replace
from datetime import date

import pytest

from dateline.archive.codec import dyad_rows, folded, load_claim, load_record, pack
from dateline.model.errors import InputError


def test_a_record_is_whole_again(sample):
    packed = pack(sample)
    assert load_record(packed.head, sample.document.text, list(packed.claims), packed.nonresponses) == sample


def test_what_is_not_there_is_not_written(sample):
    packed = json.loads(pack(sample).claims[0])
    assert "place" not in packed
    assert "actors" not in packed
    assert packed["absent"][0]["field"] == "time"
    assert load_claim(pack(sample).claims[0]).place is None


def test_the_text_is_not_written_twice(sample):
    assert json.loads(pack(sample).head)["text"] == ""


@pytest.mark.parametrize("words", ["a\x00b", "\ud800", "a\\\x00"])
def test_what_cannot_be_kept_is_refused(sample, words):
    for field in ("text", "byline"):
        spoilt = replace(sample, document=replace(sample.document, **{field: sample.document.text + words}))
        with pytest.raises(InputError, match="holds"):
            pack(spoilt)


def test_a_backslash_is_no_nul(sample):
    pack(replace(sample, document=replace(sample.document, byline="C:\\u0000")))


@pytest.mark.parametrize(
    ("actors", "recipients", "pairs"),
    [
        (("GHA/GOV a",), ("TGO/GOV b",), [("GHA", "TGO", "low on high")]),
        (("TGO/GOV a",), ("GHA/GOV b",), [("GHA", "TGO", "high on low")]),
        (("TGO/GOV a", "GHA/GOV b"), (), [("GHA", "TGO", "mutual")]),
        (("GHA/GOV a",), ("GHA/CVL b",), []),
        (("GHA/GOV a", "TGO/GOV b"), ("NGA/REB c",), [("GHA", "NGA", "low on high"), ("NGA", "TGO", "high on low")]),
        (("/REB a",), ("GHA/MIL b",), []),
        (("UNO a",), ("GHA/MIL b",), [("GHA", "UNO", "high on low")]),
    ],
)
def test_pairs(made, actors, recipients, pairs):
    said = replace(made.met, actors=actors, recipients=recipients)
    (claim,) = made.report(said).claims
    rows = dyad_rows(claim)
    assert [(row["low"], row["high"], row["direction"]) for row in rows] == pairs
    assert {row["day"] for row in rows} <= {date(2025, 11, 11)}


def test_names_are_looked_for_without_case():
    assert folded("  STRASSE \n Straße") == "strasse strasse"
