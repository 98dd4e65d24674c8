"""When an event happened: a sentence, the word that tells the event, and the days. Wednesday 12 November 2025."""

from datetime import date

import pytest
from dating_table import TABLE

from dateline.annotate.build import build
from dateline.annotate.dating import date_event, reported_on
from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.carry import best_date
from dateline.annotate.timex.ranges import joined
from dateline.annotate.timex.values import plain
from dateline.model.timex import Basis


@pytest.fixture(scope="module")
def nlp():
    return build(components=("dateline_timex",))


def read(nlp, text, published=date(2025, 11, 12)):
    doc = nlp.make_doc(text)
    doc._.published = published
    return nlp(doc)


def at(doc, word):
    return next(t.i for t in doc if t.text == word)


def dated(nlp, text, word):
    doc = read(nlp, text)
    head = at(doc, word)
    return date_event(doc, head, TokenSpan(head, head + 1))


def shown(timex):
    if timex is None:
        return None
    return tuple(day.isoformat() if day else None for day in (timex.start, timex.end))


SAID = [
    ("Rebels seized the port on Monday.", "seized", ("2025-11-10", "2025-11-10")),
    ("On October 24 the navy sent two frigates to the gulf.", "sent", ("2025-10-24", "2025-10-24")),
    ("The ministry on Tuesday accused its neighbour of hacking a dam.", "accused", ("2025-11-11", "2025-11-11")),
    ("The ministry on Tuesday accused its neighbour of hacking a dam.", "hacking", None),
    ("Last week the two presidents held talks.", "held", ("2025-11-03", "2025-11-09")),
    ("The talks took place at the end of last week.", "talks", ("2025-11-07", "2025-11-09")),
    ("The talks will resume in March.", "talks", ("2026-03-01", "2026-03-31")),
    ("Ministers prepared for the summit on November 26.", "summit", ("2025-11-26", "2025-11-26")),
    ("Police have stopped two tankers since April.", "stopped", ("2025-04-01", None)),
    ("The garrison will withdraw by March 1.", "withdraw", (None, "2026-03-01")),
    ("The soldiers rescued thirty people overnight.", "rescued", ("2025-11-11", "2025-11-12")),
    ("The army fired rockets between September 14 and 19.", "fired", ("2025-09-14", "2025-09-19")),
    ("The union struck for three days.", "struck", None),
    ("The union strikes every Monday.", "strikes", None),
    ("The town is now quiet.", "is", None),
    ("The paper said on Tuesday that rebels had seized the port.", "seized", None),
    ("Rebels had seized the port, the paper said on Tuesday.", "seized", None),
    ("The mayor threatened to dismiss workers who do not return by Friday.", "dismiss", None),
    ("The council on Monday condemned the raid and praised the police.", "praised", ("2025-11-10", "2025-11-10")),
    ("The ship was freed on June 3 after its owner paid a fine.", "paid", (None, "2025-06-03")),
    ("The deal nearly fell apart last month, when soldiers seized two shepherds.", "seized", ("2025-10-01", "2025-10-31")),
    ("On November 3 the kingdom planned to deploy its guards.", "deploy", ("2025-11-03", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "days"), SAID)
def test_the_days_that_the_text_gives_an_event(nlp, text, word, days):
    assert shown(dated(nlp, text, word)) == days


def table():
    for line in TABLE.strip().splitlines():
        text, word, days = line.split("|")
        yield pytest.param(
            text, word, days if ".." in days or days == "None" else f"{days}..{days}", id=f"{word}: {text}"
        )


@pytest.mark.parametrize(("text", "word", "days"), list(table()))
def test_the_days_of_an_event_with_events_and_sources_known(pipeline, text, word, days):
    found = shown(dated(pipeline, text, word))
    assert ("None" if found is None else f"{found[0] or ''}..{found[1] or ''}") == days


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The cutter fled after the rebels opened fire on Monday.", "fled"),
        ("Five were hurt when rebels shelled the convoy on Monday.", "hurt"),
        ("Two men have been charged with murder after a fire at a hostel on Sunday.", "charged"),
        ("Dockers protested on Friday night, and police detained ten of them.", "detained"),
    ],
)
def test_what_only_another_clause_dates_is_not_said(pipeline, text, word):
    found = dated(pipeline, text, word)
    assert found is None or found.basis is Basis.CONTEXT


