"""How a pair of mentions stands among all others: a second look, once every pair has been weighed by itself."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.resolve.joining.bags import Matrix
from dateline.resolve.joining.traits import Trait

SURE = 1e-5


def context(chances: Matrix, docs: Sequence[int]) -> Iterator[Trait]:
    """Traits of pairs from the chances (0 to 1, 0 on the diagonal) that each two mentions are one; ``docs`` is the document of each."""
    held = np.clip(chances, SURE, 1 - SURE)
    yield "chance", np.log(held / (1 - held))
    numbers = np.unique(np.array(docs), return_inverse=True)[1]
    rival, support = _across(chances, numbers)
    yield "rival", np.maximum(rival, rival.T)
    yield "ahead of rival", chances - np.maximum(rival, rival.T)
    yield "others of the two documents", support
    size = np.maximum(np.linalg.norm(chances, axis=1, keepdims=True), 1e-6)
    yield "same others", (chances / size) @ (chances / size).T
    yield "by way of others", _by_way(chances)
    total = chances.sum(axis=1)
    both = np.sqrt(np.outer(total, total))
    yield "others in common", (chances @ chances) / np.maximum(1.0, both)
    yield "least company", np.minimum(total[:, None], total[None])
    yield "most company", np.maximum(total[:, None], total[None])


def _across(chances: Matrix, numbers: NDArray[np.signedinteger[Any]]) -> tuple[Matrix, Matrix]:
    """For each mention and the document of another: the best match there beside that other, and how well the rest of the two match."""
    count, docs = len(chances), int(numbers.max(initial=-1)) + 1
    first, second = np.zeros((count, docs), np.float32), np.zeros((count, docs), np.float32)
    inside = np.zeros((docs, count), np.float32)
    for doc in range(docs):
        inside[doc, numbers == doc] = 1.0
        ranked = -np.sort(-chances[:, numbers == doc], axis=1)
        first[:, doc] = ranked[:, 0]
        if ranked.shape[1] > 1:
            second[:, doc] = ranked[:, 1]
    best = first[:, numbers]
    rival = np.where(chances >= best - 1e-9, second[:, numbers], best)
    sums = inside @ first
    sums = sums + sums.T
    many = inside.sum(axis=1)
    most = np.maximum(1.0, many[:, None] + many[None] - 2)
    at = np.ix_(numbers, numbers)
    return rival, (sums[at] - best - best.T) / most[at]


def _by_way(chances: Matrix) -> Matrix:
    """How sure the two best ways are from one mention to another by a third."""
    found = np.zeros_like(chances)
    if len(chances) > 2:
        for number, row in enumerate(chances):
            found[number] = np.sort(np.minimum(row[None], chances), axis=1)[:, -2:].mean(axis=1)
    return found
