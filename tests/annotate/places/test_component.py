"""Which names are places, and which places: a sentence, and the names with their countries."""

import random

import pytest
import spacy

from dateline.annotate.build import installed_model
from dateline.annotate.places import city_country
from dateline.annotate.places.component import PlaceFinder
from dateline.model.place import Precision, Unlocated


@pytest.fixture(scope="module")
def places(parse):
    finder = PlaceFinder()
    return lambda text: finder(parse(text))._.places


FOUND = [
    ("Soldiers fired on a crowd in Kano on Friday.", [("Kano", "NGA")]),
    ("Shells landed near Kupiansk overnight.", [("Kupiansk", "UKR")]),
    ("The convoy was stopped outside Larkana.", [("Larkana", "PAK")]),
    ("Fighting broke out in Kyiv.", [("Kyiv", "UKR")]),
    ("Fighting broke out in Kiev.", [("Kiev", "UKR")]),
    ("Aid reached the city of El Fasher.", [("El Fasher", "SDN")]),
    ("Aid trucks were looted in Al-Fashir.", [("Al-Fashir", "SDN")]),
    ("Two mayors were held in Lagos and Abuja.", [("Lagos", "NGA"), ("Abuja", "NGA")]),
    ("Protesters gathered in Tunis, Sfax and Sousse.", [("Tunis", "TUN"), ("Sfax", "TUN"), ("Sousse", "TUN")]),
    ("A ferry sank off the coast of Libya.", [("Libya", "LBY")]),
    ("The fleet sailed to the South China Sea.", [("South China Sea", None)]),
    ("A tanker was boarded in the Strait of Hormuz.", [("Strait of Hormuz", None)]),
    ("A tanker was boarded in the Gulf of Oman.", [("Gulf of Oman", None)]),
    ("The carrier is patrolling in the Gulf.", [("Gulf", None)]),
    ("Troops were deployed in the Caribbean.", [("Caribbean", None)]),
    ("The envoy will travel to Latin America.", [("Latin America", None)]),
    ("Villages burned across Darfur.", [("Darfur", "SDN")]),
    ("Villagers fled after raids in the West Bank.", [("West Bank", "PSE")]),
    ("Militants stormed a hotel in the Somali port of Merca.", [("Merca", "SOM")]),
    ("Aid was flown to the Somali region of Ethiopia.", [("Somali", "ETH"), ("Ethiopia", "ETH")]),
    ("Boats crossed the Dnipro at dawn.", [("Dnipro", None)]),
    ("Police used tear gas in Chad's capital.", [("N'Djamena", "TCD")]),
    ("Hospitals in the Gaza Strip ran out of fuel.", [("Gaza Strip", "PSE")]),
    ("Shelling resumed in the Donbas.", [("Donbas", "UKR")]),
    ("Jihadists are active across the Sahel.", [("Sahel", None)]),
    ("Five soldiers died in Batken province.", [("Batken", "KGZ")]),
    ("Rebels seized the town of Goma.", [("Goma", "COD")]),
    ("A drone hit a depot in northern Iraq.", [("Iraq", "IRQ")]),
    ("Guards opened fire at the Zarechka crossing in Kyrgyzstan.", [("Zarechka", "KGZ"), ("Kyrgyzstan", "KGZ")]),
    ("The patrol was ambushed near the village of Tor-Suu in Kyrgyzstan.", [("Tor-Suu", "KGZ"), ("Kyrgyzstan", "KGZ")]),
    ("The prisoners were taken to the barracks of Zinder.", [("Zinder", "NER")]),
    ("A bomb exploded at the port of Odesa.", [("Odesa", "UKR")]),
    ("A bomb exploded in Ciudad Juárez, Mexico.", [("Ciudad Juárez", "MEX"), ("Mexico", "MEX")]),
    ("Police searched homes in Springfield, Illinois.", [("Springfield", "USA"), ("Illinois", "USA")]),
    ("The Geneva talks ended without a deal.", [("Geneva", "CHE")]),
    ("The US sanctioned two firms. Sudan's army and rebels will meet in Geneva.", [("Geneva", "CHE")]),
    (
        "A man was held in San Jose. Police in San Jose, Costa Rica, gave no name.",
        [("San Jose", "CRI"), ("San Jose", "CRI"), ("Costa Rica", "CRI")],
    ),
    ("The raids follow talks with the Chamber of Minerals.", []),
    ("The Kunduz airstrikes killed thirty people.", [("Kunduz", "AFG")]),
    ("Artillery shelled Kharkiv for a third day.", [("Kharkiv", "UKR")]),
    ("The minister visited Ankara on Monday.", [("Ankara", "TUR")]),
    ("The army invaded Kuwait at dawn.", [("Kuwait", "KWT")]),
    ("Talks were held in Washington.", [("Washington", "USA")]),
    ("In Moscow, the talks went on.", [("Moscow", "RUS")]),
    ("Pakistani troops were killed in Punjab.", [("Punjab", "PAK")]),
    ("Indian police arrested two men in Hyderabad.", [("Hyderabad", "IND")]),
    ("Pakistani police arrested two men in Hyderabad.", [("Hyderabad", "PAK")]),
    ("Lebanese troops were posted in Tripoli.", [("Tripoli", "LBN")]),
    ("Libyan militias fought in Tripoli.", [("Tripoli", "LBY")]),
    ("Georgian police closed roads in Georgia.", [("Georgia", "GEO")]),
    ("They met in the Swiss city of Basel.", [("Basel", "CHE")]),
    ("The suspects were caught at Manas airport in Kyrgyzstan.", [("Manas", "KGZ"), ("Kyrgyzstan", "KGZ")]),
    ("Rockets were fired from the outskirts of Misrata.", [("Misrata", "LBY")]),
    ("Two trains collided south of Brno.", [("Brno", "CZE")]),
    ("Workers left Port Sudan by sea.", [("Port Sudan", "SDN")]),
    ("The ship sank in the Black Sea.", [("Black Sea", None)]),
    ("A coup was put down in Niger.", [("Niger", "NER")]),
    ("The raid took place in the United States.", [("United States", "USA")]),
    ("The raid took place in the U.S. on Monday.", [("United States", "USA")]),
]

