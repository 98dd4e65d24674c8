"""Killed at any moment: nothing that was acknowledged is lost, nothing is there by half, and a second run goes on.

Two hundred kills: ``python tests/archive/faults.py --kills 200 [--resolve]``.
"""

import subprocess
import sys
from pathlib import Path

import pytest

FAULTS = Path(__file__).with_name("faults.py")


@pytest.mark.parametrize(("kills", "options"), [(4, ()), (3, ("--resolve",))])
def test_killed_at_random_moments(where, kills, options):
    line = [sys.executable, FAULTS, "--kills", str(kills), "--archive", where, *options]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "none lost, none doubled, none by half" in done.stdout
