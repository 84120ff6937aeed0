"""What a quantity is of: the words for what is counted or measured."""

from functools import cache

from onrecord.lexicon.quantities import words_of
from onrecord.lexicon.tables import table
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_units import NEAR, Measured

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WITHIN = frozenset({"nummod", "quantmod", "compound", "nmod", "npadvmod", "attr", "dobj", "advmod"})
LINKING = frozenset({"by", "to", "at", "up", "down"})
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


def counted(row: Row, unit: Measured) -> tuple[int, int] | None:
    """The counted noun with all that stands before it, where that is more than the unit."""
    first, last = unit.counted or (0, 0)
    while first < last - 1 and row.words[first] in words_of("loose"):
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
    objects = [child for child in row.parse.children[token] if row.parse.dependency[child] == "pobj"]
    return phrase(row, objects[0]) if objects else None


def noun_beside(row: Row, stop: int) -> tuple[int, int] | None:
    """ "a two-day summit", "a $5 billion deal"."""
    last = None
    for place in range(stop, min(stop + 6, len(row.words))):
        if row.tag(place) not in {"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"} or dated(row, place):
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
    """ "Sales rose 3 percent": the subject of the verb that the number completes."""
    verb = completed(row, row.token[anchor])
    if verb is None:
        return None
    parse = row.parse
    subjects = [child for child in parse.children[verb] if parse.dependency[child] in SUBJECTS]
    if not subjects or parse.subtree(subjects[0]).stop > row.token[anchor] > subjects[0]:
        return None
    return phrase(row, subjects[0]) if subjects[0] < row.token[anchor] else None


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
    """Whether a preposition before a number, or "up" and "down", leads on to the verb."""
    parse = row.parse
    word = parse.lemma[token].lower()
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
