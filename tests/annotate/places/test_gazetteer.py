"""The gazetteer: what names stand for, how they are folded, how soon it is there."""

import gzip
import time

import pytest

from dateline.annotate.places.gazetteer import Gazetteer, Kind, gazetteer
from dateline.annotate.places.resolve import Surroundings, choose
from dateline.annotate.places.small import SmallPlaces, small_places
from dateline.model.place import Precision
from dateline.resources.loader import locate
from dateline.resources.names import fold


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("El-Fāsher", "el fasher"),
        ("N’Djamena", "ndjamena"),
        ("São Paulo", "sao paulo"),
        ("U.S.", "us"),
        ("Łódź", "lodz"),
    ],
)
def test_spellings_are_folded(name, key):
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kyiv", Kind.CITY, "UKR"),
        ("Kiev", Kind.CITY, "UKR"),
        ("Al Fashir", Kind.CITY, "SDN"),
        ("Burma", Kind.COUNTRY, "MMR"),
        ("DRC", Kind.COUNTRY, "COD"),
        ("Sindh", Kind.DIVISION, "PAK"),
        ("Donbass", Kind.REGION, "UKR"),
        ("Strait of Hormuz", Kind.STRAIT, None),
        ("Gulf of Finland", Kind.GULF, None),
        ("South China Sea", Kind.SEA, None),
        ("Suez Canal", Kind.CANAL, "EGY"),
        ("Danube", Kind.RIVER, None),
    ],
)
def test_names_and_other_names(name, kind, country):
    assert (kind, country) in [(e.kind, e.country) for e in gazetteer().entries(fold(name), name)]


def test_acronyms_are_found_in_capitals_only():
    assert gazetteer().entries("car", "CAR")
    assert not [e for e in gazetteer().entries("car", "Car") if e.kind is Kind.COUNTRY]


def test_coordinates_and_division_of_a_city():
    osh = max(gazetteer().entries("osh", "Osh"), key=lambda e: e.people)
    assert (osh.country, osh.division) == ("KGZ", "Osh Region")
    assert osh.lat == pytest.approx(40.5, abs=0.1)
    assert osh.lon == pytest.approx(72.8, abs=0.1)


def test_every_kind_of_region_is_known_and_every_coordinate_on_earth():
    for entries in gazetteer()._own.values():
        for entry in entries:
            assert entry.lat is None or -90 <= entry.lat <= 90
            assert entry.lon is None or -180 <= entry.lon <= 180


def test_small_places_are_found_wherever_they_stand_in_the_table():
    rows = gzip.decompress(locate("gazetteer/small.tsv.gz").read_bytes()).decode().splitlines()[2:]
    assert rows == sorted(rows)
    for row in [rows[0], rows[-1], *rows[1 : -1 : len(rows) // 200]]:
        key, name = row.split("\t")[:2]
        assert name in {e.name for e in small_places().entries(key)}


@pytest.mark.parametrize(
    ("country", "capital"), [("MLI", "Bamako"), ("LKA", "Colombo"), ("BOL", "Sucre"), ("XXX", None)]
)
def test_capital_of_a_country(country, capital):
    found = gazetteer().capital(country)
    assert (found.name if found else None) == capital


@pytest.mark.parametrize(
    ("name", "precision"), [("Sindh", Precision.DIVISION), ("White House", Precision.EXACT), ("Sahel", Precision.VAGUE)]
)
def test_precision_of_a_name_alone(name, precision):
    entry = choose(gazetteer().entries(fold(name), name), Surroundings.of("PAK"), gazetteer())
    assert entry.precision is precision


def test_it_is_small_and_soon_there():
    assert sum(len(f.read_bytes()) for f in locate("gazetteer").iterdir() if f.is_file()) < 5_000_000
    took = []
    for _ in range(3):
        start = time.process_time()
        Gazetteer()
        SmallPlaces()
        took.append(time.process_time() - start)
    assert min(took) < 0.3
