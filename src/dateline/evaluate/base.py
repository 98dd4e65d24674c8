"""What a task module offers: ``predict``, from the input's lines to the output's."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from dateline.pipeline.config import Profile

Row = Mapping[str, Any]
"""One JSON object of an input or output file; its fields are those of the task (see the error card)."""


class Predict(Protocol):
    """A task: reads rows without answers, yields rows in the shape that the task's scorer reads, in the same order.

    The profile matters to the tasks that the encoder helps; the others read alike in every profile.
    """

    def __call__(self, rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
        """The predictions, in the order of the rows."""
        ...
