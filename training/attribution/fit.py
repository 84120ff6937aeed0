"""Fit: the network trained on examples, and scored by the package's own decoding."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from onrecord.evaluate.attribution import Tally, tally
from onrecord.model.records import Attribution
from onrecord.model.span import span_of
from onrecord.models.wordpieces import WordPieces
from onrecord.read.attribution_rows import Arrays, Floats, padded, rows, seen
from onrecord.read.attribution_rows import Row as Found
from onrecord.read.attribution_trained import candidate, one_a_cue
from onrecord.read.attribution_windows import windows
from onrecord.read.attribution_words import Labels
from training.attribution.examples import Example, Read, Row, row
from training.attribution.network import Network

PIECES = 1_600
"""Word pieces of a batch, padding among them."""
STEP = 16
"""Lengths are padded to multiples of it: few shapes, for which matrix code is made but once."""
HIDDEN = 0.08
"""Part of the word pieces that are hidden from the network in training."""
MASK = 103
"""The piece that stands for a hidden one; pieces up to it are no parts of words."""
SURE_CUE = 0.97
"""What a cue's score is trained towards; annotators are not sure either."""
EVERY = 3
"""To so many cues comes one word that the network takes for a cue and that is none."""
DOUBTFUL = -6.0
WARM, LOWEST = 0.06, 0.02
"""Part of all steps in which the learning rate rises, and the part of it that is left at last."""
DECAY = 0.998
THRESHOLDS = (-0.6, -0.3, 0.0, 0.3, 0.6)


class Plan(NamedTuple):
    """How long and how fast to train: learning rates of the encoder and of the rest."""

    epochs: int
    seed: int
    encoder: float = 1.5e-4
    heads: float = 1e-3


class Material(NamedTuple):
    """What is learned from: articles, label strings, and what makes examples of one epoch."""

    read: Sequence[Read]
    labels: Labels
    examples: Callable[[random.Random], Iterator[Example]]


class Torch:
    """The network as a scorer, in 32-bit floats."""

    def __init__(self, network: Network, labels: Labels, pieces: WordPieces) -> None:
        self.network, self.labels, self._pieces = network.eval(), labels, pieces
        self.steps: Floats = network.field.steps.detach().numpy()

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        return self._pieces.pieces(words)

    def ends(self) -> tuple[int, int]:
        return self._pieces.start, self._pieces.end

    def words(self, given: Arrays) -> tuple[Floats, Floats, Floats]:
        cue, anchor, argument = run(self.network.words, given)
        return cue, anchor, argument

    def rows(self, given: Arrays) -> tuple[Floats, Floats]:
        tags, valid = run(self.network.rows, given)
        return tags, valid


def run(part: torch.nn.Module, given: Arrays) -> tuple[Floats, ...]:
    with torch.inference_mode():
        return tuple(each.numpy() for each in part(**tensors(given)))


