"""Network: MiniLM over a sentence and its evidence, told how each word compares; four classes."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.models.supporter_rows import FEATURES, KINDS, PRINTED
from training.attribution.network import NEVER, WIDTH, Encoder

CLASSES = 4
INNER = 192


class Pairs(Encoder):
    """The encoder, with a learned vector for each kind of piece."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds = nn.Embedding(KINDS, WIDTH)
        nn.init.zeros_(self.kinds.weight)

    def encoded(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places)[None] + self.kinds(kinds))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Network(nn.Module):
    """ids, kinds [n, t], mask [n, t] 1.0 where a piece is, features [n, f] -> logits [n, 4]."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Pairs()
        self.register_buffer("middle", torch.zeros(len(FEATURES)))
        self.register_buffer("spread", torch.ones(len(FEATURES)))
        self.mix = nn.Linear(4 * WIDTH, INNER)
        self.compared = nn.Linear(len(FEATURES), 48)
        self.drop = nn.Dropout(0.1)
        self.last = nn.Linear(INNER + 48, CLASSES)

    def load(self, encoder: Path) -> None:
        self.encoder.load(encoder)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor, features: Tensor) -> Tensor:
        hidden = self.encoder.encoded(ids, kinds, (1.0 - mask)[:, None, None, :] * NEVER)
        own = ((kinds > 0) & (kinds < PRINTED)).to(hidden.dtype)[..., None]
        other = (kinds >= PRINTED).to(hidden.dtype)[..., None]
        said = (hidden * own).sum(1) / own.sum(1).clamp(min=1.0)
        printed = (hidden * other).sum(1) / other.sum(1).clamp(min=1.0)
        worst = (hidden * own + (1.0 - own) * NEVER).amax(1)
        whole = torch.cat([hidden[:, 0], said, printed, worst], -1)
        known = (features - self.middle) / self.spread
        # a middle axis of one: the exporter's eight-bit step trips over matrices of two axes
        x = [self.mix(self.drop(whole[:, None])), self.compared(known[:, None])]
        return self.last(self.drop(functional.gelu(torch.cat(x, -1))))[:, 0]
