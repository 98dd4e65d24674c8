"""The codebook pages are what the lexicon says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_pages_are_up_to_date():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "build_codebook.py"), "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_every_type_has_a_page():
    from dateline.model.event import EventType

    pages = {p.stem for p in (ROOT / "docs" / "codebook").glob("*.md")}
    assert pages == {kind.value.lower() for kind in EventType} | {"index"}
