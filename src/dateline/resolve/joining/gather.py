"""Average-link grouping over a full matrix of likenesses."""

import numpy as np

from dateline.resolve.joining.bags import Matrix

GONE = -9.0


def gather(likeness: Matrix, floor: float) -> list[list[int]]:
    """Join the two groups that are most alike on average, again and again, while they are at least ``floor`` alike."""
    held = likeness.astype(np.float64)
    np.fill_diagonal(held, GONE)
    size = np.ones(len(held))
    groups = {number: [number] for number in range(len(held))}
    while len(groups) > 1:
        first, second = map(int, np.unravel_index(held.argmax(), held.shape))
        first, second = min(first, second), max(first, second)
        if held[first, second] < floor:
            break
        row = (held[first] * size[first] + held[second] * size[second]) / (size[first] + size[second])
        row[(held[first] <= GONE) | (held[second] <= GONE)] = GONE
        held[first] = held[:, first] = row
        held[second] = held[:, second] = GONE
        size[first] += size[second]
        groups[first] += groups.pop(second)
    return [sorted(members) for members in groups.values()]
