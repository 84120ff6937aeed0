"""Bodies: the countries, organisations and outlets that a document names, at each place."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from onrecord.lexicon import actors, names, offices, role_status
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_phrases import NOUNS, text_of

HYPHENS = frozenset("-‐‑")
LONGEST = 7
"""Tokens of the longest name looked up in the tables."""
LONGEST_FORM = 4
"""Letters of a company's form: "Inc.", "GmbH"."""
NUMBERED = re.compile(r"[-‐‑]\d+$")
"""A number behind a hyphen, as things have and bodies have not: "RUST-31"."""
LETTERS = 3
"""Letters of the longest acronym that may open a line."""
FURTHEST = 12
"""Tokens of the longest name with its "of" and "for"."""
CLAUSE = frozenset({"PRP", "PRP$", "VBZ", "VBD", "MD"})
"""Tags of words that make a clause, as a line may be that the parser takes for a name."""
OFTEN = 2
"""Places where the parser must take a word for an organisation."""
BRACKET = "-LRB-"
PROPER = frozenset({"NNP", "NNPS"})


class Body(NamedTuple):
    """Tokens [start, end) that name a body, its kind and its name as printed; for a government
    the country."""

    start: int
    end: int
    kind: HolderKind
    name: str
    country: actors.Country | None = None


def bodies(parse: Parse, taken: Container[int]) -> Iterator[Body]:
    """Every body named, in order; `taken` are the tokens of people's names."""
    token = 0
    before: Body | None = None
    firm = firms(parse, taken)
    while token < len(parse):
        found = body_at(parse, token, taken)
        if found is None and firm:
            found = firm_at(parse, token, firm)
        token = token + 1 if found is None else found.end
        if found is None:
            continue
        if before is not None and owns(parse, before, found):
            before = owned(parse, before, found)
            continue
        if before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def firms(parse: Parse, taken: Container[int]) -> frozenset[str]:
    """Words that the parser takes for an organisation's whole name more than once, and that are
    no person's name, country or common word here: they are organisations wherever they stand
    alone, in headlines and captions too."""
    firm = companies(parse)
    count = dict.fromkeys(firm, OFTEN)
    for token in range(len(parse)):
        organisation = parse.entity_begins[token] and parse.entity[token] == "ORG"
        if organisation and token not in taken and is_entity(parse, token, token + 1):
            word = parse.word(token)
            count[word] = count.get(word, 0) + (not is_joined(parse, token))
    often = {word for word, times in count.items() if times >= OFTEN}
    often.update(told_acronyms(parse))
    if not often:
        return frozenset()
    folded = {word.casefold(): word for word in often}
    for token in range(len(parse)):
        word = parse.word(token)
        person = parse.entity[token] == "PERSON" and word not in firm
        if word.islower() or token in taken or person:
            often.discard(folded.get(word, word))
    return frozenset(word for word in often if actors.country_of(word) is None)


def companies(parse: Parse) -> frozenset[str]:
    """Words that stand before a company's form: "Fjordline" of "Fjordline Inc."."""
    forms = words("layout_company_forms")
    return frozenset(
        parse.word(token - 1)
        for token in range(1, len(parse))
        if parse.tag[token] in PROPER
        and parse.tag[token - 1] in NOUNS
        and parse.word(token).casefold().strip(".") in forms
        and parse.word(token)[:1].isupper()
        and parse.word(token - 1)[:1].isupper()
        and len(parse.word(token).strip(".")) <= LONGEST_FORM  # no "Group" of people
    )


def told_acronyms(parse: Parse) -> Iterator[str]:
    """Acronyms in brackets behind the capitals that they stand for: "Nordic Ferry Union (NFU)"."""
    for at in range(1, len(parse) - 2):
        if parse.tag[at] != BRACKET:
            continue
        word = parse.word(at + 1)
        if parse.word(at) == "(" and parse.word(at + 2) == ")" and word.isupper():
            before = (parse.word(t)[:1] for t in range(max(at - FURTHEST, 0), at))
            capitals = "".join(letter for letter in before if letter.isupper())
            if len(word) > 2 and word.isalpha() and capitals.endswith(word):
                yield word


def firm_at(parse: Parse, token: int, firms: Container[str]) -> Body | None:
    """The organisation that is known elsewhere by the one word at `token`."""
    word = parse.word(token)
    if word not in firms or is_joined(parse, token):
        return None
    return Body(token, token + 1, "organisation", actors.folded(word))


def is_joined(parse: Parse, token: int) -> bool:
    """Whether a hyphen or a capitalised proper noun makes the word a part of a longer name."""
    if hyphened(parse, token) or (token > 0 and continues(parse, token)):
        return True
    return token + 1 < len(parse) and continues(parse, token + 1)


def owns(parse: Parse, country: Body, body: Body) -> bool:
    """Whether the body is the country's own: "Norway's Foreign Ministry"."""
    apart = country.country is not None and body.start == country.end + 1
    if not apart or body.kind != "organisation" or parse.tag[country.end] != "POS":
        return False
    known = actors.organisation_named(body.name)
    return known is None and offices.body(parse.word(body.end - 1)) is not None


