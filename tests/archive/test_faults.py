"""Killed at any moment: nothing that was acknowledged is lost, nothing is there by half, and a second run goes on.

Two hundred kills: ``python tests/archive/faults.py --kills 200``.
"""

import subprocess
import sys
from pathlib import Path

FAULTS = Path(__file__).with_name("faults.py")


def test_killed_at_random_moments(where):
    done = subprocess.run(
        [sys.executable, FAULTS, "--kills", "4", "--archive", where], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "none lost, none doubled, none by half" in done.stdout
