"""The Python of the guide runs."""

import re
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide.md"
BLOCKS = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


def test_there_are_examples():
    assert len(BLOCKS) >= 3


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split("\n")[0] for block in BLOCKS])
def test_an_example_runs(block, tmp_path, monkeypatch, capsys):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    page = "<html><body><article><h1>Boats</h1><p>{}</p></article></body></html>"
    sentence = "Togo sent two patrol boats to the disputed waters on Monday, the ministry said. The boats left again on Tuesday. "
    for number in range(3):
        (inbox / f"{number}.html").write_text(page.format(sentence * 3), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, str(GUIDE), "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.strip()
