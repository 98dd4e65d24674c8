"""Who says so: chains, spans, and nothing that breaks on odd text."""

import re
from datetime import date
from itertools import pairwise

import pytest
import spacy
from attribution_styles import CASES as STYLES
from attribution_table import CASES as FORMS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy import displacy
from test_nonresponse import CASES as SILENCES

from dateline.annotate.build import build, installed_model, make_doc
from dateline.model.document import Block, BlockKind, Document
from dateline.model.source import Source
from dateline.model.span import Span

CASES = [*FORMS, *STYLES]
LINK = re.compile(r"(?P<who>.+?) \((?P<kind>\w+)(?:, (?P<count>\d+))?\)$")


@pytest.fixture(scope="session")
def reader():
    return build(components=("dateline_timex", "dateline_entities", "dateline_attribution", "dateline_nonresponse"))


def agrees(wanted: str, link: Source) -> bool:
    found = LINK.match(wanted)
    assert found is not None, wanted
    count = int(found["count"]) if found["count"] else None
    named = found["who"].lower() in link.text.lower() or found["who"].lower() in (link.name or "").lower()
    return named and link.kind.value == found["kind"] and link.count == count


@pytest.mark.parametrize(("text", "word", "chain"), CASES, ids=range(len(CASES)))
def test_chain(reader, text, word, chain):
    doc = reader(text)
    at = next(t.i for t in doc if t.text == word)
    got = doc._.attributions.chain(at)
    wanted = chain.split(" > ") if chain else []
    assert len(got) == len(wanted), got
    assert all(agrees(w, g) for w, g in zip(wanted, got, strict=True)), got


def said(doc, word):
    """Source and content, as text, of the attribution whose cue is this word."""
    found = next(a for a in doc._.attributions if any(doc[s:e].text == word for s, e in a.cue))
    return tuple(" | ".join(doc[s:e].text for s, e in runs) for runs in (found.source, found.content))


SPANS = [
    (
        "The governor said that rebels had shelled the port.",
        "said",
        "The governor",
        "that rebels had shelled the port",
    ),
    (
        '"We shelled nobody," the general said, "and we will stay."',
        "said",
        "the general",
        '"We shelled nobody," | "and we will stay."',
    ),
    ("Norway accused the firm of bribing two ministers.", "accused", "Norway", "the firm of bribing two ministers"),
    ("The senator called for an inquiry.", "called for", "The senator", "an inquiry"),
    ("The union vowed to strike again.", "vowed", "The union", "to strike again"),
    ("The union tried to explain why it had struck.", "tried to explain", "The union", "why it had struck"),
    (
        "The clan rejected an accusation that it stole cattle.",
        "rejected",
        "The clan",
        "an accusation that it stole cattle",
    ),
    (
        "Norway was convinced that the treaty would fail.",
        "was convinced",
        "Norway",
        "that the treaty would fail",
    ),
    (
        "The mayor said, in an interview, that the dam had burst.",
        "said",
        "The mayor",
        "that the dam had burst",
    ),
    (
        "The Courier Post reported, citing two aides, that the king had fled.",
        "reported",
        "The Courier Post",
        "that the king had fled",
    ),
    (
        "The dam burst at dawn, according to the water office.",
        "according to",
        "the water office",
        "The dam burst at dawn",
    ),
    ("The treaty was criticized by the regents.", "was criticized", "the regents", "The treaty"),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), SPANS)
def test_spans(reader, text, cue, source, content):
    assert said(reader(text), cue) == (source, content)


def test_cue_and_source_stand_outside_content(reader):
    for text, _, _ in CASES:
        for a in reader(text)._.attributions:
            if a.rule == "vouched" or not a.cue:
                continue
            inside = {i for run in a.content for i in range(run.start, run.end)}
            assert not inside & {i for run in a.cue for i in range(run.start, run.end)}, (text, a)


def test_text_of_a_link_is_its_span(reader):
    for text, _, _ in CASES:
        for a in reader(text)._.attributions:
            for link in a.links:
                assert link.span.of(text) == link.text
                assert link.cue_span is None or link.cue_span.of(text) == link.cue


def test_anonymity_formula_is_kept_word_for_word(reader):
    doc = reader("An envoy, who spoke on condition of anonymity, said the truce had failed.")
    link = doc._.attributions.chain(next(t.i for t in doc if t.text == "failed"))[-1]
    assert link.text == "An envoy, who spoke on condition of anonymity"


