"""Slips of the parser that are set right: who stands where in the parse afterwards."""

import pytest

from dateline.annotate.build import build, make_doc
from dateline.annotate.headlines import headline_verbs
from dateline.ingest.base import read_text

SUBJECTS = [
    (
        "A patrol boat fired at a fishing vessel in the Barents Sea, the Nordic Courier reported on Monday.",
        "reported",
        "Courier",
    ),
    ("Gunmen attacked a village in the north, a witness reported, citing residents.", "reported", "witness"),
    (
        "Police arrested two opposition leaders in Kampala, state broadcaster TV Lumbe said in a statement.",
        "said",
        "Lumbe",
    ),
    ("Israeli aircraft bombed a warehouse near Tyre, the Fonti news agency reported on Monday.", "reported", "agency"),
    ("Citing an unnamed aide, Le Monde reported that the minister had resigned.", "reported", "Monde"),
    ("Gunmen suspected to be land warriors killed no fewer than six persons on Monday.", "killed", "Gunmen"),
    ("Men believed to be pirates boarded a tanker off Brass on Monday.", "boarded", "Men"),
    ("Attackers thought to belong to a rival gang shot two men.", "shot", "Attackers"),
    ("Gunmen said to be from Chad raided the village.", "raided", "Gunmen"),
    ("The ministry believed the rebels had left.", "believed", "ministry"),
    ("Shelling on 5 and 6 November killed at least 27 people.", "killed", "Shelling"),
]
HEADLINES = [
    ("NYT: Trump calls Maduro, discusses possibility of a meeting", "calls", "Trump", "Maduro"),
    ("Ruto visits Kagame", "visits", "Ruto", "Kagame"),
    ("Israel strikes Lebanon over rocket fire", "strikes", "Israel", "Lebanon"),
    ("Putin phones Erdogan", "phones", "Putin", "Erdogan"),
    ("Macron names Sebastien Lecornu", "names", "Macron", "Lecornu"),
]
NO_HEADLINES = [
    "Boston talks, orders and raids: a list",
    "Texas strikes Monday closed the port",
    "The calls were taped.",
]
LEFT = [
    ("The army confirmed the raid, the third reported by residents this week.", "reported"),
    ("Police found a body, a toll confirmed by the mayor.", "confirmed"),
    ("The minister, the man accused of the theft, resigned.", "accused"),
]
TAGS = [
    ("About 200 people protested in Pemba on Saturday.", "protested", "VBD"),
    ("Man arrested in Lagos over bomb hoax.", "arrested", "VBN"),
    ("Troops deployed after riots.", "deployed", "VBN"),
]


@pytest.fixture(scope="module")
def parser():
    return build(components=("dateline_timex",))


def parsed(parser, text, word):
    doc = parser(make_doc(parser, read_text(text)))
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(("text", "verb", "who"), SUBJECTS)
def test_the_subject_of_a_verb(parser, text, verb, who):
    found = parsed(parser, text, verb)
    assert [child.text for child in found.children if child.dep_ == "nsubj"] == [who]
    assert found.sent.root == found
    assert found.sent.text == text


@pytest.mark.parametrize(("text", "verb", "who", "whom"), HEADLINES)
def test_name_verbs_name(parser, text, verb, who, whom):
    found = parsed(parser, text, verb)
    assert (found.tag_, found.pos_, found.sent.root.text) == ("VBZ", "VERB", verb)
    assert [(child.text, child.dep_) for child in found.children if child.dep_ in ("nsubj", "dobj")] == [
        (who, "nsubj"),
        (whom, "dobj"),
    ]


@pytest.mark.parametrize("text", NO_HEADLINES)
def test_no_headline_of_two_names(parser, text):
    assert headline_verbs(parser(make_doc(parser, read_text(text)))) == []


@pytest.mark.parametrize(("text", "participle"), LEFT)
def test_a_participle_stays_one(parser, text, participle):
    assert not [child for child in parsed(parser, text, participle).children if child.dep_ == "nsubj"]


@pytest.mark.parametrize(("text", "verb", "tag"), TAGS)
def test_tags(parser, text, verb, tag):
    assert parsed(parser, text, verb).tag_ == tag


def test_a_report_by_an_outlet_that_cites(parser):
    outlet = parsed(
        parser, "According to a report by Reuters citing three sources, the ministers met in Oslo.", "Reuters"
    )
    assert (outlet.dep_, outlet.head.text) == ("pobj", "by")
