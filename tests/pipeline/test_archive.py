"""An archive that reads: files, folders and pages in, claims out; what cannot be read is an issue, and a second run reads nothing again."""

import shutil
from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.archive.counts import Period
from dateline.archive.results import Fate
from dateline.ingest.base import read_text
from dateline.model.errors import ArchiveError, DatelineError, InputError, NotText
from dateline.pipeline.archive import Archive

PAGES = Path(__file__).parent.parent / "data" / "pages"
SHORT = "Togo sent two patrol boats to the disputed waters on Monday, the ministry said.\n"
EDITED = "Togo sent three patrol boats to the disputed waters on Monday, the ministry said.\n"


@pytest.fixture
def inbox(tmp_path):
    """A folder with a text, a page, and two files that cannot be read."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(SHORT, encoding="utf-8")
    shutil.copy(PAGES / "agency.html", folder / "b.html")
    (folder / "c.txt").write_bytes(b"\x00\x01\x02")
    (folder / "d.txt").write_text(
        "Die Regierung hat gestern in Berlin ein neues Gesetz beschlossen, und die Opposition war dagegen.\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def archive(tmp_path):
    """An empty archive."""
    with Archive.open(tmp_path / "archive.db", profile="fast") as made:
        yield made


def test_a_folder_goes_in_and_claims_come_out(archive, inbox):
    told = []
    outcomes = archive.add_all([inbox], published="2025-11-14", tell=told.append)
    assert told == outcomes
    assert {Path(one.name).name: one.fate.value for one in outcomes} == {
        "a.txt": "added",
        "b.html": "added",
        "c.txt": "failed",
        "d.txt": "failed",
    }
    (line,) = archive.chronology(text="patrol boats")
    assert (line.type, line.start) == ("MOBILIZE", date(2025, 11, 10))
    assert {issue.kind for issue in archive.issues()} == {"NotText", "WrongLanguage"}
    assert archive.summary().documents == 2


def test_a_second_run_reads_nothing_again(archive, inbox, monkeypatch):
    archive.add_all([inbox])
    before = archive.summary()
    monkeypatch.setattr(Archive, "reader", property(lambda _: pytest.fail("nothing is to be read")))
    again = archive.add_all([inbox])
    assert sorted(one.fate.value for one in again) == ["failed", "failed", "same", "same"]
    assert archive.summary() == before
    assert [issue.times for issue in archive.issues()] == [2, 2]


def test_an_edited_file_is_a_new_version(archive, inbox):
    first = archive.add(inbox / "a.txt", published="2025-11-14")
    (inbox / "a.txt").write_text(EDITED, encoding="utf-8")
    second = archive.add(inbox / "a.txt")
    assert (second.fate, second.document) == (Fate.CHANGED, first.document)
    newest = archive.record(first.document)
    assert newest.document.published == date(2025, 11, 14), "what was said of it holds"
    (change,) = second.change.text
    assert (change.before.of(SHORT), change.after.of(EDITED)) == ("two", "three")
    assert archive.raw(first.document) == EDITED.encode()
    assert archive.raw(first.document, 1) == SHORT.encode()


def test_a_date_given_later_is_read_with(archive, inbox):
    archive.add(inbox / "a.txt")
    assert [line.start for line in archive.chronology()] == [None]
    archive.add(inbox / "a.txt", published=date(2025, 11, 14))
    assert [line.start for line in archive.chronology()] == [date(2025, 11, 10)]


def test_an_input_that_cannot_be_read_is_raised_and_noted(archive, inbox):
    with pytest.raises(NotText):
        archive.add(inbox / "c.txt")
    (issue,) = archive.issues()
    assert issue.address == str(inbox / "c.txt")
    with pytest.raises(InputError, match="folder"):
        archive.add(inbox)
    (inbox / "c.txt").write_text(EDITED, encoding="utf-8")
    archive.add(inbox / "c.txt")
    assert not archive.issues()


def test_documents_and_records_go_in_too(archive):
    page = read_text(SHORT, published=date(2025, 11, 14), url="https://gulf.example/1")
    added = archive.add(page)
    assert archive.add(page).fate is Fate.SAME
    record = archive.record(added.document)
    assert record.document == page
    assert list(archive.records()) == [record]
    assert archive.add(record).fate is Fate.SAME
    assert archive.sources()[0].name == "the ministry"
    assert archive.versions(added.document)[0].claims == 1
    assert not archive.captures(added.document)
    assert archive.search("patrol")[0].document == added.document
    assert [(row.start, row.all) for row in archive.counts(Period.MONTH, country="TGO")] == [(date(2025, 11, 1), 1)]
    with pytest.raises(ArchiveError, match="no events"):
        archive.changes("2025-11-01")


def test_one_report_that_fails_costs_one_report(archive, inbox, monkeypatch):
    class Reader:
        def pipe(self, documents, processes):
            return (DatelineError("it failed") for _ in documents)

    monkeypatch.setattr(Archive, "reader", Reader())
    outcomes = archive.add_all([inbox])
    assert {one.fate for one in outcomes} == {Fate.FAILED}
    assert archive.summary().documents == 0
    assert len(archive.issues()) == 4


def test_the_public_face():
    assert dateline.Archive is Archive


def test_a_headline_is_no_event_of_its_own(archive):
    text = "Ghana seizes Togolese trawler off Keta\n\nGhana's navy seized the Togolese trawler Aledjo off Keta on Tuesday, two fishermen said.\n"
    archive.add(read_text(text, published=date(2025, 11, 12), publisher="Volta Courier"))
    archive.resolve()
    (line,) = archive.chronology(type="COERCE")
    assert (line.start, line.documents, len(line.evidence)) == (date(2025, 11, 11), 1, 2)


def test_officers_of_two_states_are_two_sources(archive):
    text = (
        "Togo frees nine Ghanaian sailors\n\n"
        "LOME, Nov 13 (Gulf Wire) - Togo on Thursday freed nine Ghanaian sailors whom its navy had detained off Aneho, officials on both sides said.\n\n"
        "The men were let go at the border without charge, Lome regional police commander Kossi Adjei told Gulf Wire.\n\n"
        "In Accra a foreign ministry spokesman, Yaw Boateng, said: “All nine were released to us this morning.”\n"
    )
    archive.add(read_text(text, published=date(2025, 11, 13), publisher="Gulf Wire"))
    archive.resolve()
    (line,) = archive.chronology(type="RETREAT", min_origins=1)
    assert (line.origins_min, line.standing) == (2, "confirmed")


def test_talks_that_are_still_ahead_are_said_to_be_planned(archive):
    text = "Ghana and Togo to hold talks in Lome, paper says\n\nGhana and Togo will hold talks in Lome on November 21, the Volta Courier reported.\n"
    archive.add(read_text(text, published=date(2025, 11, 14), publisher="Gulf Wire"))
    archive.resolve()
    (line,) = [line for line in archive.chronology() if line.start == date(2025, 11, 21)]
    assert "planned" in line.certainty


def test_the_government_says_is_a_source_of_its_own_once(archive):
    first = "Soldiers shelled the village of Keta on Monday, Ghana's defence minister, Kofi Badu, said.\n"
    later = "Two more shells fell at Keta on Friday, a nurse told this paper.\n\nThe shelling on Monday killed nine people, Ghana's government says.\n"
    archive.add(read_text(first, published=date(2025, 11, 11), publisher="Gulf Wire"))
    archive.add(read_text(later, published=date(2025, 11, 15), publisher="Volta Courier"))
    archive.resolve()
    (line,) = [line for line in archive.chronology(type="ASSAULT") if line.start == date(2025, 11, 10)]
    assert (line.documents, line.origins_min) == (2, 1)


def test_a_joint_communique_is_one_source_on_the_record(archive):
    first = "Ghana and Togo signed an accord on fishing in Lome on Monday, a joint communique of the two foreign ministries said.\n"
    later = "The joint communique, published on Monday evening, says that Ghana and Togo signed an accord on fishing in Lome on Monday.\n"
    for number, text in enumerate((first, later)):
        archive.add(read_text(text, published=date(2025, 11, 11), publisher=f"Paper {number}"))
    archive.resolve()
    (line,) = [line for line in archive.chronology() if line.documents == 2]
    assert (line.origins_min, line.standing) == (1, "confirmed")
