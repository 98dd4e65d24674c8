"""Events are made of the claims of an archive: joined, counted, kept under ids that stay; what is added, in whatever order, changes no more than it must."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from dateline.archive import postings
from dateline.archive.chronology import chronology
from dateline.archive.desk import at_desk
from dateline.archive.dossier import dossier
from dateline.archive.doubts import corrections, doubts
from dateline.archive.events import stored_event
from dateline.archive.judged import edges, judgements
from dateline.archive.news import news
from dateline.archive.question import Question
from dateline.archive.waiting import how_many_wait
from dateline.archive.writer import Writer
from dateline.model.event import Quad
from dateline.model.lineage import Descent
from dateline.model.source import SourceKind
from dateline.pipeline.resolving.neighbours import post_all, report_from
from dateline.pipeline.resolving.phrases import phrases
from dateline.pipeline.resolving.resolver import Resolved, resolve


def seized(made, sentence, day="2025-11-11", **more):
    """A sentence that tells of the trawler's seizure."""
    return made.said(
        sentence=sentence,
        trigger="seized",
        type="COERCE",
        quad=Quad.MATERIAL_CONFLICT,
        actors=("GHA/MIL the Ghanaian navy",),
        recipients=("TGO/CVL the trawler Aledjo",),
        days=(day, day) if day else None,
        place=("Keta", "GHA"),
        **more,
    )


def condemned(made, sentence):
    """A sentence in which Togo condemns it."""
    return made.said(
        sentence=sentence,
        trigger="condemned",
        type="ACCUSE",
        quad=Quad.VERBAL_CONFLICT,
        actors=("TGO/GOV Togo's foreign ministry",),
        recipients=("GHA/GOV Ghana",),
        days=("2025-11-12", "2025-11-12"),
    )


TOLD = (
    "The Ghanaian navy seized the Togolese trawler Aledjo off Keta on Tuesday, two fishermen who watched told the Volta Courier. "
    "A grey launch came alongside at 5:40 and a man in a yellow coat threw a rope."
)
FIRST = "A correspondent of the Tema Gazette saw how the Ghanaian navy seized the Togolese trawler Aledjo near Keta on Tuesday."
CITING = "Ghana's navy seized the trawler Aledjo off Keta on Tuesday, the Volta Courier reported."


def withdrawn(made):
    """A report in which its outlet takes the news back."""
    return made.report(
        seized(
            made,
            "The Volta Courier withdraws its report that the Ghanaian navy seized the trawler Aledjo off Keta on Tuesday: the story was wrong.",
        ),
        title="Retraction: the trawler Aledjo",
        publisher="Volta Courier",
        published="2025-11-20",
        url="https://voltacourier.example/back",
    )


@pytest.fixture
def reports(made):
    """A report with its own witnesses, a copy, one that cites it, one with its own reporter, and what Togo said of it."""

    def one(name, *said, title, published="2025-11-12"):
        url = f"https://{name.lower().replace(' ', '')}.example/{len(title)}"
        return made.report(*said, title=title, publisher=name, published=published, url=url)

    return {
        "own": one("Volta Courier", seized(made, TOLD), title="Navy seizes trawler off Keta"),
        "copy": one("Harbour Daily", seized(made, TOLD), title="Trawler seized", published="2025-11-13"),
        "citing": one("Gulf Monitor", seized(made, CITING), title="Paper: trawler seized", published="2025-11-13"),
        "other": one("Tema Gazette", seized(made, FIRST), title="How the Aledjo was taken", published="2025-11-14"),
        "said": one(
            "Lome Wire",
            condemned(made, "Togo's foreign ministry condemned Ghana for the seizure on Wednesday."),
            title="Togo condemns Ghana",
            published="2025-11-13",
        ),
    }


def seizure(store):
    """The event of the seizure."""
    (line,) = chronology(store, Question.of(type="COERCE"))
    return line


def filled(store, reports, names, *, each=False):
    """An archive with these reports, resolved at the end or after each."""
    writer = Writer(store)
    for name in names:
        writer.add(reports[name])
        if each:
            resolve(store)
    resolve(store)
    return store