def test_reported_when(reader):
    doc = reader.make_doc("On October 31, the Harbour Courier reported that the fleet had sailed.")
    doc._.published = date(2025, 11, 29)
    doc = reader(doc)
    link = doc._.attributions.chain(next(t.i for t in doc if t.text == "sailed"))[-1]
    assert link.reported == (date(2025, 10, 31), date(2025, 10, 31))


def test_own_outlet_is_left_out(reader):
    text = "By Ada Berg, Lagos Courier\n\nSoldiers burned the depot, union organiser Chidi Okorafor told the Courier by phone.\n"
    document = Document(
        id="x",
        text=text,
        byline="By Ada Berg, Lagos Courier",
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(28, len(text) - 1)),),
    )
    doc = reader(make_doc(reader, document))
    chain = doc._.attributions.chain(next(t.i for t in doc if t.text == "burned"))
    assert [link.name for link in chain] == ["Chidi Okorafor"]


def test_furniture_is_not_read(reader):
    text = "The port is open.\n\nThe editor said that readers burned the paper."
    start = text.index("The editor")
    document = Document(id="x", text=text, furniture=(Span(start, len(text)),))
    assert not len(reader(make_doc(reader, document))._.attributions)


@pytest.fixture(scope="session")
def parsed(parse, reader):
    """Parsed texts to break, and the components that must not."""
    components = [reader.get_pipe(name) for name in ("dateline_attribution", "dateline_nonresponse")]
    texts = [text for text, *_ in (*CASES, *SILENCES)]
    return parse, components, texts


MARKS = st.sampled_from([*"\"'“”„«»‘’‹›「」『』《》", "``", "''", "—", ":", ", ", "(", ")", "…", "•"])
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u2009", "\r\n", "\u200b", " \n \n"])


def check_everything_lies_in_the_text(doc, text):
    for a in doc._.attributions:
        for runs in (a.source, a.cue, a.content):
            assert all(0 <= run.start < run.end <= len(doc) for run in runs)
            assert all(x.end <= y.start for x, y in pairwise(runs)), (text, a)
        for link in a.links:
            assert link.span.of(text) == link.text
            assert link.cue_span is None or link.cue_span.of(text) == link.cue
    heads = [a.cue[0].start for a in doc._.attributions if a.cue and a.rule != "vouched"]
    assert heads == sorted(heads), text
    for n in doc._.nonresponses:
        assert n.cue in text
        assert n.source.span.of(text) == n.source.text
        assert 0 <= n.span.start < n.span.end <= len(text)


def broken(data, text, marks, most):
    """The text with a few marks put in anywhere, and cut off anywhere."""
    for _ in range(data.draw(st.integers(0, most))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(marks) + text[at:]
    return text[: data.draw(st.integers(0, len(text)))]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("marks", [MARKS, SPACES, st.one_of(MARKS, SPACES)], ids=["marks", "spaces", "both"])
def test_odd_marks_spaces_and_cut_texts_do_no_harm(parsed, marks, data):
    parse, components, texts = parsed
    text = broken(data, " ".join(data.draw(st.lists(st.sampled_from(texts), min_size=1, max_size=3))), marks, 5)
    doc = parse(text)
    for component in components:
        doc = component(doc)
    check_everything_lies_in_the_text(doc, text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from("ab .,;:\"'“”«»‘’()-—\n\tsaid"), max_size=60))
def test_any_text_at_all_is_read(parsed, text):
    parse, components, _ = parsed
    doc = parse(text)
    for component in components:
        doc = component(doc)
    check_everything_lies_in_the_text(doc, text)


def test_spans_to_look_at(reader):
    doc = reader('"We shelled nobody," the general said, "and we will stay." Police said he lied.')
    spans = doc._.attribution_spans
    assert [(s.text, s.label_) for s in spans if s.id_ == spans[-1].id_] == [
        ("Police", "SOURCE"),
        ("said", "CUE"),
        ("he lied", "CONTENT"),
    ]
    assert sum(s.label_ == "CONTENT" for s in spans) == 3
    doc.spans["sc"] = spans
    assert "CONTENT" in displacy.render(doc, style="span", jupyter=False)


def test_component_works_alone_in_any_pipeline(parse):
    nlp = spacy.load(installed_model())
    nlp.add_pipe("dateline_attribution")
    doc = nlp("Police said the robbers fled.")
    assert [span.text for span in doc._.attribution_spans] == ["Police", "said", "the robbers fled"]
