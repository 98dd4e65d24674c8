"""Which names are places, and which places: a sentence, and the names with their countries."""

import pytest

from dateline.annotate.places import city_country
from dateline.annotate.places.component import PlaceFinder
from dateline.model.place import Precision


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
