"""Headline, byline, dateline, bullets, captions run into sentences: each text beside its blocks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.base import read_text
from dateline.ingest.blocks import lay_out

BODY = "The crews of four ferries went on strike on Monday, and the ships stayed in the harbour of Port Selby, their union said."
MORE = "The port authority said it would meet the union again on Thursday, after a first round of talks had failed on Sunday night."


def blocks_of(text):
    return [(str(block.kind), block.span.of(text)) for block in lay_out(text).blocks]


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\n \n"])
def test_the_first_line_without_a_full_stop_is_the_headline(gap):
    text = f"Ferries idle as crews strike{gap}{BODY}\n{MORE}"
    assert blocks_of(text) == [("headline", "Ferries idle as crews strike"), ("paragraph", BODY), ("paragraph", MORE)]


@pytest.mark.parametrize(
    "headline",
    [
        "SBC: Minister calls union, speaks of deal",
        "Will the ferries sail again?",
        "‘We will not sail!’ Crews defy port authority",
        "Ferry talks with the U.S.",
        "Comments cost minister his job",
        "Share sale of ferry line called off",
        "Read the letter, crews tell minister",
    ],
)
def test_a_headline_is_never_furniture(headline):
    document = read_text(f"{headline}\n\n{BODY}\n{MORE}")
    assert document.title == headline
    assert document.furniture == ()


def test_a_text_without_a_headline_has_none():
    document = read_text(f"{BODY}\n{MORE}")
    assert document.title is None
    assert [str(block.kind) for block in document.blocks] == ["paragraph", "paragraph"]


def test_one_line_alone_is_read_whatever_it_looks_like():
    assert blocks_of("Rebels free hostages") == [("paragraph", "Rebels free hostages")]


def test_labels_beside_the_headline_are_cut_off():
    text = f"SELBY DIGEST | Island: crews walk out (translated)\n\n{BODY}"
    assert blocks_of(text)[:3] == [
        ("furniture", "SELBY DIGEST |"),
        ("headline", "Island: crews walk out"),
        ("furniture", "(translated)"),
    ]


def test_a_menu_above_the_headline_is_furniture():
    text = f"Home\nNews\nSport\nWeather\n\nFerries idle as crews strike\n\n{BODY}"
    assert [kind for kind, _ in blocks_of(text)] == ["furniture"] * 4 + ["headline", "paragraph"]


def test_a_headline_printed_twice_is_read_once():
    text = f"Ferries idle as crews strike\n\nFerries idle as crews strike\n{BODY}"
    assert [kind for kind, _ in blocks_of(text)] == ["headline", "furniture", "paragraph"]


def test_a_short_title_between_paragraphs_is_a_headline():
    text = f"Ferries idle as crews strike\n\n{BODY}\nHunger on the islands\n{MORE}"
    assert ("headline", "Hunger on the islands") in blocks_of(text)


@pytest.mark.parametrize(
    ("line", "who", "publisher"),
    [
        ("By Ann Lee", "Ann Lee", None),
        ("BY ANN LEE", "ANN LEE", None),
        ("By Ann Lee and Bo van der Ek", "Ann Lee and Bo van der Ek", None),
        ("By Ann Lee, Island Courier", "Ann Lee", "Island Courier"),
        ("By Ann Lee, Bo Ek and Cy Dow", "Ann Lee, Bo Ek and Cy Dow", None),
        ("By Ann Lee in Port Selby", "Ann Lee", None),
        ("By Ann Lee, political editor", "Ann Lee", None),
        ("By Ann Lee | Island Courier | March 3, 2024", "Ann Lee", "Island Courier"),
        ("By Reuters", "Reuters", "Reuters"),
        ("Written by Ann Lee", "Ann Lee", None),
        ("Author: Ann Lee", "Ann Lee", None),
        ("Ann Lee in Port Selby", "Ann Lee", None),
        ("Ann Lee, Island Courier", "Ann Lee", "Island Courier"),
        ("Island Courier correspondent", "Island Courier correspondent", "Island Courier"),
        ("From our correspondent in Port Selby", "our correspondent in Port Selby", None),
        ("From agencies, Island Courier", "agencies", "Island Courier"),
    ],
)
def test_bylines(line, who, publisher):
    text = f"Ferries idle as crews strike\n{line}\n\n{BODY}\n{MORE}"
    document = read_text(text)
    assert (document.byline, document.publisher) == (who, publisher)
    assert [span.of(text) for span in document.furniture] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the ferries had been idle for a week.",
        "By Russian law, crews may not strike.",
        "By London, half the passengers were ill.",
        "By then 40 people had been killed.",
        "By evening the truce had failed",
        "From London the minister flew to Geneva.",
        "Ann Lee in court over leak",
    ],
)
def test_no_bylines(line):
    text = f"Ferries idle as crews strike\n{line}\n{BODY}\n{MORE}"
    assert read_text(text).byline is None
    assert read_text(text).furniture == ()


@pytest.mark.parametrize("day", ["Tuesday, 8 July 2025\n\n", "8 July 2025\n\n", ""])
def test_a_masthead_names_the_outlet(day):
    document = read_text(f"The East Delta Star\n{day}\nFerries idle as crews strike\n\nBy Ann Lee\n\n{BODY}\n{MORE}")
    assert (document.title, document.publisher) == ("Ferries idle as crews strike", "The East Delta Star")
    assert document.byline == "Ann Lee"
    assert document.published == (date(2025, 7, 8) if day else None)


def test_a_press_release_without_a_headline():
    document = read_text(f"PRESS RELEASE\nFor immediate release\nPort Selby, 4 February 2025\n\n{BODY}\n{MORE}")
    assert (document.title, document.dateline, document.published) == (
        None,
        "Port Selby, 4 February 2025",
        date(2025, 2, 4),
    )


@pytest.mark.parametrize("title", ["Minister sues Daily Mail", "Rebels storm radio", "A Night at the Old Star"])
def test_a_title_is_no_masthead(title):
    assert read_text(f"{title}\n\n{BODY}\n{MORE}").title == title


@pytest.mark.parametrize(
    ("line", "publisher", "published"),
    [
        ("Harbour Post, 3 March 2025", "Harbour Post", date(2025, 3, 3)),
        ("Oslo Dagblad, March 4, 2025", "Oslo Dagblad", date(2025, 3, 4)),
        ("Le Matin du Golfe, 4 March 2025", "Le Matin du Golfe", date(2025, 3, 4)),
        ("Capital Review (5 March 2025)", "Capital Review", date(2025, 3, 5)),
    ],
)
@pytest.mark.parametrize("head", ["", "(Northern Wire) - "])
def test_a_line_of_outlet_and_day_is_no_dateline(line, publisher, published, head):
    document = read_text(f"Ferries idle as crews strike\n\n{line}\n\n{head}{BODY}\n{MORE}")
    assert (document.publisher, document.published) == (publisher, published)
    assert document.dateline == (head.removesuffix(" - ") or None)


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        ("PORT SELBY, Sept 17 (Northern Wire) - ", "PORT SELBY, Sept 17 (Northern Wire)"),
        ("PORT SELBY, Norland -- ", "PORT SELBY, Norland"),
        ("KYIV (Reuters) — ", "KYIV (Reuters)"),
        ("KYIV — ", "KYIV"),
        ("Kyiv – ", "Kyiv"),
        ("MOSCOW, 3 March 2024 (TASS). — ", "MOSCOW, 3 March 2024 (TASS)"),
        ("GENEVA/LONDON, May 3 (Reuters) - ", "GENEVA/LONDON, May 3 (Reuters)"),
        ("West Palm Beach, Florida (CNN)", "West Palm Beach, Florida (CNN)"),
        ("(Reuters) - ", "(Reuters)"),
        ("WASHINGTON, D.C. - ", "WASHINGTON, D.C."),
        ("NAIROBI, Kenya, Feb. 3 (Xinhua) -- ", "NAIROBI, Kenya, Feb. 3 (Xinhua)"),
        ("ISLAMABAD: ", "ISLAMABAD"),
        ("GENEVA | ", "GENEVA"),
        ("MOSCOW, September 3. /TASS/. ", "MOSCOW, September 3. /TASS/"),
        ("KYIV. Sept 3 (Interfax-Ukraine) – ", "KYIV. Sept 3 (Interfax-Ukraine)"),
        ("SEOUL, March 12 (Yonhap) -- ", "SEOUL, March 12 (Yonhap)"),
        ("Dubai, 12 March 2024 (WAM) -- ", "Dubai, 12 March 2024 (WAM)"),
        ("AMMAN - ", "AMMAN"),
        ("KABUL (Pajhwok): ", "KABUL (Pajhwok)"),
        ("NAIROBI, Kenya, Feb 3 (Northern Wire)\n", "NAIROBI, Kenya, Feb 3 (Northern Wire)"),
        ("NAIROBI, Kenya\n", "NAIROBI, Kenya"),
        ("Port Selby, March 12\n", "Port Selby, March 12"),
    ],
)
def test_datelines(head, dateline):
    text = f"Ferries idle as crews strike\n\n{head}{BODY}\n{MORE}"
    document = read_text(text)
    assert document.dateline == dateline
    assert [span.of(text) for span in document.furniture] == [head.strip()]
    assert ("paragraph", BODY) in blocks_of(text)


@pytest.mark.parametrize(
    "line",
    [
        "The president – a former general – signed the order on Monday.",
        "EXCLUSIVE: The port authority knew of the leak for a year, according to papers that this paper has seen and checked with two crews.",
        "Sen. Ann Lee (R-Texas) — The senator from the south said she would vote against the law.",
        "European Union (EU) – Officials of the bloc met in the capital.",
        "NATO-led troops left the valley.",
        "Ann Lee (left) and Bo Ek signed the deal.",
    ],
)
def test_no_datelines(line):
    assert read_text(f"Ferries idle as crews strike\n\n{line}\n{MORE}").dateline is None


def test_a_byline_run_into_the_dateline_is_taken_off_too():
    text = f"Ferries idle as crews strike\n\nBy Ann Lee PORT SELBY, Norland (Reuters) - {BODY}"
    assert blocks_of(text)[1:] == [
        ("byline", "By Ann Lee"),
        ("dateline", "PORT SELBY, Norland (Reuters) -"),
        ("paragraph", BODY),
    ]


@pytest.mark.parametrize("sign", ["-", "*", "•", "–", "1.", "2)"])
def test_bullets_keep_their_order_and_lose_their_signs(sign):
    items = ["on May 3 the crews voted for a strike;", "the next day the ferries stayed in port."]
    text = f"Ferries idle as crews strike\n\n{BODY}\nRecall that:\n{sign} {items[0]}\n{sign} {items[1]}\n{MORE}"
    assert [words for kind, words in blocks_of(text) if kind == "bullet"] == items


@pytest.mark.parametrize(
    ("line", "caption", "rest"),
    [
        ("Meeting with crews in SelbyNorland has stopped two such ships since April.", "", ""),
        (
            "Meeting with reporters in TallinnFinland has stopped two such ships since April.",
            "Meeting with reporters in Tallinn",
            "Finland has stopped",
        ),
        (
            "A ferry in the harbour of Port SelbyThe crews went home at noon.",
            "A ferry in the harbour of Port Selby",
            "The crews went home",
        ),
        (
            "Talks with the Norland Foreign Minister Ann Leethe meeting came a day after the strike.",
            "Talks with the Norland Foreign Minister Ann Lee",
            "the meeting came",
        ),
        ("The minister has arrived in SelbyThe crews went home at noon.", "", "The crews went home"),
        ("The company behind MediaCloud has said that it lost the files.", "", ""),
        ("The town of McDonald was hit by a storm on Monday.", "", ""),
        ("Shares in PetroChina fell on Monday after the strike.", "", ""),
        ("A statue of Johann Goethe stood in the square until Monday.", "", ""),
        ("Users of the iPhone and of eBay lost their money, YouTube said.", "", ""),
        ("Police in BuenaVentura has no cars.", "", ""),
    ],
)
def test_a_caption_run_into_a_sentence_is_cut_off(line, caption, rest):
    text = f"Ferries idle as crews strike\n\n{BODY}\n{line}\n{MORE}"
    found = blocks_of(text)
    assert [words for kind, words in found if kind == "furniture"] == ([caption] if caption else [])
    if rest:
        assert any(kind == "paragraph" and words.startswith(rest) for kind, words in found)
    else:
        assert ("paragraph", line) in found


def test_hard_wrapped_lines_make_one_paragraph():
    first = "The crews of four ferries went on strike on Monday, and\nthe ships stayed in the harbour of Port Selby, their\nunion said."
    second = "The port authority said it would meet the union again on\nThursday, after a first round of talks had failed on\nSunday night in the\ncapital."
    text = f"Ferries idle as crews strike\n\n{first}\n\n{second}\n"
    assert blocks_of(text) == [
        ("headline", "Ferries idle as crews strike"),
        ("paragraph", first),
        ("paragraph", second),
    ]


LINES = st.sampled_from(
    [
        "",
        " ",
        BODY,
        MORE,
        "Ferries idle",
        "- first",
        "By Ann Lee",
        "Comments (0)",
        "KYIV (Reuters) — Ships left.",
        "Read also:",
        "Photo: A/Getty Images",
        "in TallinnFinland has",
        "x\u2028y",
        "a\r",
        "(AFP)",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=14))
def test_blocks_are_in_order_exact_and_never_overlap(lines):
    text = "\n".join(lines)
    layout = lay_out(text)
    end = 0
    for block in layout.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text).strip()
        end = block.span.end
    assert layout.furniture == tuple(block.span for block in layout.blocks if not block.is_news)


@given(st.lists(LINES, min_size=1, max_size=10))
def test_a_plain_text_is_kept_code_point_for_code_point(lines):
    text = "\n".join([BODY, *lines])
    assert read_text(text).text == text
