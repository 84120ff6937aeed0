"""Bounds: what one time of a text says of the day on which the text was published."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.model.records import Time, WindowGround
from onrecord.model.span import Span
from onrecord.read.times_calendar import days_of
from onrecord.read.times_tense import tense
from onrecord.read.tokens import infinitive, row_of, touching, word

DAY = len("2031-07-21")
SHORT = 400
"""Code points of a paragraph that a picture's credit can be."""
FEW = 20
"""Letters beside a date in a line that is nothing else: "Updated", "GMT"."""
STEPS = 4
LATER = frozenset({"by", "until", "before", "through", "for", "beyond", "to"})


class Bound(NamedTuple):
    """A day on or after which a text was published (`first`), or on or before which (`last`), how
    sure that is (more is surer), and the words that give it."""

    first: date | None
    last: date | None
    sure: int
    kind: WindowGround
    span: Span
    value: str


class Told(NamedTuple):
    """A time with its tokens and the one that governs the others."""

    time: Time
    tokens: range
    head: int


def told(parse: Parse, times: Sequence[Time]) -> list[Told]:
    """The days of a text that stand in its prose."""
    found = []
    for time in times:
        tokens = touching(parse, time.span.start, time.span.end)
        if time.type in ("DATE", "TIME") and tokens:
            tops = (t for t in tokens if parse.head[t] == t or parse.head[t] not in tokens)
            found.append(Told(time, tokens, next(tops, tokens[0])))
    return found


def stated_bounds(parse: Parse, each: Told) -> Iterator[Bound]:
    """What a date with its year says, by the tense of its verb."""
    time = each.time
    days = days_of(time.value) if time.basis == "stated" else None
    if days is None or time.value.endswith("_REF"):
        return
    sure = 2 if len(time.value) >= DAY else 1
    if is_past(parse, each) or is_credited(parse, each):
        kind: WindowGround = "past" if is_past(parse, each) else "credit"
        yield Bound(days[0], None, sure, kind, time.span, time.value)
    elif stands_alone(parse.text, each.time):
        yield Bound(days[0], None, sure, "filed", time.span, time.value)
    elif is_coming(parse, each):
        yield Bound(None, days[1], sure, "coming", time.span, time.value)


def told_year(parse: Parse, each: Told) -> int | None:
    """The year of a date that is not told as coming."""
    days = days_of(each.time.value) if each.time.basis == "stated" else None
    if days is None or not each.time.value[:4].isdigit() or tense(parse, each.head) == "future":
        return None
    led = parse.dependency[each.head] == "pobj" and word(parse, parse.head[each.head])
    return None if led in LATER else days[0].year


def is_past(parse: Parse, each: Told) -> bool:
    """Whether a deed is told to have been done on a day: "met on 3 March", "since 2030"."""
    verb = verb_over(parse, each, "told")
    return verb is not None and is_done(parse, verb)


def is_coming(parse: Parse, each: Told) -> bool:
    """Whether the text itself tells of a day that something will happen on it."""
    verb = verb_over(parse, each, "told")
    if verb is None or is_quoted(parse.text, each.time.span.start) or is_conditional(parse, verb):
        return False
    if parse.word(row_of(parse, verb)[-1]) == "?":
        return False
    return is_to_come(parse, verb) and not is_reported(parse, verb)


def verb_over(parse: Parse, each: Told, use: str) -> int | None:
    """The verb that a time hangs from, bare or with its preposition; "since the vote of 2030" hangs
    from the verb over it as well."""
    token = each.head
    over = parse.head[token]
    if over in each.tokens or over == token:
        return None
    if parse.dependency[token] == "pobj" and word(parse, over) in words_where(
        "window_words", 1, use
    ):
        token, over = over, parse.head[over]
    elif parse.dependency[token] not in ("npadvmod", "advmod", "tmod"):
        return None if parse.tag[over].startswith("VB") else since_noun(parse, over)
    if parse.tag[over].startswith(("VB", "MD")):
        return over
    return since_noun(parse, over)


