"""Counted nouns: what a number without a known unit counts."""

from onrecord.lexicon.quantities import loosening, unit_of, words_of
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_units import NOUNS, PLURALS, Measured, singular

REACH = 7
"""Atoms from a number to the noun that it counts, at most."""
INSIDE = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX", "FW", "ADD"}
INSIDE_KIND = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "FW", "ADD"}
NEAR = frozenset(
    {"last", "next", "this", "ago", "earlier", "later", "today", "yesterday", "tomorrow", "tonight"}
)
"""Words that begin an expression of time behind a number: "14 billion last year"."""
OWNERS = frozenset({"'s", "'"})
OPENING = frozenset({"DT", "PRP$", "POS", "PDT", "NNP", "NNPS", "NN", "JJ", "CD"})


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
    joint = head_over_and(row, figure, first)
    last = joint or last_noun(row, first)
    if last is None or shares(row, last):
        return None
    tags = INSIDE_KIND if figure.form != "ordinal" else NOUNS
    name = singular(row, last) if joint else kind(row, first, last, tags)
    if figure.form == "cardinal" and first == figure.stop and (rank := ahead(row, figure.start)):
        name = f"{rank} {name}"
    plural = row.tag(last) in PLURALS
    return Measured(name, "count", last, last + 1, None, (first, last + 1), plural)


def ahead(row: Row, start: int) -> str | None:
    """The adjective before a number that is of what is counted: "the top three seeds"."""
    word = row.word(start - 1)
    plain = row.tag(start - 1) in {"JJ", "JJS"} and word.isalpha()
    return (
        word
        if plain and word not in words_of("loose") and not loosening((word,), "before")
        else None
    )


def shares(row: Row, place: int) -> bool:
    """Whether a noun is "percent" and the like, which another number has."""
    unit = unit_of((row.words[place],))
    return unit is not None and unit.form == "share"


def last_noun(row: Row, first: int) -> int | None:
    """The last noun of the run of adjectives and nouns that begins at a place."""
    last = None
    for place in range(first, min(first + REACH, len(row.words))):
        tag = row.tag(place)
        if last is None and tag == "RB":
            continue
        if not goes_on(row, place, last):
            break
        if tag in NOUNS and row.words[place][0].isalnum():
            last = place
            ends = tag in PLURALS and row.tag(place + 1) not in NOUNS
            if ends or row.words[place] == "people":
                break
    return last


def goes_on(row: Row, place: int, last: int | None) -> bool:
    """Whether a noun phrase goes on at a place: `last` is its last noun so far."""
    tag = row.tag(place)
    if tag in NOUNS and not row.words[place][0].isalnum():
        return False
    if row.words[place] in NEAR or (last is not None and breaks(row, place)):
        return False
    joined = row.glued(place) and row.word(place - 1) == "-"
    return tag in INSIDE or joined


def head_over_and(row: Row, figure: Figure, first: int) -> int | None:
    """The noun that the parse gives a number over an "and": "40 cleaning and repair workers"."""
    parse, token = row.parse, row.token[figure.stop - 1]
    head = parse.head[token]
    places = range(first, min(first + 2 * REACH, len(row.words)))
    last = next((place for place in places if row.token[place] == head), None)
    if parse.dependency[token] != "nummod" or last is None or row.tag(last) not in PLURALS:
        return None
    between = [row.tag(place) for place in range(first, last)]
    joined = between.count("CC") == 1 and set(between) <= INSIDE - {"CD"} | {"CC"}
    return last if joined and not PLURALS.intersection(between) else None


def breaks(row: Row, place: int) -> bool:
    """Whether the noun phrase ends before a place: another number, or a participle behind it."""
    tag = row.tag(place)
    kind_of = tag == "JJ" and row.tag(place - 1) == "NN" and row.tag(place + 1) == "NNS"
    behind = tag in {"VBN", "VBG", "JJ", "JJR"} and row.tag(place - 1) in NOUNS and not kind_of
    return (tag == "CD" and row.word(place - 1) != "-") or behind


def kind(row: Row, first: int, last: int, tags: frozenset[str]) -> str:
    """A counted noun in the singular with the words that make it a kind."""
    loose = words_of("loose")
    words: list[str] = []
    for place in range(first, last + 1):
        word = singular(row, place) if place == last else row.words[place]
        fits = row.tag(place) in tags and word not in loose and not origin(row, place)
        if words and row.word(place - 1) == "-":
            words[-1] += f"-{word}"
        elif fits or place == last or row.word(place + 1) == "-":
            words.append(word)
    return " ".join(word for word in words if word != "-")


def origin(row: Row, place: int) -> bool:
    """Whether a word tells where things are from: "Russian" of officers."""
    token = row.token[place]
    return row.parse.entity[token] == "NORP" and row.tag(place) == "JJ"
