"""One or many, in one process or several; what one document does wrong costs one document."""

import os
from dataclasses import replace
from datetime import date
from itertools import repeat

import pytest

import dateline
from dateline.annotate.batch import Annotator
from dateline.annotate.build import COMPONENTS, build
from dateline.export.schema import load
from dateline.ingest.base import read_text
from dateline.model.errors import (
    BadDate,
    ComponentError,
    ConfigError,
    DatelineError,
    EmptyInput,
    TooLarge,
    WrongLanguage,
)
from dateline.model.record import Record
from dateline.pipeline.config import DEFAULT_PROFILE, profile, profiles
from dateline.pipeline.pool import Pool
from dateline.pipeline.run import TOGETHER, Reader, batches

TEXT = "Last week the foreign ministers of Ghana and Togo met in Cotonou, two diplomats said."


@pytest.fixture(scope="module")
def reader():
    return Reader()


def documents(count):
    return [read_text(f"Report {number}. {TEXT}", published=date(2025, 11, 29)) for number in range(count)]


@pytest.mark.parametrize("published", ["2025-11-29", date(2025, 11, 29)])
def test_a_text_is_read(published):
    record = dateline.read(TEXT, published=published, publisher="Gulf Wire")
    assert isinstance(record, Record)
    assert record.document.text == TEXT
    assert record.document.published == date(2025, 11, 29)
    assert record.document.publisher == "Gulf Wire"


@pytest.mark.parametrize(
    ("text", "published", "error"),
    [
        ("", None, EmptyInput),
        (TEXT, "29 Brumaire", BadDate),
        ("Вчера министры встретились в Москве и договорились. " * 4, None, WrongLanguage),
    ],
)
def test_what_cannot_be_read_is_raised(text, published, error):
    with pytest.raises(error):
        dateline.read(text, published=published)


def test_many_are_read_in_order(reader):
    given = documents(9)
    results = list(reader.pipe(iter(given), batch=4))
    assert [result.document for result in results] == given


def test_batches_are_taken_as_they_are_needed():
    document = documents(1)[0]
    assert next(batches(repeat(document), 3)) == [document] * 3


@pytest.mark.parametrize(
    ("lengths", "grouped"),
    [([1, 1, 1], [2, 1]), ([TOGETHER, 1, 1, 1], [1, 2, 1]), ([TOGETHER + 1, TOGETHER + 1], [1, 1]), ([], [])],
)
def test_a_batch_holds_so_many_reports_and_so_much_text(lengths, grouped):
    document = documents(1)[0]
    given = [replace(document, text="x" * length) for length in lengths]
    assert [len(group) for group in batches(given, 2)] == grouped


def test_two_processes_read_what_one_reads(reader):
    given = documents(20)
    assert list(reader.pipe(given, processes=2)) == list(reader.pipe(given))


def test_a_text_too_long_to_parse_fails_alone(reader):
    first, second = documents(2)
    long = replace(first, text="The ministers met. " * 60_000)
    assert len(long.text) > 1_000_000
    results = list(reader.pipe([first, long, second]))
    assert isinstance(results[1], TooLarge)
    assert [type(result) for result in results] == [Record, TooLarge, Record]


def test_a_component_that_fails_names_itself_and_costs_one_document():
    nlp = build(components=())

    @nlp.component("fails_on_two")
    def fails_on_two(doc):
        if "Report 2" in doc.text:
            raise IndexError("out of range")
        return doc

    nlp.add_pipe("fails_on_two")
    results = list(Annotator(nlp).read(documents(4)))
    assert [type(result) for result in results] == [Record, Record, ComponentError, Record]
    assert "fails_on_two" in str(results[2])
    assert "IndexError: out of range" in str(results[2])


def dying(documents):
    """Work that ends its process on one document, as running out of memory does."""
    if any("Report 5" in document.text for document in documents):
        os._exit(1)
    return [Record(document=document) for document in documents]


def test_a_process_that_dies_costs_one_document():
    given = documents(12)
    results = list(Pool(2, dying).read(batches(given, 3)))
    assert len(results) == 12
    assert isinstance(results[5], ComponentError)
    assert [result.document for result in results if isinstance(result, Record)] == given[:5] + given[6:]


def test_an_error_survives_the_way_between_processes(reader):
    long = replace(documents(1)[0], text="The ministers met. " * 60_000)
    (error,) = reader.pipe([long], processes=2)
    assert isinstance(error, TooLarge)
    assert error.advice == "split it into its reports"


def test_profiles():
    assert DEFAULT_PROFILE in profiles()
    assert set(profiles()) == {"fast", "accurate"}
    assert profile("fast").components == COMPONENTS
    with pytest.raises(ConfigError, match="fast, accurate"):
        profile("slow")


def test_an_unknown_model_says_what_to_do():
    with pytest.raises(DatelineError, match="pip install"):
        Reader(model="en_core_web_missing")


def test_a_reader_with_a_codebook_of_ones_own(tmp_path):
    path = tmp_path / "own.yaml"
    body = "types:\n  FEAST:\n    quad: verbal cooperation\n    score: 5\n    definition: A meal.\n    triggers:\n      - verb: {}\n"
    report = "The king feasted with the emir. The queen danced."
    for verb, word in (("feast", "feasted"), ("dance", "danced")):
        path.write_text("extends: none\n" + body.format(verb), encoding="utf-8")
        record = Reader(codebook=path).read(report)
        assert [(claim.event.type, claim.text.split()[0]) for claim in record.claims] == [("FEAST", word)]
        assert load(record.to_json()) == record
        os.utime(path, ns=(0, len(word)))  # an edited codebook is read anew
