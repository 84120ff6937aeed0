"""Ledger of numbers: the same quantity of the same thing across documents, side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import asdict

from onrecord.model.ledger_numbers import (
    NumberItem,
    NumberLedger,
    NumberPair,
    NumberRelation,
    NumberValue,
    TallyItem,
)
from onrecord.model.product import Pile
from onrecord.model.quantities import Quantity
from onrecord.model.span import Span
from onrecord.products.index import Shelf, index_of
from onrecord.products.ledger_outlook import Told, Wanted, outlook_item, wanted
from onrecord.products.numbers_figures import NOUNS, Figure, counts, figures, sentence_of
from onrecord.products.numbers_groups import Group, groups
from onrecord.products.numbers_pairs import Pair
from onrecord.products.statements import JOIN

RANKS: tuple[NumberRelation, ...] = ("differ", "changed", "rounding", "agree", "repeated")
"""From what an editor looks at first to what says least."""


def numbers(
    pile: Pile, every: bool = False, holder: str | None = None, about: str | None = None
) -> NumberLedger:
    """Tallies, then what several documents or figures tell of; everything that is counted with
    `every`.

    `holder` and `about` choose as in the ledger of statements: a thing is shown with all its
    figures if one of them is asked for.
    """
    index = index_of(pile)
    which = wanted(index, holder, about)
    found = groups(figures(index.shelves.values(), index.works))
    items = [
        number_item(each)
        for each in found
        if any(is_wanted(figure.shelf, figure.quantity, which) for figure in each.figures)
    ]
    return NumberLedger(
        every=every,
        quantities=sum(len(each.reading.quantities) for each in index.shelves.values()),
        tallies=tuple(tallies(index.shelves.values(), which)),
        items=tuple(sorted((each for each in items if every or is_shown(each)), key=rank)),
    )


def is_wanted(shelf: Shelf, quantity: Quantity, which: Wanted) -> bool:
    return which.holds(shelf, quantity.target, (quantity.span,))


def is_shown(item: NumberItem) -> bool:
    """Whether a thing is told of by several voices; of copies alone nothing is to be compared."""
    return item.voices > 1 and (item.documents > 1 or item.relation in ("differ", "changed"))


def rank(item: NumberItem) -> tuple[int, int, int]:
    several = RANKS.index("changed") if item.voices > 1 else len(RANKS)
    order = RANKS.index(item.relation) if item.relation else several
    return order, -item.voices, -item.documents


def tallies(shelves: Iterable[Shelf], which: Wanted) -> Iterator[TallyItem]:
    for shelf in shelves:
        quantities = {each.id: each for each in shelf.reading.quantities}
        for each in shelf.reading.tallies:
            told = quantities.get(each.quantity)
            if told is not None and is_wanted(shelf, told, which):
                yield TallyItem(
                    id=each.id,
                    told=number_value(shelf, told, sentence_of(shelf, told), told.id),
                    named=tuple(map(shelf.evidence, each.named)),
                    evidence=shelf.evidence(each.span),
                )


def number_item(group: Group) -> NumberItem:
    leaders = voices(group)
    counting = [each for each in group.pairs if each.first.counts and each.second.counts]
    pair = min(counting, key=lambda each: RANKS.index(each.relation), default=None)
    several = pair is not None and pair.relation != "repeated"
    values = tuple(
        number_value(each.shelf, each.quantity, each.sentence, leaders[each.id])
        for each in group.figures
    )
    return NumberItem(
        id=min(each.id for each in group.figures),
        of=called(group.figures),
        relation=pair.relation if pair else None,
        pair=linked(pair) if pair and several else None,
        voices=len(set(leaders.values())),
        documents=len({each.shelf.document for each in group.figures}),
        values=values,
        links=tuple(map(linked, group.pairs)),
    )


def voices(group: Group) -> dict[str, str]:
    """The first figure with the same words, by the id of each figure."""
    same: dict[str, list[str]] = {each.id: [] for each in group.figures}
    for pair in group.pairs:
        if pair.relation == "repeated":
            same[pair.first.id].append(pair.second.id)
            same[pair.second.id].append(pair.first.id)
    leader: dict[str, str] = {}
    for first in same:
        waiting = [] if first in leader else [first]
        while waiting:
            each = waiting.pop()
            leader[each] = first
            waiting += [one for one in same[each] if one not in leader]
    return leader


def linked(pair: Pair) -> NumberPair:
    return NumberPair(pair.first.id, pair.second.id, pair.relation, pair.reason)


def called(figures: Sequence[Figure]) -> str:
    """What is counted or measured, in the words that most have; of several the fullest."""
    words = Counter(of_words(each.quantity) for each in figures)
    words.pop("", None)
    return max(words, key=lambda each: (words[each], len(each), each), default="")


def of_words(quantity: Quantity) -> str:
    if quantity.of:
        return JOIN.join(each.exact for each in quantity.of)
    if quantity.form not in NOUNS or quantity.number.end > quantity.span.end:
        return ""
    after = quantity.span.exact[quantity.number.end - quantity.span.start :].strip(" -‑")
    return after.removeprefix("of ")


def number_value(shelf: Shelf, quantity: Quantity, sentence: Span, voice: str) -> NumberValue:
    told = Told(quantity.id, (quantity.span,), quantity.target, score_of(shelf, quantity.target))
    return NumberValue(
        **asdict(outlook_item(shelf, told)),
        number=shelf.evidence(quantity.number),
        value=quantity.value,
        high=quantity.high,
        quantity=quantity.form,
        unit=quantity.unit,
        currency=quantity.currency,
        year=quantity.year,
        change=quantity.change,
        of=tuple(map(shelf.evidence, quantity.of)),
        within=shelf.evidence(sentence),
        counts=counts(shelf, quantity.target),
        voice=voice,
    )


def score_of(shelf: Shelf, target: str | None) -> float:
    return shelf.attributions[target].score if target in shelf.attributions else 1.0
