"""The encoder and its heads."""

import torch
from torch import Tensor, nn

from training.bert import WIDTH, Bert

ROLES = ("source", "cue", "content")
LINKED = ("source", "content")
LINK_WIDTH = 64
REACH = 64
"""From how many pieces on all distances to the cue count as one."""


class AttributionHead(nn.Module):
    """Two outputs: BIO tags of each role, and which pieces are source and content of the cue that starts at a piece.

    ``tags[b, t, role, OBI]`` and ``links[b, role, t, c]``: logits that piece t belongs to the role of the cue at piece c.
    A link is scored by the product of two projections, by the distance of the two pieces and by the piece itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tags = nn.Linear(WIDTH, 3 * len(ROLES))
        self.piece = nn.Linear(WIDTH, len(LINKED) * LINK_WIDTH)
        self.cue = nn.Linear(WIDTH, len(LINKED) * LINK_WIDTH)
        self.alone = nn.Linear(WIDTH, len(LINKED))
        self.distance = nn.Embedding(2 * REACH + 1, len(LINKED))
        nn.init.zeros_(self.distance.weight)

    def forward(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """The logits of tags and links."""
        batch, length, _ = hidden.shape
        tags = self.tags(hidden).view(batch, length, len(ROLES), 3)
        piece = self.piece(hidden).view(batch, length, len(LINKED), LINK_WIDTH).transpose(1, 2)
        cue = self.cue(hidden).view(batch, length, len(LINKED), LINK_WIDTH).permute(0, 2, 3, 1)
        at = torch.arange(length, device=hidden.device)
        apart = (at[:, None] - at[None, :]).clamp(-REACH, REACH) + REACH
        bias = self.distance(apart).permute(2, 0, 1)
        alone = self.alone(hidden).transpose(1, 2)[..., None]
        return tags, piece @ cue / LINK_WIDTH**0.5 + bias + alone


class Tagger(nn.Module):
    """One encoder; each task adds a head of its own, and an output of its own to the exported graph."""

    def __init__(self) -> None:
        super().__init__()
        self.bert = Bert()
        self.attribution = AttributionHead()

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Tags and links of a batch of windows."""
        tags, links = self.attribution(self.bert(ids, mask))
        return tags, links
