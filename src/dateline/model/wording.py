"""The words of an event mention, by the part that they play in its sentence."""

from dataclasses import dataclass

Lemmas = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """An event mention as its sentence words it. Sets hold lemmas in lower case, words of grammar left out; pronouns stand for nobody.

    ``lemma`` is that of the trigger's head. ``actors`` are the words of who acts (subject, possessor, "by"), ``patients`` those of who or what is
    acted on (object, passive subject, "of" a noun), ``others`` what hangs on the trigger besides, ``modifiers`` what stands before its noun.
    ``beside`` are the words around the trigger, ``names`` the names, ``numbers`` and ``times`` the numbers and words of time of its sentence,
    ``sentence`` all its words; the trigger's own are in none of them.
    """

    lemma: str
    is_verb: bool = False
    is_past: bool = False
    is_negated: bool = False
    trigger: Lemmas = frozenset()
    actors: Lemmas = frozenset()
    patients: Lemmas = frozenset()
    others: Lemmas = frozenset()
    modifiers: Lemmas = frozenset()
    beside: Lemmas = frozenset()
    names: Lemmas = frozenset()
    numbers: Lemmas = frozenset()
    times: Lemmas = frozenset()
    sentence: Lemmas = frozenset()

    @property
    def arguments(self) -> Lemmas:
        """All words that hang on the trigger."""
        return self.actors | self.patients | self.others | self.modifiers
