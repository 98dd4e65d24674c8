import random

import pytest

from dateline.resolve.duplicates import DuplicateIndex, clusters
from dateline.resolve.shingles import Shingler

HARBOUR = """The harbour at Port Lenz was closed on Tuesday after a freighter ran aground on the northern mole, the port captain said.
Two tugs tried to pull the vessel free at high water and gave up when a hawser parted. Nobody was hurt.
The cargo of cement is to be unloaded before another attempt is made, and ferries will leave from the fishing quay until then."""
BRIDGE = """Engineers shut the Aldern bridge on Friday when inspectors found cracks in three of its hangers, the county said.
Lorries are being sent round by Meltham, which adds forty minutes, and school buses stop on either bank.
A contractor from the coast will replace the hangers one by one; the work should last until the second week of August."""


def without(text: str, share: float, seed: int) -> str:
    words = text.split(" ")
    chosen = random.Random(seed)
    return " ".join(word for word in words if chosen.random() > share)


@pytest.mark.parametrize(
    "copy",
    [
        HARBOUR.split("\n")[0] + "\n" + HARBOUR.split("\n")[1],
        "Share this story\nBy our staff\n" + HARBOUR,
        "\n".join(reversed(HARBOUR.split("\n"))),
        HARBOUR.replace("freighter", "cargo ship").replace("Nobody was hurt.", "There were no injuries."),
        without(HARBOUR, 0.08, 3),
    ],
    ids=["cut", "furniture", "order", "touched up", "words lost"],
)
def test_a_copy_is_found(copy):
    index = DuplicateIndex()
    index.add("bridge", BRIDGE)
    index.add("harbour", HARBOUR)
    assert [match.key for match in index.add("copy", copy)] == ["harbour"]


def test_containment_is_of_the_smaller_text():
    index = DuplicateIndex()
    index.add("whole", HARBOUR)
    (match,) = index.add("lead", HARBOUR.split("\n")[0])
    assert match.containment == 1.0


def test_two_reports_of_one_happening_are_not_copies():
    other = "A cement carrier went onto rocks outside Port Lenz on Tuesday and its harbour was shut, according to the captain of the port."
    assert clusters([("a", HARBOUR), ("b", other)]) == [("a",), ("b",)]


def test_the_same_lead_before_two_texts_does_not_make_them_one():
    lead = (
        "The market at Old Sarn was full again on Saturday morning, with stalls for honey, wool and second-hand tools. "
    )
    lead += (
        "Traders said that they had not seen so many visitors since the railway closed eleven years ago this spring."
    )
    texts = [("h", HARBOUR), ("b", BRIDGE), ("x", f"{lead}\n{HARBOUR}"), ("y", f"{lead}\n{BRIDGE}")]
    assert clusters(texts) == [("h", "x"), ("b", "y")]


def test_many_copies_stay_findable():
    index = DuplicateIndex()
    index.add("first", HARBOUR)
    for number in range(200):
        index.add(f"copy {number}", HARBOUR)
    assert index.add("last", HARBOUR)[0].containment == 1.0
    assert len(index.clusters()) == 1


def test_a_line_that_many_texts_hold_proves_nothing():
    line = "Subscribe to our newsletter and never miss what happens in the county where you live"
    index = DuplicateIndex(common=3)
    bodies = (" ".join(f"w{number}x{place}" for place in range(60)) for number in range(8))
    found = [index.add(f"d{number}", f"{body} {line}") for number, body in enumerate(bodies)]
    assert found[-1] == []


def test_shingles_do_not_depend_on_the_process():
    assert Shingler()("one two three four five").tolist() == sorted(Shingler()("One two, three four five!").tolist())
    assert len(Shingler()("one two three")) == 0
