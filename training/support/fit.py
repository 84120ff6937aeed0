"""Fit: the network trained on examples."""

import random
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from onrecord.models.supporter_rows import Row, row
from onrecord.models.supporter_windows import windows
from onrecord.models.supporter_words import Reader
from training.support.examples import Example
from training.support.network import Network
from training.support.written import LABELS

PIECES = 3_600
"""Word pieces of a batch, padding among them."""
STEP = 16
HIDDEN = 0.06
"""Part of the word pieces that are hidden from the network in training."""
MASK = 103
BLIND = 0.1
"""Part of the rows that are trained without their features."""
DROPPED = 0.1
WEIGHTS = {"written": 1.5, "joined": 1.5}
"""What supported examples of a kind count for: others are more than they."""
SURE = 0.95
WARM, LOWEST = 0.06, 0.02
ENDS = (101, 102)

Floats = NDArray[np.float32]


class Plan(NamedTuple):
    epochs: int
    seed: int
    encoder: float = 1.5e-4
    rest: float = 1e-3
    decay: float = 0.995


class Case(NamedTuple):
    """A row with the classes it may have, and how much it counts."""

    row: Row
    goal: tuple[float, ...]
    weight: float


def case(example: Example, reader: Reader, chance: random.Random | None) -> Case:
    """An example's row; of two windows the first, or by chance the other."""
    sentence = reader.words(example.sentence)
    evidence = list(reader.sentences(example.evidence))
    found = windows(sentence, evidence)
    window = found[0] if chance is None else chance.choice(found)
    goal = tuple(float(label in example.labels) for label in LABELS)
    return Case(
        row(sentence, window, evidence, ENDS),
        goal,
        WEIGHTS.get(example.kind, 1.0) if "yes" in example.labels else 1.0,
    )


def grouped(found: Sequence[Case], chance: random.Random) -> list[list[Case]]:
    """Batches of rows of like size, in a random order."""
    order = sorted(found, key=lambda each: stepped(len(each.row.pieces)) / STEP + chance.random())
    groups: list[list[Case]] = [[]]
    for each in order:
        if groups[-1] and (len(groups[-1]) + 1) * stepped(len(each.row.pieces)) > PIECES:
            groups.append([])
        groups[-1].append(each)
    chance.shuffle(groups)
    return groups


def stepped(size: int) -> int:
    return -(-size // STEP) * STEP


def tensors(rows: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    size = max(stepped(len(each.pieces)) for each in rows)
    ids, kinds = np.zeros((2, len(rows), size), np.int64)
    mask = np.zeros((len(rows), size), np.float32)
    for at, each in enumerate(rows):
        ids[at, : len(each.pieces)] = each.pieces
        kinds[at, : len(each.kinds)] = each.kinds
        mask[at, : len(each.pieces)] = 1.0
    features = torch.tensor([each.features for each in rows], dtype=torch.float32)
    return torch.from_numpy(ids), torch.from_numpy(kinds), torch.from_numpy(mask), features


def loss_of(network: Network, group: Sequence[Case]) -> Tensor:
    """How little of the probability falls on the classes that a row may have."""
    ids, kinds, mask, features = tensors([each.row for each in group])
    hidden = (torch.rand(ids.shape) < HIDDEN) & (ids > MASK)
    ids = torch.where(hidden, torch.tensor(MASK), ids)
    blind = torch.rand(len(group), 1) < BLIND
    features = torch.where(blind, network.middle.expand_as(features), features)
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(ids, kinds, mask, features)
    odds = logits.float().log_softmax(-1)
    goal = torch.tensor([each.goal for each in group])
    weight = torch.tensor([each.weight for each in group])
    right = torch.logsumexp(odds + (goal - 1) * 1e4, -1)
    wrong = torch.logsumexp(odds - goal * 1e4, -1)
    each_loss = -SURE * right - (1 - SURE) * wrong
    return (each_loss * weight).sum() / weight.sum()


def trained(
    network: Network,
    epoch: Callable[[random.Random], list[Case]],
    plan: Plan,
    after: Callable[[Network], None],
) -> Network:
    """The network after all epochs, its weights averaged over the last steps."""
    chance = random.Random(plan.seed)
    for layer in network.encoder.layers:
        layer.drop.p = DROPPED
    slow = [p for n, p in network.named_parameters() if is_slow(n) and p.requires_grad]
    fast = [p for n, p in network.named_parameters() if not is_slow(n)]
    groups = [{"params": slow, "lr": plan.encoder}, {"params": fast, "lr": plan.rest}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    average = AveragedModel(
        network, multi_avg_fn=get_ema_multi_avg_fn(plan.decay), use_buffers=True
    )
    done, steps = 0, 0
    for number in range(plan.epochs):
        begun = time.time()
        cases = epoch(chance)
        if not network.middle.any():
            table = torch.tensor([each.row.features for each in cases])
            network.middle.copy_(table.mean(0))
            network.spread.copy_(table.std(0).clamp(min=0.05))
        batches = grouped(cases, chance)
        steps = steps or len(batches) * plan.epochs
        print(f"{len(cases)} rows, {len(batches)} batches, {time.time() - begun:.0f} s", flush=True)
        total = 0.0
        network.train()
        for at, batch in enumerate(batches):
            for part, top in zip(optimizer.param_groups, (plan.encoder, plan.rest), strict=True):
                part["lr"] = top * rate(done / steps)
            loss = loss_of(network, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimizer.step()
            average.update_parameters(network)
            done += 1
            total += loss.item()
            if at % 100 == 99:
                print(
                    f"  {at + 1}: {total / (at + 1):.3f}, {time.time() - begun:.0f} s", flush=True
                )
        print(
            f"epoch {number + 1}: {total / len(batches):.3f}, {time.time() - begun:.0f} s",
            flush=True,
        )
        after(average.module)
    return average.module


def is_slow(name: str) -> bool:
    return name.startswith("encoder.") and ".kinds" not in name


def rate(share: float) -> float:
    falling = 1 - max(0.0, min(share, 1.0) - WARM) / (1 - WARM)
    return min(1.0, share / WARM) * max(LOWEST, falling)


def probabilities(network: Network, rows: Sequence[Row]) -> Floats:
    """[n, 4], in the order given."""
    network.eval()
    order = sorted(range(len(rows)), key=lambda at: len(rows[at].pieces))
    found = np.zeros((len(rows), len(LABELS)), np.float32)
    with torch.inference_mode():
        for at in range(0, len(order), 16):
            chosen = order[at : at + 16]
            logits = network(*tensors([rows[each] for each in chosen]))
            found[chosen] = logits.softmax(-1).numpy()
    return found
