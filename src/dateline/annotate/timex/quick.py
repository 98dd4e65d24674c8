"""spaCy's English tokens, cut faster: words of letters alone need no rules, and a run of characters is cut once however often it comes."""

import re
from string import ascii_letters, ascii_lowercase

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

RUNS = re.compile(r"\S+|\s+")
LETTERS = frozenset(ascii_letters)
LOWER = frozenset(ascii_lowercase)
STOPS = frozenset(",;:!?")
LIMIT = 100_000
"""So many runs are remembered."""


class QuickTokenizer:
    """The tokens of a tokenizer of spaCy, for texts of which little more than the tokens is asked.

    What the tokenizer itself cuts, as it is asked about every run that is more than letters and a mark; only where marks of two
    runs, or two of one run behind a mark, would make a face (":)") may it differ.
    """

    def __init__(self, full: Tokenizer):
        self.full, self.vocab = full, full.vocab
        self._exceptions = frozenset(full.rules or ())
        self._cut: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str) -> Doc:
        """The Doc of the text."""
        words: list[str] = []
        spaces: list[bool] = []
        known = self._cut
        for run in RUNS.findall(text):
            if run == " " and words:
                spaces[-1] = True
                continue
            parts = _blank(run, words, spaces) if run.isspace() else known.get(run) or self._look(run)
            words.extend(parts)
            spaces.extend([False] * len(parts))
        return Doc(self.vocab, words=words, spaces=spaces)

    def _look(self, run: str) -> tuple[str, ...]:
        if len(self._cut) >= LIMIT:
            self._cut.clear()
        parts = self._plain(run) or tuple(token.text for token in self.full(run))
        self._cut[run] = parts
        return parts

    def _plain(self, run: str) -> tuple[str, ...] | None:
        """Letters alone, or with one mark behind; None for anything else and for what the language has a rule of its own."""
        if run in self._exceptions:
            return None
        if LETTERS.issuperset(run):
            return (run,)
        word, mark = run[:-1], run[-1]
        if len(word) < 2 or not LETTERS.issuperset(word) or word in self._exceptions:
            return None
        return (word, mark) if mark in STOPS or (mark == "." and word[-1] in LOWER) else None


def _blank(run: str, words: list[str], spaces: list[bool]) -> tuple[str, ...]:
    """The token of a run of blanks: the first is the space behind the word before it."""
    if run[0] != " " or not words:
        return (run,)
    spaces[-1] = True
    return (run[1:],)


def quicken(nlp: Language) -> Language:
    """The pipeline with its tokenizer made quick."""
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer = QuickTokenizer(nlp.tokenizer)
    return nlp
