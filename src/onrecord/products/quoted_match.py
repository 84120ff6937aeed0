"""Quoted match: whether, where and how words asked for stand in a text; no store, no parser."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.quoted_words import Asked, Word, asked_of, words_of
from onrecord.lexicon.stand import double_marks
from onrecord.model.quotation import Match, Standing
from onrecord.model.search import Place
from onrecord.products.quoted_alignment import Numbered, Step, Steps, alignments, numbered, runs
from onrecord.products.quoted_differences import STOPS, Compared, Printed, standing_of

LONGEST = 400
"""Words of a text asked for up to which it is looked for other than word by word."""

WINDOW = 1500
"""Words of a text that are compared at a time."""

FEWEST, FEWEST_APART = 2, 3
"""Words that stand where others stand instead of some, at least two that carry sense; and where
others stand between them."""

TELLING = 1.0
"""Weight of a word that carries sense."""

LEAST, LEAST_OF_PART = 0.5, 0.7
"""Share of what was asked for that stands there: from its first to its last word that carries
sense, or only a part from its beginning, middle or end."""

NEAREST = 0.85
"""Cost up to which a text is near to what was asked for, though it does not stand there."""

SENTENCES = 2
"""Ends of sentences in what is left out: the words stand in one to three sentences."""

ORDER: tuple[Standing, ...] = ("verbatim", "cut", "altered")


def matched(asked: str, text: str, start: int = 0, end: int | None = None) -> Match | None:
    """How the words stand between two places of a text, the nearest of all; None where they do
    not stand verbatim, cut or altered."""
    stretch = (start, len(text) if end is None else end)
    return min(matches(asked_of(asked), text, (stretch,)), key=order, default=None)


def order(match: Match) -> tuple[int, float, int]:
    return ORDER.index(match.standing), -match.share, match.start


def matches(
    asked: Asked, text: str, stretches: Sequence[Place], *, one_speech: bool = False
) -> Iterator[Match]:
    """Every place at which the words stand in stretches of a text, taken as one.

    `one_speech`: the stretches are one statement, in which an ellipsis may reach from any sentence
    to any other.
    """
    printed = printed_of(text, stretches)
    for steps in found_in(asked, printed.words):
        match = match_of(trimmed(Compared(asked, printed, steps)))
        if match and (one_speech or within_sentences(match)):
            yield match


def nearest(asked: Asked, text: str, stretches: Sequence[Place]) -> Match | None:
    """The place that comes nearest to words that do not stand in the text; None where none does."""
    printed = printed_of(text, stretches)
    if not asked.words or len(asked.words) > LONGEST:
        return None
    words = numbered(asked, printed.words)
    for start, end in windows(len(printed.words), len(asked.words)):
        window = printed.words[start:end]
        for steps in alignments(asked, window, words.between(start, end), NEAREST):
            compared = trimmed(Compared(asked, printed, shifted(steps, start)))
            if found := near_match(compared):
                return found
    return None


def printed_of(text: str, stretches: Sequence[Place]) -> Printed:
    words: list[Word] = []
    parts: set[int] = set()
    for start, end in stretches:
        if words:
            parts.add(len(words))
        words += words_of(text, start, end)
    return Printed(text, words, frozenset(parts))


def found_in(asked: Asked, words: Sequence[Word]) -> Iterator[Steps]:
    """Runs of the words, then alignments with what lies between the runs."""
    if not asked.words:
        return
    numbers, begin = numbered(asked, words), 0
    for steps in runs(numbers):
        first, last = steps[0].printed or 0, steps[-1].printed or 0
        yield from beside(asked, words, numbers, (begin, first))
        yield steps
        begin = last + 1
    yield from beside(asked, words, numbers, (begin, len(words)))


def beside(
    asked: Asked, words: Sequence[Word], numbers: Numbered, part: tuple[int, int]
) -> Iterator[Steps]:
    """Alignments with some of the words of a text, by number, where enough of them stand there."""
    if not FEWEST < len(asked.words) <= LONGEST:
        return
    reached = part[0]
    for low, high in windows(part[1] - part[0], len(asked.words)):
        start, end = part[0] + low, part[0] + high
        here = numbers.between(start, end)
        if not may_hold(asked, here.held().tolist()):
            continue
        for steps in alignments(asked, words[start:end], here):
            found = shifted(steps, start)
            held = [each.printed for each in found if each.printed is not None]
            if held[0] >= reached:
                yield found
                reached = held[-1] + 1 if low else reached
        reached = max(reached, start)


def windows(words: int, asked: int) -> Iterator[tuple[int, int]]:
    """Parts of so many words, by number; they overlap by what was asked for."""
    size = max(WINDOW, 4 * asked)
    for start in range(0, max(1, words - 2 * asked), size - 2 * asked):
        yield start, min(words, start + size)


def shifted(steps: Steps, by: int) -> Steps:
    return tuple(
        each if each.printed is None else each._replace(printed=each.printed + by) for each in steps
    )


def trimmed(compared: Compared) -> Compared:
    """An alignment without words at the ends that are no counterpart of those asked for: they
    stand in another sentence, or an editor's words were asked for."""
    numbers = [number for number, each in enumerate(compared.steps) if each.equal]
    if not numbers:
        return compared
    steps = list(compared.steps)
    for number, step in enumerate(steps):
        anchor = min(max(number, numbers[0]), numbers[-1])
        if anchor != number and not is_counterpart(compared, step, anchor):
            steps[number] = step._replace(printed=None)
    kept = [each for each in steps if each.asked is not None or each.printed is not None]
    return compared._replace(steps=(*before_possessive(compared.printed, kept[0]), *kept))


