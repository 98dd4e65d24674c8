"""Time zones where they are given: kept as written, reckoned over to no other."""

from datetime import date

import pytest

from dateline.annotate.timex.alone import annotate


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("The ship was hit at 07:35 GMT on Tuesday.", ["GMT"]),
        ("The blast struck at 3:20 p.m. local time (1220 GMT).", ["local time", "GMT"]),
        ("The curfew starts at 10 p.m. Eastern time on Friday.", ["Eastern time", None]),
        ("At 14:00 UTC+3 the strike began.", ["UTC+3"]),
        ("Polls close at 8 pm Kyiv time.", ["Kyiv time"]),
        ("He left at 9 am EST.", ["EST"]),
        ("The shelling began at 5 a.m. and stopped at noon.", [None, None]),
        ("The GMT building opened on Monday.", [None]),
    ],
)
def test_the_zone_of_a_time_of_the_day(text, zones):
    assert [timex.zone for timex in annotate(text, date(2025, 11, 20))] == zones
