"""Units: what the words around a number say that it measures or counts."""

from typing import NamedTuple

from onrecord.lexicon.quantities import LONGEST_UNIT, Unit, unit_of, words_of
from onrecord.model.records import QuantityForm
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_numbers import COMPARED, Figure

REACH = 7
"""Atoms from a number to the noun that it counts, at most."""
PER = frozenset({"per", "/"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
INSIDE = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX", "FW", "ADD"}
INSIDE_KIND = NOUNS | {"JJ", "JJS", "VBN", "VBG", "FW", "ADD"}
DEGREES = frozenset({"JJR", "JJS"})
NEAR = frozenset(
    {"last", "next", "this", "ago", "earlier", "later", "today", "yesterday", "tomorrow", "tonight"}
)
"""Words that begin an expression of time behind a number: "14 billion last year"."""
OWNERS = frozenset({"'s", "'"})
OPENING = frozenset({"DT", "PRP$", "POS", "PDT", "NNP", "NNPS", "NN", "JJ", "CD"})


class Measured(NamedTuple):
    """A unit found: its name and form, its atoms [start, stop), and those of what is counted."""

    name: str
    form: QuantityForm
    start: int
    stop: int
    currency: str | None = None
    counted: tuple[int, int] | None = None
    plural: bool = True


def measured(row: Row, figure: Figure) -> Measured | None:
    """What a number measures or counts, from its neighbours."""
    return (
        sign_before(row, figure)
        or multiplied(row, figure)
        or unit_after(row, figure)
        or noun_after(row, figure)
    )


def multiplied(row: Row, figure: Figure) -> Measured | None:
    """ "ten times as many", "three times more than"; not "met three times"."""
    place = figure.stop
    if row.word(place) != "times":
        return None
    more = row.word(place + 1) in COMPARED or row.tag(place + 1) == "JJR"
    return Measured("times", "multiple", place, place + 1) if more else None


def sign_before(row: Row, figure: Figure) -> Measured | None:
    """A currency before the number: "$", "US$", "EUR"."""
    for size in (2, 1):
        first = figure.start - size
        if first < 0 or (size == 2 and not together(row, first)):
            continue
        unit = unit_of(row.words[first : figure.start])
        sign = row.written[figure.start - 1]
        if unit and unit.form == "money" and (not sign.isalpha() or sign.isupper() or sign == "Rs"):
            stop, name = rate(row, figure.stop, unit.name)
            return Measured(name, "money", first, stop, unit.currency)
    return None


def together(row: Row, first: int) -> bool:
    """Whether letters and a sign are one currency: "US $", "A$", not "a $5 fare"."""
    return row.written[first].isupper() and (len(row.words[first]) > 1 or row.glued(first + 1))


def unit_after(row: Row, figure: Figure) -> Measured | None:
    """A known unit behind the number: "percent", "km/h", "-year-old", "Australian dollars"."""
    linked = row.word(figure.stop) == "-" or (figure.form == "vague" and row.word(figure.stop) == "of")
    first = figure.stop + linked
    if row.tag(first).startswith("VB"):
        return None
    for size in range(LONGEST_UNIT, 0, -1):
        words = tuple(word for word in hyphens_out(row, first, size))
        unit = known(row, first, words) if len(words) == size else None
        if unit is None:
            continue
        stop = after_words(row, first, size)
        stop, name = rate(row, stop, unit.name)
        return Measured(name, unit.form, first, stop, unit.currency)
    return None


def known(row: Row, first: int, words: tuple[str, ...]) -> Unit | None:
    """The unit of words; a single letter only as it is written and touching its number."""
    if len(words) == 1 and len(words[0]) <= 2 and words[0].isalpha():
        touches = row.glued(first)
        written = unit_of((row.written[first],))
        fits = touches or row.words[first] not in {"in", "m", "g", "c", "w", "v", "ps", "am"}
        return written if fits else None
    return unit_of(words)


def hyphens_out(row: Row, first: int, size: int) -> list[str]:
    """The next `size` words from a place, without hyphens between them."""
    found: list[str] = []
    place = first
    while len(found) < size and place < len(row.words):
        if row.words[place] != "-":
            found.append(row.words[place])
        elif not found:
            break
        place += 1
    return found


def after_words(row: Row, first: int, size: int) -> int:
    """The place behind the next `size` words."""
    place = first
    while size:
        size -= row.words[place] != "-"
        place += 1
    return place


def rate(row: Row, stop: int, name: str) -> tuple[int, str]:
    """A unit with what it is told by: "dollar per barrel"."""
    each = row.word(stop) in {"a", "an"} and told_each(row, stop + 1)
    if each or (row.word(stop) in PER and row.tag(stop + 1) in NOUNS):
        unit = unit_of((row.written[stop + 1],))
        per = unit.name if unit else singular(row, stop + 1)
        return stop + 2, f"{name} per {per}"
    return stop, name


def told_each(row: Row, place: int) -> bool:
    """Whether a noun behind "a" makes a rate: "$5 a share", "50 hours a week"."""
    unit = unit_of((row.word(place) or "-",))
    measure = unit is not None and unit.form == "measure" and row.tag(place) == "NN"
    return (measure or row.word(place) in words_of("each")) and row.word(place + 1) not in {"-", "of"}


def noun_after(row: Row, figure: Figure) -> Measured | None:
    """The noun that a number counts: "12 intelligence officers", "two of the three ferries"."""
    first = begin = figure.stop
    if row.word(first) == "-":
        return joined(row, first)
    if row.word(first) == "of" and figure.form in {"cardinal", "fraction", "vague"}:
        begin, first = first + 1, partitive(row, first)
        if row.tag(first) in {"PRP", "DT", "WDT", "WP"}:
            return None
    elif row.word(first) == "of":
        return None
    found = noun_phrase(row, figure, first)
    if found is None or found.counted is None or begin == first:
        return found
    begin += row.tag(begin) in {"DT", "PDT"}
    return found._replace(counted=(min(begin, first), found.counted[1]))


def joined(row: Row, hyphen: int) -> Measured | None:
    """A noun behind a hyphen: "a 12-point lead"."""
    noun = hyphen + 1
    if row.tag(noun) not in NOUNS | {"JJ"} or row.words[noun] in words_of("compound"):
        return None
    return Measured(singular(row, noun), "count", noun, noun + 1, None, (noun, noun + 1))


def partitive(row: Row, of: int) -> int:
    """The first word of what a part is taken from: behind "of the", "of Oslo's"."""
    place = of + 1
    for here in range(of + 1, min(of + REACH, len(row.words))):
        tag, owner = row.tag(here), row.words[here] in OWNERS
        if tag not in OPENING and not owner:
            break
        if owner or tag in {"DT", "PRP$", "POS", "PDT"}:
            place = here + 1
    return place


def noun_phrase(row: Row, figure: Figure, first: int) -> Measured | None:
    """The run of adjectives and nouns from a place, named by its last noun."""
    last = None
    stop = min(first + REACH, len(row.words))
    for place in range(first, stop):
        tag = row.tag(place)
        if last is None and tag == "RB" and row.tag(place + 1).startswith("JJ"):
            continue
        if tag not in INSIDE or row.words[place] in NEAR or (last is not None and breaks(row, place)):
            break
        if tag in NOUNS:
            last = place
            if row.words[place] == "people":
                break
            if tag in {"NNS", "NNPS"} and row.tag(place + 1) not in {"NNS", "NNPS", "NN"}:
                break
    if last is None:
        return None
    name = kind(row, first, last, INSIDE_KIND if figure.form != "ordinal" else NOUNS)
    plural = row.tag(last) in {"NNS", "NNPS"}
    return Measured(name, "count", last, last + 1, None, (first, last + 1), plural)


def breaks(row: Row, place: int) -> bool:
    """Whether the noun phrase ends before a place: another number, or a participle behind it."""
    tag = row.tag(place)
    behind = tag in {"VBN", "VBG", "JJ", "JJR"} and row.tag(place - 1) in NOUNS
    return (tag == "CD" and row.word(place - 1) != "-") or behind


def kind(row: Row, first: int, last: int, tags: frozenset[str]) -> str:
    """A counted noun in the singular with the words that make it a kind."""
    loose = words_of("loose")
    words = [
        row.words[place]
        for place in range(first, last)
        if row.tag(place) in tags and row.words[place] not in loose and row.words[place] != "-"
        and "-" not in (row.word(place - 1), row.word(place + 1)) and not origin(row, place)
    ]
    return " ".join([*words, singular(row, last)])


def origin(row: Row, place: int) -> bool:
    """Whether a word tells where things are from: "Russian" of officers."""
    token = row.token[place]
    return row.parse.entity[token] == "NORP" and row.tag(place) == "JJ"


def singular(row: Row, place: int) -> str:
    """A noun in the singular, in lower case."""
    lemma = row.parse.lemma[row.token[place]].lower()
    word = row.words[place]
    if row.tag(place) in {"NNPS", "NNS"} and lemma == word:
        return one_of_many(word)
    return lemma if lemma and row.parse.word(row.token[place]).lower() == word else word


def one_of_many(word: str) -> str:
    """A plural name's singular by its ending; "people" and the like stay."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    return word[:-1] if plural else word
