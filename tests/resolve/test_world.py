"""A made world of other outlets, offices and formulas: who rests on whom, how many origins; and what never changes their number."""

import random
import re
from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import Told, world

from dateline.evaluate.lineage import report
from dateline.model.lineage import Corroboration, Stance
from dateline.resolve.happenings import happenings

STANCES = {"denial": Stance.DENIES, "retraction": Stance.CORRECTS, "correction": Stance.CORRECTS}
WORLD = world(6, seed=9)
"""A small collection for what costs many turns: 6 events, some 45 reports."""


def read(rows: list[dict[str, str]]) -> list[Corroboration]:
    """The events of some rows."""
    return happenings([report(row) for row in rows])


def rows_of(told: list[Told]) -> list[dict[str, str]]:
    """All documents of a world."""
    return [row for one in told for row in one.docs]


def like(found: list[Corroboration], told: Told) -> Corroboration:
    """The event that is most like a made one."""
    docs = {row["id"] for row in told.docs}
    return max(found, key=lambda one: len(docs.intersection(one.docs)) / len(docs.union(one.docs)))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_origins_and_edges(seed):
    told = world(24, seed)
    found = read(rows_of(told))
    right = wanted = more = 0
    for one in told:
        event = like(found, one)
        assert event.origins_min == one.origins, one.hows
        assert event.is_circular == ("ring" in one.hows.values())
        assert {doc: event.stances.get(doc) for doc, how in one.hows.items() if how in STANCES} == {
            doc: STANCES[how] for doc, how in one.hows.items() if how in STANCES
        }
        for row in one.docs:
            edges = [edge for edge in event.edges if edge.doc == row["id"] and edge.how.is_lineage]
            parents = {parent for edge in edges for parent in edge.parents if not parent.startswith("statement:")}
            known = one.parents.get(row["id"], set())
            wanted += bool(known)
            right += bool(parents & known)
            more += len(parents - known)
    assert right / wanted >= 0.98
    assert right / (right + more) >= 0.98


def least(rows: list[dict[str, str]]) -> list[int]:
    """The least number of origins of each event of the small collection."""
    found = read(rows)
    return [like(found, one).origins_min for one in WORLD]


KNOWN = least(rows_of(WORLD))
numbers = st.integers(min_value=0, max_value=2**20)


@settings(max_examples=6, deadline=None)
@given(numbers)
def test_more_copies_add_no_origin(seed):
    dice = random.Random(seed)
    rows = rows_of(WORLD)
    copies = []
    for number, row in enumerate(dice.sample(rows, 12)):
        tail = dice.choice(("", f"\nSource: {row['publisher']}", f"\n© {row['publisher']}", "\nRead more below"))
        host = f"https://mirror{number}.example/{row['id']}"
        text = row["text"] + tail
        copies.append({**row, "id": f"copy{number}", "publisher": f"Mirror Site {number}", "url": host, "text": text})
    assert least([*rows, *copies]) == KNOWN


@settings(max_examples=6, deadline=None)
@given(numbers)
def test_the_order_of_arrival_changes_nothing(seed):
    rows = rows_of(WORLD)
    random.Random(seed).shuffle(rows)
    assert least(rows) == KNOWN


@settings(max_examples=6, deadline=None)
@given(st.sampled_from([outlet for outlet, _ in Counter(row["publisher"] for row in rows_of(WORLD)).most_common()]))
def test_an_outlet_on_two_addresses_is_one(outlet):
    rows = []
    for row in rows_of(WORLD):
        rows.append(row)
        if row["publisher"] == outlet:
            second = re.sub(r"^https://", "https://second-", row["url"])
            later = (report(row).published + timedelta(hours=1)).isoformat()
            rows.append({**row, "id": f"{row['id']}-2", "url": second, "published": later})
    assert least(rows) == KNOWN


@settings(max_examples=6, deadline=None)
@given(st.permutations(["Boulder Sentry", "The Old Anchor", "Radio Filbert", "Penny Lane Gazette", "Ochre Tribune"]))
def test_the_names_of_outlets_do_not_matter(names):
    outlets = [outlet for outlet, _ in Counter(row["publisher"] for row in rows_of(WORLD)).most_common(5)]
    renamed = dict(zip(outlets, names, strict=True))
    pattern = re.compile("|".join(map(re.escape, outlets)))

    def turned(text: str) -> str:
        return pattern.sub(lambda match: renamed[match.group()], text)

    rows = [{**row, **{key: turned(row[key]) for key in ("publisher", "title", "text")}} for row in rows_of(WORLD)]
    assert least(rows) == KNOWN
