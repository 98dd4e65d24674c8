"""Rules and encoder joined: what each has a say in."""

import numpy
import pytest

from dateline.annotate.attribution.choose import choose
from dateline.annotate.attribution.join import join
from dateline.annotate.attribution.lexicon import load_lexicon
from dateline.annotate.attribution.quotes import find_quotes
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.encoder.evidence import Evidence
from dateline.annotate.encoder.session import Reading
from dateline.annotate.layers import Attribution, Attributions, TokenSpan
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span

YES, NO = 4.0, -4.0


class Told:
    """An encoder that is told what to see: triples of source, cue and content, quoted from the text."""

    def __init__(self, *items):
        self.items = items

    def read(self, text, paragraphs, sentences=()):
        words = text.split(" ")
        starts = [sum(len(w) + 1 for w in words[:i]) for i in range(len(words))]
        offsets = [(s, s + len(w.rstrip(".,"))) for s, w in zip(starts, words, strict=True)]

        def within(quote):
            at = text.index(quote)
            return [i for i, (s, e) in enumerate(offsets) if s < at + len(quote) and at < e]

        tags = numpy.full((len(words), 3, 3), NO, dtype=numpy.float32)
        tags[:, :, 0] = YES
        links = numpy.full((2, len(words), len(words)), NO, dtype=numpy.float32)
        for source, cue, content in self.items:
            for place, index in enumerate(within(cue)):
                tags[index, 1] = NO
                tags[index, 1, 2 if place else 1] = YES
                links[0, within(source) if source else [], index] = YES
                links[1, within(content), index] = YES
        return [Reading(offsets, [True] * len(words), tags, links)]


def joined(parse, text, *items):
    doc = parse(text)
    tree, lexicon = Tree(doc), load_lexicon()
    return tree, join(tree, lexicon, find_quotes(tree, tree.breaks), [], Evidence(Told(*items), doc))


def shown(tree, cue):
    def words(runs):
        return " … ".join(tree.doc[run.start : run.end].text for run in runs)

    return words(cue.source), words(cue.cue), words(cue.content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council’s silence glimmered with a rift.", "The council’s", "glimmered", "with a rift"),
        ("Too late for talks, thus the clerk.", "the clerk", "thus", "Too late for talks"),
    ],
)
def test_what_only_the_encoder_found_is_added_without_a_link(parse, text, source, cue, content):
    tree, cues = joined(parse, text, (source, cue, content))
    (found,) = (c for c in cues if not c.weak)
    assert cue in shown(tree, found)[1]
    assert shown(tree, found)[2] in content
    assert found.informant is None


def test_both_agree_and_the_rules_have_the_spans(parse):
    text = "Mira Oduya said that the ferry had sunk."
    tree, cues = joined(parse, text, ("Oduya", "said", "that the ferry had sunk"))
    assert [shown(tree, c) for c in cues] == [("Mira Oduya", "said", "that the ferry had sunk")]
    assert tree.text[cues[0].informant] == "Oduya"


def test_an_attribution_inside_a_report_stays(parse):
    text = "Mira Oduya said that the company had told her that the ferry was safe."
    outer = ("Mira Oduya", "said", "that the company had told her that the ferry was safe")
    tree, cues = joined(parse, text, outer)
    assert [(shown(tree, c)[1], c.weak) for c in cues] == [("said", False), ("had told", False)]


@pytest.mark.parametrize(
    "text", ["Mira Oduya said that the ferry had sunk.", "The union backed the plan, the paper reported."]
)
def test_what_the_encoder_does_not_see_still_makes_links(parse, text):
    tree, cues = joined(parse, text)
    alone = choose(tree, load_lexicon(), find_quotes(tree, tree.breaks))
    assert alone
    assert [c.head for c in cues] == [c.head for c in alone]
    assert [c.informant for c in cues] == [c.informant for c in alone]


def test_a_faint_frame_is_kept_where_the_encoder_agrees(parse):
    text = "The mayor touted the new bridge."
    _, without = joined(parse, text)
    _, cues = joined(parse, text, ("The mayor", "touted", "the new bridge"))
    assert [c.word for c in cues if not c.weak] == ["tout"]
    assert all(c.weak or c.word == "tout" for c in without)


def test_another_content_of_the_encoder_is_shown_and_the_chain_keeps_the_rules(parse):
    text = "The plan has failed, Mira Oduya said, and the ferry will not sail."
    tree, cues = joined(parse, text, ("Mira Oduya", "said", "the ferry will not sail"))
    (cue,) = (c for c in cues if not c.weak)
    assert tree.doc[cue.content[0].start].text == "The"
    assert [tree.doc[run.start : run.end].text for run in cue.shown.content] == ["the ferry will not sail"]


def test_a_chain_covers_the_scope_and_not_what_is_shown():
    mayor = Source(text="the mayor", span=Span(0, 9), kind=SourceKind.OFFICIAL)
    found = Attribution((), (TokenSpan(4, 5),), (TokenSpan(5, 9),), (mayor,), "v:say:that", scope=(TokenSpan(0, 4),))
    both = Attributions((found,))
    assert both.chain(2) == (mayor,)
    assert both.chain(6) == ()


def test_the_encoder_s_cue_in_other_words_rests_on_the_reading_of_the_rules(parse):
    text = "The ferry has sunk, Mira Oduya told the Courier."
    tree, cues = joined(parse, text, ("Mira Oduya", "told the Courier", "The ferry has sunk"))
    (cue,) = (c for c in cues if not c.weak)
    assert tree.text[cue.informant] == "Oduya"
    assert shown(tree, cue)[2].startswith("The ferry has sunk")
