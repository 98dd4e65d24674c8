import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from resolve_reports import report

from dateline.model.lineage import Descent, Standing, State
from dateline.resolve.happenings import happenings

ROOT = report(
    "root",
    "A freighter ran onto the northern mole of Lenz on Monday and its crew was taken off by boat.\n"
    "Two stevedores told Lenz Courier what they had seen from the crane.\n"
    "A crimson lifebelt hung for 7 hours on the rail of the customs jetty, and 31 crates of pears floated in the basin.",
    publisher="Lenz Courier",
    published="2026-03-03T08:00",
    title="Freighter on the mole at Lenz",
)
COPY = report(
    "copy",
    ROOT.text[ROOT.body :] + "\nStory: Lenz Courier",
    publisher="Baltic Argus",
    published="2026-03-03T12:00",
    title="Crew saved at Lenz",
)
CITING = report(
    "citing",
    "The crew of a freighter was brought ashore on Monday when it struck the mole of Lenz, as one reads in Lenz Courier.\n"
    "Tugs were waiting for high water.",
    publisher="Halm Post",
    published="2026-03-03T15:00",
    title="Ship strikes mole at Lenz",
)
QUIET = report(
    "quiet",
    "At Lenz a cargo ship hit the mole on Monday; boats saved the crew.\n"
    "On the customs jetty a lifebelt, crimson in colour, was seen at the rail during 7 hours. In the basin 31 crates with pears drifted.",
    publisher="Korr Zeitung",
    published="2026-03-03T18:00",
    title="Cargo ship at Lenz on the mole",
)
SECOND = report(
    "second",
    "A freighter hit the mole at Lenz on Monday and the crew was saved by boats.\n"
    "Our correspondent watched from the fish market. A grey dog with 2 collars stood on the bow for 40 minutes.",
    publisher="Orm Tribune",
    published="2026-03-03T20:00",
    title="Mole at Lenz damaged by freighter",
)
ALL = (ROOT, COPY, CITING, QUIET, SECOND)


def event_of(*reports, docs=2):
    (event,) = [one for one in happenings(reports) if len(one.main) >= docs]
    return event


def test_who_rests_on_whom():
    event = event_of(*ALL)
    edges = {edge.doc: (edge.parents, edge.how) for edge in event.edges}
    assert edges == {
        "copy": (("root",), Descent.COPY),
        "citing": (("root",), Descent.CITES),
        "quiet": (("root",), Descent.PARAPHRASE),
    }
    assert all(edge.reason for edge in event.edges)


def test_only_who_found_out_for_himself_counts():
    event = event_of(*ALL)
    assert (event.origins_min, event.origins_max) == (2, 2)
    assert {origin.who for origin in event.origins} == {"Lenz Courier", "Orm Tribune"}
    assert event.roots["quiet"] == event.roots["root"] != event.roots["second"]


@pytest.mark.parametrize("order", list(itertools.permutations(range(len(ALL))))[::17])
def test_the_order_of_arrival_changes_nothing(order):
    assert event_of(*(ALL[number] for number in order)) == event_of(*ALL)


def test_a_wrong_clock_changes_no_descent():
    late = report(
        "root", ROOT.text[ROOT.body :], publisher="Lenz Courier", published="2026-03-03T23:00", title=ROOT.title
    )
    edges = {edge.doc: edge.parents for edge in event_of(late, COPY, CITING, QUIET).edges}
    assert edges == {"copy": ("root",), "citing": ("root",), "quiet": ("root",)}


def test_more_copies_add_nothing():
    more = [
        report(
            f"m{number}",
            ROOT.text[ROOT.body :],
            publisher=f"Mirror {number}",
            published="2026-03-04T01:00",
            title="x y z",
        )
        for number in range(5)
    ]
    assert event_of(*ALL, *more).origins_min == 2


def test_a_text_without_credit_or_particular_is_left_open():
    bare = report(
        "bare",
        "A freighter hit the mole at Lenz on Monday and its crew was saved.",
        publisher="Ulm Blatt",
        title="Freighter hits mole at Lenz",
    )
    event = event_of(ROOT, bare)
    assert (event.origins_min, event.origins_max) == (1, 2)


