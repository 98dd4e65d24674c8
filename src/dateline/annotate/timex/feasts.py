"""Feasts that other calendars place: the Julian Easter, the Hebrew year (both exact), the Islamic year as it is reckoned."""

from datetime import date, timedelta

HEBREW_EPOCH = -1373427
"""The day before the first of the Hebrew calendar, counted as ``date.toordinal`` counts."""
ISLAMIC_EPOCH = 227014
"""The same for the Islamic calendar (16 July 622 of the Julian one)."""
BEFORE_TISHRI = 163
"""Days from Passover to the next new year."""


def julian_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of a Hebrew year, put off by a day where the week asks for it."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


def hebrew_new_year(year: int) -> date:
    """The first of Tishri in the autumn of a year."""
    number = year + 3761
    before, at, behind = (_elapsed(number + step) for step in (-1, 0, 1))
    put_off = 2 if behind - at == 356 else int(at - before == 382)
    return date.fromordinal(HEBREW_EPOCH + at + put_off)


def hanukkah(year: int) -> date:
    """The 25th of Kislev."""
    new_year = hebrew_new_year(year)
    long = (hebrew_new_year(year + 1) - new_year).days % 10 == 5
    return new_year + timedelta(days=83 + long)


def passover(year: int) -> date:
    """The 15th of Nisan."""
    return hebrew_new_year(year) - timedelta(days=BEFORE_TISHRI)


def islamic(year: int, month: int, day: int) -> date:
    """The first such day of the reckoned Islamic calendar in a Gregorian year (else the next one); sighting may move it by a day."""
    number = (year - 622) * 33 // 32
    while (found := _islamic(number, month, day)).year < year:
        number += 1
    return found


def _islamic(number: int, month: int, day: int) -> date:
    days = (number - 1) * 354 + (3 + 11 * number) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(ISLAMIC_EPOCH + days)
