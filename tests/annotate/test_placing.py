"""Where the event was: a sentence, the word that heads the event, and the place the sentence gives (None: none)."""

import pytest

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.component import PlaceFinder
from dateline.annotate.placing import place_event
from dateline.model.document import Document


@pytest.fixture(scope="module")
def place_of(parse):
    finder = PlaceFinder()

    def find(text, word, dateline=None):
        doc = parse(text)
        doc._.document = Document(id="t", text=text, dateline=dateline) if dateline else None
        finder(doc)
        head = next(token.i for token in doc if token.text == word)
        place = place_event(doc, head, TokenSpan(head, head + 1))
        return place.name if place else None

    return find


CASES = [
    ("Police arrested two brothers in Turin on Monday.", "arrested", "Turin"),
    ("Two brothers were arrested in Turin, the ministry said.", "arrested", "Turin"),
    ("Police fired rubber bullets at students in Kampala.", "fired", "Kampala"),
    ("Gunmen attacked a convoy near Gao.", "attacked", "Gao"),
    ("Chad sent two companies to the coast of Cameroon.", "sent", "Cameroon"),
    ("The army moved a battalion to Osh province.", "moved", "Osh"),
    ("The junta moved the ex-president to the barracks of Agadez.", "moved", "Agadez"),
    ("In Niamey, hundreds marched to the parliament.", "marched", "Niamey"),
    ("In Niamey, hundreds marched and police fired tear gas.", "fired", "Niamey"),
    ("Police broke up a rally in Kano, where residents said officers had beaten students.", "beaten", "Kano"),
    ("Police broke up a rally in Kano, where residents said officers had beaten students.", "rally", "Kano"),
    ("The two men were seized and shot in Jos.", "seized", "Jos"),
    ("The two men were seized and shot in Jos.", "shot", "Jos"),
    ("Ministers held talks in Doha on Sunday.", "talks", "Doha"),
    ("Ministers held talks in Doha on Sunday.", "held", "Doha"),
    ("The talks will resume in Doha next week.", "talks", "Doha"),
    ("Talks on the dam are likely to resume in Cairo in June.", "Talks", "Cairo"),
    ("The envoy is expected in Ankara on Friday.", "expected", "Ankara"),
    ("Jordan closed the Nasib crossing.", "closed", "Nasib"),
    ("Rebels released nine hostages at the Sheikh Hassan bridge in Sudan.", "released", "Sheikh Hassan"),
    ("Clashes in Tripoli killed four people.", "killed", "Tripoli"),
    ("The Geneva talks collapsed.", "talks", "Geneva"),
    ("Artillery shelled Kharkiv overnight.", "shelled", "Kharkiv"),
    ("An airstrike on Kunduz killed a family.", "airstrike", "Kunduz"),
    ("Troops withdrew from Kherson in November.", "withdrew", "Kherson"),
    ("The navy seized a tanker in the Black Sea.", "seized", "Black Sea"),
    ("Poland has stationed a brigade in the Baltics.", "stationed", "Baltics"),
    ("A possible meeting between them in Finland was discussed.", "meeting", "Finland"),
    ("They have kept up a hunger strike outside the clinic in Yerevan.", "strike", "Yerevan"),
    ("Soldiers were ambushed in the Batken province village of Samarkandek.", "ambushed", "Samarkandek"),
    ("Dozens were wounded in a raid in Jenin.", "wounded", "Jenin"),
    ("Merca, 90 km south of Mogadishu, was seized by rebels last year.", "seized", "Merca"),
    ("Two people were killed in Tanta and nine hurt.", "killed", "Tanta"),
    ("The government is considering closing the border post at Kurkan.", "closing", "Kurkan"),
]

NONE = [
    ("The minister said in Paris that rebels had attacked the convoy.", "attacked"),
    ("She told a news conference in Vilnius that two diplomats would be expelled.", "expelled"),
    ("Washington accused Tehran of arming the group.", "accused"),
    ("The mayor of Nice condemned the law.", "condemned"),
    ("The council condemned the attack in Nice.", "condemned"),
    ("In Moscow, the ministry said that guards had shot a smuggler.", "shot"),
    ("A doctor from Lyon joined the strike.", "joined"),
    ("Estonia asked allies for patrols in the Gulf of Finland.", "asked"),
    ("The parties signed a truce after clashes in Goma.", "signed"),
    ("The union called a strike over killings in Basra.", "called"),
    ("Engineers trained in Kaunas said the registry was attacked.", "attacked"),
    ("Kano police detained nine people.", "detained"),
    ("Sanctions on Iran were lifted.", "lifted"),
    ("Berlin expelled two envoys.", "expelled"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_place_of_the_event(place_of, text, word, expected):
    assert place_of(text, word) == expected


@pytest.mark.parametrize(("text", "word"), NONE)
def test_no_place_is_invented(place_of, text, word):
    assert place_of(text, word) is None


@pytest.mark.parametrize(
    ("text", "dateline", "expected"),
    [
        ("A plane brought tents here on Monday.", "SUKKUR, Pakistan", "Sukkur"),
        ("A plane brought tents here on Monday.", "GOMA, Congo (Agency)", "Goma"),
        ("A plane brought tents on Monday.", "SUKKUR, Pakistan", None),
        ("A plane brought tents here on Monday.", None, None),
    ],
)
def test_here_is_the_city_of_the_dateline(place_of, text, dateline, expected):
    assert place_of(text, "brought", dateline) == expected