def test_a_cited_outlet_that_is_absent():
    one = report(
        "one",
        "Vesper Gazette reported that a freighter hit the mole at Lenz on Monday. It had spoken to two sailors.",
        publisher="Halm Post",
    )
    event = event_of(one, docs=1)
    assert [edge.parents for edge in event.edges] == [("missing:Vesper Gazette",)]
    assert event.origins_min == 1


def test_a_ring_has_no_origin():
    lead = "A freighter hit the mole at Lenz on Monday and its crew was saved"
    first = report("first", f"{lead}, according to Halm Post.", publisher="Lenz Courier", title="Freighter at Lenz")
    second = report("second", f"{lead}, Lenz Courier wrote.", publisher="Halm Post", title="Mole at Lenz hit")
    event = event_of(first, second)
    assert event.is_circular
    assert event.origins_min == 0
    assert set(event.status.values()) == {State.CIRCULAR}


def test_one_statement_in_two_reports_is_one_origin():
    words = '"The crew is safe and the mole will be mended by summer", it says.'
    first = report(
        "first",
        f"A freighter hit the mole at Lenz on Monday.\nThe Danish transport ministry put out a statement. {words}",
        publisher="Lenz Courier",
        title="Freighter hits mole at Lenz",
    )
    second = report(
        "second",
        f"A ship struck the mole of Lenz on Monday.\nIn a statement, Denmark's transport ministry said: {words}",
        publisher="Halm Post",
        title="Ship strikes mole at Lenz",
    )
    event = event_of(first, second)
    assert event.origins_min == 1
    assert {edge.parents for edge in event.edges} == {("statement:DNK:ministry transport",)}
    assert event.standing is Standing.CONFIRMED


def test_a_retraction_takes_its_copies_along():
    gone = report(
        "gone",
        "Lenz Courier has retracted its report on the freighter at Lenz. The editors ask all who used it to delete it.",
        publisher="Lenz Courier",
        published="2026-03-05T09:00",
        title="Lenz Courier withdraws report on freighter at Lenz",
    )
    event = event_of(ROOT, COPY, CITING, gone)
    assert event.origins_min == 0
    assert event.status[max(event.status)] is State.RETRACTED
    assert event.status[min(event.status)] is State.SINGLE


def test_a_denial_disputes_and_adds_nothing():
    denial = report(
        "denial",
        "Reports of a freighter on the mole at Lenz are untrue, the Danish coast guard said on Wednesday.",
        publisher="Ulm Blatt",
        published="2026-03-04T09:00",
        title="Coast guard denies Lenz story",
    )
    event = event_of(ROOT, COPY, denial)
    assert event.origins_min == 1
    assert event.standing is Standing.DISPUTED
    assert event.status[max(event.status)] is State.DISPUTED


def test_a_like_happening_on_the_next_day_is_another():
    next_day = report(
        "next",
        "A freighter ran onto the northern mole of Lenz on Tuesday and its crew was taken off by boat.\nTwo clerks told Halm Post about it.",
        publisher="Halm Post",
        published="2026-03-04T08:00",
        title="Freighter on the mole at Lenz",
    )
    assert sorted(one.main for one in happenings((ROOT, next_day)) if one.main) == [("next",), ("root",)]


def test_a_happening_told_in_passing():
    one = report(
        "one",
        "Dockers at Lenz walked out on Thursday, the Danish police said.\nThe ferry to Halm has been idle since Tuesday, a ticket seller told Lenz Courier.",
        publisher="Lenz Courier",
        published="2026-03-06T08:00",
        title="Dockers walk out at Lenz",
    )
    two = report(
        "two",
        "A walkout by dockers stopped work at Lenz on Thursday, Halm Post's reporter saw.\nNo ferry has left for Halm since Tuesday, the Danish harbour authority said.",
        publisher="Halm Post",
        published="2026-03-06T09:00",
        title="Walkout stops Lenz dockers",
    )
    found = [event for event in happenings((one, two)) if not event.main]
    assert [(event.docs, event.origins_min) for event in found] == [(("one", "two"), 2)]


