"""What joins claims: a judgement that can be read, and taken back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Two claims are of one happening, or are not: who said so, why, and how sure.

    ``left`` and ``right`` are ids of claims, the first in the alphabet first; ``by`` is a person, or the program with its version.
    A withdrawn judgement stays to be read and no longer counts. ``id`` is 0 until it is kept.
    """

    left: str
    right: str
    verdict: Verdict
    reason: str
    by: str
    made: datetime
    score: float | None = None
    withdrawn: datetime | None = None
    withdrawn_by: str | None = None
    id: int = 0

    def __post_init__(self) -> None:
        if self.left > self.right:
            left, right = self.right, self.left
            object.__setattr__(self, "left", left)
            object.__setattr__(self, "right", right)
