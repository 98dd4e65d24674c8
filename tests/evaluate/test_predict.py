"""Lines in, lines out."""

import gzip
import json

import pytest
from click.testing import CliRunner

from dateline.cli.main import cli
from dateline.evaluate.predict import predict, rows
from dateline.model.errors import InputError
from dateline.pipeline.config import profile

TEXT = "Togo sent two patrol boats to the disputed waters last week, the ministry said.\r\nThe boats left on Monday.\n"


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_claims_are_records_with_the_row_s_id(tmp_path, suffix):
    source, target = tmp_path / f"in.jsonl{suffix}", tmp_path / f"out.jsonl{suffix}"
    given = [{"id": "one", "published": "2025-11-29", "text": TEXT}, {"id": "two", "published": None, "text": TEXT}]
    content = "\n".join(map(json.dumps, given)).encode()
    source.write_bytes(gzip.compress(content, mtime=0) if suffix else content)
    assert predict("claims", source, target, profile("fast")) == 2
    raw = target.read_bytes()
    made = [json.loads(line) for line in (gzip.decompress(raw) if suffix else raw).decode().splitlines()]
    assert [row["id"] for row in made] == ["one", "two"]
    assert [row["document"]["text"] for row in made] == [TEXT, TEXT]
    assert [row["document"]["published"] for row in made] == ["2025-11-29", None]


@pytest.mark.parametrize("content", [b"{", b"[1]\n", b'{"a": 1}\n3', b"\xff\xfe"])
def test_what_is_no_json_lines_is_told(tmp_path, content):
    (tmp_path / "in.jsonl").write_bytes(content)
    with pytest.raises(InputError, match="JSON"):
        list(rows(tmp_path / "in.jsonl"))


@pytest.mark.parametrize("content", [b"no gzip at all", gzip.compress(b'{"a": 1}\n' * 1000, mtime=0)[:-20]])
def test_a_broken_gz_is_told(tmp_path, content):
    (tmp_path / "in.jsonl.gz").write_bytes(content)
    with pytest.raises(InputError, match="not JSON Lines"):
        list(rows(tmp_path / "in.jsonl.gz"))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be opened"):
        list(rows(tmp_path / "in.jsonl"))


def test_an_unknown_task_is_wrong_usage(tmp_path):
    result = CliRunner().invoke(cli, ["evaluate", "predict", "sentiment", "a", "b"])
    assert result.exit_code == 2