def before_possessive(printed: Printed, first: Step) -> Steps:
    """The word of which the first step is but the ’s."""
    at = first.printed
    if first.equal or not at or printed.words[at].form != "'s":
        return ()
    return (Step(None, at - 1),)


def is_counterpart(compared: Compared, step: Step, anchor: int) -> bool:
    """Whether a word beyond the first or last that stands may be the one instead of that asked: in
    the same sentence, and not beyond a quotation mark."""
    beside = compared.steps[anchor]
    if step.printed is None or step.asked is None or beside.printed is None or beside.asked is None:
        return False
    asked, printed = compared.asked, compared.printed
    here = gap(asked.text, asked.words, step.asked, beside.asked)
    there = gap(printed.text, printed.words, step.printed, beside.printed)
    marks = double_marks()
    parted = not marks.isdisjoint(there) and marks.isdisjoint(here)
    stops = not set(STOPS).isdisjoint(there)
    return not (parted or stops or asked.words[step.asked].inserted)


def gap(text: str, words: Sequence[Word], one: int, other: int) -> str:
    """What stands in a text between two words, by number."""
    low, high = sorted((one, other))
    return text[words[low].end : words[high].start]


def match_of(compared: Compared) -> Match | None:
    """The match of an alignment; None where too little of what was asked for stands there."""
    asked = compared.asked
    equal = [each.asked for each in compared.steps if each.equal and each.asked is not None]
    share = sum(asked.weights[each] for each in equal) / asked.weight
    if len(equal) < len(compared.steps) and not is_enough(compared, equal):
        return None
    differences = compared.differences()
    standing = standing_of(differences)
    return Match(
        standing=standing,
        places=places_of(compared),
        differences=differences,
        share=round(share, 3) if standing == "altered" else 1.0,
    )


def is_enough(compared: Compared, equal: Sequence[int]) -> bool:
    """Whether what stands of the words shows that these are meant."""
    apart = any(each.asked is None for each in compared.steps)
    if apart and len(equal) < FEWEST_APART:
        return False
    held = set(equal)
    return may_hold(compared.asked, [each in held for each in range(len(compared.asked.words))])


def may_hold(asked: Asked, held: Sequence[bool]) -> bool:
    """Whether so many of the words asked for, in whatever order, may be these words."""
    if all(held):
        return True
    ends = [number for number, each in enumerate(asked.weights) if each >= TELLING]
    if sum(held[each] for each in ends) < FEWEST:
        return False
    least = LEAST if held[ends[0]] and held[ends[-1]] else LEAST_OF_PART
    weight = sum(each for each, there in zip(asked.weights, held, strict=True) if there)
    return weight >= least * asked.weight


def near_match(compared: Compared) -> Match | None:
    """What comes nearest to words that stand nowhere."""
    asked = compared.asked
    equal = [each.asked for each in compared.steps if each.equal and each.asked is not None]
    if not any(asked.weights[each] >= TELLING for each in equal):
        return None
    return Match(
        standing="nowhere",
        places=places_of(compared),
        differences=compared.differences(),
        share=round(sum(asked.weights[each] for each in equal) / asked.weight, 3),
    )


def places_of(compared: Compared) -> tuple[Place, ...]:
    """From the first word to the last, one place a stretch of the text; with the square bracket
    in which the first or last stands."""
    words, parts = compared.printed.words, compared.printed.parts
    numbers = [each.printed for each in compared.steps if each.printed is not None]
    first, last = min(numbers), max(numbers)
    bounds = [first, *sorted(each for each in parts if first < each <= last), last + 1]
    text = compared.printed.text
    return tuple(
        (opened(text, words[low]), closed(text, words[high - 1])) for low, high in pairwise(bounds)
    )


def opened(text: str, word: Word) -> int:
    """Where a word begins, with a square bracket before it."""
    return word.start - (word.inserted and text[word.start - 1 : word.start] == "[")


def closed(text: str, word: Word) -> int:
    """Where a word ends, with a square bracket behind it."""
    return word.end + (word.inserted and text[word.end : word.end + 1] == "]")


def within_sentences(match: Match) -> bool:
    """Whether what is left out passes no more ends of sentences than it may."""
    gaps = [e for e in match.differences if e.kind in ("ellipsis", "word dropped")]
    passed = sum(each.printed.exact.count(stop) for each in gaps for stop in STOPS[:3])
    return passed <= SENTENCES