def test_claims_of_one_happening_make_one_event(store, reports):
    filled(store, reports, ["own", "copy", "citing", "other", "said"])
    line = seizure(store)
    assert (line.documents, line.origins_min, line.origins_max) == (4, 2, 2)
    assert (line.status, line.who, line.whom) == (
        "corroborated",
        "the Ghanaian navy (GHA military)",
        "the trawler Aledjo (TGO civilians)",
    )
    assert [one.type for one in chronology(store, Question())] == ["COERCE", "ACCUSE"]
    found = {(edge.doc, edge.how) for edge in edges(store)}
    docs = {one.publisher: one.document for one in line.evidence}
    assert (docs["Harbour Daily"], Descent.COPY) in found or (docs["Harbour Daily"], Descent.EDITED_COPY) in found
    assert (docs["Gulf Monitor"], Descent.CITES) in found
    assert all(one.by.startswith("dateline") and one.reason and one.score for one in judgements(store))


def test_what_is_resolved_waits_no_more(store, reports):
    filled(store, reports, ["own"])
    assert how_many_wait(store) == 0
    assert resolve(store) == Resolved(reports=0, events=0)
    before = seizure(store).id
    filled(store, reports, ["copy"])
    assert seizure(store).id == before


def test_all_may_be_resolved_once_more(store, reports):
    filled(store, reports, ["own", "copy", "citing", "other", "said"], each=True)
    before = [(line.id, line.origins_min, line.documents) for line in chronology(store, Question())]
    judged = [(one.id, one.left, one.right) for one in judgements(store)]
    assert resolve(store, everything=True) == Resolved(reports=5, events=2)
    assert [(line.id, line.origins_min, line.documents) for line in chronology(store, Question())] == before
    assert [(one.id, one.left, one.right) for one in judgements(store)] == judged


@pytest.mark.parametrize("order", list(permutations(["own", "copy", "citing", "other"]))[::5])
def test_the_order_of_arrival_changes_no_count(store, reports, order):
    line = seizure(filled(store, reports, order, each=True))
    assert (line.documents, line.origins_min, line.origins_max, line.status) == (4, 2, 2, "corroborated")


@pytest.mark.parametrize("copies", [1, 5])
def test_copies_add_no_source(store, reports, copies):
    page = reports["copy"].document
    more = {
        f"copy {number}": replace(
            reports["copy"],
            document=replace(page, publisher=f"Daily {number}", url=f"https://daily{number}.example/aledjo"),
        )
        for number in range(copies)
    }
    line = seizure(filled(store, reports | more, ["own", *more]))
    assert (line.documents, line.origins_min, line.origins_max) == (1 + copies, 1, 1)


def test_an_outlet_of_two_domains_is_no_second_source(store, reports):
    own = reports["own"]
    again = replace(own, document=replace(own.document, url="https://m.voltacourier.example/aledjo"))
    line = seizure(filled(store, reports | {"again": again}, ["own", "again", "other"]))
    assert (line.documents, line.origins_min) == (3, 2)


def test_a_like_event_of_another_day_is_another_event(store, made, reports):
    later = seized(made, "The Ghanaian navy seized the trawler Aledjo off Keta again on Friday.", day="2025-11-21")
    reports["later"] = made.report(later, publisher="Volta Courier", published="2025-11-22", title="Again")
    filled(store, reports, ["own", "later"])
    assert len(chronology(store, Question.of(type="COERCE"))) == 2


def test_how_it_stood(store, reports):
    filled(store, reports, ["own", "copy", "citing", "other"])
    (line,) = chronology(store, Question.of(type="COERCE", as_of="2025-11-13"))
    assert (line.status, line.documents, line.origins_min, len(line.evidence)) == ("single", 3, 1, 3)
    assert not chronology(store, Question.of(as_of="2025-11-11"))
    (item,) = news(store, date(2025, 11, 14))
    assert (item.kind, item.day, item.event) == ("strengthened", date(2025, 11, 14), line.id)
    early = dossier(store, line.id, as_of=date(2025, 11, 13))
    assert [origin.who for origin in early.origins] == ["Volta Courier"]
    assert [state.origins_min for state in early.states] == [1, 1]


def test_a_retraction_takes_back_what_rests_on_it(store, made, reports):
    reports["back"] = withdrawn(made)
    filled(store, reports, ["own", "copy", "citing", "back"])
    line = seizure(store)
    assert (line.status, line.origins_min) == ("retracted", 0)
    (before,) = chronology(store, Question.of(type="COERCE", as_of="2025-11-19"))
    assert (before.status, before.origins_min, before.id) == ("single", 1, line.id)
    assert [item.kind for item in news(store, date(2025, 11, 20))] == ["weakened"]


