"""Small places, districts and rarer spellings: too many and too ambiguous to look for, sought where the text makes a place of a name.

The table is kept as it was read, sorted by key, and searched by halves: it costs nothing until the first unknown name.
"""

import gzip
from functools import cache

from dateline.annotate.places.gazetteer import FOLDER, Entry, Kind, gazetteer
from dateline.resources.loader import locate

PATH = f"{FOLDER}/small.tsv.gz"


class SmallPlaces:
    """The rows of ``small.tsv.gz`` by their key."""

    def __init__(self) -> None:
        data = gzip.decompress(locate(PATH).read_bytes())
        self._data = data[data.index(b"\n", data.index(b"\n") + 1) + 1 :]

    def entries(self, key: str) -> list[Entry]:
        """Every small place or district of the folded name."""
        wanted = key.encode() + b"\t"
        at = self._first(wanted)
        found = []
        while self._data.startswith(wanted, at):
            end = self._data.index(b"\n", at)
            found.append(self._entry(self._data[at:end].decode()))
            at = end + 1
        return found

    def _first(self, wanted: bytes) -> int:
        """Where the first line begins that is not before the wanted one."""
        low, high = 0, len(self._data)
        while low < high:
            middle = (low + high) // 2
            start = self._data.rfind(b"\n", low, middle) + 1 or low
            end = self._data.find(b"\n", start) + 1 or len(self._data)
            if self._data[start:end] < wanted:
                low = end
            else:
                high = start
        return low

    @staticmethod
    def _entry(row: str) -> Entry:
        _, name, country, code, lat, lon, people, geonames = row.split("\t")
        place = gazetteer().division(country, code)
        kind = Kind.CITY if geonames else Kind.DISTRICT
        return Entry(
            name,
            kind,
            country,
            place,
            geonames=int(geonames) if geonames else None,
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            people=int(people),
        )


@cache
def small_places() -> SmallPlaces:
    """The small places of the package, read on first use in about a twentieth of a second."""
    return SmallPlaces()