def tensors(arrays: Arrays) -> dict[str, Tensor]:
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def grouped(found: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Batches of windows of like size, in a random order."""
    order = sorted(found, key=lambda each: stepped(len(each.ids)) / STEP + chance.random() / 2)
    groups: list[list[Example]] = [[]]
    for each in order:
        if groups[-1] and (len(groups[-1]) + 1) * stepped(len(each.ids)) > PIECES:
            groups.append([])
        groups[-1].append(each)
    chance.shuffle(groups)
    return groups


def stepped(size: int) -> int:
    return -(-size // STEP) * STEP


def words_of(group: Sequence[Example]) -> dict[str, Tensor]:
    """A batch's words as tensors, some of its pieces hidden."""
    arrays = padded(
        {
            "ids": [each.ids for each in group],
            "mask": [[1.0] * len(each.ids) for each in group],
            "first": [each.first for each in group],
            "tag": [each.tag for each in group],
            "dependency": [each.dependency for each in group],
            "quoted": [each.quoted for each in group],
            "shape": [each.shape for each in group],
        }
    )
    given = {
        name: functional.pad(each, (0, stepped(each.shape[1]) - each.shape[1]))
        for name, each in tensors(arrays).items()
    }
    hidden = (torch.rand(given["ids"].shape) < HIDDEN) & (given["ids"] > MASK)
    given["ids"] = torch.where(hidden, torch.tensor(MASK), given["ids"])
    return given


def loss_of(
    network: Network, group: Sequence[Example], material: Material
) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch: of cues, of the tags of their rows, and of rows that are none."""
    with torch.autocast("cpu", torch.bfloat16):
        cue, anchor, argument = network.words(**words_of(group))
    cue = cue.float()
    inside = torch.arange(cue.shape[1])[None] < torch.tensor([len(e.first) for e in group])[:, None]
    goal = torch.zeros(cue.shape)
    for number, each in enumerate(group):
        for asked in each.rows:
            goal[number, asked.anchor] = SURE_CUE
    wrong = functional.binary_cross_entropy_with_logits(cue, goal, reduction="none")
    first = (wrong * inside).sum() / max(goal.sum().item(), 4.0)
    gold = [(number, asked) for number, each in enumerate(group) for asked in each.rows]
    doubt = torch.where(inside & (goal == 0), cue.detach(), torch.tensor(-99.0))
    asked_all = gold + doubtful(doubt, group, material, len(gold) // EVERY + 1)
    if not gold:
        return first, {"cue": first.item(), "tags": 0.0, "valid": 0.0}
    second, third = row_losses(network, anchor.float(), argument.float(), asked_all, len(gold))
    parts = {"cue": first.item(), "tags": second.item(), "valid": third.item()}
    return first + 0.5 * second + 0.5 * third, parts


def doubtful(
    doubt: Tensor, group: Sequence[Example], material: Material, count: int
) -> list[tuple[int, Row]]:
    """Rows of the words that look most like cues and are none."""
    found = []
    size = doubt.shape[1]
    for index in doubt.flatten().topk(min(count, doubt.numel())).indices.tolist():
        number, at = divmod(index, size)
        if doubt[number, at] < DOUBTFUL:
            continue
        each = group[number]
        parse = material.read[each.article].parse
        nothing = [0] * len(each.first)
        token = each.window.tokens[at]
        found.append((number, row(parse, token, nothing, each.window, material.labels)))
    return found


def row_losses(
    network: Network, anchor: Tensor, argument: Tensor, asked: list[tuple[int, Row]], gold: int
) -> tuple[Tensor, Tensor]:
    """Of rows, the first `gold` of which are of cues: the tags' loss, and the rows' own."""
    which = torch.tensor([number for number, _ in asked])
    at = torch.tensor([each.anchor for _, each in asked])
    arrays = padded(
        {
            "mask": [[1.0] * len(each.tags) for _, each in asked],
            "tags": [each.tags for _, each in asked],
            "distance": [each.distances for _, each in asked],
            "relation": [each.relations for _, each in asked],
            "climb": [each.climbs for _, each in asked],
        }
    )
    given = tensors(arrays)
    goal = given.pop("tags")
    words = argument[which][:, : goal.shape[1]]
    tags, valid = network.rows(anchor[which, at], words, at=at, **given)
    lengths = given["mask"].sum(1).long()
    second = network.field.loss(tags[:gold], goal[:gold], lengths[:gold]).mean()
    true = torch.tensor([1.0] * gold + [0.0] * (len(asked) - gold))
    return second, functional.binary_cross_entropy_with_logits(valid, true)


def trained(
    network: Network, material: Material, plan: Plan, after: Callable[[Network], None]
) -> Network:
    """The network after all epochs, its weights averaged over the last steps."""
    chance = random.Random(plan.seed)
    slow = [p for n, p in network.named_parameters() if "encoder" in n and p.requires_grad]
    fast = [p for n, p in network.named_parameters() if "encoder" not in n]
    groups = [{"params": slow, "lr": plan.encoder}, {"params": fast, "lr": plan.heads}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(DECAY))
    done, steps = 0, 0
    for epoch in range(plan.epochs):
        begun = time.time()
        batches = grouped(list(material.examples(chance)), chance)
        steps = steps or len(batches) * plan.epochs
        sums: dict[str, float] = {}
        network.train()
        for batch in batches:
            for part, top in zip(optimizer.param_groups, (plan.encoder, plan.heads), strict=True):
                part["lr"] = top * rate(done / steps)
            loss, parts = loss_of(network, batch, material)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimizer.step()
            average.update_parameters(network)
            done += 1
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value / len(batches)
        shown = "  ".join(f"{name} {value:.3f}" for name, value in sums.items())
        print(f"epoch {epoch + 1}: {len(batches)} steps, {time.time() - begun:.0f} s, {shown}")
        after(average.module)
    return average.module


def rate(share: float) -> float:
    """The part of the learning rate after a share of all steps."""
    falling = 1 - max(0.0, min(share, 1.0) - WARM) / (1 - WARM)
    return min(1.0, share / WARM) * max(LOWEST, falling)


def scored(read: Sequence[Read], scorer: Torch) -> dict[float, Tally]:
    """Counts at several thresholds of cue and row score, outermost paragraphs alone."""
    totals = {least: Tally() for least in THRESHOLDS}
    for each in read:
        cut = list(windows(each.parse, each.blocks, [len(pieces) for pieces in each.pieces]))
        known = [each.features] * len(cut)
        found = list(rows(each.parse, seen(each.pieces, cut, known, scorer), scorer, -2.5))
        found.sort(key=lambda row: (-row.cue - row.valid, row.token))
        for least in THRESHOLDS:
            kept = [one for one in found if (one.cue + one.valid) / 2 >= least]
            own = list(attributions(each, kept))
            counted = tally(each.article.text, own, each.article.attributions)
            totals[least] = totals[least].plus(counted)
    return totals


def attributions(each: Read, found: Sequence[Found]) -> Iterator[Attribution]:
    text = each.article.text
    for one in one_a_cue(found):
        made = candidate(each.parse, one)
        if made is None:
            continue
        content, cue, source = (
            tuple(span_of(text, *place) for place in part)
            for part in (made.content, made.cue, made.source)
        )
        yield Attribution(
            id=str(one.token), content=content, cue=cue, source=source, kind="indirect", score=0.5
        )


def report(totals: Mapping[float, Tally]) -> str:
    lines = []
    for least, total in totals.items():
        precision, recall, f1 = total.scores(total.partial)
        exact, full = total.scores(total.exact)[2], total.scores(total.full)[2]
        lines.append(
            f"  {least:+.1f}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
            f" exact {exact:.3f} full {full:.3f}"
        )
    return "\n".join(lines)
