"""Extents: where the words of a role behind a name end."""

from onrecord.lexicon import offices
from onrecord.lexicon.role_status import before_office, ends_office
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import same_sentence
from onrecord.read.speakers_dated import is_dated

REACH = 40
"""Tokens; no apposition that is longer is read."""


def over_at(parse: Parse, at: int, end: int, anchor: int) -> int:
    """The token of "since 2014", or of "until 2016" or "under President Roe" behind the office,
    which say that it is over; past `end` where there is none."""
    for token in range(at + 1, end + 1):
        if not same_sentence(parse, token + 1, anchor) or parse.tag[token] != "IN":
            continue
        word = parse.word(token)
        if ends_office(word) and is_time(parse, token + 1):
            return token
        if word in {"since", "from", "between", "in"} and is_year(parse.word(token + 1)):
            return token
    return end + 1


def is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def is_time(parse: Parse, token: int) -> bool:
    """Whether a year, a name or "the … administration" begins at the token."""
    return (
        parse.tag[token] in {"CD", "NNP", "DT", "JJ", "RB", "PRP$"}
        or parse.word(token)[:1].isdigit()
    )


def phrase_end(parse: Parse, at: int, anchor: int) -> int:
    """Where the apposition ends: at a stop, a verb, a relative or another role."""
    end = at
    while same_sentence(parse, end, anchor) and end - at < REACH:
        word = parse.word(end)
        if word in {".", ";", ":", ")", "”", '"', "–", "—", "--"} or parse.tag[end] in {
            "WP",
            "WDT",
        }:
            break
        if parse.tag[end] in {"VBD", "VBZ", "VBP", "MD"} and end > at:
            break
        if parse.tag[end] == "IN" and is_dated(parse, end + 1, anchor):
            break
        if word in {",", "and"} and not (
            goes_on(parse, end, anchor)
            or (joins_office(parse, end, anchor) and not is_timed(parse, at, end))
        ):
            break
        end += 1
    return end


def is_timed(parse: Parse, at: int, end: int) -> bool:
    """Whether "former" or the like stands in the words, which says nothing of what is joined."""
    return any(before_office(parse.word(token)) is not None for token in range(at, end))


def joins_office(parse: Parse, joint: int, anchor: int) -> bool:
    """Whether "and" joins a second office of the same body: "co-founder and chief of X"."""
    for token in range(joint + 1, joint + 5):
        if not same_sentence(parse, token, anchor) or not parse.word(token).islower():
            return False
        noun = offices.office(parse.word(token))
        last = same_sentence(parse, token + 1, anchor) and parse.word(token + 1) in {"of", "at"}
        if noun is not None and last:
            return parse.word(joint) == "and" and not noun.plural
    return False


def goes_on(parse: Parse, token: int, anchor: int) -> bool:
    """Whether a comma or "and" stands inside a body's name: capitals on both sides."""
    after = token + 1
    if same_sentence(parse, after, anchor) and parse.word(after) in {"and", "for"}:
        after += 1
    if not same_sentence(parse, after, anchor):
        return False
    before = parse.word(token - 1)
    if parse.word(token) == "and" and before == "," and names_body(parse, token - 1, anchor):
        before = parse.word(token - 2)
    capital = before[:1].isupper() and parse.word(after)[:1].isupper()
    if parse.word(token) == ",":
        return capital and names_body(parse, token, anchor)
    return capital and offices.office(parse.word(after)) is None


def names_body(parse: Parse, comma: int, anchor: int) -> bool:
    """Whether "for" or "of" in a body's name ("Center for Army, …") governs the comma."""
    for token in range(comma - 1, max(comma - 6, -1), -1):
        if not same_sentence(parse, token, anchor) or not (
            parse.word(token)[:1].isupper() or parse.word(token) in {"for", "of", "and", ","}
        ):
            return False
        if parse.word(token) == "for" and offices.body(parse.word(token - 1)) is not None:
            return True
    return False
