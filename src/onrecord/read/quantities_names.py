"""Names with numbers: "Article 5", "Boeing 737", codes and list numbers, which count nothing."""

from onrecord.lexicon.quantities import words_of
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_changes import loosened
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_units import NOUNS, Measured

NAME_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC", "LAW", "EVENT", "GPE", "LOC"})
PROPER = frozenset({"NNP", "NNPS"})
JOINERS = frozenset({"#", "_", "@", "/", ":", "+", "=", "'", "&", "*", "^", "⁄"})
HALVES = frozenset({"first", "second", "other", "latter", "last", "third", "fourth", "better", "-"})
NOT_ONE = frozenset(
    {"number", "no.", "no", "any", "every", "some", "this", "that", "another", "which", "each"}
)
COMPOUND = frozenset({"compound", "nmod"})
NO_RANKS = frozenset({"half", "quarter"})
"""Shares that rank nothing; "a third" may be one more."""
LONGEST_PLAN = 3
BRACKETS = frozenset({("(", ")"), ("[", "]")})
SHARES = frozenset({"fraction", "vague", "multiple"})


def counts(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a number counts or measures something."""
    if code(row, figure, unit) or listed(row, figure):
        return False
    if figure.form == "ordinal":
        return unit is not None
    if unit is None and row.word(figure.stop) == "-" and row.glued(figure.stop):
        return False
    if figure.form == "fraction":
        return part(row, figure, unit)
    if figure.form in SHARES:
        return True
    if row.words[figure.start : figure.stop] == ("one",):
        return one(row, figure, unit)
    return not named(row, figure, unit)


def code(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a number is glued to what makes it a code, a score, a fraction or a name."""
    before, after = figure.start - 1, figure.stop
    money = unit is not None and unit.form == "money" and unit.start < figure.start
    if row.glued(figure.start) and not money and sticks(row, before):
        return True
    known = unit is not None and unit.form != "count" and unit.start == after
    if not row.glued(after) or known:
        return False
    word, beyond = row.word(after), row.word(after + 1)
    if word[0].isalnum() or word[-1].isdigit() or word in JOINERS - {"+", "/"}:
        return True
    digits = beyond[:1].isdigit() and row.glued(after + 1)
    return digits and word in {"/", ".", ",", "+", "-"}


def sticks(row: Row, before: int) -> bool:
    """Whether an atom that touches a number makes it part of a longer name."""
    word = row.words[before]
    if word == "-":
        return row.glued(before) and (
            row.word(before - 1)[:1].isalnum() or row.word(before - 1) == ")"
        )
    if word in {".", ","}:
        return row.word(before - 1)[-1:].isdigit() and row.glued(before)
    return word[0].isalnum() or word[-1].isdigit() or word in JOINERS


def listed(row: Row, figure: Figure) -> bool:
    """Whether a number only numbers: "1. …", "(2)", at the beginning of a sentence."""
    after = row.word(figure.stop)
    if not figure.digits:
        return False
    if (row.word(figure.start - 1), after) in BRACKETS and figure.low < 100:
        return True
    return figure.start == 0 and (after in {".", ")", ":"} or figure.stop == len(row.words))


def part(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a fraction is a share of something: "half of", "two-thirds"."""
    before, after = row.word(figure.start - 1), row.word(figure.stop)
    if row.words[figure.start] == "a" and before == "and":
        return False
    if row.words[figure.start] == "a" and row.words[figure.stop - 1] not in NO_RANKS:
        loose = before == "by" or loosened(row, figure.start, figure.stop)[2]
        return after == "of" or bool(loose)
    if row.words[figure.start] != "half" or figure.stop > figure.start + 1:
        return after != "-" or unit is not None
    if before in HALVES:
        return False
    if after == "-":
        return unit is not None and unit.form == "measure"
    return True


def one(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether "one" counts: "one man"; not "one of them", "one day", "no one"."""
    after = row.word(figure.stop)
    if unit is None or after in words_of("idiom") or after == "of":
        return False
    if unit.form != "count":
        return True
    if (
        row.tag(figure.stop) == "VBG"
        or row.word(figure.start - 1) in NOT_ONE
        or written_large(row, figure)
    ):
        return False
    return not unit.plural


def named(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a number belongs to a name: "Article 5", "Flight 12", "Watch 5", "Six Nations"."""
    if unit is not None and unit.form != "count":
        return titled(row, unit) or war(row, figure, unit)
    if unit is None and bare_rank(row, figure.start - 1):
        return True
    if unit is not None and not unit.plural and row.word(figure.start - 1) == "top":
        return True
    if written_large(row, figure) or row.word(figure.start - 1) in words_of("index"):
        return True
    if plan(row, figure.stop) or (row.word(figure.stop) == "time" and figure.low != 1):
        return True
    things = unit is not None and (unit.plural or (figure.low == 1 and row.tag(unit.start) == "NN"))
    if behind_noun(row, figure) and not (things and not figure.digits):
        return True
    return figure.digits and named_by_digits(row, figure, unit, things)


def named_by_digits(row: Row, figure: Figure, unit: Measured | None, things: bool) -> bool:
    """Whether digits belong to a name before or behind them; less so where they count things."""
    if numbered_thing(row, figure, unit):
        return True
    if row.tag(figure.stop) == "NNP" and not row.capitals and not things:
        return unit is not None
    model = row.tag(figure.stop) in PROPER or row.capital(figure.stop)
    return inside_name(row, figure, unit) and (model or not things)


def titled(row: Row, unit: Measured) -> bool:
    """Whether a unit is written as a name is: the programme "60 Minutes"."""
    word = row.written[unit.start]
    return unit.form == "measure" and word.istitle() and len(word) > 3 and not row.capitals


def war(row: Row, figure: Figure, unit: Measured) -> bool:
    """Whether a number in words, its unit and what follows are all large: "the Six-Day War"."""
    large = all(row.capital(place) for place in (figure.start, unit.start, unit.stop))
    return large and unit.form == "measure" and not figure.digits and not row.capitals


def numbered_thing(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether digits name a thing: "the 777 program", "five 787 jets", "Boeing 737 jets"."""
    if unit is None:
        return False
    if row.word(figure.start - 1)[:1].isdigit() or row.tag(figure.start - 1) == "CD":
        return True
    word = row.words[figure.start]
    short = word.isdigit() and len(word) == 3 and figure.stop == figure.start + 1
    if short and not unit.plural and unit.start == figure.stop and not collective(row, unit.start):
        return True
    parse, token, before = row.parse, row.token[figure.start], row.token[figure.start] - 1
    beside = before in row.token[max(figure.start - 3, 0) : figure.start]
    together = beside and parse.head[before] == parse.head[token] != before
    return together and parse.tag[before] in PROPER and parse.dependency[before] in COMPOUND


def collective(row: Row, place: int) -> bool:
    """Whether a noun in the singular may be many: "aircraft"."""
    return row.words[place] in words_of("collective")


def plan(row: Row, stop: int) -> bool:
    """Whether points are what a plan is called by: "a 12-point plan", "a nine-point paper"."""
    stop += row.word(stop) == "-"
    called = row.words[stop + 1 : stop + 1 + LONGEST_PLAN]
    return row.word(stop) == "point" and not words_of("point").isdisjoint(called)


def bare_rank(row: Row, before: int) -> bool:
    """Whether a number without a noun only points: "the bottom three", "those two"."""
    if row.word(before) in {"a", "an"}:
        return False
    return row.tag(before) in {"DT", "JJ", "JJS", "PRP$", "POS", "NN", "VBN"}


def written_large(row: Row, figure: Figure) -> bool:
    """Whether a number word with a capital stands within a sentence, as in a name."""
    if figure.digits or row.capitals or figure.start == 0:
        return False
    opens = not row.word(figure.start - 1)[0].isalnum()
    return row.capital(figure.start) and not opens


def behind_noun(row: Row, figure: Figure) -> bool:
    """Whether a noun that names by numbers stands before: "Row 21"."""
    before = figure.start - 1
    if row.word(before) == "." and row.glued(before):
        before -= 1
    if row.word(before) not in words_of("name"):
        return False
    singular = row.tag(before) not in {"VB", "VBZ", "VBD", "DT"}
    return singular and (row.capital(before) or figure.digits)


def inside_name(row: Row, figure: Figure, unit: Measured | None) -> bool:
    """Whether a name stands before a number, or the parse puts both in one."""
    token, before = row.token[figure.start], figure.start - 1
    tag = row.tag(before)
    large = before >= 0 and any(letter.isupper() for letter in row.written[before])
    bare = unit is None or not row.capitals
    if large and (tag in PROPER or (tag in NOUNS and bare) or row.written[before].isupper()):
        return True
    return row.parse.entity[token] in NAME_LABELS and not row.parse.entity_begins[token]