def owned(parse: Parse, country: Body, body: Body) -> Body:
    """The body under its whole name, its country's with it."""
    name = actors.folded(text_of(parse, country.start, body.end))
    return body._replace(start=country.start, name=name)


def body_at(parse: Parse, token: int, taken: Container[int]) -> Body | None:
    """The longest known name that begins at `token`."""
    if not parse.word(token)[:1].isupper() or token in taken:
        return None
    sentence = parse.sentence_of(token)
    if token > sentence.start and (continues(parse, token) or hyphened(parse, token)):
        return None
    if (joined := joined_by_capitals(parse, token, taken)) is not None:
        return joined
    end = min(token + LONGEST, sentence.stop)
    end = next((t for t in range(token, end) if t in taken), end)
    for stop in range(end, token, -1):
        if stop > token + 1 and not may_end(parse, stop - 1):
            continue
        if stop < sentence.stop and continues(parse, stop):
            continue
        found = body_of(parse, token, stop)
        if found is not None:
            return lengthened(parse, found, taken)
    return None


def may_end(parse: Parse, token: int) -> bool:
    """Whether a name of several words can end with the token: a capital, or part of an entity."""
    return not parse.word(token)[:1].islower() or parse.entity[token] != ""


def continues(parse: Parse, token: int) -> bool:
    """Whether a capitalised proper noun at `token` goes on with the name that ends before it; a
    day or month does not."""
    if parse.tag[token] not in PROPER or not parse.word(token)[:1].isupper():
        return False
    if parse.tag[token - 1] not in PROPER or not parse.word(token - 1)[:1].isupper():
        return False
    if names.is_not_name(parse.word(token)) or names.is_not_name(parse.word(token - 1)):
        return False
    return parse.sentence[token] == parse.sentence[token - 1]


def hyphened(parse: Parse, token: int) -> bool:
    """Whether a hyphen joins the token to the word before it."""
    joint = token - 1
    glued = joint >= 0 and parse.end[joint] == parse.start[token]
    return glued and parse.word(joint)[-1:] in HYPHENS


def body_of(parse: Parse, start: int, stop: int) -> Body | None:
    """The body whose known name tokens [start, stop) are; None when they are none."""
    phrase = text_of(parse, start, stop)
    if start > 0 and parse.word(start - 1) == "the":
        phrase = f"the {phrase}"
    country = actors.country_named(phrase)
    if country is not None:
        return Body(start, stop, "government", country.government, country)
    if actors.outlet_named(phrase) is not None and not of_body(parse, start):
        return Body(start, stop, "outlet", outlet_name(parse, start, stop))
    if stop - start > 1 and actors.looks_like_outlet(phrase) and after_the(parse, start):
        return Body(start, stop, "outlet", outlet_name(parse, start, stop))
    head = offices.body(parse.word(stop - 1))
    titled = stop - start > 1 and parse.word(stop - 1)[:1].isupper()
    named = actors.organisation_named(phrase) is not None
    firm = parse.word(stop - 1).casefold().strip(".") in words("layout_company_forms")
    titled = titled and (head is not None or firm) and all_capital(parse, start, stop)
    if titled and parse.word(start) != "The" and names.is_not_name(parse.word(start)):
        return None  # "Monday" before "Fjordify Inc."
    if named or titled or is_entity(parse, start, stop):
        while stop - start > 1 and (parse.word(start) == "The" or is_status(parse, start)):
            start += 1
        return Body(start, stop, "organisation", actors.folded(phrase))
    return None


def is_status(parse: Parse, token: int) -> bool:
    """Whether the word tells that what follows was or will be: "Former Port Council"."""
    word = parse.word(token)
    return role_status.before_office(word) is not None and parse.tag[token] != "NNPS"


def lengthened(parse: Parse, body: Body, taken: Container[int]) -> Body:
    """The body with what its name goes on with behind "of" or "for": "Board of Elections"."""
    if body.kind != "organisation" or offices.body(parse.word(body.end - 1)) is None:
        return body
    sentence = parse.sentence_of(body.start)
    end, at = body.end, body.end
    while at < min(sentence.stop, body.start + FURTHEST) and at not in taken:
        capital = goes_on_with(parse, at)
        if not capital and not is_link(parse, at):
            break
        at += 1
        end = at if capital else end
    return body._replace(end=end, name=actors.folded(text_of(parse, body.start, end)))


def goes_on_with(parse: Parse, token: int) -> bool:
    """Whether a body's name may go on with the capital: no day, and no title before a name."""
    word = parse.word(token)
    proper = word[:1].isupper() and parse.tag[token] in PROPER
    return proper and not names.is_not_name(word) and not offices.is_title(word)


