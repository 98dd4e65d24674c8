"""The shipped encoder on sentences of our own."""

from importlib.util import find_spec

import pytest

from dateline.annotate.encoder import session
from dateline.annotate.encoder.evidence import Evidence
from dateline.model.errors import ConfigError, ResourceError


@pytest.fixture(scope="session")
def encoder():
    if not (find_spec("onnxruntime") and find_spec("tokenizers")):
        pytest.skip('no onnxruntime or no tokenizers: pip install "dateline[encoder]"')
    try:
        return session.load_encoder()
    except ResourceError:
        pytest.skip("no weights ship with this version")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The bridge will close on Monday, the mayor said.", "the mayor", "said", "The bridge will close on Monday"),
        ("Mira Oduya said that the ferry had sunk.", "Mira Oduya", "said", "that the ferry had sunk"),
        ("“We had no warning,” Tomas Veld told reporters.", "Tomas Veld", "told", "We had no warning"),
        (
            "According to the harbour office, two tugs are missing.",
            "the harbour office",
            "According to",
            "two tugs are missing",
        ),
    ],
)
def test_a_sentence(encoder, parse, text, source, cue, content):
    found = Evidence(encoder, parse(text)).found
    assert len(found) == 1
    assert source in " ".join(s.of(text) for s in found[0].source)
    assert cue in found[0].cue.of(text)
    assert content in " ".join(s.of(text) for s in found[0].content)


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "“", "a" * 4000, "The envoy said. " * 400])
def test_odd_texts_stay_inside(encoder, parse, text):
    for item in Evidence(encoder, parse(text)).found:
        for span in (*item.source, item.cue, *item.content):
            assert 0 <= span.start < span.end <= len(text)


def test_a_missing_library_is_named(monkeypatch):
    def absent(name):
        raise ImportError(name)

    monkeypatch.setattr(session, "import_module", absent)
    with pytest.raises(ConfigError, match="onnxruntime"):
        session.Encoder(b"", b"")
