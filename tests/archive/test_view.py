"""Reading back: by id or its beginning, by version, in pages."""

import pytest

from dateline.archive import view
from dateline.archive.results import Rows
from dateline.model.errors import ArchiveError, ConfigError


@pytest.fixture
def kept(store, writer, made):
    """Three reports; the second has two versions."""
    for number in (1, 2, 3):
        writer.add(made.report(made.met, url=f"https://a.example/{number}", title=f"Report {number}"))
    writer.add(made.report(made.met, made.offered, url="https://a.example/2", title="Report 2"))
    return store


def test_records_come_in_the_order_of_their_versions(kept, monkeypatch):
    monkeypatch.setattr(view, "PAGE", 2)
    assert [entry.record.document.title for entry in view.entries(kept)] == ["Report 1", "Report 3", "Report 2"]
    first = next(view.entries(kept))
    assert [entry.record.document.title for entry in view.entries(kept, after=first.version_id)] == [
        "Report 3",
        "Report 2",
    ]


def test_claims_are_numbered_as_in_the_record(kept):
    newest = list(view.entries(kept))[-1]
    assert [claim.id for claim in newest.record.claims] == ["c1", "c2"]
    assert len(newest.claims) == len(newest.claim_ids) == 2


def test_a_document_is_found_by_the_beginning_of_its_id(kept):
    key = next(view.entries(kept)).document
    assert view.entry(kept, key[:8]).document == key
    with pytest.raises(ArchiveError, match="no such document"):
        view.entry(kept, "d")
    with pytest.raises(ArchiveError, match="no such document"):
        view.entry(kept, "%%%%%")


def test_a_beginning_that_several_share_is_refused(kept, monkeypatch):
    monkeypatch.setattr(view, "SHORTEST", 1)
    with pytest.raises(ArchiveError, match="several documents"):
        view.entry(kept, "d")


def test_an_old_version_can_be_read(kept):
    key = list(view.entries(kept))[-1].document
    assert [len(view.entry(kept, key, number).record.claims) for number in (1, 2)] == [1, 2]
    with pytest.raises(ArchiveError, match="no version 3"):
        view.entry(kept, key, 3)


def test_a_record_has_no_bytes(kept):
    with pytest.raises(ArchiveError, match="no bytes"):
        view.raw(kept, next(view.entries(kept)).document)


def test_what_is_in_it(kept):
    found = view.summary(kept)
    assert (found.documents, found.versions, found.claims, found.events, found.publishers) == (3, 4, 4, 0, 1)


def test_rows_are_a_sequence():
    rows = Rows([1, 2, 3])
    assert (len(rows), rows[0], list(rows[1:]), repr(rows)) == (3, 1, [2, 3], "<3 rows>")


def test_a_table_for_pandas_where_it_is_installed(kept):
    try:
        import pandas as pd
    except ImportError:
        with pytest.raises(ConfigError, match="pip install pandas"):
            view.versions(kept, next(view.entries(kept)).document).frame()
    else:
        frame = view.versions(kept, next(view.entries(kept)).document).frame()
        assert isinstance(frame, pd.DataFrame)
        assert list(frame["title"]) == ["Report 1"]
