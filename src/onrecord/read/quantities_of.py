"""What a quantity is of: the words for what is counted or measured."""

from functools import cache

from onrecord.lexicon.quantities import direction, words_of
from onrecord.lexicon.tables import table
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_nouns import NEAR
from onrecord.read.quantities_units import Measured

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj"})
WITHIN = frozenset(
    {
        "nummod",
        "quantmod",
        "compound",
        "nmod",
        "npadvmod",
        "attr",
        "dobj",
        "advmod",
        "det",
        "predet",
    }
)
LINKING = frozenset({"by", "from", "to", "at", "up", "down"})
MANY = frozenset({"as", "many", "much", "more", "the", "its", "their", "his", "her", "our"})
LONGEST = 14


def of(
    row: Row, unit: Measured | None, place: tuple[int, int], anchor: int
) -> tuple[int, int] | None:
    """Code points [start, end) of what a quantity at the atoms `place` is of, where told.

    `anchor` is the last atom of its number.
    """
    start, stop = place
    if unit is not None and unit.form == "count" and unit.counted is None:
        return None
    if unit is not None and unit.counted is not None:
        return counted(row, unit)
    if unit is not None and unit.form == "multiple":
        return multiplied(row, stop) or subject(row, anchor)
    told = behind(row, stop) or noun_beside(row, stop) or noun_before(row, start)
    return told or subject(row, anchor)


def noun_before(row: Row, start: int) -> tuple[int, int] | None:
    """ "a reward of $5 million", "a deal worth $5 million"."""
    token = row.token[start - 1] if start else None
    if token is None or row.word(start - 1) not in {"of", "worth"}:
        return None
    head = row.parse.head[token]
    if head >= token or not row.parse.tag[head].startswith("NN"):
        return None
    first = row.parse.first[head]
    return row.parse.start[first if head - first < LONGEST else head], row.parse.end[head]


def multiplied(row: Row, stop: int) -> tuple[int, int] | None:
    """ "ten times as many berths", "doubled its flights"."""
    while row.word(stop) in MANY:
        stop += 1
    return noun_beside(row, stop)


def counted(row: Row, unit: Measured) -> tuple[int, int] | None:
    """The counted noun with all that stands before it, where that is more than the unit."""
    first, last = unit.counted or (0, 0)
    while row.words[first] in words_of("loose") and first < last - 1 and row.word(first + 1) != "-":
        first += 1
    if last - first <= len(unit.name.split()):
        return None
    return row.start[first], row.end[last - 1]


def behind(row: Row, stop: int) -> tuple[int, int] | None:
    """ "40 percent of voters"."""
    stop += row.word(stop) == "worth"
    if row.word(stop) != "of":
        return None
    token = row.token[stop]
    objects = [
        child for child in row.parse.children[token] if row.parse.dependency[child] == "pobj"
    ]
    return phrase(row, objects[0]) if objects else None


def noun_beside(row: Row, stop: int) -> tuple[int, int] | None:
    """ "a two-day summit", "a $5 billion deal"."""
    last = None
    for place in range(stop, min(stop + 6, len(row.words))):
        if row.tag(place) not in {"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"} or dated(row, place):
            break
        if row.words[place] == ".":
            break
        if row.tag(place) not in {"JJ", "HYPH"}:
            last = place
    return None if last is None else (row.start[stop], row.end[last])


def dated(row: Row, place: int) -> bool:
    """Whether a word is of a date: "two hours last July"."""
    if row.words[place] in NEAR:
        return True
    return row.parse.entity[row.token[place]] == "DATE" and row.tag(place) in {"NNP", "JJ"}


def subject(row: Row, anchor: int) -> tuple[int, int] | None:
    """ "Sales rose 3 percent": the subject of the verb that the number completes; of "put the cost
    at 5 euros" the object."""
    parse, token = row.parse, row.token[anchor]
    verb = completed(row, token)
    if verb is None:
        return None
    below = parse.children[verb]
    put = any(
        parse.lemma[at] == "at" and parse.first[at] <= token <= parse.last[at] for at in below
    )
    roles = OBJECTS if put and any(parse.dependency[it] in OBJECTS for it in below) else SUBJECTS
    told = [child for child in below if parse.dependency[child] in roles and child < token]
    if not told or parse.last[told[0]] >= token:
        return None
    return phrase(row, told[0])


def completed(row: Row, token: int) -> int | None:
    """The verb that a number with its unit completes, directly or behind "by", "to" and "at"."""
    parse = row.parse
    for _ in range(5):
        if parse.tag[token].startswith("VB"):
            return token
        role, head = parse.dependency[token], parse.head[token]
        linked = role in {"pobj", "prep", "acomp"} and parse.lemma[head].lower() in LINKING
        if head == token or not (role in WITHIN or linked or steps(row, token, head)):
            return None
        if role == "dobj" and parse.lemma[head].lower() not in amounting():
            return None
        token = head
    return None


def steps(row: Row, token: int, head: int) -> bool:
    """Whether a preposition before a number, or "up" and "down", leads on to the verb; "from" only
    to one of change."""
    parse = row.parse
    word = parse.lemma[token].lower()
    if word == "from" and direction(parse.lemma[head].lower(), "verb") is None:
        return False
    return word in LINKING and parse.tag[head].startswith("VB")


@cache
def amounting() -> frozenset[str]:
    """Verbs whose object is an amount of their subject."""
    changes = {row[0] for row in table("quantity_changes") if row[1] == "verb"}
    return words_of("amount") | changes


def phrase(row: Row, head: int) -> tuple[int, int] | None:
    """A noun with all before it, and what is "of" it, where that is short."""
    parse = row.parse
    if parse.tag[head] in {"PRP", "WP", "WDT", "DT", "EX"}:
        return None
    last = head
    for child in parse.children[head]:
        behind = child > head and parse.dependency[child] == "prep"
        if behind and parse.lemma[child] in {"of", "with", "in", "for"}:
            last = parse.last[child]
    first = parse.first[head]
    if last - first >= LONGEST:
        return parse.start[head], parse.end[head]
    return parse.start[first], parse.end[last]
