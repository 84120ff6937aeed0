"""Quality of products: how much of what an analyst would put in is printed, at equal length.

    python -m benchmarks.quality.products.found [PILE…] [--record PILE=FILE] [--missed]

Analysts wrote down, from the texts alone, what belongs into the products of a pile: twelve
takeaways, the dated background, positions, what actors want and do, and themes, each with every
place that states it. An item is found where a printed statement shares half of the
shorter of the two with one of its places, or has its words in a copy. "At equal length" prints as
many takeaways, or dated entries by the product's own order of importance, as the analyst wrote.
A second analyst's items held against the first's places give the ceiling. `--missed` lists ids.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import onrecord
from benchmarks.quality.products.labels import LABELS, PILES, Item, Labelled, labels_of, texts_of
from onrecord.api import open_record
from onrecord.model.product import Product, ProductForm, Sentence, Verbatim
from onrecord.products.background import timeline
from onrecord.products.questions import takeaways
from onrecord.products.study import study_of

SHARED = 0.5
"""Share of the shorter of two stretches that both have."""
FEWEST = 6
"""Words of a printed stretch that may be found by its words in a copy."""
FORMS: tuple[ProductForm, ...] = ("panel", "questions", "background", "explainer", "roundup")
SECOND = "b"


class Score(NamedTuple):
    """Items found of those that an analyst wrote, and how many statements were printed."""

    found: int
    items: int
    printed: int
    missed: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        return self.found / self.items if self.items else 0.0


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("piles", nargs="*", default=PILES)
    parser.add_argument("--record", action="append", default=[], metavar="PILE=FILE")
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args(arguments)
    records = dict(each.split("=", 1) for each in options.record)
    with TemporaryDirectory() as folder:
        for pile in options.piles:
            if texts_of(pile):
                record = records.get(pile) or built(pile, Path(folder))
                sys.stdout.writelines(f"{line}\n" for line in report(pile, record, options.missed))


def built(pile: str, folder: Path) -> str:
    """A record of a pile's texts."""
    texts = folder / pile
    texts.mkdir()
    for name, text in texts_of(pile).items():
        (texts / name).write_text(text, encoding="utf-8")
    onrecord.build(texts, folder / f"{pile}.db")
    return str(folder / f"{pile}.db")


def report(pile: str, record: str, missed: bool) -> Iterator[str]:
    gold = labels_of(pile)
    with open_record(record) as opened:
        study = study_of(opened.linked_pile())
        best = timeline(study, len(gold.background))
        equal: dict[str, tuple[Sentence, ...]] = {
            "takeaways": takeaways(study, len(gold.takeaways)),
            "background": tuple(each.sentence for each in best),
        }
        whole = {form: opened.product(form) for form in FORMS}
    yield f"{pile}"
    for name, sentences in equal.items():
        yield line(f"{name}, at equal length", score(pile, getattr(gold, name), sentences), missed)
    for form, product in whole.items():
        items: tuple[Item, ...] = gold.takeaways if form == "questions" else getattr(gold, form)
        yield line(f"{form}, whole", score(pile, items, of_product(product)), missed)
    if (LABELS / f"{pile}.{SECOND}.json").exists():
        yield from held_against(pile, equal, missed)


def held_against(pile: str, equal: dict[str, tuple[Sentence, ...]], missed: bool) -> Iterator[str]:
    """The same of what the second analyst wrote; and the first's items by the second's places."""
    first, second = labels_of(pile), labels_of(pile, SECOND)
    for name, sentences in equal.items():
        items: tuple[Item, ...] = getattr(second, name)
        if items:
            yield line(f"{name}, by the second analyst", score(pile, items, sentences), missed)
            places = [place for each in items for place in each.places]
            both = held(pile, getattr(first, name), places)
            yield line(f"{name}, first analyst's told by the second", both, missed)


def line(name: str, result: Score, missed: bool) -> str:
    more = f"; missed: {', '.join(result.missed)}" if missed and result.missed else ""
    return (
        f"  {name}: recall {result.recall:.2f} ({result.found} of {result.items}), "
        f"statements printed {result.printed}{more}"
    )


def of_product(product: Product) -> tuple[Sentence, ...]:
    return tuple(each for section in product.sections for each in section.sentences)


def score(pile: str, items: Sequence[Item], sentences: Iterable[Sentence]) -> Score:
    """How many items the statements of printed sentences state."""
    places = [
        Labelled(Path(part.evidence.source).name, part.evidence.start, part.evidence.end)
        for sentence in sentences
        for part in sentence.parts
        if isinstance(part, Verbatim)
    ]
    return held(pile, items, places)


def held(pile: str, items: Sequence[Item], places: Sequence[Labelled]) -> Score:
    texts = texts_of(pile)
    missed = [each.id for each in items if not is_found(texts, each, places)]
    return Score(len(items) - len(missed), len(items), len(set(places)), tuple(missed))


def is_found(texts: dict[str, str], item: Item, places: Sequence[Labelled]) -> bool:
    return any(meets(texts, gold, each) for gold in item.places for each in places)


def meets(texts: dict[str, str], gold: Labelled, printed: Labelled) -> bool:
    """Whether two stretches are one for the most part, or the words of one stand in the other."""
    if gold.document == printed.document:
        both = min(gold.end, printed.end) - max(gold.start, printed.start)
        shorter = min(gold.end - gold.start, printed.end - printed.start)
        if both >= SHARED * shorter:
            return True
    words = [words_of(texts, each) for each in (gold, printed)]
    shorter_words, longer = sorted(words, key=len)
    return shorter_words.count(" ") >= FEWEST and shorter_words in longer


def words_of(texts: dict[str, str], place: Labelled) -> str:
    text = texts.get(place.document, "")[place.start : place.end]
    return " ".join("".join(each if each.isalnum() else " " for each in text).casefold().split())


if __name__ == "__main__":
    main(sys.argv[1:])
