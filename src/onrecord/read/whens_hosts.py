"""Hosts: the words around a cue whose time is that of the saying."""

from collections.abc import Iterator

from onrecord.model.parse import Parse
from onrecord.read.tokens import word
from onrecord.read.whens_scene import Report, above, is_occasion, is_used

PLAIN_PLACES = frozenset({"in", "at", "during", "over"})
"""Prepositions behind which any noun is the occasion, not what was talked of."""


def hosts_of(parse: Parse, report: Report) -> Iterator[int]:
    """The words whose time is that of the saying: its verbs, and the occasion of speech."""
    first = True
    for verb in above(parse, report.head):
        if report.in_content(parse.start[verb]):
            return
        if not parse.tag[verb].startswith("NN"):
            yield verb
        yield from occasions(parse, report, verb)
        yield from clauses_beside(parse, report, verb)
        if first:
            yield from speech_above(parse, report, verb)
        first = False
    for span in report.target.source:
        for token in parse.tokens_between(span.start, span.end):
            named = word(parse, parse.head[token]) == "including"
            if is_occasion(parse.lemma[token].lower()) and not named:
                yield from issued(parse, token)


def occasions(parse: Parse, report: Report, verb: int) -> Iterator[int]:
    """Nouns beside a verb for where it was said: "told reporters", "in an interview in Oslo"."""
    for child in parse.children[verb]:
        if report.in_content(parse.start[child]):
            continue
        if parse.dependency[child] in ("dobj", "dative") and child > verb:
            yield from issued(parse, child)
        yield from behind(parse, report, child)
        for below in parse.children[child] if parse.dependency[child] == "dative" else ():
            yield from issued(parse, below)


def behind(parse: Parse, report: Report, preposition: int, deep: int = 3) -> Iterator[int]:
    """The noun behind a preposition, where it is an occasion, and those behind its own."""
    if parse.dependency[preposition] not in ("prep", "dative") or deep == 0:
        return
    name = word(parse, preposition)
    for noun in parse.children[preposition]:
        if parse.dependency[noun] != "pobj" or report.in_content(parse.start[noun]):
            continue
        known = is_occasion(parse.lemma[noun].lower())
        if name in PLAIN_PLACES or (is_used(name, "topic") and known):
            yield from issued(parse, noun)
            for below in parse.children[noun]:
                yield from behind(parse, report, below, deep - 1)


def issued(parse: Parse, noun: int) -> Iterator[int]:
    """An occasion, and the participle that says when it came out."""
    yield noun
    for child in parse.children[noun]:
        clause = parse.dependency[child] in ("acl", "relcl") and parse.tag[child].startswith("VB")
        if clause and is_occasion(parse.lemma[child].lower(), "issued"):
            yield child


def clauses_beside(parse: Parse, report: Report, verb: int) -> Iterator[int]:
    """Clauses of the same hour: "Speaking on Friday, he said", "As it began on Monday, he said"."""
    for child in parse.children[verb]:
        if parse.dependency[child] != "advcl" or report.in_content(parse.start[child]):
            continue
        marks = [word(parse, t) for t in parse.children[child] if parse.dependency[t] == "mark"]
        marks += [word(parse, t) for t in parse.children[child] if parse.tag[t] == "WRB"]
        opening = parse.tag[child] == "VBG" and child < verb and not marks
        speaking = is_occasion(parse.lemma[child].lower(), "deed") and parse.tag[child] == "VBG"
        same = (child < verb or verb != report.head) and any(
            is_used(each, "while") for each in marks
        )
        if opening or speaking or same:
            yield child
            yield from occasions(parse, report, child)


def speech_above(parse: Parse, report: Report, verb: int) -> Iterator[int]:
    """The occasion on which a clause hangs: "an interview on Friday in which he said"."""
    over = parse.head[verb]
    if parse.dependency[verb] == "relcl" and is_occasion(parse.lemma[over].lower()):
        yield from issued(parse, over)
        led = parse.head[over]
        deed = parse.head[led] if parse.dependency[over] == "pobj" else led
        if parse.tag[deed] == "VBD" and not report.in_content(parse.start[deed]):
            yield deed
            yield from clauses_beside(parse, report, deed)
