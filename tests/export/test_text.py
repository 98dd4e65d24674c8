"""The view for people: what an investigator must find in it."""

import io
import unicodedata
from dataclasses import replace

import pytest

from dateline.export.base import Style
from dateline.export.text import Text
from dateline.model.document import PublishedFrom
from dateline.model.figure import Figure, FigureKind
from dateline.model.span import Span


def shown(*records, **style):
    out = io.StringIO()
    exporter = Text(out, Style(**style))
    exporter.begin()
    for record in records:
        exporter.write(record)
    exporter.end()
    return out.getvalue()


def test_the_first_lines_say_what_it_is_and_who_stands_behind_it(sample):
    assert shown(sample, width=110).split("\n")[:4] == [
        "Ghana recalls envoy as border talks with Togo stall, paper says",
        "Gulf Wire · published 14 Nov 2025 (given with the file)",
        "5 claims · 28 Oct – 9 Nov 2025 · 1 denied · 1 not certain · 1 from unnamed sources · 3 undated",
        "According to: the outlet itself (3), two officials familiar with the decision (1), Kodjo Amevor (1)",
    ]


def test_a_claim_is_told_in_full(sample):
    assert (
        " 2. 3–9 Nov 2025 (week of; said: “last week”)\n"
        "    Ghana (GHA government) + Togo (TGO government) → CONSULT\n"
        "    certain · in Cotonou, BEN (the place itself)\n"
        "    according to Volta Times, citing two officials familiar with the decision (2 people, not named)\n"
        "    │ The officials said the two governments had [[held secret talks]] in Cotonou last week.\n"
    ) in shown(sample, width=110)


def test_the_figures_of_a_claim_stand_with_it(sample):
    start = sample.document.text.index("12 people")
    twelve = Figure(
        kind=FigureKind.ARRESTED,
        text="12 people",
        span=Span(start, start + 9),
        value=12,
        low=12,
        high=12,
        unit="person",
        counted="people",
    )
    claims = tuple(replace(c, figures=(twelve,)) if c.event.mode == "arrest" else c for c in sample.claims)
    page = shown(replace(sample, claims=claims))
    assert "    certain\n    arrested 12 (“12 people”)\n    according to" in page
    assert page.count("arrested 12 (") == 1


@pytest.mark.parametrize("width", [40, 72, 100])
def test_every_claim_has_its_evidence_and_no_line_is_too_wide(sample, width):
    page = shown(sample, width=width)
    flat = " ".join(page.replace("│ ", "").split())
    for claim in sample.claims:
        assert f"[[{claim.text}]]" in flat
    assert max(map(len, page.split("\n"))) <= width


def test_silence_and_furniture_are_told(sample):
    page = shown(sample)
    assert "Did not respond\n  - A spokeswoman for President Ama Boadu: declined to comment\n" in page
    assert "Set aside as page furniture\n  - Share this article\n  - Comments (3)\n" in page


def test_no_publication_date_is_said_not_guessed(sample):
    document = replace(sample.document, published=None, published_from=PublishedFrom.NONE)
    assert "publication date not known" in shown(replace(sample, document=document))


def test_no_claims_is_said(sample):
    assert "no claims: nothing that PLOVER codes was read" in shown(replace(sample, claims=()))


EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[31m\u202e\x9b1m\x08"


@pytest.mark.parametrize("ansi", [False, True])
def test_nothing_of_the_text_controls_the_terminal(sample, ansi):
    text = sample.document.text.replace("Share this article", EVIL.ljust(18, "x"))
    start = text.index(EVIL)
    document = replace(
        sample.document, title=EVIL + "t", publisher=EVIL, text=text, furniture=(Span(start, start + 18),)
    )
    claims = tuple(
        replace(
            claim, sentence=Span(claim.sentence.start, len(text)), time=claim.time and replace(claim.time, text=EVIL)
        )
        for claim in sample.claims
    )
    page = shown(replace(sample, document=document, claims=claims), ansi=ansi)
    for own in ("\x1b[1m", "\x1b[2m", "\x1b[1;4m", "\x1b[0m", "\n"):
        page = page.replace(own, "")
    assert {unicodedata.category(char) for char in page} & {"Cc", "Cf", "Cs"} == set()


def test_of_a_very_long_sentence_what_stands_around_the_evidence_is_shown(sample):
    claim = sample.claims[1]
    whole = replace(claim, sentence=Span(0, len(sample.document.text)))
    page = shown(replace(sample, claims=(whole,)))
    assert "[[held secret talks]]" in " ".join(page.split())
    assert "…" in page
    assert len(page) < 3000


def test_records_are_set_apart(sample):
    assert shown(sample, sample).count("─" * 100) == 1
