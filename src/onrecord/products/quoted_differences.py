"""Differences: in what exactly words asked for differ from those printed, piece by piece."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.quoted_sense import Side, is_name, turned
from onrecord.lexicon.quoted_words import ELLIPSIS, Asked, Word, joined
from onrecord.lexicon.quotes import all_marks
from onrecord.model.quotation import Difference, DifferenceKind, Piece, Standing
from onrecord.model.search import Place
from onrecord.products.quoted_alignment import Step, Steps

MARKS = "'`´" + all_marks()
DASHES = "-‐‑‒–—―−"
BRACKETS = "[]"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
STOPS = ".!?…\n"
SPACES = str.maketrans(dict.fromkeys(map(ord, INVISIBLE)))
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


class Printed(NamedTuple):
    """A text and its words, from one or several stretches of it; `parts` are the numbers of the
    words with which a stretch other than the first begins."""

    text: str
    words: Sequence[Word]
    parts: frozenset[int] = frozenset()


class Compared(NamedTuple):
    """An alignment of words asked for with those printed."""

    asked: Asked
    printed: Printed
    steps: Steps

    def differences(self) -> tuple[Difference, ...]:
        """All of them, in the order of the text."""
        found: list[Difference] = []
        waiting: list[Step] = []
        last: Step | None = None
        for step in self.steps:
            if not step.equal:
                waiting.append(step)
                continue
            if waiting:
                found += self.changed(waiting, last, step)
            elif last is not None:
                found += self.between(last, step)
            found += self.inside(step)
            waiting, last = [], step
        if waiting:
            found += self.changed(waiting, last, None)
        return tuple(found)

    def inside(self, step: Step) -> Iterator[Difference]:
        """How one word is written otherwise."""
        here, there = self.pair(step)
        one, other = exact(self.asked.text, here), exact(self.printed.text, there)
        if kind := written(one, other):
            name = kind == "spelling" and (
                is_name(self.asked.text, here) or is_name(self.printed.text, there)
            )
            yield self.difference(kind, (here.start, here.end), (there.start, there.end), name=name)

    def pair(self, step: Step) -> tuple[Word, Word]:
        assert step.asked is not None
        assert step.printed is not None
        return self.asked.words[step.asked], self.printed.words[step.printed]

    def between(self, last: Step, step: Step) -> Iterator[Difference]:
        """How what stands between two words differs, when no words do."""
        (one, other), (first, second) = self.pair(last), self.pair(step)
        here, there = (one.end, first.start), (other.end, second.start)
        if step.printed in self.printed.parts:
            yield self.difference("interruption", here, there)
            return
        gaps = (self.asked.text[slice(*here)], self.printed.text[slice(*there)])
        if gaps[0] == gaps[1] or not (gaps[0].strip() or gaps[1].strip()):
            return
        for kind, form in BETWEEN:
            if form(gaps[0]) != form(gaps[1]):
                yield self.difference(kind, here, there)

    def changed(
        self, steps: Sequence[Step], last: Step | None, after: Step | None
    ) -> Iterator[Difference]:
        """A stretch in which other words stand, or none."""
        asked = [self.asked.words[each.asked] for each in steps if each.asked is not None]
        printed = [self.printed.words[each.printed] for each in steps if each.printed is not None]
        before, behind = (self.pair(each) if each else None for each in (last, after))
        here = place(asked, before and before[0], behind and behind[0])
        there = place(printed, before and before[1], behind and behind[1])
        sides = Side(self.asked.text, asked), Side(self.printed.text, printed)
        kind = self.kind(asked, printed, after)
        sense = None if kind == "spelling" else turned(*sides)
        pieces = piece(self.asked.text, here), piece(self.printed.text, there)
        yield Difference(kind=kind, asked=pieces[0], printed=pieces[1], sense=sense)

    def kind(
        self, asked: Sequence[Word], printed: Sequence[Word], after: Step | None
    ) -> DifferenceKind:
        gap = after is not None and after.asked in self.asked.gaps
        if not asked:
            inserted = all(each.inserted for each in printed)
            return "ellipsis" if gap else "bracket" if inserted else "word dropped"
        if all(each.inserted for each in asked):
            return "bracket"
        if not printed:
            return "word added"
        return "spelling" if joined(asked) == joined(printed) else "word changed"

    def difference(
        self, kind: DifferenceKind, here: Place, there: Place, *, name: bool = False
    ) -> Difference:
        return Difference(
            kind=kind,
            asked=piece(self.asked.text, here),
            printed=piece(self.printed.text, there),
            sense="name" if name else None,
        )


def exact(text: str, word: Word) -> str:
    return text[word.start : word.end].translate(SPACES)


def written(one: str, other: str) -> DifferenceKind | None:
    """How two ways of writing one word differ, None where they do not."""
    if one == other:
        return None
    if ("[" in one) != ("[" in other):
        return "bracket"
    if one.translate(APOSTROPHES) == other.translate(APOSTROPHES):
        return "marks"
    if one.translate(APOSTROPHES).casefold() == other.translate(APOSTROPHES).casefold():
        return "case"
    return "spelling"


def piece(text: str, at: Place) -> Piece:
    return Piece(at[0], at[1], text[slice(*at)])


def place(words: Sequence[Word], before: Word | None, behind: Word | None) -> Place:
    """Where words stand, or, where there are none, the point at which they would."""
    if words:
        return words[0].start, words[-1].end
    point = before.end if before else behind.start if behind else 0
    return point, point


def only(characters: str) -> Callable[[str], str]:
    """What is left of a text of these characters."""
    return lambda text: "".join(each for each in ELLIPSIS.sub("", text) if each in characters)


def rest(text: str) -> str:
    """The punctuation that is no mark, dash, bracket or ellipsis."""
    known = MARKS + DASHES + BRACKETS + INVISIBLE
    bare = ELLIPSIS.sub("", text)
    return "".join(each for each in bare if not each.isspace() and each not in known)


def ellipses(text: str) -> list[str]:
    return ["".join(each.split()) for each in ELLIPSIS.findall(text)]


BETWEEN: tuple[tuple[DifferenceKind, Callable[[str], object]], ...] = (
    ("ellipsis", ellipses),
    ("bracket", only(BRACKETS)),
    ("marks", only(MARKS)),
    ("dash", only(DASHES)),
    ("punctuation", rest),
)


def standing_of(differences: Sequence[Difference]) -> Standing:
    """How words stand that differ so. What is left out without a mark and turns the sense is no
    mere cut."""
    kinds = {each.kind for each in differences}
    if not kinds.isdisjoint({"word added", "word changed"}):
        return "altered"
    heavy = {each.kind for each in differences if each.weighty}
    if not heavy.isdisjoint({"word dropped", "spelling", "bracket"}):
        return "altered"
    return "cut" if "word dropped" in kinds or any(map(is_cut, differences)) else "verbatim"


def is_cut(difference: Difference) -> bool:
    """Whether an ellipsis, asked for or printed, stands for words that were left out there."""
    if difference.kind != "ellipsis":
        return False
    asked, printed = (ellipses(each.exact) for each in (difference.asked, difference.printed))
    return bool(printed and not asked) or any(each.isalnum() for each in difference.printed.exact)
