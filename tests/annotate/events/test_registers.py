"""Sentences of every register and every PLOVER type, by verbs, nouns, light verbs and particles; all our own, about invented events.

``registers.tsv`` beside this file: the type ("-": nothing is coded), words that the trigger must touch, the sentence, and, where they are
checked, the heads of actors and recipients ("0": nobody).
"""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("registers.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = [tuple(row.values()) for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(
    ("kind", "trigger", "sentence", "actors", "recipients"), ROWS, ids=[row[2][:60] for row in ROWS]
)
def test_told(coded, kind, trigger, sentence, actors, recipients):
    doc = coded(sentence)
    if kind == "-":
        assert not doc._.events
        return
    start = sentence.index(trigger)
    told = {}
    for event in doc._.events:
        span = event.trigger.chars(doc)
        if span.start < start + len(trigger) and start < span.end:
            told[str(event.coding.type)] = event
    assert kind in told
    for wanted, heads in ((actors, told[kind].actors), (recipients, told[kind].recipients)):
        if wanted:
            assert {doc[head].text for head in heads} == ({*wanted.split(";")} if wanted != "0" else set())


def test_every_type_is_told_in_many_ways():
    kinds = [row[0] for row in ROWS]
    assert len(set(kinds)) == 17
    assert all(kinds.count(kind) >= 8 for kind in set(kinds))