def test_two_reports_whose_outlet_is_not_known_may_be_of_one():
    told = [
        report("a", "Two stevedores were shot dead at Lenz on Monday, a nurse told this newspaper.", url=""),
        report("b", "Our correspondent saw two stevedores shot dead at Lenz on Monday. He counted nine shots.", url=""),
    ]
    (found,) = happenings([replace(one, publisher="") for one in told])
    assert (found.origins_min, found.origins_max) == (1, 2)
    (found,) = happenings(told)
    assert (found.origins_min, found.origins_max) == (2, 2)


def test_what_goes_on_with_a_cited_report_is_nobody_s_own():
    first = report(
        "first",
        "The army sent 200 soldiers to Lenz on Monday, two officials told Lenz Courier.",
        publisher="Lenz Courier",
    )
    citing = report(
        "citing",
        "The army moved 200 soldiers to Lenz on Monday, Lenz Courier reported, citing two officials. It added that they came by rail.",
        publisher="Halm Post",
        published="2026-03-04T10:00",
    )
    (found,) = happenings([first, citing])
    assert (found.origins_min, found.origins_max) == (1, 1)


def test_a_text_printed_again_the_next_day_as_it_was_is_a_copy():
    text = "A freighter ran onto the northern mole of Lenz this morning and its crew was taken off by boat.\nOur reporter watched it from the crane."
    one = report("one", text, publisher="Lenz Courier", published="2026-03-03T08:00", title="Freighter on the mole")
    two = report("two", text, publisher="Baltic Argus", published="2026-03-04T06:00", title="Crew saved at Lenz")
    (event,) = [found for found in happenings((one, two)) if found.main]
    assert (event.main, event.origins_min) == (("one", "two"), 1)


def test_a_later_text_is_no_parent_however_alike():
    first = replace(QUIET, id="first", published=ROOT.published - timedelta(days=2))
    event = event_of(ROOT, first)
    assert set(event.main) == {"root", "first"}
    assert not [edge for edge in event.edges if edge.doc == "first"]
    (known,) = [edge.parents for edge in event_of(ROOT, QUIET).edges if edge.doc == "quiet"]
    assert known == ("root",)


def test_what_its_outlet_took_back_is_denied_once_nobody_else_tells_it():
    back = report(
        "back",
        "Lenz Courier withdraws its report that a freighter ran onto the northern mole of Lenz on Monday. The story was wrong.",
        publisher="Lenz Courier",
        published="2026-03-05T08:00",
        title="Retraction: freighter on the mole",
    )
    event = event_of(ROOT, COPY, back)
    assert (event.origins_min, event.standing) == (0, Standing.DENIED)


def test_the_credits_of_a_round_up_go_with_its_paragraphs():
    other = report(
        "other",
        "Masked men robbed the Danish consulate at Orm on Monday and carried off a safe, a guard told Orm Tribune.",
        publisher="Orm Tribune",
        published="2026-03-03T09:00",
        title="Consulate robbed at Orm",
    )
    week = report(
        "week",
        "The week on the coast, in short.\n"
        "On Monday a freighter ran onto the northern mole of Lenz and its crew was taken off by boat, Lenz Courier reported.\n"
        "On Monday masked men robbed the Danish consulate at Orm. They carried off a safe, a guard told Orm Tribune.\n"
        "On Tuesday the harbour of Halm was closed for a day by ice. Boats lay at the quay, Halm Post wrote.\n",
        publisher="The Sunday Beacon",
        published="2026-03-08T06:00",
        title="The week on the coast",
    )
    events = [event for event in happenings((ROOT, COPY, other, week)) if "root" in event.docs and event.main]
    assert events[0].origins_min == 1
    assert not any("orm" in origin.label for origin in events[0].origins)
