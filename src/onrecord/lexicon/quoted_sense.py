"""Sense: what a difference in words turns: a negation, a condition, how sure, a number, a name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.moods import marks, plain
from onrecord.lexicon.quoted_forms import negations
from onrecord.lexicon.quoted_words import Word
from onrecord.lexicon.tables import table
from onrecord.lexicon.tables import words as listed
from onrecord.model.quotation import Sense

BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:\n][”’\"'»)\]]*\s*|[“‘\"«(]\s*)$")
"""What stands before the first word of a sentence or quotation, whose capital names nothing."""

SENSES: tuple[Sense, ...] = ("negation", "number", "name", "condition", "modality")
"""The gravest first."""

LEFT_OUT: tuple[Sense, ...] = ("negation", "condition", "modality")
"""What turns the sense where it is merely left out."""

NEGATED = "n't"


class Side(NamedTuple):
    """Words of a text that differ from those of another."""

    text: str
    words: Sequence[Word]


def turned(asked: Side, printed: Side) -> Sense | None:
    """What it turns to have the one words for the other; the gravest, None where nothing."""
    here, there = signs(asked, printed), signs(printed, asked)
    if not asked.words:
        return next((each for each in LEFT_OUT if there[each].total()), None)
    return next((each for each in SENSES if here[each] != there[each]), None)


def signs(side: Side, other: Side) -> dict[Sense, Counter[str]]:
    """The words of each sense; of negations only whether their number is odd, one of the other
    side's words with a negation before it among them ("unseen" beside "seen")."""
    found: dict[Sense, Counter[str]] = {each: Counter() for each in SENSES}
    for sense, word in signals(side):
        found[sense][word] += 1
    there = {f"{prefix}{each.form}" for prefix in negations() for each in other.words}
    negated = sum(each.form in there for each in side.words)
    count = found["negation"].total() + negated
    found["negation"] = Counter({"not": count % 2 if other.words else count})
    for sense in ("condition", "modality"):
        found[sense] = Counter(dict.fromkeys(found[sense], 1))
    return found


def signals(side: Side) -> Iterator[tuple[Sense, str]]:
    for each in side.words:
        if any(letter.isdigit() for letter in each.form):
            yield "number", each.form
        elif (sense := sense_of(each.form)) is not None:
            yield sense, each.form
        elif is_name(side.text, each):
            yield "name", each.form
    if side.words:
        text = plain(side.text[side.words[0].start : side.words[-1].end])
        single = {each.form for each in side.words}
        for found in marks(text):
            words = text[found.start : found.end]
            if words not in single or sense_of(words) is None:
                yield from governed(found.kind, words)


def governed(kind: str, words: str) -> Iterator[tuple[Sense, str]]:
    """What governing words of the guard turn; a narrator's distance and questions are not ours."""
    match kind:
        case "negation" | "condition" | "modality":
            yield kind, words


def sense_of(form: str) -> Sense | None:
    """What a word by itself turns."""
    if form in _senses():
        return _senses()[form]
    return "negation" if form.endswith(NEGATED) else None


def is_name(text: str, word: Word) -> bool:
    """Whether a word has a capital that no beginning of a sentence gives it."""
    if not text[word.start : word.end].lstrip("[")[:1].isupper():
        return False
    if word.form in listed("layout_function_words"):
        return False
    return not BEFORE_SENTENCE.search(text[max(0, word.start - 4) : word.start])


@cache
def _senses() -> dict[str, Sense]:
    found: dict[str, Sense] = {}
    for words, sense in table("quoted_senses"):
        if not words.endswith("-"):
            found[words] = _sense(sense)
    return found


def _sense(name: str) -> Sense:
    match name:
        case "negation" | "condition" | "modality" | "number":
            return name
    raise ValueError(f"quoted_senses.tsv: no sense {name!r}")
