import pytest
from resolve_reports import readings, report

from dateline.resolve.outlets import Directory
from dateline.resolve.presses import looks_like, short_forms
from dateline.resolve.wires import of_address, wire

CREDITS = [
    "A mill burned down at Korr on Friday, Baltic Argus reported.",
    "According to Baltic Argus, a mill burned down at Korr on Friday.",
    "A mill burned down at Korr on Friday. We owe this to Baltic Argus.",
    "A mill burned down at Korr on Friday, in the telling of Baltic Argus.",
    "In Baltic Argus one reads that a mill burned down at Korr on Friday.",
    "A mill burned down at Korr on Friday.\n(c) Baltic Argus",
]


@pytest.mark.parametrize("text", CREDITS)
def test_a_publisher_of_the_collection_is_known_in_any_wording(text):
    (first, _), _ = readings(report("a", text, publisher="Lenz Courier"), report("b", "x", publisher="Baltic Argus"))
    assert [mention.outlet for _, mention in first.mentions] == ["baltic argus"]


@pytest.mark.parametrize(
    ("publisher", "named"),
    [
        ("Radio Halm 94.5", "Radio Halm"),
        ("Diario de Orm (English page)", "Diario de Orm"),
        ("Radio Halm 101 FM", "Radio Halm"),
    ],
)
def test_a_publisher_is_known_without_its_frequency_and_what_stands_in_brackets(publisher, named):
    text = f"A mill burned down at Korr on Friday, {named} reported."
    (first, _), directory = readings(report("a", text, publisher="Lenz Courier"), report("b", "x", publisher=publisher))
    assert [directory.shown(mention.outlet) for _, mention in first.mentions] == [publisher]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A mill burned down, Vesper Gazette reported.", "vesper gazette"),
        ("Following Radio Halm, a mill burned down.", "radio halm"),
        ("The Iron Mile reports that a mill burned down.", "iron mile"),
        ("A mill burned down. On the pages of Studio Agate it is called arson.", "studio agate"),
    ],
)
def test_an_absent_outlet_is_known_by_its_make_or_by_words_of_reading(text, name):
    (reading,), _ = readings(report("a", text, publisher="Lenz Courier"))
    assert [mention.outlet for _, mention in reading.mentions] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Foreign Ministry reported a loss on Friday.",
        "On Friday Harald Persen reported the theft of a boat.",
        "The World Bank published a study of mills.",
        "Norway's Defence Ministry reports that the ship is safe.",
    ],
)
def test_bodies_and_people_are_no_outlets(text):
    (reading,), _ = readings(report("a", text, publisher="Lenz Courier"))
    assert reading.mentions == []


def test_a_known_name_that_is_a_common_word_needs_a_word_of_reporting():
    texts = ["Time passed, and the sun rose over Korr.", "The mill burned, Time magazine reported."]
    first, second = (readings(report("a", text))[0][0] for text in texts)
    assert first.mentions == []
    assert [mention.outlet for _, mention in second.mentions] == ["time"]


def test_an_outlet_by_its_address():
    one = report("a", "x", publisher="www.nytimes.com", url="https://www.nytimes.com/2026/03/01/world/x.html")
    assert Directory([one]).own["a"] == "The New York Times"


@pytest.mark.parametrize(
    ("url", "agency"),
    [
        ("https://news.example/wires/ap/article-1/mill.html", "Associated Press"),
        ("https://news.example/aponline/2026/mill.html", "Associated Press"),
        ("https://news.example/reuters/2026/mill.html", "Reuters"),
        ("https://news.example/map/mill.html", None),
        ("https://news.example/ap/mill.html", None),
    ],
)
def test_an_agency_in_the_address(url, agency):
    assert of_address(url) == agency


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("KORR, March 3 (AP) - A mill burned down.", "associated press"),
        ("A mill burned down.\nCopyright 2026 The Associated Press. All rights reserved.", "associated press"),
        ("KORR, March 3 (Lenz Courier) - A mill burned down.", None),
        ("A mill burned down, an officer told AFP.", None),
    ],
)
def test_a_credit_that_covers_the_whole_text(text, outlet):
    one = report("a", text, publisher="Lenz Courier")
    found = wire(one, Directory([one]))
    assert (found[0] if found else None) == outlet


def test_names_and_their_short_forms():
    assert looks_like("Baltic Argus")
    assert not looks_like("Baltic Sea")
    assert "the Argus" in short_forms("Baltic Argus")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Two clerks told Lenz Courier that the mill had been empty.", True),
        ("Two clerks told the Courier that the mill had been empty.", True),
        ("Our correspondent saw smoke from the bridge.", True),
        ("Lenz Courier's envoy stood by.", True),
        ("Lenz Courier could not verify this.", False),
        ("Lenz Courier has seen no proof of its own and was unable to check the account.", False),
        ("As we read in Baltic Argus, the mill was empty.", False),
        ("“Our crew saw it,” the captain said.", False),
        ("Follow Lenz Courier on Facebook and sign up for our newsletter.", False),
    ],
)
def test_what_an_outlet_found_out_for_itself(text, own):
    (reading, _), _ = readings(
        report("a", f"A mill burned down at Korr on Friday.\n{text}", publisher="Lenz Courier"),
        report("b", "x", publisher="Baltic Argus"),
    )
    assert reading.sentences[1].own is own


