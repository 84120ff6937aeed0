"""Name runs: stretches of capitalised words that may be a personal name, with their titles."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon import actors, names, offices
from onrecord.model.parse import Parse

HYPHENS = frozenset("-‐‑")
GLUED = re.compile(r"([A-Z]\w*[a-z])([A-Z]\w*)")
"""Two capitalised words without a space between them."""
OWNED = re.compile("[´`]s$")
"""A possessive whose mark the tokenizer does not know."""
SPOKEN = re.compile(r"[A-Za-z'’ -]*[A-Z]{2,}['’][A-Za-z'’ -]*")
"""How a name is spoken, the stressed syllable in capitals."""
LONGEST_SPOKEN = 10
"""Tokens of it, with the brackets."""
LONGEST = 5
"""Words; a longer run of capitals is a title or a body, not a person."""


class NameRun(NamedTuple):
    """Tokens [start, end) of a possible name; [title, start) are the titles before it."""

    title: int
    start: int
    end: int
    parts: tuple[str, ...]
    honorific: names.Gender | None
    office: bool
    headline: bool = False


Flags = Sequence[bool]
"""Which tokens can be words of a name."""


def name_runs(parse: Parse, sure: frozenset[int] = frozenset()) -> Iterator[NameRun]:
    """Every run of capitals without the titles at its front, in order; each word of a headline
    by itself, since there capitals join what does not belong together. `sure` are tokens that
    name people by their place."""
    flags = [
        is_name_word(parse, token) or (token in sure and parse.word(token)[:1].isupper())
        for token in range(len(parse))
    ]
    shouting = headlines(parse)
    for first, last in capital_runs(parse, flags):
        if parse.sentence[first] in shouting and first not in sure:
            for token in range(first, last):
                yield NameRun(token, token, token + 1, (parse.word(token),), None, False, True)
        else:
            yield from trimmed_run(parse, first, last)


def headlines(parse: Parse) -> frozenset[int]:
    """Sentences without a full stop or colon in which nearly all longer words are capitalised."""
    found: set[int] = set()
    for sentence in parse.sentences():
        long = [word for word in map(parse.word, sentence) if len(word) > 3 and word.isalpha()]
        capital = sum(word[0].isupper() for word in long)
        stopped = parse.word(sentence[-1]) in {".", ":"}
        if len(long) >= 4 and capital * 10 >= len(long) * 8 and not stopped:
            found.add(parse.sentence[sentence.start])
    return frozenset(found)


def capital_runs(parse: Parse, flags: Flags) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised words; particles, hyphens and "Jr." join, all else parts."""
    token = 0
    while token < len(parse):
        if not flags[token]:
            token += 1
            continue
        end = token + 1
        while (joint := joined_to(parse, end, flags)) > end:
            end = joint
        yield token, end
        token = end


def joined_to(parse: Parse, at: int, flags: Flags) -> int:
    """Where the run goes on to when it goes on at token `at`; `at` itself when it ends there."""
    if at >= len(parse) or parse.sentence[at] != parse.sentence[at - 1]:
        return at
    word = parse.word(at)
    if flags[at] or names.is_suffix(word):
        return at + 1
    follows = at + 1 < len(parse) and parse.sentence[at + 1] == parse.sentence[at]
    if not follows:
        return at
    if word in HYPHENS and parse.end[at - 1] == parse.start[at] and touches(parse, at):
        return at + 2 if parse.word(at + 1)[:1].isalpha() else at
    if word == "(" and (close := spoken_end(parse, at)) is not None:
        return close + 2 if close + 1 < len(parse) and flags[close + 1] else at
    if names.is_particle(word) or word in {"]", "["}:
        return behind_particle(parse, at, flags)
    if word == "," and parse.word(at + 1).casefold() in {"jr.", "jr", "sr.", "sr"}:
        return at + 2
    return at


def spoken_end(parse: Parse, at: int) -> int | None:
    """The bracket that closes how a name is spoken: "Kirsti (KEER'-stee) Lund"."""
    for close in range(at + 2, min(at + LONGEST_SPOKEN, len(parse))):
        if parse.word(close) == ")":
            inside = parse.text[parse.end[at] : parse.start[close]]
            return close if SPOKEN.fullmatch(inside) else None
    return None


def behind_particle(parse: Parse, at: int, flags: Flags) -> int:
    """Where the run goes on to behind the particle, or the bracket, at token `at`: "bin Salman",
    "van der Berg", "al-Assad"; `at` itself when no name follows."""
    after = at + 1
    if flags[after]:
        return after + 1
    if after + 1 >= len(parse) or not flags[after + 1] or not names.is_particle(parse.word(at)):
        return at
    glued = parse.word(after) in HYPHENS and touches(parse, at) and touches(parse, after)
    return after + 2 if glued or names.is_particle(parse.word(after)) else at


def touches(parse: Parse, token: int) -> bool:
    """Whether no space stands after the token."""
    return token + 1 < len(parse) and parse.end[token] == parse.start[token + 1]


