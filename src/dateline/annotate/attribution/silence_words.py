"""The words of non-responses, read from the package's data."""

from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.source import SilenceKind
from dateline.resources.loader import read_yaml


@dataclass(frozen=True)
class SilenceWords:
    """The words of ``resources/cues/nonresponse.yaml``."""

    turning: dict[str, SilenceKind]
    speaking: frozenset[str]
    giving: frozenset[str]
    information: frozenset[str]
    requests: frozenset[str]
    answering: frozenset[str]
    reaching: frozenset[str]
    hearing: frozenset[str]
    absent: frozenset[str]
    gone: frozenset[str]
    silence: frozenset[str]
    unanswered: frozenset[str]
    hedges: frozenset[str]

    @property
    def triggers(self) -> frozenset[str]:
        """The lemmas without which a text holds no non-response."""
        return (
            frozenset(self.turning)
            | self.speaking
            | self.answering
            | self.reaching
            | self.hearing
            | self.absent
            | self.gone
            | self.silence
            | self.unanswered
        )


@cache
def load_silence() -> SilenceWords:
    """The words, read once."""
    table = read_yaml("cues/nonresponse.yaml")
    if not isinstance(table, dict):
        raise ResourceError("lists of words expected", where="cues/nonresponse.yaml")
    turning = {str(lemma): SilenceKind(kind) for lemma, kind in table.pop("turning").items()}
    return SilenceWords(
        turning, **{name: frozenset(v.split() if isinstance(v, str) else v) for name, v in table.items()}
    )
