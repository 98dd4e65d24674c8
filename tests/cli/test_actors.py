"""dateline actors import: the table, what is said of lines left out, how the command ends; and reading with the table."""

import json

import pytest
from click.testing import CliRunner

from dateline.cli.actors import ALL, NONE, SOME_LEFT_OUT
from dateline.cli.main import cli
from dateline.model.errors import DatelineError
from dateline.pipeline.run import Reader

GOOD = "name,country,sector\nZarnia Front,TCD,REB\n"
REPORT = "Gunmen of the Zarnia Front abducted two teachers near Diffa on Monday.\n"


def run(*arguments):
    return CliRunner().invoke(cli, ["actors", "import", *map(str, arguments)], standalone_mode=False)


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_table_is_printed(mine):
    result = run(mine, "--format", "csv")
    assert result.return_value == ALL
    assert result.stdout.splitlines()[1] == "Zarnia Front\t\t\tTCD\t\tREB\tbody\t\t\t"
    assert result.stderr == "dateline: 1 actors, 0 lines left out\n"


def test_the_format_is_told_from_the_file_and_said(mine):
    assert f"{mine}: read as csv" in run(mine).stderr


def test_what_is_left_out_is_named_by_file_and_line(mine):
    mine.write_text(GOOD + "=1+1,TCD,REB\nOdd \x1b[31m,TCD,REB\n", encoding="utf-8")
    result = run(mine)
    assert result.return_value == SOME_LEFT_OUT
    assert f"dateline: {mine}:3: a name that a spreadsheet would run as a formula (=1+1)" in result.stderr
    assert f"dateline: {mine}:4: a name with control characters" in result.stderr
    assert "\x1b" not in result.stderr


def test_nothing_imported(mine):
    mine.write_text("name\n=1+1\n", encoding="utf-8")
    assert run(mine).return_value == NONE


def test_several_files_make_one_table(mine, tmp_path):
    other, out = tmp_path / "d.actors.txt", tmp_path / "table.tsv"
    other.write_text("LAKE_COMPACT_ [IGO]\n", encoding="utf-8")
    assert run(mine, other, "--out", out).return_value == ALL
    assert [line.split("\t")[0] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "name",
        "Zarnia Front",
        "Lake Compact",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.actors.txt", "mine.csv", "table.tsv"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{tmp}/none.csv"], "cannot be read"),
        (["{mine}", "--format", "xls"], "no plugin 'xls'"),
        (["{mine}", "--out", "{mine}"], "is an input too"),
        (["{mine}", "--out", "{tmp}/no/table.tsv"], "cannot be written"),
    ],
)
def test_wrong_usage(mine, tmp_path, arguments, message):
    result = run(*(argument.format(mine=mine, tmp=tmp_path) for argument in arguments))
    assert isinstance(result.exception, DatelineError)
    assert message in str(result.exception)
    assert mine.read_text(encoding="utf-8") == GOOD


def test_reading_with_a_table(mine, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    arguments = ["read", str(report), "--format", "json", "--published", "2024-05-05", "--actors", str(mine)]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    (claim,) = json.loads(result.stdout)["claims"]
    assert [(actor["country"], actor["sector"]) for actor in claim["actors"]] == [("TCD", "REB")]


def test_a_reader_with_a_table_reads_it_anew_when_it_changed(mine):
    assert Reader(actors=[mine]).read(REPORT).claims[0].actors[0].country == "TCD"
    mine.write_text("name,country,sector\nZarnia Front,MLI,PRM\n", encoding="utf-8")
    actor = Reader(actors=[mine]).read(REPORT).claims[0].actors[0]
    assert (actor.country, actor.sector) == ("MLI", "PRM")


def test_a_wrong_table_stops_the_reading(mine):
    mine.write_text("name,country\nZarnia Front,Zembla\n", encoding="utf-8")
    with pytest.raises(DatelineError, match=r"mine.csv:2: no country or organisation is called Zembla"):
        Reader(actors=[mine])