NOT_FOUND = [
    "Washington said the plan was dead.",
    "Moscow has denied the charge.",
    "Kano police fired tear gas.",
    "The mayor of Nice resigned.",
    "The president of Ukraine thanked donors.",
    "Ukrainian forces pulled back.",
    "Chelsea Clinton joined the board.",
    "Paris Hilton gave a party.",
    "The Baghdad Herald printed the letter.",
    "Ms Florence Kamau filed a complaint.",
    "Jordan Peters, a lawyer, called the ruling unfair.",
    "Beijing and Tokyo exchanged protests.",
    "Venezuela planned an exercise.",
    "Sanctions on Iran were eased.",
    "The minister gave Ukraine his support.",
    "Turkey's parliament voted on Friday.",
    "He joined Arsenal in March.",
    "The bill was debated in Congress.",
    "She wrote about it on Facebook.",
    "Donors gave money to Ethiopia.",
    "The remark was aimed at Venezuela.",
    "The senator was disappointed in China.",
    "She has faith in Mr Kamau.",
    "He works for Nkonga Holdings in shipping.",
    "Talks between Moscow and Kyiv stalled.",
    "The envoy criticised the Nigerian parliament.",
    "The Israeli ambassador to Nairobi resigned.",
    "A pact with Hungary was signed.",
    "Investors lost interest in Ukraine.",
    "The Kremlin denied it.",
    "Parliament passed the bill.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_places(places, text, expected):
    assert [(p.name, p.country) for p in places(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_place(places, text):
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("They met in Kunduz.", Precision.EXACT),
        ("They met near Kunduz.", Precision.NEAR),
        ("They met on the outskirts of Kunduz.", Precision.NEAR),
        ("They met in Kunduz province.", Precision.DIVISION),
        ("They met in Afghanistan.", Precision.COUNTRY),
        ("They met off the coast of Yemen.", Precision.VAGUE),
        ("They met in the Red Sea.", Precision.SEA),
        ("They met in northern Afghanistan.", Precision.VAGUE),
    ],
)
def test_precision_follows_ucdp(places, text, precision):
    assert places(text)[0].precision is precision


def test_a_place_fills_its_span(places):
    text = "Guards met near the village of Tor-Suu and in Osh."
    assert [p.span.of(text) for p in places(text)] == [p.text for p in places(text)] == ["Tor-Suu", "Osh"]


def test_namesakes_abroad_are_kept(places):
    assert places("Libyan militias fought in Tripoli.")[0].alternatives == ("LBN",)


TAKEN_UP = [
    ("Rebels attacked Bunia. They looted shops in the city.", "the city", "Bunia", "COD"),
    ("The minister arrived in Bogotá. He met students in the capital.", "the capital", "Bogotá", "COL"),
    ("The rains reached Mexico. Police closed roads across the country.", "the country", "Mexico", "MEX"),
    ("Soldiers patrolled the streets of the Malian capital.", "the Malian capital", "Bamako", "MLI"),
    ("The rally was in Colombo. Nine people were arrested there.", "there", "Colombo", "LKA"),
    ("Gunmen killed a priest in Enugu state. Police in the state made arrests.", "the state", "Enugu", "NGA"),
    ("Shots were fired in Larkana. Police searched homes in the province.", "the province", "Sindh", "PAK"),
    ("Trucks waited at the Torkham crossing. Guards fired at the crossing.", "the crossing", "Torkham", None),
]


@pytest.mark.parametrize(("text", "words", "name", "country"), TAKEN_UP)
def test_places_taken_up_again(places, text, words, name, country):
    place = places(text)[-1]
    assert (place.text, place.name, place.country) == (words, name, country)
    assert place.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "There were no injuries.",
        "He met students in the city.",
        "The city of Kano voted. The state had no comment.",
        "Rebels attacked Bunia. The city council met.",
    ],
)
def test_nothing_is_taken_up_without_a_place_before(places, text):
    assert not [p for p in places(text) if p.text.islower()]


