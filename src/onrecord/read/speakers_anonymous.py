"""Anonymous: what a document says of the people whom it lets speak without naming them."""

from collections.abc import Collection

from onrecord.lexicon import actors, offices
from onrecord.lexicon.unnamed import count_named, is_quantity, makes_vague, terms
from onrecord.model.parse import Parse
from onrecord.read.speakers_affiliations import (
    Place,
    affiliation_in,
    place_inside,
    possessor,
    same_sentence,
)
from onrecord.read.speakers_entry import characters
from onrecord.read.speakers_forms import UNNAMED, well_formed
from onrecord.read.speakers_phrases import text_of
from onrecord.read.speakers_posts import FINITE
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_terms import Unnamed, drop_loose_reason, enter_terms

ADDING = frozenset(
    {"of", "at", "in", "from", "with", "for", "on", "within", "inside", "to", "near"}
)
"""Prepositions that go on with a description."""
STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "--", "”", "“", '"', ".", "who", "that"})
LONGEST = 14
"""Tokens that may follow the noun in a description."""


def unnamed(scene: Scene, used: Collection[int]) -> None:
    """Enters of the unnamed people among the used keys what the text says of them: number, body,
    what they are near to, the terms on which they spoke and why they are not named."""
    noted = sorted(scene.noted.items())
    found = [described(scene, head, key, key in used) for head, key in noted]
    people = [each for each in found if each is not None]
    for each in (each for each in people if each.used):
        drop_loose_reason(scene, each)
        enter_number(scene, each)
        enter_body(scene, each)
        enter_nearness(scene, each)
    enter_terms(scene, people)


def described(scene: Scene, head: int, key: int, used: bool) -> Unnamed | None:
    """The description with its head there, by all its words; None where it is no people's."""
    entry = scene.register[key]
    if entry.kind not in {"anonymous", "group"} or entry.name == UNNAMED:
        return None
    parse = scene.parse
    place = next((p for p in sorted(entry.mentions) if covers(parse, p, head)), None)
    if place is None:
        return None
    tokens = parse.tokens_between(*place)
    end = description_end(parse, head) if tokens.stop == head + 1 else before_terms(parse, tokens)
    start = tokens.start
    if start > 0 and is_quantity(parse.word(start)) and parse.word(start - 1).casefold() == "a":
        start -= 1
    if (start, end) != (tokens.start, tokens.stop):
        entry.mentions = (entry.mentions - {place}) | {(parse.start[start], parse.end[end - 1])}
        entry.name = well_formed(text_of(parse, start, end)) or entry.name
    return Unnamed(head, start, end, key, used)


def before_terms(parse: Parse, tokens: range) -> int:
    """The end of a description without the terms on which its people spoke."""
    for token in tokens[1:]:
        if terms("ground").match(parse.text, parse.start[token]) or barred_at(parse, token):
            return token
    return tokens.stop


def covers(parse: Parse, place: Place, token: int) -> bool:
    return place[0] <= parse.start[token] < place[1]


def description_end(parse: Parse, head: int) -> int:
    """Where the words that describe somebody end which follow the noun without a comma."""
    at = head + 1
    if not same_sentence(parse, at, head) or not adds(parse, at):
        return at
    end = boundary(parse, at, min(head + LONGEST, len(parse)))
    while end > at and parse.tag[end - 1] in {"IN", "TO", "DT", "CC", "RB", "POS"}:
        end -= 1
    return end


def adds(parse: Parse, at: int) -> bool:
    """Whether a phrase that describes begins at the token: "at the port", "close to the talks"."""
    opening = terms("near").match(parse.text, parse.start[at])
    ground = terms("ground").match(parse.text, parse.start[at])
    if ground is not None or (opening is None and parse.word(at) not in ADDING):
        return False
    return opening is not None or parse.head[at] == at - 1


def enter_number(scene: Scene, each: Unnamed) -> None:
    """Whether the words name several, and how many when they say so."""
    parse, entry = scene.parse, scene.register[each.key]
    one_of = parse.word(each.start).casefold() == "one" and parse.word(each.start + 1) == "of"
    if one_of:
        entry.plural, entry.count = False, 1
        return
    if is_quantity(parse.word(each.head)):
        entry.plural = True
    given = numbers(parse, each)
    if any(is_measure(parse, token) for token in range(each.start + 1, each.head + 1)):
        entry.plural = True
    elif given is not None:
        entry.count, entry.plural = given, given > 1
    elif not entry.plural and entry.kind == "anonymous" and parse.tag[each.head] in {"NN", "NNP"}:
        entry.count = 1


