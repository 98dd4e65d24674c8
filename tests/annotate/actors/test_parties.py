"""Whose the people, bodies and offices of a text are, and of what sector: ``parties.txt`` and the entries of round-ups."""

from pathlib import Path

import pytest

from dateline.annotate.build import build, make_doc
from dateline.ingest.base import read_text

HEADLINE = "Briefing of the day\n\n"


@pytest.fixture(scope="module")
def reader():
    return build(components=["dateline_timex", "dateline_entities"])


def rows():
    for line in Path(__file__).with_name("parties.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield pytest.param(*(cell.strip() for cell in line.split(" | ")), id=line[:60])


def codes(doc, start, end):
    span = doc.char_span(start, end, alignment_mode="expand")
    found = (doc._.entities.actors(token.i) for token in reversed(list(span)))
    actors = next(filter(None, found), ())
    return " ".join(f"{actor.code or ''}:{actor.sector or ''}" for actor in actors)


@pytest.mark.parametrize(("text", "phrase", "answer"), rows())
def test_parties(reader, text, phrase, answer):
    doc = reader(make_doc(reader, read_text(HEADLINE + text)))
    at = doc.text.index(phrase)
    assert codes(doc, at, at + len(phrase)) == answer


SECTIONS = """Weekly security digest

Northern Nigeria

3 Nov: Gunmen killed six farmers in Bakori. The governor imposed a curfew.

Chad

- Police broke up a march in Moundou.
- Herders and farmers clashed. The army sent a patrol.

Niger

Night of 4-5 Nov, Dosso region: Bandits stole cattle. Villagers caught three men.
"""
DATELINES = """Incidents of the week

TAMALE, Ghana - Police broke up a march of traders on Monday, a local radio station said.

KISUMU, Kenya - Fishermen blocked the jetty after two boats were seized. Officers fired in the air.

SEOUL - The navy will hold a drill off the coast next week.
"""
COLONS = """World briefs

KENYA: Officers fired on marchers near the harbour.

LUSAKA - Teachers began a strike on Monday. The minister was not available.
"""
TURNS = """Seven o'clock news

Good morning. Four geologists are free in Papua New Guinea. Police say no ransom was paid.

To Solomon Islands. Teachers there have called off their strike. The government has promised to pay.

Now to Kenya. Officers fired on marchers near the harbour.
"""
ENTRIES = [
    (TURNS, "Police", "PNG"),
    (TURNS, "Teachers", "SLB"),
    (TURNS, "The government", "SLB"),
    (TURNS, "Officers", "KEN"),
    (SECTIONS, "Gunmen", "NGA"),
    (SECTIONS, "The governor", "NGA"),
    (SECTIONS, "Police", "TCD"),
    (SECTIONS, "Herders", "TCD"),
    (SECTIONS, "The army", "TCD"),
    (SECTIONS, "Bandits", "NER"),
    (SECTIONS, "Villagers", "NER"),
    (DATELINES, "Police", "GHA"),
    (DATELINES, "Fishermen", "KEN"),
    (DATELINES, "Officers", "KEN"),
    (DATELINES, "The navy", "KOR"),
    (COLONS, "Officers", "KEN"),
    (COLONS, "Teachers", "ZMB"),
    (COLONS, "The minister", "ZMB"),
]


@pytest.mark.parametrize(("text", "phrase", "country"), ENTRIES)
def test_entries_of_a_round_up(reader, text, phrase, country):
    doc = reader(make_doc(reader, read_text(text)))
    at = doc.text.index(phrase)
    assert codes(doc, at, at + len(phrase)).partition(":")[0] == country
