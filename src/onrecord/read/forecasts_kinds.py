"""Kinds of forecast: a prediction, somebody's own plan, an arranged date, or a wish."""

import re
from typing import NamedTuple

from onrecord.lexicon.moods import plain
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, ForecastKind, Horizon
from onrecord.read.forecasts_spans import condition
from onrecord.read.forecasts_words import SUBJECTS, Head, below, has, has_any, subject, used, word
from onrecord.read.horizons import is_set_on

GRANULAR = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|W\d\d|Q\d|WXX)")
FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)")


class Frame(NamedTuple):
    """What the kind of a head is told from: who says it, of which kinds he is, and when it is.

    `own` are the words by which the holders are named, with what they speak for; `signed` is
    whether an author tells it in his own voice, `hedged` whether likelihood words stand in it.
    """

    parse: Parse
    head: Head
    said: Attribution | None
    when: Horizon | None
    kinds: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    signed: bool = False
    hedged: bool = False


def kind_of(frame: Frame) -> ForecastKind:
    parse, head, said = frame.parse, frame.head, frame.said
    if head.kind is not None:
        if looks_to_do(parse, head):
            return "plan"
        return head.kind if not comes_about(parse, head) else "prediction"
    if has(parse, head.verb, "hoped", "advmod"):
        return "wish"
    if head.form == "may" or supposed(parse, head):
        return "prediction"
    if willed(parse, head) and by_holder(frame):
        return "plan"
    if frame.hedged or (said is not None and head.form == "would"):
        return "prediction"
    if arranged(frame):
        return "schedule"
    return "prediction"


def looks_to_do(parse: Parse, head: Head) -> bool:
    """ "expects to visit": one who expects to do what is arranged means to do it."""
    own = parse.head[head.verb] == head.cue[0] and not has_any(parse, head.verb, *SUBJECTS)
    plain_verb = head.form == "verb" and head.kind == "prediction" and own
    return plain_verb and parse.lemma[head.verb].lower() in used("arranged") | used("discussed")


def comes_about(parse: Parse, head: Head) -> bool:
    """ "set to become": nobody arranges what simply comes about."""
    loose = head.form == "to" and any(word(parse, each) in used("risen") for each in head.cue)
    lemma = parse.lemma[head.verb].lower()
    return loose and lemma in used("unwilled") | used("static") | used("becoming")


def willed(parse: Parse, head: Head) -> bool:
    """Whether the verb is something that one decides to do."""
    lemma = parse.lemma[head.verb].lower()
    bare = lemma in used("bare") and not has_any(parse, head.verb, "dobj")
    return not (bare or has_any(parse, head.verb, "auxpass") or lemma in used("unwilled"))


def by_holder(frame: Frame) -> bool:
    """Whether the one who says it is the one who does it."""
    parse, head, said = frame.parse, frame.head, frame.said
    own = subject(parse, head.top)
    if own is None:
        return False
    text = word(parse, own)
    if text in used("self"):
        return text == "i" or condition(parse, head) is None
    mine = any(word(parse, each) in used("mine") for each in below(parse, own, "poss"))
    if mine and head.form == "future":
        return True
    if said is None or not said.source or says_i(said):
        return False
    if (text in used("own_body") and "office" in frame.kinds) or (
        parse.tag[own].startswith("NNP") and text in frame.own
    ):
        return True
    if text in used("it") and parse.lemma[head.verb].lower() in used("effect"):
        return False
    if said.kind == "direct" or is_quoted(parse, own, said) or is_view(parse, said):
        return False
    pronoun = parse.tag[own] in {"PRP", "DT"}
    return pronoun and agrees(text, frame.kinds) and near(parse, own, said)


def is_view(parse: Parse, said: Attribution) -> bool:
    """Whether the cue only tells what somebody thinks: "assumes that he will"."""
    views = used("past_view") | used("deny_view")
    return any(
        parse.lemma[token].lower() in views
        for span in said.cue
        for token in parse.tokens_between(span.start, span.end)
    )


def says_i(said: Attribution) -> bool:
    return all(plain(each.exact) in used("self") for each in said.source)


def agrees(pronoun: str, kinds: frozenset[str]) -> bool:
    """Whether a pronoun can mean holders of these kinds; any can where none is known."""
    if pronoun in used("it"):
        return not kinds or bool(kinds - {"person", "anonymous"})
    if pronoun in used("he"):
        return not kinds or bool(kinds & {"person", "anonymous"})
    return pronoun in used("pronoun")


def is_quoted(parse: Parse, token: int, said: Attribution) -> bool:
    """Whether a word stands inside quotation marks of the content."""
    start = next((e.start for e in said.content if e.start <= parse.start[token] < e.end), 0)
    before = parse.text[max(start - 1, 0) : parse.start[token]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def near(parse: Parse, own: int, said: Attribution) -> bool:
    """Whether a pronoun stands in the sentence of the one who speaks, and no name between."""
    tokens = parse.sentence_of(own)
    start, end = parse.characters(tokens)
    source = next((each for each in said.source if start <= each.start < end), None)
    if source is None:
        return False
    between = [t for t in tokens if source.end <= parse.start[t] < parse.start[own]]
    subjects = [each for each in between if parse.dependency[each].startswith("nsubj")]
    return all(word(parse, each) == word(parse, own) for each in subjects)


def supposed(parse: Parse, head: Head) -> bool:
    """ "I would, if …": what is only supposed is no plan."""
    own = subject(parse, head.top)
    first = own is not None and word(parse, own) in used("self")
    return head.form == "would" and first and condition(parse, head) is not None


def on_day(parse: Parse, verb: int, horizon: Horizon | None) -> bool:
    """Whether a verb is set on a day of the calendar, in its own clause."""
    value = horizon.value if horizon else None
    return bool(FULL_DAY.match(value or "")) and is_set_on(parse, verb, horizon)


def arranged(frame: Frame) -> bool:
    """Whether the clause tells of an appointment."""
    parse, head = frame.parse, frame.head
    if has_any(parse, head.verb, "neg", "xcomp") or condition(parse, head) is not None:
        return False
    own = subject(parse, head.top)
    lemma = parse.lemma[head.verb].lower()
    things = [t for t in below(parse, head.verb, "dobj", "attr") if word(parse, t) != "place"]
    if things and lemma not in used("holds") | used("arranged") | used("lasting_event"):
        return dated(frame)
    judged = list(below(parse, head.verb, "acomp"))
    plain_facts = all(word(parse, each) in used("settled") for each in judged)
    if lemma == "be" and not judged:
        plain_facts = has(parse, head.verb, "where", "prep")
    if (
        own is not None
        and not things
        and plain_facts
        and lemma in used("arranged") | used("lasting_event")
    ):
        things.append(own)
    places = below(parse, head.verb, "prep") if lemma in used("goes") else ()
    things += [each for place in places for each in parse.children[place]]
    if any(parse.lemma[each].lower() in used("event") for each in things):
        return True
    return lemma in used("arranged") or dated(frame)


def dated(frame: Frame) -> bool:
    """Whether something that is done, and does not only come about, is set on a date."""
    parse, head, when = frame.parse, frame.head, frame.when
    lemma = parse.lemma[head.verb].lower()
    if when is None or lemma in used("unwilled") | used("effect") | used("becoming"):
        return False
    if on_day(parse, head.verb, when):
        return True
    by = when.span.exact.split()[0].casefold() in used("by")
    granular = bool(GRANULAR.match(when.value or "")) and not by
    return granular and is_set_on(parse, head.verb, when)
