"""Entries: the timeline's entries, each the best statement of those that date one thing."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from math import log2
from typing import NamedTuple

from onrecord.lexicon.trifles import trifles
from onrecord.products.background.alike import (
    FEW,
    LOWER,
    cosine,
    is_otherwise,
    overlapping,
    same_words,
    split,
    text_of,
    told_alike,
    vector_of,
)
from onrecord.products.background.dated import (
    Dated,
    dated,
    told_by_sentence,
    told_by_unit,
)
from onrecord.products.background.narrated import BACK, narrated, paired
from onrecord.products.background.placement import EntryKind
from onrecord.products.background.sayings import DAY, names_week, one_saying, tellers
from onrecord.products.background.story import Story
from onrecord.products.background.topic import Topic
from onrecord.products.background.weights import weight
from onrecord.products.footed import leans
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.strength import stems
from onrecord.products.study import Study
from onrecord.products.terms_weighed import likeness
from onrecord.products.terms_weighed import stems as terms_of
from onrecord.products.units import Unit

SAME = 0.4
"""Share of the stems of the shorter of two statements of compatible days from which they tell of
one thing."""

MORE = 0.15
"""How much more two statements share where only one gives the day."""

LESS = 0.1
"""How much less is needed where both give the same day, month or year."""

SOME = 0.15

WEIGHTLESS = 0.25
"""Rank below which a dated statement makes no entry."""

NEARLY = 0.72
"""Cosine of the directions of two sentences from which they tell of one thing."""

REPEATED = 1.5
"""What an entry loses for each other entry of its day, month or year."""

SCENES = frozenset({"scene", "host", "notice", "tease"})
"""Trifles that are no event."""

TIE = 0.85
"""What the words of a statement that one article alone dates have to weigh."""

LEANING = 1.0
"""What it costs to point at what nothing in the statement names."""

ALONE = 1.5
"""Rank below which what one article alone dates is too slight to be printed."""

OF_ONE = 4
"""Entries of one day, month or year."""

AGAIN, NEAR, VAGUE, OTHERS, COMMON = 0.26, 0.6, 0.1, 0.12, 3
"""Share of their rarer words, and cosine, from which two statements of compatible days tell of one
event; how much less is needed where only one of them gives the day, how much more where others
tell them; and how many words at least."""

MATTER = 0.6
"""Weight from which a word is of what the whole pile is about."""

KINDS: tuple[EntryKind, ...] = ("past", "happened", "ahead")


class Item(NamedTuple):
    """An entry of the timeline: its best statement, and all that date the same."""

    best: Dated
    members: tuple[Dated, ...]
    rank: float

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(each.told.shelf.document for each in self.members)


class Book:
    """All that a pile dates, by key, and the entries made of it."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.story = Story(study)
        self.narrated = narrated(study)
        found = [*self.of_units(), *self.of_sentences()]
        self.words = {each.told.id: stems(text_of(each.told)) for each in found}
        self.topic = Topic(study)
        self.dated = {each.key: each for each in found if self.is_told_well(each)}
        self.vectors = {each.told.id: vector_of(each.told) for each in self.dated.values()}
        self.items = self.made_items()
        self.by_key = {
            one.key: each._replace(best=one) for each in self.items for one in each.members
        }

    def of_units(self) -> Iterable[Dated]:
        for unit in self.study.units.values():
            modality = unit.shelf.modalities.get(unit.record.id)
            held_back = modality is not None and modality.holds_back
            if not held_back and not is_by_paper(unit):
                yield from dated(told_by_unit(unit), self.story)

    def of_sentences(self) -> Iterable[Dated]:
        for each in (*self.narrated.values(), *paired(self.study, self.narrated.values())):
            yield from dated(told_by_sentence(each), self.story)

    def is_told_well(self, each: Dated) -> bool:
        """Whether a dated statement is on the matter, stands by itself and is no mere scene."""
        weights, text = self.study.weights, text_of(each.told)
        return (
            self.topic.holds(text)
            and weights.is_document_of_the_matter(each.told.shelf.document)
            and not BACK.search(text)
            and not trifles(text, weights.main_terms) & SCENES
        )

    def leans(self, each: Dated) -> bool:
        """Whether a statement points at what nothing in it names."""
        return leans(text_of(each.told), self.study.weights.main_terms)

    def is_tied(self, item: Item) -> bool:
        """Whether several articles date the same, or one that speaks plainly of the matter."""
        works = {self.study.index.works[each] for each in item.documents}
        return len(works) > 1 or self.tie(text_of(item.best.told)) >= TIE

    def tie(self, text: str) -> float:
        """How much a text names of what the pile is about, and how widely it is spoken of."""
        main = self.study.weights.main_terms
        return sum(main.get(each, 0.0) for each in terms_of(text)) + 2 * self.topic.central(text)

    def made_items(self) -> list[Item]:
        """Entries, the weightiest first; of each group the statement that weighs most."""
        weights = {
            key: weight(self.topic, each, text_of(each.told)) - LEANING * self.leans(each)
            for key, each in self.dated.items()
        }
        order = {key: at for at, key in enumerate(self.dated)}
        ranked = sorted(self.dated.values(), key=lambda one: (-weights[one.key], order[one.key]))
        groups: list[list[Dated]] = []
        for each in ranked:
            home = next((group for group in groups if self.is_one(group, each)), None)
            if home is None:
                groups.append([each])
            else:
                home.append(each)
        items = [self.item(group, weights[group[0].key]) for group in groups]
        items = [each for each in items if self.is_tied(each)]
        return sorted(items, key=lambda one: (-one.rank, order[one.best.key]))

    def item(self, group: list[Dated], weight: float) -> Item:
        works = {self.study.index.works[each.told.shelf.document] for each in group}
        return Item(group[0], tuple(group), weight + 0.8 * log2(len(works)))

    def is_one(self, group: Sequence[Dated], each: Dated) -> bool:
        """Whether a dated statement tells of what an entry tells of."""
        best = group[0]
        if overlapping(best.told, each.told):
            return best.kind == each.kind or not best.days.apart(each.days)
        if best.days.apart(each.days):
            return False
        if any(one_saying(one, each) for one in group):
            return True
        one, other = (self.words[it.told.id] - stems(it.time.span.exact) for it in (best, each))
        both = len(one & other)
        share = both / max(1, min(len(one), len(other))) if both >= FEW else 0.0
        alike = best.value == each.value and names_week(best) == names_week(each)
        more = -LESS if alike else MORE * (best.value != each.value)
        more -= MORE * (best.kind == each.kind == "ahead" and best.precision == each.precision > 1)
        if share >= SAME + more:
            return True
        if share < SOME:
            return False
        return cosine(self.vectors[best.told.id], self.vectors[each.told.id]) >= NEARLY + (
            more if more < 0 else more / 2
        )

    def chosen(self, most: int | None = None) -> tuple[Item, ...]:
        """The entries that are printed, in order of time; no day has all of them, and no statement
        or event stands twice."""
        least, of_one = (WEIGHTLESS, OF_ONE) if most is None else (0.0, most)
        most = most if most is not None else self.most()
        left = [(each.rank, each) for each in self.items]
        taken = list[Item]()
        while left and len(taken) < most:
            at = max(range(len(left)), key=lambda one: left[one][0])
            item = left.pop(at)[1]
            slight = least > 0 and self.is_slight(item)
            full = sum(one.best.value == item.best.value for one in taken) >= of_one
            fits = item.rank >= least and not slight and not full
            each = self.unused(item, taken) if fits else None
            if each is not None:
                taken.append(each)
                left = [(worth - REPEATED * nearness(one, each), one) for worth, one in left]
        return tuple(sorted((each for each in taken if not is_stale(each, taken)), key=place))

    def against(self, item: Item) -> tuple[str, ...]:
        """The days to which other documents date what is told in like words, in order."""
        found = {
            each.value
            for each in self.dated.values()
            if each.told.shelf.document not in item.documents and is_otherwise(item.best, each)
        }
        return tuple(sorted(found))

    def is_slight(self, item: Item) -> bool:
        """Whether one article alone dates it, and it weighs little."""
        works = {self.study.index.works[each] for each in item.documents}
        return len(works) == 1 and item.rank < ALONE and not item.best.is_beside

    def unused(self, item: Item, taken: Sequence[Item]) -> Item | None:
        """An entry by the first of its statements that stands nowhere yet; None without one, and
        where it dates the news of a day only beside, of which another tells."""
        above = [each.best for each in taken]
        best = item.best
        if (
            best.is_beside
            and best.kind == "happened"
            and best.value in {one.value for one in above}
        ):
            return None
        for each in item.members:
            if each.value == item.best.value and not any(
                same_words(each.told, one.told) or self.is_event_of(each, one) for one in above
            ):
                return item._replace(best=each)
        return None

    def is_event_of(self, each: Dated, one: Dated) -> bool:
        """Whether a dated statement tells again of the event of one that stands above."""
        vague = min(each.precision, one.precision) < DAY
        if split(each, one) or (each.days.apart(one.days) and not (vague and each.kind == "ahead")):
            return False
        if each.is_beside and not each.days.apart(one.days) and self.names_event_of(each, one):
            return True
        here, there = tellers(each), tellers(one)
        others = here != there and ((here and there) or each.told.is_quoted or one.told.is_quoted)
        near = cosine(self.vectors[each.told.id], self.vectors[one.told.id])
        less = VAGUE * (each.precision != one.precision)
        same = not others and each.value == one.value and each.precision == DAY
        if same and told_alike(each, one, self.matter):
            return True
        return near >= NEAR - less or self.share(each, one) >= AGAIN - less + OTHERS * bool(others)

    def names_event_of(self, each: Dated, one: Dated) -> bool:
        """Whether one that stands above has a word of the event that another names, which is no
        name and not of what the whole pile is about."""
        named = one.words.exact if one.is_beside else text_of(one.told)
        words = LOWER.findall(each.words.exact)
        event = terms_of(" ".join(words)) - self.matter - terms_of(each.time.span.exact)
        return bool(event & terms_of(named))

    @cached_property
    def matter(self) -> frozenset[str]:
        """The words that most of all are of what the whole pile is about."""
        main = self.study.weights.main_terms
        return frozenset(each for each, weight in main.items() if weight >= MATTER)

    def share(self, each: Dated, one: Dated) -> float:
        """How much of the rarer words of the lighter of two statements both have."""
        here, there = (terms_of(text_of(it.told)) for it in (each, one))
        if len(here & there) < COMMON:
            return 0.0
        return likeness(here, there, self.study.rarity)

    def most(self) -> int:
        """Entries that are printed: more of a larger pile, but slowly."""
        return round(6 + 5.6 * log2(1 + len(set(self.study.index.works.values()))))


def place(item: Item) -> tuple[int, str, str, str]:
    best = item.best
    return KINDS.index(best.kind), best.days.first, best.days.last, best.key


def is_by_paper(unit: Unit) -> bool:
    """Whether a statement is laid on a document that is not named, which somebody else made: the
    whole sentence tells it better."""
    first = unit.holders[0]
    return first.kind == "document" and len(unit.chain) > 1 and not is_own_sentence(unit)


def is_stale(item: Item, taken: Sequence[Item]) -> bool:
    """Whether something is scheduled for a day of which other documents tell what happened."""
    told = {each.best.value for each in taken if each.best.kind == "happened"}
    return item.best.kind == "ahead" and item.best.precision == DAY and item.best.value in told


def nearness(one: Item, other: Item) -> float:
    """1 where two entries are of one day, month or year; half of it for a month and its day."""
    if one.best.value == other.best.value:
        return 1.0
    exact = min(one.best.precision, other.best.precision) > 1
    return 0.5 * (exact and not one.best.days.apart(other.best.days))


@lru_cache(maxsize=2)
def book_of(study: Study) -> Book:
    """All that a pile dates, found once."""
    return Book(study)