@pytest.mark.parametrize(
    ("text", "name", "country", "precision", "why"),
    [
        ("Gunmen killed farmers in the village of Dogon Ruwa in Nigeria.", "Dogon Ruwa", "NGA", "exact", "unknown"),
        ("Bandits raided Gidan Bature village in Zamfara State.", "Gidan Bature", "NGA", "exact", "unknown"),
        ("Police shot a man at the Tekul market in India.", "Tekul", "IND", "exact", "unknown"),
        ("A patrol was ambushed on the Chad-Sudan border.", "Chad-Sudan border", None, "vague", "unknown"),
        ("Crowds gathered outside parliament in a protest over Kenya.", "parliament", "KEN", "exact", "unnamed"),
        ("They met near Kok-Tash in the Leilek district in Kyrgyzstan.", "Kok-Tash", "KGZ", "near", "unknown"),
    ],
)
def test_a_place_without_coordinates_says_why(places, text, name, country, precision, why):
    place = next(p for p in places(text) if p.name == name)
    assert (place.country, place.precision, place.unlocated) == (country, Precision(precision), Unlocated(why))
    assert place.lat is None
    assert place.lon is None


@pytest.mark.parametrize(
    ("text", "name", "country", "division", "lat"),
    [
        ("Settlers burned cars in Huwara, in the West Bank.", "Huwara", "PSE", "West Bank", 32.2),
        ("A rocket landed in Kiryat Shmona in Israel.", "Kiryat Shmona", "ISR", "Northern District", 33.2),
        ("Fighting went on in Masisi territory in North Kivu.", "Masisi", "COD", "North Kivu", -1.6),
    ],
)
def test_small_places_and_districts_have_coordinates(places, text, name, country, division, lat):
    place = next(p for p in places(text) if p.name == name)
    assert (place.country, place.division, place.unlocated) == (country, division, None)
    assert place.lat == pytest.approx(lat, abs=0.1)


def test_a_small_place_needs_its_country():
    from dateline.annotate.places.small import small_places

    assert {e.country for e in small_places().entries("huwwara")} <= {"PSE"}
    assert small_places().entries("no such place") == []


def test_alone_in_anybodys_pipeline():
    nlp = spacy.load(installed_model())
    nlp.add_pipe("dateline_places")
    doc = nlp("Shells landed near Kupiansk. Two people died in the Nkonga market.")
    assert [(p.text, p.country, p.precision) for p in doc._.places] == [
        ("Kupiansk", "UKR", Precision.NEAR),
        ("Nkonga", None, Precision.EXACT),
    ]
    assert [doc[slice(*site.tokens)].text for site in doc._.place_sites] == ["Kupiansk", "Nkonga"]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Caracas", "VEN"),
        ("Islamabad", "PAK"),
        ("Kiev", "UKR"),
        ("Istanbul", "TUR"),
        ("Springfield", None),
        ("Georgia", None),
        ("Ashby", None),
    ],
)
def test_city_country(name, country):
    assert city_country(name) == country


@pytest.mark.parametrize("seed", range(25))
def test_no_order_of_words_breaks_it(places, seed):
    words = " ".join(text for text, _ in FOUND).split()
    text = " ".join(random.Random(seed).choices(words, k=30))
    for place in places(text):
        assert place.span.of(text) == place.text
        assert place.unlocated is not None or place.lat is not None


@pytest.mark.parametrize(
    "text", ["", " ", ".", "in", "the border with", "from", "Kano", "the capital of", "There", "'s"]
)
def test_scraps_are_read(places, text):
    assert all(place.text in text for place in places(text))