def is_link(parse: Parse, token: int) -> bool:
    """Whether a small word joins the parts of a body's name: "of", "for", and what the parser
    sees inside the name of an organisation."""
    inside = parse.entity[token] == "ORG" and not parse.entity_begins[token]
    return parse.word(token) in {"of", "for"} or (
        inside and parse.word(token) in {"and", "&", "the", "on", ","}
    )


def joined_by_capitals(parse: Parse, start: int, taken: Container[int]) -> Body | None:
    """A name whose preposition has a capital too: "Sailors Without Harbours"."""
    at = start
    joint = start
    furthest = min(start + LONGEST, len(parse))
    while at < furthest and is_capital(parse, at, start) and at not in taken:
        joint = at if at > start and is_joint(parse, at) else joint
        at += 1
    if joint == start or joint == at - 1 or parse.tag[start] not in NOUNS:
        return None
    return Body(start, at, "organisation", text_of(parse, start, at))


def is_capital(parse: Parse, token: int, start: int) -> bool:
    return parse.word(token)[:1].isupper() and parse.sentence[token] == parse.sentence[start]


def is_joint(parse: Parse, token: int) -> bool:
    """Whether a capitalised preposition stands between capitals of a line that is no heading."""
    if parse.tag[token] != "IN" or not parse.word(token)[:1].isupper() or token + 1 >= len(parse):
        return False
    sentence = parse.sentence_of(token)
    if not sentence.start < token < sentence.stop - 1 or is_heading(parse, sentence):
        return False
    return parse.word(token - 1)[:1].isupper() and parse.word(token + 1)[:1].isupper()


def is_heading(parse: Parse, sentence: range) -> bool:
    """Whether most longer words of the sentence have capitals."""
    long = [word for word in map(parse.word, sentence) if len(word) > 3 and word.isalpha()]
    return 2 * sum(word[0].isupper() for word in long) > len(long) + 1 and len(long) > 3


def of_body(parse: Parse, start: int) -> bool:
    """Whether "Ministry of" or the like stands before the token, so that what begins there is a
    part of that body's name."""
    if start < 2 or parse.word(start - 1) not in {"of", "for", "and"}:
        return False
    before = parse.word(start - 2)
    noun = offices.body(before) or offices.office(before)
    return noun is not None and before[:1].isupper() and noun.kind != "outlet"


def is_entity(parse: Parse, start: int, stop: int) -> bool:
    """Whether the parser takes just these tokens for an organisation's name."""
    if not parse.entity_begins[start] or any(parse.entity[t] != "ORG" for t in range(start, stop)):
        return False
    if stop < len(parse) and parse.entity[stop] == "ORG" and not parse.entity_begins[stop]:
        return False
    if stop - start == 1 and (is_noun(parse.word(start)) or opens_line(parse, start)):
        return False
    if not parse.word(start)[:1].isupper() or parse.tag[stop - 1] not in NOUNS:
        return False
    if is_no_body(parse, start, stop) or any(parse.tag[t] in CLAUSE for t in range(start, stop)):
        return False
    return not is_heading(parse, parse.sentence_of(start))


def is_no_body(parse: Parse, start: int, stop: int) -> bool:
    """Whether the words are a place's, a thing's, or open with what somebody is: "Founder of X"."""
    name = text_of(parse, start, stop).casefold()
    if NUMBERED.search(name) or name in words("not_bodies") or name in words("place_names"):
        return True
    titled = stop > start + 1 and parse.word(start + 1) in {"of", "at", "for"}
    return titled and offices.is_office_only(parse.word(start))


def is_noun(word: str) -> bool:
    """Whether the word is a noun for a body, or in capitals for what a person is."""
    return offices.body(word) is not None or (word.isupper() and offices.office(word) is not None)


def opens_line(parse: Parse, token: int) -> bool:
    """Whether a word in capitals opens a dateline: "AKER, Norway (Fjordnet) –"."""
    shouted = parse.word(token).isupper() and len(parse.word(token)) > LETTERS
    first = token == 0 or parse.sentence[token - 1] != parse.sentence[token]
    follows = token + 1 < len(parse) and parse.word(token + 1) in {",", "(", "–", "—", "--", "-"}
    return shouted and first and follows


def after_the(parse: Parse, start: int) -> bool:
    """Whether the name has an article, as outlets' names do, in it or before it."""
    return parse.word(start) == "The" or (start > 0 and parse.word(start - 1).casefold() == "the")


def outlet_name(parse: Parse, start: int, stop: int) -> str:
    """The name as printed; a capital "The" is part of it, but not before an acronym."""
    if start > 0 and parse.word(start - 1) == "The":
        start -= 1
    if parse.word(start) == "The" and parse.word(stop - 1).isupper():
        start += 1
    return text_of(parse, start, stop)


def all_capital(parse: Parse, start: int, stop: int) -> bool:
    return all(
        (parse.word(t)[:1].isupper() and parse.tag[t] in NOUNS | {"JJ"})
        or (parse.word(t) in HYPHENS and hyphened(parse, t + 1))
        for t in range(start, stop)
    )