def since_noun(parse: Parse, noun: int) -> int | None:
    """The verb over a noun behind "since" or "after"."""
    token = noun
    for _ in range(STEPS):
        over = parse.head[token]
        if over == token or not parse.tag[token].startswith(("NN", "IN")):
            return None
        if parse.tag[over].startswith("VB"):
            known = word(parse, token) in words_where("window_words", 1, "since")
            return over if known and is_done(parse, over) else None
        token = over
    return None


def is_done(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what was done: no plan, no wish, no condition."""
    if parse.lemma[verb].lower() in words_where("window_words", 1, "awaited"):
        return False
    helpers = [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]
    tags = {parse.tag[t] for t in helpers}
    if "MD" in tags or infinitive(parse, verb) or is_conditional(parse, verb):
        return False
    if parse.tag[verb] == "VBD" or "VBD" in tags:
        return not sets_out(parse, verb)
    perfect = any(parse.lemma[t].lower() == "have" for t in helpers)
    reduced = parse.tag[verb] == "VBN" and parse.dependency[verb] == "acl"
    return (perfect and "TO" not in tags) or reduced


def sets_out(parse: Parse, verb: int) -> bool:
    """Whether a past verb only opens what was to come: "was to meet", "was going to"."""
    below = [t for t in parse.children[verb] if parse.dependency[t] in ("xcomp", "acomp", "attr")]
    plans = words_where("window_words", 1, "awaited")
    return any(
        (parse.lemma[verb].lower() in ("be", "go") and infinitive(parse, t))
        or parse.lemma[t].lower() in plans
        for t in below
    )


def is_to_come(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what will be: "will meet", "are scheduled to meet", "is set for"."""
    helpers = [t for t in parse.children[verb] if parse.dependency[t] in ("aux", "auxpass")]
    names = {word(parse, t) for t in helpers}
    if names & {"will", "shall", "'ll"}:
        return "have" not in names
    if "MD" in {parse.tag[t] for t in helpers}:
        return False
    plans = words_where("window_words", 1, "will")
    present = {"VBZ", "VBP"} & {parse.tag[t] for t in helpers}
    if parse.lemma[verb].lower() in plans and parse.tag[verb] == "VBN":
        return bool(present) and not names & {"has", "have"}
    over = parse.head[verb]
    if infinitive(parse, verb) and parse.dependency[verb] == "xcomp" and over != verb:
        going = parse.lemma[over].lower() in plans and parse.tag[over] == "VBN"
        return going and is_to_come(parse, over)
    return False


def is_conditional(parse: Parse, verb: int) -> bool:
    """Whether a clause or one above it stands under "if" or "unless"."""
    token = verb
    for _ in range(STEPS):
        marks = {word(parse, t) for t in parse.children[token] if parse.dependency[t] == "mark"}
        if marks & {"if", "unless", "whether"}:
            return True
        if parse.head[token] == token:
            return False
        token = parse.head[token]
    return False


def is_reported(parse: Parse, verb: int) -> bool:
    """Whether a clause is what somebody said: his day may be another than that of the text."""
    token = verb
    for _ in range(STEPS):
        if parse.dependency[token] == "ccomp":
            return True
        if parse.head[token] == token:
            return False
        token = parse.head[token]
    return False


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of a paragraph lies in quotation marks."""
    start = max(text.rfind("\n", 0, place), place - 2000) + 1
    before = text[start:place]
    curly = before.count("“") > before.count("”")
    return curly or before.count('"') % 2 == 1


def line_of(text: str, span: Span) -> str:
    """The line that holds a span."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : len(text) if end < 0 else end]


def stands_alone(text: str, time: Time) -> bool:
    """Whether a day with its year is all that a line says."""
    if len(time.value) < DAY:
        return False
    line = line_of(text, time.span)
    return len(line) <= SHORT and sum(map(str.isalpha, line.replace(time.span.exact, ""))) <= FEW


def is_credited(parse: Parse, each: Told) -> bool:
    """Whether a day with its year is that of a picture: its line ends with who took it."""
    if len(each.time.value) < DAY:
        return False
    if len(line_of(parse.text, each.time.span)) > SHORT:
        return False
    behind = {word(parse, t).strip("()[]") for t in row_of(parse, each.head) if t > each.head}
    return bool(behind & words_where("window_words", 1, "credit"))
