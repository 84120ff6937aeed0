"""Ages: bare numbers that say how old a person is ("Tor Vik, 57, said", "when she was 10")."""

from onrecord.lexicon.quantities import words_of
from onrecord.read.quantities_atoms import Row
from onrecord.read.quantities_figures import Figure
from onrecord.read.quantities_units import Measured

OLDEST = 120
YOUNGEST = 12
"""Of whom only a common noun is named before the age."""
ENDS = frozenset({",", "(", ".", ";", ")", ":", "—", "-", "?", "!", '"', "”", ""})
BEING = frozenset({"was", "is", "turned", "turns", "am", "m", "s", "were", "are"})
DYING = frozenset({"died", "dies", "dead", "retired", "married"})
PERSONS = frozenset({"he", "she", "i", "who", "they", "we", "you"})


def age(row: Row, figure: Figure) -> Measured | None:
    """The unit of a number without one that is an age."""
    if figure.form != "cardinal" or not 0 < figure.low <= OLDEST or figure.low % 1:
        return None
    found = behind_name(row, figure) or behind_word(row, figure) or behind_verb(row, figure)
    return Measured("year", "age", figure.start, figure.start) if found else None


def behind_word(row: Row, figure: Figure) -> bool:
    """ "aged 57", "at the age of 57"."""
    before = row.word(figure.start - 1)
    of = before == "of" and row.word(figure.start - 2) == "age"
    return before in words_of("age") or of


def behind_name(row: Row, figure: Figure) -> bool:
    """ "Tor Vik, 57, …": between commas behind a person's name."""
    comma = row.word(figure.start - 1) in {",", "("} and figure.digits
    if not comma or row.word(figure.stop) not in ENDS or figure.start < 2:
        return False
    token = row.token[figure.start - 2]
    named = row.parse.entity[token] == "PERSON" and row.parse.tag[token] in {"NNP", "NNPS"}
    between = row.word(figure.start - 1) == row.word(figure.stop) == "," and figure.low >= YOUNGEST
    return named or (between and row.parse.tag[token] in {"NN", "NNP"})


def behind_verb(row: Row, figure: Figure) -> bool:
    """ "she was 10", "I'm 74": a person as the subject, nothing counted behind."""
    verb = figure.start - 1
    before = row.word(verb)
    if before == "at" and row.word(verb - 1) in DYING and row.word(figure.stop) in ENDS:
        return True
    if before not in BEING or row.word(figure.stop) not in ENDS | {"when", "and", "at"}:
        return False
    if before in {"turned", "turns"}:
        return True
    subject = verb - 1 - (row.word(verb - 1) == "'")
    person = row.word(subject) in PERSONS
    return person or (subject >= 0 and row.parse.entity[row.token[subject]] == "PERSON")
