"""Words of a quotation and of the text that it is looked for in, each with its place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.stand import folded
from onrecord.lexicon.tables import words as listed
from onrecord.model.search import Place

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Scripts that put no space between words, and Korean: each character is a word."""

LETTER = rf"[^\W\d_{UNSPACED}]"
INSIDE = "[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f]"
"""What stands inside a word and is no letter: soft hyphens, combining marks, joiners."""

RUN = rf"{LETTER}(?:{LETTER}|{INSIDE})*"
WORD = re.compile(
    rf"[{UNSPACED}]"
    rf"|{LETTER}(?:\.{LETTER}(?!{LETTER}))+"
    r"|\d+(?:[.,:]\d+)*"
    rf"|['’ʼ][sS](?!{LETTER})"
    rf"|(?:\[{RUN}\](?={LETTER}))?{RUN}(?:\[{RUN}\](?:{RUN})?)?"
    rf"(?:['’ʼ](?![sS](?!{LETTER})){RUN})*"
)
"""A word; the ’s of a possessive is one of its own."""

ELLIPSIS = re.compile(
    r"[\[(]\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]|…|(?<!\.)\.\s?\.\s?\.(?:\s?\.)?(?!\.)"
)
BRACKET = re.compile(r"\[([^\[\]]{1,200})\]")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
LONGEST = 100
"""Code points of a word that are compared: what is longer is no word."""

FUNCTION_WEIGHT = 0.4
INSERTED_WEIGHT = 0.05


class Word(NamedTuple):
    """A word as it is compared, and where it stands: code points, half open.

    `bare` is its form without letters in square brackets, "" where it has none: "hanges" of
    "[c]hanges". `inserted`: it stands whole in square brackets, so it is an editor's.
    """

    form: str
    start: int
    end: int
    bare: str = ""
    inserted: bool = False


class Asked(NamedTuple):
    """Words asked for. `gaps` are the numbers of the words before which an ellipsis stands;
    `weights` say how much each word counts."""

    text: str
    words: tuple[Word, ...]
    gaps: frozenset[int]
    weights: tuple[float, ...]

    @property
    def weight(self) -> float:
        return sum(self.weights)


@lru_cache(maxsize=256)
def asked_of(text: str) -> Asked:
    """What was asked for, as words; ellipses at its ends say only that the text goes on."""
    found = words_of(text)
    gaps = frozenset(
        number
        for number, (one, other) in enumerate(pairwise(found), 1)
        if ELLIPSIS.search(text, one.end, other.start)
    )
    return Asked(text, found, gaps, tuple(weight(each) for each in found))


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text` between two places, in order."""
    end = len(text) if end is None else end
    inserted = insertions(text, start, end) if "[" in text else ()
    found: list[Word] = []
    for match in WORD.finditer(text, start, end):
        form, bare = forms(match[0])
        if form:
            found.append(Word(form, *match.span(), bare))
    return tuple(as_inserted(found, inserted) if inserted else found)


def as_inserted(words: Iterable[Word], places: Sequence[Place]) -> Iterator[Word]:
    """Words, those within one of the places as an editor's."""
    for each in words:
        within = any(start <= each.start and each.end <= end for start, end in places)
        yield each._replace(inserted=within)


def insertions(text: str, start: int, end: int) -> tuple[Place, ...]:
    """What stands in square brackets between two places, ellipses aside."""
    return tuple(match.span() for match in BRACKET.finditer(text, start, end))


@lru_cache(maxsize=65536)
def forms(word: str) -> tuple[str, str]:
    """A word as it is compared: letters, figures and apostrophes without case and diacritics; and
    that without what stands in square brackets, "" where nothing does."""
    whole = bared(word)
    bare = bared(re.sub(r"\[[^\]]*\]", "", word)) if "[" in word else ""
    return whole, bare


def bared(word: str) -> str:
    plain = folded(THOUSANDS.sub("", word[:LONGEST]).translate(APOSTROPHES))
    kept = ".,:" if plain[:1].isdigit() else "'"
    return "".join(each for each in plain if each.isalnum() or each in kept)


def weight(word: Word) -> float:
    if word.inserted:
        return INSERTED_WEIGHT
    is_function = word.form in listed("layout_function_words") or word.form == "'s"
    return FUNCTION_WEIGHT if is_function else 1.0


def joined(words: Iterable[Word]) -> str:
    """The forms of words, one after the other."""
    return "".join(each.form for each in words)
