"""The event coder alone over the bare parse."""

import pytest

from dateline.annotate.build import build


@pytest.fixture(scope="session")
def coded():
    """Text to Doc with ``doc._.events`` and nothing else of ours."""
    return build(components=("dateline_events",))
