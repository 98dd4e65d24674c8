"""What becomes of a report that is added: there, there already, or a new version; all of it or nothing."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from dateline.archive import claims, schema, view
from dateline.archive.arrival import Found, Given
from dateline.archive.results import Fate
from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.model.errors import InputError

ADDRESS = "https://gulfwire.example/2025/11/14/envoys"


def found(address="/inbox/a.txt", data=b"Envoys met.", day=20, **given):
    return Found(address=address, data=data, at=datetime(2025, 11, day, 12, tzinfo=UTC), given=Given(**given))


def counts(store):
    with store.reading() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in (
                schema.document,
                schema.version,
                schema.claim,
                schema.party,
                schema.link,
                schema.capture,
                schema.blob,
            )
        }


def test_a_record_comes_back_as_it_went_in(store, writer, report, sample):
    added = [writer.add(record) for record in (report, sample)]
    kept = list(view.entries(store))
    assert [entry.record for entry in kept] == [report, sample]
    assert [entry.document for entry in kept] == [one.document for one in added]
    assert [len(set(entry.claims)) for entry in kept] == [len(report.claims), len(sample.claims)]


def test_the_same_report_twice_is_one(store, writer, report):
    first = writer.add(report)
    before = counts(store)
    again = writer.add(report)
    assert (first.fate, again.fate) == (Fate.ADDED, Fate.SAME)
    assert again.document == first.document
    assert counts(store) == before


def test_bytes_text_and_moment_are_kept_apart(store, writer, report):
    added = writer.add(report, found())
    (capture,) = view.captures(store, added.document)
    assert (capture.address, capture.size) == ("/inbox/a.txt", 11)
    assert capture.sha256 == found().sha256
    assert capture.captured == capture.seen == datetime(2025, 11, 20, 12, tzinfo=UTC)
    assert view.raw(store, added.document) == b"Envoys met."
    assert view.entry(store, added.document).record.document.text == report.document.text


def test_seen_again_later_the_bytes_are_kept_once(store, writer, report):
    added = writer.add(report, found())
    assert writer.seen(found(day=25)).document == added.document
    (capture,) = view.captures(store, added.document)
    assert (capture.captured.day, capture.seen.day) == (20, 25)


def test_a_changed_page_is_a_new_version_with_what_changed(store, writer, made):
    old = made.report(made.met, made.offered, url=ADDRESS)
    new = made.report(made.met, made.sanctioned, url=ADDRESS, title="Envoys meet again")
    first, second = writer.add(old, found(ADDRESS)), writer.add(new, found(ADDRESS, b"other", day=22))
    assert (second.fate, second.version, second.document) == (Fate.CHANGED, 2, first.document)
    one, two = view.versions(store, first.document)
    assert (one.shown_from, one.shown_until) == (date(2025, 11, 14), date(2025, 11, 22))
    assert (two.shown_from, two.shown_until) == (date(2025, 11, 22), None)
    assert [(change.field, change.before, change.after) for change in two.change.fields] == [
        ("title", "Envoys meet", "Envoys meet again")
    ]
    was = [change.before.of(old.document.text) for change in two.change.text]
    assert any("mediate" in words for words in was)
    assert view.entry(store, first.document).record == new
    assert view.entry(store, first.document, 1).record == old


def test_a_claim_keeps_its_id_in_a_new_version(store, writer, made):
    writer.add(made.report(made.met, made.offered, url=ADDRESS))
    writer.add(made.report(made.sanctioned, made.met, url=ADDRESS))
    old, new = _both(store)
    assert old.claims[0] == new.claims[1]
    assert old.claims[1] not in new.claims


def _both(store):
    (newest,) = view.entries(store)
    return view.entry(store, newest.document, 1), newest


@pytest.mark.parametrize(
    "address",
    [
        ADDRESS,
        "http://gulfwire.example/2025/11/14/envoys/",
        "https://GULFWIRE.example:443/2025/11/14/envoys?utm_source=x&fbclid=1#top",
    ],
)
def test_an_address_is_known_however_it_is_written(store, writer, made, address):
    first = writer.add(made.report(made.met, url=ADDRESS))
    assert writer.add(made.report(made.met, url=address)).document == first.document


def test_the_same_text_at_two_addresses_is_two_reports(store, writer, made):
    one = writer.add(made.report(made.met, url=ADDRESS))
    two = writer.add(made.report(made.met, url="https://voltatimes.example/wire/1"))
    assert one.document != two.document


def test_the_same_text_of_two_publishers_is_two_reports(store, writer, made):
    one, two = (writer.add(made.report(made.met, publisher=name)) for name in ("Gulf Wire", "Volta Times"))
    assert one.document != two.document
    again = writer.add(made.report(made.met, publisher="Volta Times"))
    assert (again.fate, again.document) == (Fate.SAME, two.document)


@pytest.mark.parametrize("publisher", ["Gulf Wire", None])
def test_a_saved_copy_is_the_page_where_the_outlet_is_the_same(writer, made, publisher):
    fates = []
    for url, path in ((ADDRESS, None), (None, "/inbox/saved.html")):
        record = made.report(made.met, url=url, publisher=publisher)
        fates.append(writer.add(record, found(path) if path else None).fate)
    assert fates == [Fate.ADDED, Fate.SAME if publisher else Fate.ADDED]


def test_a_page_is_its_copy_that_was_saved_before(store, writer, made):
    saved = writer.add(made.report(made.met), found("/inbox/saved.html"))
    page = made.report(made.met, url=ADDRESS)
    assert writer.add(page).document == saved.document
    assert writer.add(made.report(made.met, made.offered, url=ADDRESS)).document == saved.document
    assert writer.add(made.report(made.met, url="https://voltatimes.example/1")).document != saved.document


def test_a_file_that_was_moved_is_the_same_report(store, writer, report):
    first = writer.add(report, found("/inbox/a.txt"))
    moved = writer.add(report, found("/archive/b.txt"))
    assert (moved.fate, moved.document) == (Fate.SAME, first.document)
    assert [capture.address for capture in view.captures(store, first.document)] == ["/inbox/a.txt", "/archive/b.txt"]


def test_a_file_that_was_edited_is_a_new_version(store, writer, made):
    first = writer.add(made.report(made.met), found("/inbox/a.txt"))
    edited = writer.add(made.report(made.met, made.offered), found("/inbox/a.txt", b"more"))
    assert (edited.fate, edited.document) == (Fate.CHANGED, first.document)


def test_what_is_learned_later_holds_from_the_beginning(store, writer, made):
    undated = writer.add(made.report(made.met, published=None, publisher=None), found())
    dated = writer.add(made.report(made.met, published="2025-10-01", publisher="Gulf Wire"), found())
    assert (dated.fate, dated.document) == (Fate.CHANGED, undated.document)
    assert [change.field for change in dated.change.fields] == ["publisher", "published"]
    one, two = view.versions(store, dated.document)
    assert (two.shown_from, one.shown_until) == (date(2025, 10, 1), date(2025, 10, 1))
    assert len(list(view.entries(store, as_of=date(2025, 10, 2)))) == 1


def test_what_is_not_said_again_is_not_forgotten(writer, made):
    writer.add(made.report(made.met), found())
    again = made.report(made.met, published=None, publisher=None).document
    assert writer.arrival(again, found(data=b"other bytes")).fate is Fate.SAME


def test_bytes_that_were_read_are_not_read_again_unless_more_is_said(writer, report):
    writer.add(report, found())
    assert writer.seen(found()).fate is Fate.SAME
    assert writer.seen(found(publisher="Gulf Wire")) is not None
    assert writer.seen(found(publisher="Volta Times")) is None
    assert writer.seen(found(published=date(2025, 11, 1))) is None
    assert writer.seen(found(data=b"other")) is None
    assert writer.seen(found(address="/inbox/b.txt")) is None


@pytest.mark.parametrize("spoilt", ["Envoys\x00 meet", "Envoys \ud800 meet"])
def test_what_no_database_keeps_is_refused(store, writer, made, spoilt):
    with pytest.raises(InputError, match="holds"):
        writer.add(made.report(made.met, title=spoilt))
    assert counts(store)["document"] == 0


def test_a_failure_leaves_nothing_behind(store, writer, report, monkeypatch):
    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(claims, "dyad_rows", fail)
    with pytest.raises(OSError, match="full"):
        writer.add(report, found())
    assert set(counts(store).values()) == {0}
    monkeypatch.undo()
    assert writer.add(report, found()).fate is Fate.ADDED


def test_several_in_one_transaction_are_all_there_or_none(store, writer, made, report):
    with pytest.raises(InputError):
        writer.add_all([(report, None), (made.report(made.met, title="\x00"), None)])
    assert counts(store)["document"] == 0


def test_two_archives_give_the_same_ids(store, where, tmp_path, writer, report):
    added = writer.add(report)
    with Store(tmp_path / "other.db") as other:
        Writer(other).add(replace(report, document=replace(report.document, title="Envoys meet")))
        (entry,) = view.entries(other)
    assert (entry.document, entry.claims) == (added.document, next(view.entries(store)).claims)


def test_with_what_it_was_read_is_kept(store, writer, report):
    (version,) = view.versions(store, writer.add(report).document)
    assert json.loads(version.read_with) == {"dateline": "test"}


def test_two_writers_do_not_shut_each_other_out(where, report, made):
    with Store(where) as one, Store(where) as two:
        first = Writer(one).add(report)
        assert Writer(two).add(report).document == first.document
        assert Writer(two).add(made.report(made.met, url=ADDRESS)).fate is Fate.ADDED
        assert len(list(view.entries(one))) == 2
