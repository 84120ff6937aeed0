"""Terms: on what terms the unnamed speak, and why they are not named."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.unnamed import terms
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import Place, same_sentence
from onrecord.read.speakers_entry import characters
from onrecord.read.speakers_posts import FINITE
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

AGAIN = frozenset({"he", "she", "the", "who"})
SEVERAL = frozenset({"they", "both", "all", "neither", "none", "each"})
"""Words that open a sentence on one, or on all, of the people of the sentence before."""
LONGEST_REASON = 40
"""Tokens of a clause that gives a reason."""


class Unnamed(NamedTuple):
    """One description in the text: its head, the tokens [start, end) and the key it stands for;
    `used` where a statement is laid on it."""

    head: int
    start: int
    end: int
    key: int
    used: bool


def enter_terms(scene: Scene, people: list[Unnamed]) -> None:
    """Terms and reasons, wherever they stand, given to those whom they are said of."""
    parse = scene.parse
    near = sorted({parse.sentence[each.head] + at for each in people for at in (0, 1)})
    places = [sentence_place(parse, number) for number in near]
    for kind in ("ground", "barred", "fear"):
        for place in places:
            for found in terms(kind).finditer(parse.text, *place):
                tokens = parse.tokens_between(*found.span())
                for owner in owners_of(parse, tokens, people) if len(tokens) else ():
                    enter_term(parse, scene.register[owner.key], kind, tokens, owner)


def sentence_place(parse: Parse, number: int) -> Place:
    """Code points of the sentence; none where the document has no such sentence."""
    first, last = bisect_left(parse.sentence, number), bisect_right(parse.sentence, number)
    return (parse.start[first], parse.end[last - 1]) if first < last else (0, 0)


def enter_term(parse: Parse, entry: Entry, kind: str, tokens: range, owner: Unnamed) -> None:
    """Enters terms with the reason that follows them, or a clause that is a reason itself."""
    if kind == "ground":
        entry.ground_rule = entry.ground_rule or characters(parse, (tokens.start, tokens.stop))
        reason = reason_from(parse, tokens.stop)
        if reason is not None:
            entry.reason = characters(parse, reason)
        elif entry.reason is not None and entry.reason[1] >= parse.end[tokens.stop - 1]:
            entry.reason = None if not says_why(parse, entry.reason) else entry.reason
        return
    start = opening_of(parse, tokens.start, owner.end)
    if kind == "fear" and cites(parse, tokens):
        return
    if entry.reason is None and (kind == "barred" or in_terms(parse, tokens)):
        entry.reason = characters(parse, (start, clause_end(parse, tokens.stop)))


def cites(parse: Parse, tokens: range) -> bool:
    """Whether what is cited is somebody's word, not a reason: "citing two officials"."""
    return any(
        offices.unnamed(parse.word(token)) or offices.office(parse.word(token))
        for token in range(tokens.stop, clause_end(parse, tokens.stop))
    )


def says_why(parse: Parse, place: Place) -> bool:
    """Whether the words that a source gave as reason open as one."""
    found = terms("reason").match(parse.text, place[0]) or terms("fear").match(parse.text, place[0])
    return found is not None


def in_terms(parse: Parse, tokens: range) -> bool:
    """Whether the clause opened by "for fear of" speaks of being named or of secrets, itself or
    in its sentence."""
    stop = clause_end(parse, tokens.stop)
    sentence = parse.sentence_of(tokens.start)
    return any(
        pattern.search(parse.text, parse.start[begin], parse.end[end - 1]) is not None
        for pattern, begin, end in (
            (terms("secret"), tokens.start, stop),
            (terms("ground"), sentence.start, sentence.stop),
        )
    )


def opening_of(parse: Parse, token: int, first: int) -> int:
    """Where the clause begins that bars somebody from speaking: at its "because" or "who"."""
    for begin in range(token - 1, max(token - 8, first - 1), -1):
        if terms("reason").match(parse.text, parse.start[begin]) or parse.word(begin) == "who":
            return begin
        if parse.tag[begin] in {",", "."}:
            break
    return token


def reason_from(parse: Parse, at: int) -> Place | None:
    """The clause behind the terms that says why: "because …", "citing …", "to discuss …"."""
    begin = at + (same_sentence(parse, at, at - 1) and parse.word(at) == ",")
    if not same_sentence(parse, begin, at - 1):
        return None
    place = parse.start[begin]
    opened = terms("reason").match(parse.text, place) or terms("fear").match(parse.text, place)
    if opened is None:
        return None
    stop = clause_end(parse, parse.tokens_between(*opened.span()).stop)
    return (begin, stop) if stop > begin + 1 else None


def clause_end(parse: Parse, at: int) -> int:
    """Where a clause ends: its sentence, a quotation, or a comma before a verb."""
    token = at
    while same_sentence(parse, token, at - 1) and token - at < LONGEST_REASON:
        word = parse.word(token)
        if word in {"“", "”", '"', ".", ";", "—", "–", "--", ")"}:
            break
        after = token + 1
        if word == "," and same_sentence(parse, after, token) and closes_at(parse, after):
            break
        if word in {"and", "but"} and any(tag in FINITE for tag in parse.tag[after : after + 2]):
            break
        token += 1
    return token


def closes_at(parse: Parse, after: int) -> bool:
    """Whether the sentence goes back to its verb, or on to a new clause, behind a comma."""
    return parse.tag[after] in FINITE or parse.tag[after] in {"PRP", "DT", "CC", "``", "''", "NNP"}


def is_relative(parse: Parse, head: int, token: int) -> bool:
    """Whether a "who" between both says that what stands at the token is said of the head."""
    return any(parse.word(at) == "who" for at in range(head, token))


def owners_of(parse: Parse, tokens: range, people: list[Unnamed]) -> list[Unnamed]:
    """Of whom the words are said: the last described before them in their sentence, else the
    first behind them, else those of the sentence before when theirs opens by pointing back."""
    number = parse.sentence[tokens.start]
    same = [each for each in people if parse.sentence[each.head] == number]
    before = [each for each in same if each.head < tokens.start]
    if before and not before[-1].used and not is_relative(parse, before[-1].head, tokens.start):
        before = [each for each in before if each.used]
    same = [each for each in same if each.used]
    if before or same:
        return before[-1:] or same[:1]
    opening = parse.sentence_of(tokens.start).start
    words = {parse.word(token).casefold() for token in range(opening, tokens.start)}
    earlier = [each for each in people if each.used and parse.sentence[each.head] == number - 1]
    if words & SEVERAL:
        return earlier
    return earlier[-1:] if words & AGAIN else []


def drop_loose_reason(scene: Scene, each: Unnamed) -> None:
    """Takes back the reason that a source's words seemed to give where nothing in them speaks of
    names or secrets: "challengers such as the board"."""
    entry = scene.register[each.key]
    if entry.reason is not None:
        tokens = scene.parse.tokens_between(*entry.reason)
        if not len(tokens) or not in_terms(scene.parse, tokens):
            entry.reason = None
