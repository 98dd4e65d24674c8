"""The dated headers of a bulletin's entries: what is one, and what the entry's first sentence has from it. Monday 17 November 2025."""

from datetime import date

import pytest

from dateline.annotate.build import build, make_doc
from dateline.ingest.base import read_text

FOLLOWING = " Gunmen attacked a convoy.\nNo group claimed the raid.\n"

HEADERS = [
    ("15 Nov, Pemba:", "15 Nov", "Pemba"),
    ("10 Nov, Macomia district:", "10 Nov", "Macomia district"),
    ("14 Nov:", "14 Nov", None),
    ("Monday, 3 March –", "Monday, 3 March", None),
    ("Friday, 7 November (Malakal):", "Friday, 7 November", "Malakal"),
    ("Nov. 12 (Goma):", "Nov. 12", "Goma"),
    ("* 2024-05-03:", "2024-05-03", None),
    ("• 12 November 2025 -", "12 November 2025", None),
    ("03/05/2024:", "03/05/2024", None),
    ("Monday:", "Monday", None),
    ("On Monday:", "Monday", None),
    ("THURSDAY 13 NOVEMBER —", "THURSDAY 13 NOVEMBER", None),
    ("12 Nov – Goma:", "12 Nov", "Goma"),
    ("12 Nov - Goma -", "12 Nov", "Goma"),
    ("12 Nov, 14:30, Beni:", "12 Nov", "Beni"),
    ("10-12 Nov, Torit:", "10-12 Nov", "Torit"),
    ("30 Oct - 2 Nov, El Fasher:", "30 Oct - 2 Nov", "El Fasher"),
    ("7 November, 0630 hrs, Pibor County, Jonglei State:", "7 November", "Pibor County, Jonglei State"),
    ("5 December 2024 | Khan Younis |", "5 December 2024", "Khan Younis"),
    ("March 2019:", "March 2019", None),
]
NONE = [
    "Monday's talks – the third this year – ended without a deal.",
    "Monday – a public holiday – saw clashes in the port.",
    "Thursday and Friday – the days of mourning – passed without trouble.",
    "10:30 Police fired on the crowd.",
    'He said: "We will not leave the town."',
    "On Monday police said: nobody was hurt.",
    "12 people – among them two children – were killed.",
    "March on the capital: thousands took to the streets.",
    "May: he said that he would not resign.",
    "Nov 12 (Reuters) - The minister accused the rebels of looting.",
    "15 Nov saw the start of protests: police fired tear gas.",
    "May 12 elections: what to know.",
]
DATED = """
10 Nov, Macomia district: Insurgents attacked a village at dawn, burning ten houses, residents said.|attacked|2025-11-10..2025-11-10
10 Nov, Macomia district: Insurgents attacked a village at dawn, burning ten houses, residents said.|burning|2025-11-10..2025-11-10
12 Nov: Rebels seized a bridge and shelled the market.|shelled|2025-11-12..2025-11-12
12 Nov, Djibo: Gunmen overnight attacked an outpost.|attacked|2025-11-11..2025-11-12
12 Nov, Djibo: Gunmen attacked an outpost. The next day the army shelled the hills.|shelled|2025-11-13..2025-11-13
12 Nov, Djibo: Gunmen attacked an outpost. The army shelled the hills.|shelled|None
5 Nov, Djibo: Gunmen attacked an outpost on Sunday night, police said.|attacked|2025-11-02..2025-11-02
12 Nov: Police have arrested six people since 3 November.|arrested|2025-11-12..2025-11-12
Friday, 7 November (Malakal): Gunmen attacked a convoy.|attacked|2025-11-07..2025-11-07
Feb. 29: Gangs attacked the airport.\\nMarch 3: Troops seized the port.|attacked|2024-02-29..2024-02-29
Feb. 29: Gangs attacked the airport.\\nMarch 3: Troops seized the port.|seized|2024-03-03..2024-03-03
18 Nov: Ministers will meet in Doha.|meet|2025-11-18..2025-11-18
"""
PLACED = [
    ("15 Nov, Pemba: Gunmen attacked a convoy.", "attacked", "Pemba"),
    ("15 Nov, Pemba: Gunmen attacked a convoy near Goma.", "attacked", "Goma"),
    ("15 Nov, Pemba: Gunmen attacked a convoy. Police arrested six men.", "arrested", None),
    ("15 Nov (Goma): Rebels seized a bridge and shelled the market.", "shelled", "Goma"),
    ("15 Nov, Ntalika village: Gunmen attacked a convoy.", "attacked", "Ntalika"),
    ("15 Nov: Gunmen attacked a convoy.", "attacked", None),
]


@pytest.fixture(scope="module")
def nlp():
    return build()


def made(nlp, text):
    return make_doc(nlp, read_text("Weekly brief\n\n" + text, published=date(2025, 11, 17)))


def claim(nlp, text, word):
    doc = nlp(made(nlp, text))
    return next(c for c in doc._.claims if word in c.text)


@pytest.mark.parametrize(("header", "day", "place"), HEADERS)
def test_a_header_is_read_apart_from_its_entry(nlp, header, day, place):
    doc = made(nlp, header + FOLLOWING)
    (found,) = doc._.headers
    assert doc[found.day.start : found.day.end].text == day
    assert (doc[found.place.start : found.place.end].text or None) == place
    assert doc[found.tokens.end].text == "Gunmen"
    assert doc[found.tokens.end].is_sent_start
    assert "\n" in doc[found.end].text


@pytest.mark.parametrize("text", NONE)
def test_a_date_that_opens_a_sentence_is_no_header(nlp, text):
    assert made(nlp, text)._.headers == ()


@pytest.mark.parametrize(("text", "word", "days"), [row.split("|") for row in DATED.strip().split("\n")])
def test_the_date_of_the_header_is_that_of_the_first_sentence(nlp, text, word, days):
    time = claim(nlp, text.replace("\\n", "\n"), word).time
    assert ("None" if time is None else f"{time.start or ''}..{time.end or ''}") == days


@pytest.mark.parametrize(("text", "word", "place"), PLACED)
def test_the_place_of_the_header_is_that_of_the_first_sentence(nlp, text, word, place):
    found = claim(nlp, text, word).place
    assert (found and found.name) == place


def test_the_day_of_a_header_says_nothing(nlp):
    assert claim(nlp, "MONDAY: Police arrested six teachers.\nTUESDAY: Judges freed them.", "arrested").sources == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("15 Nov, Pemba: Gunmen attacked a convoy.", {"Pemba", "Gunmen"}),
        ("April Jones accused Monday Okoro of fraud.", {"April Jones", "Monday Okoro"}),
    ],
)
def test_a_time_is_nobody_but_a_name_is(nlp, text, names):
    mentions = {mention.actor.text for mention in nlp(made(nlp, text))._.entities}
    assert names <= mentions
    assert not mentions & {"15 Nov", "Nov", "April", "Monday"}
