"""Who does what to whom in passages of varied style and region: ``passages.txt``, read through the whole pipeline."""

from datetime import date
from pathlib import Path

import pytest

from dateline.annotate.build import make_doc
from dateline.ingest.base import read_text

PUBLISHED = date(2022, 6, 15)


def rows():
    passage = ""
    for line in Path(__file__).with_name("passages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            words, actors, recipients = (cell.strip() for cell in line.split("|"))
            yield pytest.param(passage, words, actors, recipients, id=f"{passage[:40]}: {words[:30]}")
        elif not line.startswith("#"):
            passage = line.replace("\\n", "\n")


def codes(actors):
    return " ".join(sorted(f"{actor.code or '-'}:{actor.sector or '-'}" for actor in actors)) or "-"


@pytest.mark.parametrize(("passage", "words", "actors", "recipients"), rows())
def test_who_and_to_whom(pipeline, passage, words, actors, recipients):
    doc = pipeline(make_doc(pipeline, read_text(passage, published=PUBLISHED)))
    claims = [claim for claim in doc._.claims if words in claim.text or claim.text in words]
    assert claims, [claim.text for claim in doc._.claims]
    assert (codes(claims[0].actors), codes(claims[0].recipients)) == (actors, recipients)