def is_name_word(parse: Parse, token: int) -> bool:
    """Capitalised, and a proper noun to the tagger or an entity or a given name."""
    word = parse.word(token)
    if not word[:1].isupper() or not any(letter.isalpha() for letter in word):
        return False
    if names.is_not_name(word):
        return False
    if parse.tag[token] in {"NNP", "NNPS"} or names.honorific(word) is not None:
        return True
    if parse.entity[token] in {"PERSON", "ORG", "GPE", "NORP"}:
        return parse.tag[token] not in {"DT", "IN", "PRP", "PRP$", "CC", "WP"}
    if names.is_given(word):
        return True
    return parse.tag[token] in {"NN", "FW", "JJ", "NNS", "VB", "VBN"} and (
        inside(parse, token) or alone(parse, token)
    )


def alone(parse: Parse, token: int) -> bool:
    """Whether a verb or comma right after a sentence's first word makes it a likely name."""
    after = token + 1
    if after >= len(parse) or parse.sentence[after] != parse.sentence[token]:
        return False
    return parse.tag[after] in {"VBD", "VBZ", "MD", "POS"} or parse.word(after) == ","


def inside(parse: Parse, token: int) -> bool:
    """Whether the token is not the first of its sentence."""
    return token > 0 and parse.sentence[token - 1] == parse.sentence[token]


def words(parse: Parse, first: int, last: int) -> list[tuple[int, int, str]]:
    """Words of tokens [first, last), hyphenated ones as one: (first token, end token, word)."""
    found: list[tuple[int, int, str]] = []
    bracket = False
    for token in range(first, last):
        word = parse.word(token)
        bracket = word == "(" or (bracket and word != ")")
        if bracket or word == ")":
            continue
        glued = found and parse.end[token - 1] == parse.start[token]
        if glued and (word in HYPHENS or found[-1][2][-1:] in HYPHENS):
            begin, _, before = found[-1]
            found[-1] = (begin, token + 1, before + word)
        elif word not in {",", "[", "]"}:
            found.append((token, token + 1, OWNED.sub("", word.replace("\xad", ""))))
    return found


def trimmed_run(parse: Parse, first: int, last: int) -> Iterator[NameRun]:
    """The run without titles, countries and demonyms at its front."""
    found = words(parse, first, last)
    start = after_titles(parse, found)
    core = without_agency(found[start:])
    if not core or len(core) > LONGEST:
        return
    titles = [word for _, _, word in found[:start]]
    genders = [each for each in map(names.honorific, titles) if each is not None]
    yield NameRun(
        first,
        core[0][0],
        core[-1][1],
        tuple(word for _, _, word in core),
        genders[-1] if genders else None,
        any(is_office(word) for word in titles) or state_title(parse, first),
    )


def without_agency(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The words without the agency or outlet that a by-line or a credit runs on with, even where
    a space is missing: "Tor Vik Fjordnet Press", "Tor VikFjordnet Press"."""
    for at in range(1, len(found)):
        first, end, word = found[at]
        rest = [each for _, _, each in found[at + 1 :]]
        whole = " ".join([word, *rest])
        if at > 1 and (rest or word.isupper()) and actors.outlet_named(whole) is not None:
            return found[:at]
        glued = GLUED.fullmatch(word)
        if glued and rest and actors.outlet_named(" ".join([glued[2], *rest])) is not None:
            return [*found[:at], (first, end, glued[1])]
    return found


def is_office(word: str) -> bool:
    return offices.is_title(word) or offices.is_title(word.rsplit("-", 1)[-1])


def is_post(word: str) -> bool:
    """Whether the word says what the person named right after it is: "Member", "Expert"."""
    noun = offices.unnamed(word)
    known = offices.is_office_only(word) or (noun is not None and not noun.plural)
    return known and not names.is_given(word)


def state_title(parse: Parse, first: int) -> bool:
    """Whether "Secretary of" or the like stands right before the run."""
    if first < 2 or parse.word(first - 1) != "of":
        return False
    return parse.word(first - 2)[:1].isupper() and is_office(parse.word(first - 2))


def after_titles(parse: Parse, found: list[tuple[int, int, str]]) -> int:
    """How many words at the front are titles, demonyms or countries."""
    last = len(found) - 1
    while last > 0 and names.is_suffix(found[last][2]):
        last -= 1
    start = 0
    for index in range(last):
        word = found[index][2]
        post = names.is_given(found[index + 1][2]) and is_post(word)
        if post or is_office(word) or names.honorific(word) is not None:
            start = index + 1
    if state_title(parse, found[0][0]) and start == 0:
        tails = [index + 1 for index in range(last) if offices.ends_title(found[index][2])]
        start = tails[-1] if tails else entity_start(parse, found) or max(0, last - 1)
    while start < last and leads(found, start):
        start += 1
    return start


def leads(found: list[tuple[int, int, str]], at: int) -> bool:
    """Whether the word is a country or demonym in front of a name, not a given name."""
    word = found[at][2]
    return actors.country_of(word) is not None and not names.is_given(word)


def entity_start(parse: Parse, found: list[tuple[int, int, str]]) -> int:
    """The first word at which a PERSON entity begins; 0 when there is none."""
    for index, (token, _, _) in enumerate(found):
        if parse.entity[token] == "PERSON" and parse.entity_begins[token]:
            return index
    return 0