def test_what_was_withdrawn_is_marked_wherever_its_words_are_shown(store, made, reports):
    reports["back"] = withdrawn(made)
    filled(store, reports, ["own", "copy", "back"])
    own, copy, back = (one.document for one in seizure(store).evidence)
    claims = [one.claim for one in seizure(store).evidence]
    assert doubts(store, claims) == dict.fromkeys(claims, "retracted")
    assert not doubts(store, claims, as_of=date(2025, 11, 19))
    assert corrections(store, [own, copy, back]) == {own: (back,)}
    assert not corrections(store, [own], as_of=date(2025, 11, 19))


def test_what_other_countries_do_on_that_day_is_another_event(store, made, reports):
    lima = made.report(
        made.said(
            sentence="Peru's navy seized the Chilean trawler Loa on Tuesday, two fishermen told the Callao Post.",
            trigger="seized",
            type="COERCE",
            quad=Quad.MATERIAL_CONFLICT,
            actors=("PER/MIL Peru's navy",),
            recipients=("CHL/CVL the trawler Loa",),
            days=("2025-11-11", "2025-11-11"),
        ),
        made.said(
            sentence="The seizure took place on Tuesday, the navy said.",
            trigger="seizure",
            type="COERCE",
            quad=Quad.MATERIAL_CONFLICT,
            days=("2025-11-11", "2025-11-11"),
        ),
        title="Navy seizes trawler",
        publisher="Callao Post",
        published="2025-11-12",
        url="https://callaopost.example/1",
    )
    filled(store, reports | {"lima": lima}, ["own", "citing", "lima"])
    assert sorted(line.documents for line in chronology(store, Question.of(type="COERCE", country="GHA"))) == [2]
    assert {line.documents for line in chronology(store, Question.of(type="COERCE", country="PER"))} == {1}


def test_a_new_version_that_says_it_otherwise_is_one_report(store, made, reports):
    own = reports["own"]
    filled(store, reports, ["own", "other"])
    changed = made.report(
        seized(made, TOLD.replace("two fishermen", "three fishermen")),
        title="Navy seizes trawler off Keta",
        publisher="Volta Courier",
        published="2025-11-12",
        url=own.document.url,
    )
    filled(store, {"new": changed}, ["new"])
    line = seizure(store)
    assert (line.documents, line.origins_min) == (2, 2)
    assert len(line.evidence) == 2
    assert len(stored_event(store, line.id).members) == 3


def test_a_rewrite_that_tells_only_when_the_other_paper_reported_joins(store, made, reports):
    """In it, "the Volta Courier reported on Wednesday" dates the paper's report and not the seizure of Tuesday."""
    rewrite = made.report(
        seized(
            made,
            "Ghana's navy seized the trawler Aledjo off Keta, the Volta Courier reported on Wednesday, citing two fishermen.",
            day=None,
        ),
        title="Paper: Aledjo taken",
        publisher="Gulf Monitor",
        published="2025-11-12",
        url="https://gulfmonitor.example/1",
    )
    filled(store, reports | {"rewrite": rewrite}, ["own", "rewrite"])
    line = seizure(store)
    assert (line.documents, line.origins_min) == (2, 1)


def test_a_body_that_denies_it_in_a_report_that_tells_of_it_makes_it_disputed(store, made, reports):
    both = made.report(
        seized(made, FIRST),
        seized(
            made,
            "Accra denied that its navy had seized the Aledjo.",
            denied=True,
            sources=(("Ghana's government", SourceKind.OFFICIAL),),
        ),
        title="Accra denies seizure",
        publisher="Tema Gazette",
        published="2025-11-14",
        url="https://temagazette.example/2",
    )
    filled(store, reports | {"both": both}, ["own", "both"])
    line = seizure(store)
    assert (line.status, line.origins_min) == ("disputed", 2)


def test_a_phrase_that_very_many_reports_have_stays_one(store, made):
    """Of those under one hash some make room for others: their days are asked for all the same."""
    writer = Writer(store)
    for turn in range(2):
        for number in range(postings.MOST):
            day = date(2025, 1, 1) + timedelta(days=3 * (turn * postings.MOST + number))
            said = seized(made, "Our newspaper has counted the trawlers seized off Keta.", day=None)
            writer.add(
                made.report(
                    said,
                    url=f"https://voltacourier.example/{turn}-{number}",
                    published=day.isoformat(),
                    title=f"Day {number}",
                )
            )
        with at_desk(store) as desk:
            post_all(desk, desk.unposted(2 * postings.MOST))
    with at_desk(store) as desk:
        (entry,) = desk.entries(desk.in_order(most=1))
        assert phrases(desk, [report_from(entry)])
