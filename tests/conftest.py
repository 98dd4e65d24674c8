"""Fixtures shared by all tests."""

from pathlib import Path

import pytest

from dateline.annotate.build import build, installed_model

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the project; tests that need it are skipped elsewhere, with a reason."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside the project: development data not found")
    return SHARED


@pytest.fixture(scope="session")
def parse():
    """The bare spaCy model: text to Doc, none of dateline's components."""
    import spacy

    return spacy.load(installed_model())


@pytest.fixture(scope="session")
def pipeline():
    """The whole pipeline as `dateline read` uses it."""
    return build()