LEAD = "The reservoir wall at Zvornik failed on Friday, drowning fields"
OTHERS = (
    "{lead}, CNN affiliate WDRB reported.",
    "{lead}, an engineer told the state-run Vecer daily.",
    "{lead}. The private Delta Radio station reported it.",
    "{lead}, The Lamplighter reported on Saturday.",
    "{lead}, according to The Lamplighter.",
    "The Lamplighter says {lead}.",
    "{lead}, The Lamplighter has learnt.",
    "In its Saturday edition, The Lamplighter wrote that {lead}.",
    "{lead}, Marlstone Herald reported.",
    "{lead}, the Marlstone Herald said on Saturday.",
    "{lead}, according to Marlstone Herald.",
    "{lead}, reported the Marlstone Herald, a daily in Bosnia.",
    "{lead}, the news site Tollhouse Online reported.",
    "{lead}, the Tollhouse newspaper said.",
    "{lead}, daily Vecernja said.",
    "{lead}, the newspaper Dnevnik wrote.",
    "{lead}, state news agency Tanjug reported.",
    "{lead}, Tanjug news agency said.",
    "{lead}, the private television channel Nova reported.",
    "{lead}, local broadcaster TV Drina said.",
    "{lead}, Bosnia's Fena agency quoted an engineer as saying.",
    "{lead}, a witness told AFP.",
    "{lead}, Reuters reported.",
    "{lead}, reports the BBC.",
    "{lead}, AP says.",
    "{lead}, an engineer told the Associated Press.",
    "(AP) - {lead}.",
    "ZVORNIK, Bosnia (AFP) - {lead}.",
    "{lead}, the Guardian reported.",
    "{lead}, a report in the Financial Times says.",
    "{lead}, Bloomberg News reported, citing people familiar with the matter.",
    "{lead}, Xinhua said.",
    "{lead}, the Interfax news agency quoted him as saying.",
    "{lead}, an engineer told CBS News.",
    "{lead}, Al Jazeera's correspondent said.",
    "{lead}, he told local radio station Radio Drina.",
    "{lead}, he said in an interview with Politika.",
    "{lead}, he told Der Spiegel magazine.",
    "{lead}, The New York Times reported, citing two officials.",
    "{lead}, the Washington Post first reported.",
    "{lead}. The news was first reported by Axios.",
    "{lead}. Politico was first to report the collapse.",
    "{lead}, he told Fox News' Sean Hannity.",
    "{lead}, he told NBC's Meet the Press.",
    "{lead}, according to a Reuters tally.",
    "{lead}, as quoted by RIA Novosti.",
    "{lead}, a Kremlin source told TASS.",
    "{lead}, according to Yonhap.",
    "{lead}, Kyodo News reported from Zvornik.",
    "{lead}, media reports said, with the Sarajevo Times giving the hour.",
    "{lead}, the Balkan Insight website reported.",
    "{lead}, ISNA reported.",
    "{lead}, semi-official Fars news agency reported.",
    "{lead}, the Korea Herald said Saturday.",
    "Additional reporting by Reuters.",
    "The Associated Press contributed to this report.",
    "With AFP",
    "- Reuters",
    "Source: Reuters",
    "Reporting by Ana Kos; Editing by Tom Hart (Reuters)",
    "Information from: The Saginaw News, http://www.mlive.com/saginaw",
    "© 2026 AFP",
)


@pytest.mark.parametrize("credit", OTHERS)
def test_another_outlet_is_credited(credit):
    one = report("one", credit.format(lead=LEAD), publisher="Kittiwake News", title="Dam fails at Zvornik")
    reading = readings(one, report("two", LEAD, publisher="The Lamplighter"))[0][0]
    assert reading.mentions or reading.wire


@pytest.mark.parametrize(
    "line",
    [
        "The dam seen from the hill. (Ana Kos/AFP)",
        "Image copyright AFP Image caption The dam",
        "A boat below the dam. Photo: Reuters",
        "Rescuers at work (Tom Hart/Fena via AP, File)",
    ],
)
def test_a_picture_credit_carries_nothing(line):
    one = report("one", f"{LEAD}.\n{line}", publisher="Kittiwake News")
    reading = readings(one)[0][0]
    assert not reading.mentions
    assert reading.wire is None