def numbers(parse: Parse, each: Unnamed) -> int | None:
    """The number in front of the noun; None where there is none or it is vague."""
    first = max(each.start - 2, parse.sentence_of(each.head).start)
    for token in range(each.start, each.head):
        for begin in (token - 2, token - 1, token):
            if begin < first or (number := count_named(spaced(parse, begin, token + 1))) is None:
                continue
            vague = any(makes_vague(parse.word(t)) for t in range(max(first, begin - 2), begin))
            return None if vague else number
    return None


def is_measure(parse: Parse, token: int) -> bool:
    """Whether what follows a number makes it a share or an age: "54 percent of", "48-year-old"."""
    number = parse.tag[token - 1] == "CD"
    return number and parse.word(token).casefold() in {"percent", "per", "%", "-", "year", "years"}


def spaced(parse: Parse, start: int, end: int) -> str:
    return " ".join(text_of(parse, start, end).split())


def enter_body(scene: Scene, each: Unnamed) -> None:
    """The body or state that the description places its people in."""
    parse, entry = scene.parse, scene.register[each.key]
    start = each.start
    while start < each.head and not opens_name(parse, start):
        start += 1
    place = (
        affiliation_in(parse, each.head + 1, each.end)
        or possessor(parse, start)
        or body_in(parse, start, each.head)
        or place_inside(parse, start, each.head + 1)
    )
    if place is not None and names_office(parse, each.head + 1, place[0]):
        return
    if entry.affiliation is None and place is not None:
        entry.affiliation = characters(parse, place)
        country = actors.country_of(text_of(parse, *place))
        entry.countries |= {country.iso3} if country is not None else set()


def names_office(parse: Parse, start: int, end: int) -> bool:
    """Whether somebody else's office stands in between: "an aide to the mayor of Aker"."""
    return any(offices.office(parse.word(token)) is not None for token in range(start, end))


def opens_name(parse: Parse, token: int) -> bool:
    """Whether a capitalised word names something, and does not only open its sentence."""
    word = parse.word(token)
    proper = parse.tag[token] in {"NNP", "NNPS"} and word[:1].isupper()
    return proper or actors.country_of(word) is not None


def body_in(parse: Parse, start: int, head: int) -> Place | None:
    """The body that stands in front of the noun: "State Department" of "State Department aides"."""
    for stop in range(head, start, -1):
        named = offices.body(parse.word(stop - 1)) is not None
        if named and all(parse.word(token)[:1].isupper() for token in range(start, stop - 1)):
            return (start, stop) if stop - start > 1 else None
    return None


def enter_nearness(scene: Scene, each: Unnamed) -> None:
    """What the people are said to be near to, from the words of it to their end."""
    parse, entry = scene.parse, scene.register[each.key]
    for token in range(each.head + 1, min(each.end + 2, len(parse))):
        if not same_sentence(parse, token, each.head):
            return
        if terms("near").match(parse.text, parse.start[token]):
            stop = boundary(parse, token, min(token + LONGEST, len(parse)))
            entry.proximity = characters(parse, (token, max(stop, token + 1)))
            return


def boundary(parse: Parse, at: int, limit: int) -> int:
    """The first token from `at` that ends a description: a mark, a verb, terms or a reason."""
    opened = terms("near").match(parse.text, parse.start[at])
    inside = parse.tokens_between(*opened.span()).stop if opened is not None else at + 1
    for token in range(inside, limit):
        if not same_sentence(parse, token, at) or parse.word(token).casefold() in STOPS:
            return token
        if parse.tag[token] in FINITE or parse.word(token).casefold() in {"because", "citing"}:
            return token
        if terms("ground").match(parse.text, parse.start[token]) or barred_at(parse, token):
            return token
    return limit


def barred_at(parse: Parse, token: int) -> bool:
    """Whether "but not authorized to" or the like begins at the token."""
    if parse.word(token) in {"but", "and"} and token + 1 < len(parse):
        token += 1
    return terms("barred").match(parse.text, parse.start[token]) is not None
