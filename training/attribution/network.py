"""Network: MiniLM over word pieces, a cue score a word, and a small reader of each cue's row."""

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
ROW, ROW_HEADS, ROW_INNER, ROW_LAYERS = 128, 4, 384, 2
DROP = 0.0
TAGS = 7
NEVER = -1e4


class Sizes(NamedTuple):
    """How many labels of each kind there are, 0 among them."""

    tags: int
    dependencies: int
    relations: int
    distances: int = 29
    climbs: int = 5


class Attention(nn.Module):
    """Multi-head self-attention with a residual sum and layer norm after it, as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, drop: float = 0.0) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.last = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x [n, t, width]; mask [n, 1, 1, t], 0 where seen and very negative elsewhere."""
        n, t, width = x.shape
        q, k, v = self.qkv(x).view(n, t, 3, self.heads, width // self.heads).unbind(2)
        q, k, v = (each.transpose(1, 2) for each in (q, k, v))
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(n, t, width)
        x = self.norm(x + self.drop(self.out(mixed)))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The six layers of MiniLM-L6, from its published weights."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Attention(WIDTH, HEADS, INNER, DROP) for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places)[None])
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, path: Path) -> None:
        given = load_file(str(path))
        kind = given["embeddings.token_type_embeddings.weight"][0]
        self.words.weight.data = given["embeddings.word_embeddings.weight"].clone()
        self.places.weight.data = given["embeddings.position_embeddings.weight"] + kind
        self.norm.weight.data = given["embeddings.LayerNorm.weight"]
        self.norm.bias.data = given["embeddings.LayerNorm.bias"]
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            qkv = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
            for kind_ in ("weight", "bias"):
                joined = torch.cat([given[f"{part}.{kind_}"] for part in qkv])
                getattr(layer.qkv, kind_).data = joined
                pairs = [
                    (layer.out, "attention.output.dense"),
                    (layer.norm, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.last, "output.LayerNorm"),
                ]
                for part, name in pairs:
                    getattr(part, kind_).data = given[f"{at}{name}.{kind_}"]
        self.words.weight.requires_grad = False


class Words(nn.Module):
    """Pieces to words: cue scores [n, w], and each word as [n, w, ROW] twice: anchor, argument."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.tag = nn.Embedding(sizes.tags, 24)
        self.dependency = nn.Embedding(sizes.dependencies, 24)
        self.quoted = nn.Embedding(4, 12)
        self.shape = nn.Embedding(5, 8)
        self.mix = nn.Linear(WIDTH + 68, 256)
        self.norm = nn.LayerNorm(256)
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(256, 1)
        self.anchor = nn.Linear(256, ROW)
        self.argument = nn.Linear(256, ROW)

    def forward(
        self,
        ids: Tensor,
        mask: Tensor,
        first: Tensor,
        tag: Tensor,
        dependency: Tensor,
        quoted: Tensor,
        shape: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """ids, mask [n, t]; the others [n, w]; mask 1.0 where a piece is."""
        hidden = self.encoder(ids, (1.0 - mask)[:, None, None, :] * NEVER)
        width = hidden.shape[-1]
        words = hidden.gather(1, first[:, :, None].expand(-1, -1, width))
        known = [self.tag(tag), self.dependency(dependency), self.quoted(quoted), self.shape(shape)]
        x = self.norm(functional.gelu(self.mix(self.drop(torch.cat([words, *known], -1)))))
        x = self.drop(x)
        return self.cue(x)[..., 0], self.anchor(x), self.argument(x)


class Rows(nn.Module):
    """One cue's row: every word of its window to tag scores [r, w, TAGS], and the row's own."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.distance = nn.Embedding(sizes.distances, ROW)
        self.relation = nn.Embedding(sizes.relations, ROW)
        self.climb = nn.Embedding(sizes.climbs, ROW)
        for each in (self.distance, self.relation, self.climb):
            nn.init.normal_(each.weight, std=0.3)
        self.norm = nn.LayerNorm(ROW)
        self.near = nn.Linear(3 * ROW, ROW)
        self.near_norm = nn.LayerNorm(ROW)
        self.layers = nn.ModuleList(
            Attention(ROW, ROW_HEADS, ROW_INNER, 0.1) for _ in range(ROW_LAYERS)
        )
        self.tags = nn.Linear(ROW, TAGS)
        self.valid = nn.Sequential(nn.Linear(2 * ROW, ROW), nn.GELU(), nn.Linear(ROW, 1))

    def forward(
        self,
        anchor: Tensor,
        words: Tensor,
        mask: Tensor,
        at: Tensor,
        distance: Tensor,
        relation: Tensor,
        climb: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """anchor [r, ROW], words [r, w, ROW], at [r]; mask, distance, relation, climb [r, w]."""
        x = words + anchor[:, None] + self.distance(distance)
        x = self.norm(x + self.relation(relation) + self.climb(climb)) * mask[..., None]
        edge = torch.zeros_like(x[:, :1])
        beside = [torch.cat([edge, x[:, :-1]], 1), x, torch.cat([x[:, 1:], edge], 1)]
        x = self.near_norm(x + functional.gelu(self.near(torch.cat(beside, -1))))
        for layer in self.layers:
            x = layer(x, (1.0 - mask)[:, None, None, :] * NEVER)
        own = x.gather(1, at[:, None, None].expand(-1, 1, x.shape[-1]))[:, 0]
        whole = (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.tags(x), self.valid(torch.cat([own, whole], -1))[..., 0]


class Field(nn.Module):
    """Linear-chain conditional random field over a row's tags (Lafferty et al., 2001)."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(TAGS, TAGS))
        banned = torch.zeros(TAGS, TAGS)
        for tag in (2, 4, 6):
            banned[:, tag] = NEVER
            banned[tag - 1, tag] = banned[tag, tag] = 0.0
        self.register_buffer("banned", banned)
        self.register_buffer("first", banned[0].clone())

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Negative log likelihood of each row, [r]; scores [r, w, TAGS] in float32."""
        steps = self.steps + self.banned
        size = scores.shape[1]
        inside = torch.arange(size)[None] < lengths[:, None]
        picked = scores.gather(-1, tags[..., None])[..., 0] * inside
        moves = steps[tags[:, :-1], tags[:, 1:]] * inside[:, 1:]
        gold = picked.sum(1) + moves.sum(1) + self.first[tags[:, 0]]
        total = scores[:, 0] + self.first
        for at in range(1, size):
            ahead = torch.logsumexp(total[:, :, None] + steps, 1) + scores[:, at]
            total = torch.where(inside[:, at, None], ahead, total)
        return torch.logsumexp(total, -1) - gold


class Network(nn.Module):
    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.words = Words(sizes)
        self.rows = Rows(sizes)
        self.field = Field()
