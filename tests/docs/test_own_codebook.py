"""The codebook that the documentation shows is read, and its examples are read as it says."""

import re
from pathlib import Path

from dateline.annotate.events.codebook import EXAMPLE, TOP, TYPE
from dateline.annotate.events.trial import try_codebook
from dateline.annotate.events.trigger import NOUN, VERB

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "own-codebook.md").read_text(encoding="utf-8")


def test_the_codebook_of_the_page_is_read(tmp_path):
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "land.yaml"
    path.write_text(block, encoding="utf-8")
    trials = try_codebook(path)
    assert [trial.wrong for trial in trials] == [""] * 3


def test_every_field_is_told():
    missing = [f for f in {*TOP, *TYPE, *VERB, *NOUN, *EXAMPLE} if f"`{f}`" not in PAGE and f"{f}:" not in PAGE]
    assert missing == []