def test_a_bare_weekday_without_a_publication_date_keeps_x_and_no_bounds(pipeline):
    doc = read(pipeline, "Rebels seized the port on Monday.", published=None)
    found = date_event(doc, at(doc, "seized"), TokenSpan(1, 2))
    assert found is not None
    assert (found.timex, found.basis, shown(found)) == ("XXXX-WXX-1", Basis.SAID, (None, None))


def test_a_date_behind_the_first_of_two_verbs_is_carried_as_context(nlp):
    found = dated(nlp, "Farmers blocked the road near the town on Monday and threw stones at a convoy.", "threw")
    assert found is not None
    assert (found.basis, shown(found)) == (Basis.CONTEXT, ("2025-11-10", "2025-11-10"))


def test_a_semicolon_ends_what_coordinated_verbs_share(nlp):
    assert dated(nlp, "On Monday farmers blocked the road; the police dispersed them.", "dispersed") is None


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("On October 31 the paper reported that the envoy had left.", "reported", ("2025-10-31", "2025-10-31")),
        ("The envoy had left, the paper said on Tuesday.", "said", ("2025-11-11", "2025-11-11")),
        ("In October, the newspaper wrote that the envoy had left.", "wrote", ("2025-10-01", "2025-10-31")),
        ("The paper said that the envoy left on Monday.", "said", None),
    ],
)
def test_when_a_source_said_so(nlp, text, word, days):
    doc = read(nlp, text)
    assert shown(reported_on(doc, at(doc, word))) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ministry said on Tuesday that rebels had shelled the port.", ("2025-11-11", "2025-11-11")),
        ("Rebels shelled the port on Monday, the ministry said Tuesday.", ("2025-11-11", "2025-11-11")),
        ("The ministry said that rebels shelled the port on Monday.", None),
        ("The general told reporters on Monday that rebels shelled the port.", ("2025-11-10", "2025-11-10")),
        ("In a speech on Sunday, the general said rebels had shelled the port.", ("2025-11-09", "2025-11-09")),
        ("In a report published on Wednesday, the agency said rebels shelled the port.", ("2025-11-12", "2025-11-12")),
        ("According to a statement issued on Monday, rebels shelled the port.", ("2025-11-10", "2025-11-10")),
    ],
)
def test_the_day_of_the_report_is_the_sources(pipeline, text, days):
    (claim,) = (c for c in read(pipeline, text)._.claims if "shelled" in c.text)
    (source,) = claim.sources
    reported = source.reported
    assert (None if reported is None else tuple(day.isoformat() for day in reported)) == days


def test_the_best_date_says_what_stands_behind_it(nlp):
    text = "Yesterday the mayor resigned.\nHe thanked his staff.\nA successor will be named."
    doc = read(nlp, text)
    found = {
        word: best_date(doc, at(doc, word), TokenSpan(at(doc, word), at(doc, word) + 1))
        for word in ("resigned", "thanked", "named")
    }
    assert (plain(found["resigned"]), found["resigned"].basis) == ("2025-11-11", Basis.SAID)
    assert (plain(found["thanked"]), found["thanked"].basis) == ("2025-11-11", Basis.CONTEXT)
    assert found["named"] is None


def test_nothing_but_the_day_of_the_report_is_published(nlp):
    doc = read(nlp, "The mayor resigned.")
    found = best_date(doc, at(doc, "resigned"), TokenSpan(2, 3))
    assert found is not None
    assert (plain(found), found.basis) == ("2025-11-12", Basis.PUBLISHED)


def test_without_a_publication_date_there_is_no_such_fallback(nlp):
    doc = read(nlp, "The mayor resigned.", published=None)
    assert best_date(doc, at(doc, "resigned"), TokenSpan(2, 3)) is None


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("It closed from Monday to Friday.", "2025-11-10/2025-11-14", ("2025-11-10", "2025-11-14")),
        ("It closed between 1994 and 1997.", "1994/1997", ("1994-01-01", "1997-12-31")),
        ("It closed from October 3 to 7.", "2025-10-03/2025-10-07", ("2025-10-03", "2025-10-07")),
    ],
)
def test_two_dates_that_are_one_stretch(nlp, text, value, days):
    ((found, _),) = joined(read(nlp, text))
    assert (found.timex, shown(found)) == (value, days)
