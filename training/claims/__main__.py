"""Trains src/onrecord/models/claims: python -m training.claims.

Learned from: the labelled pairs of the Helsinki pile (benchmarks/quality/links/labels, offsets
alone) but one in five, by sentence, which it is tuned on; sentences of that pile beside their other
versions, and beside themselves with a change made by code; RTE 1 to 3. Found through ONRECORD_DATA
(default ../shared), in data/piles and data/pairs/rte. Begins with the shipped support network.
Needs training/requirements.txt; some 20 minutes on one core. Fixed seeds; the same file on one kind
of processor with one number of threads.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch

from onrecord.models.encoder import Encoder
from onrecord.models.kit import Kit, Settings
from onrecord.models.matcher import Matcher
from onrecord.models.matcher_files import NETWORK, TOKENIZER
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces
from training.claims.begin import support_weights
from training.claims.examples import Example, Found, Material, Sizes, epoch, material
from training.claims.export import exported
from training.claims.fit import case, report
from training.claims.labels import TUNED_ON, Pair, data, pairs, part, plain, texts
from training.claims.network import Network
from training.claims.versions import meetings, sentences, versions
from training.claims.weigh import FLAT, fitted
from training.support import rte
from training.support.fit import Case, Plan, trained

PILE = "helsinki"
MEETINGS = 600
SENTENCES = 2500
"""Sentences of the pile that are changed by code."""
BEGUN = 1
"""Seed of what the networks begin with alike."""


def main(arguments: Sequence[str]) -> int:
    options = parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(mode=True, warn_only=True)
    found = pairs("train.a")
    if not found:
        print(f"no piles in {data()}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    tuned = [each for each in found if part(each.group) == options.part]
    learned = [each for each in found if part(each.group) != options.part]
    network = averaged([learnt(learned, tuned, seed, options) for seed in options.seeds])
    if options.state:
        torch.save(network.state_dict(), options.state)
    exported(network, options.out, {"same": FLAT}, eight_bit=True)
    weights = fitted(tuned, Matcher(options.out), Encoder())
    exported(network, options.out, {"same": weights}, eight_bit=True)
    print(f"weights: {weights}")
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m training.claims")
    made.add_argument("--out", type=Path, default=NETWORK)
    made.add_argument("--epochs", type=int, default=3)
    made.add_argument("--seeds", type=int, nargs="+", default=(1, 2))
    made.add_argument("--threads", type=int, default=1)
    made.add_argument("--part", type=int, default=TUNED_ON, help="what is tuned on")
    made.add_argument("--state", type=Path, help="keep the weights in this file")
    return made


def averaged(found: Sequence[Network]) -> Network:
    """A network of the mean weights of some that began alike: better than each of them."""
    states = [each.state_dict() for each in found]
    mean = {name: sum(each[name] for each in states) / len(states) for name in states[0]}
    network = Network()
    network.load_state_dict(mean)
    return network


def learnt(
    learned: Sequence[Pair], tuned: Sequence[Pair], seed: int, options: argparse.Namespace
) -> Network:
    torch.manual_seed(BEGUN)
    reader = Reader(WordPieces(TOKENIZER))
    given = everything(learned, tuned)
    network = Network()
    network.begin(support_weights())
    torch.manual_seed(seed)

    def cases(chance: Random) -> list[Case]:
        return [case(each, reader) for each in epoch(given, Sizes(), chance)]

    def after(average: torch.nn.Module) -> None:
        print(report("tuned", tuned, average, reader), flush=True)

    plan = Plan(options.epochs, seed, encoder=1.5e-4, rest=1e-3, decay=0.98)
    average = trained(network, cases, plan, after)
    assert isinstance(average, Network)
    return average


def everything(learned: Sequence[Pair], tuned: Sequence[Pair]) -> Material:
    """What is learned from: nothing that has a sentence of the pairs that are tuned on."""
    apart = {plain(side) for each in tuned for side in (each.one, each.other)}
    found = sentences(texts(PILE))
    nearly: list[Example] = versions(found, apart) + meetings(found, apart, MEETINGS, Random(1))
    free = [each for each in found if plain(each) not in apart]
    kit = Kit(Settings(attribution="rules"))
    beside = Found(
        sentences=Random(2).sample(free, SENTENCES),
        versions=nearly,
        entailed=list(rte.learned(data() / "pairs" / "rte")),
    )
    return material(learned, beside, kit.parser)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
