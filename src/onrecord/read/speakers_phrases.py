"""Phrases: the noun phrases of a source, their heads, ends and modifiers."""

from typing import NamedTuple

from onrecord.lexicon import actors, offices
from onrecord.model.parse import Parse

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
INSIDE = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "VBG", "FW"}
PERSONAL = frozenset({"PRP", "PRP$"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})
DAYS = frozenset(
    {"yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday"}
    | {"saturday", "sunday", "week", "month", "year"}
)
FARTHEST = 4
"""Clauses up to the one whose subject a participle shares."""


class Phrase(NamedTuple):
    """One noun phrase of a source: its head token and tokens [start, end)."""

    head: int
    start: int
    end: int


def phrases_in(parse: Parse, tokens: range) -> tuple[Phrase, ...]:
    """The noun phrases of a source, one a conjunct."""
    heads = conjuncts(parse, head_of(parse, tokens), tokens)
    starts = [max(chunk_start(parse, head), tokens.start) for head in heads]
    starts[0] = tokens.start
    ends = [*(before_joint(parse, start) for start in starts[1:]), tokens.stop]
    found = zip(heads, starts, ends, strict=True)
    return tuple(Phrase(head, start, end) for head, start, end in found if start < end)


def before_joint(parse: Parse, at: int) -> int:
    """The end of what stands before "and" or a comma that stands before token `at`."""
    while at > 0 and (
        parse.tag[at - 1] in {"CC", ","} or parse.word(at - 1) in {"both", "as", "well"}
    ):
        at -= 1
    return at


def head_of(parse: Parse, tokens: range) -> int:
    """The first noun or pronoun of the range whose governor lies outside it; else the last noun
    of the first chunk; else the first token."""
    outer = [t for t in tokens if parse.head[t] not in tokens or parse.head[t] == t]
    for token in outer:
        if is_office(parse, token):  # whatever the parser takes "her shop steward" for
            return token
        if token + 1 in tokens and parse.tag[token] == "NN" and is_office(parse, token + 1):
            return token + 1
        determiner = parse.tag[token] in {"PRP$", "DT", "CD", "JJ"}
        if determiner and token + 1 in tokens and parse.tag[token + 1] in INSIDE:
            continue
        if determiner or parse.tag[token] in NOUNS | PERSONAL | RELATIVE:
            return token
    nouns = [t for t in tokens if parse.tag[t] in NOUNS | PERSONAL]
    if not nouns:
        return outer[0] if outer else tokens.start
    last = nouns[0]
    while last + 1 in tokens and parse.tag[last + 1] in NOUNS:
        last += 1
    return last


def is_office(parse: Parse, token: int) -> bool:
    """Whether a lower-case noun for a person stands there, whatever the tagger took it for."""
    return parse.word(token).islower() and offices.office(parse.word(token)) is not None


def conjuncts(parse: Parse, head: int, tokens: range) -> list[int]:
    """The head and what is coordinated with it inside the range, in text order."""
    found = [head]
    for token in found:
        for child in parse.children[token]:
            joint = child in tokens and parse.dependency[child] == "conj" and child not in found
            if joint and (not parse.tag[child].startswith("VB") or is_office(parse, child)):
                found.append(child)
    return sorted(found)


def chunk_start(parse: Parse, head: int) -> int:
    """The first token of the noun chunk that ends with `head`."""
    start = head
    while (
        start > 0
        and parse.sentence[start - 1] == parse.sentence[head]
        and parse.tag[start - 1] in INSIDE
        and (parse.head[start - 1] <= head or parse.tag[start - 1] == "POS")
        and parse.head[start - 1] >= parse.first[head]
    ):
        start -= 1
    while start > 0 and parse.tag[start] == "HYPH" and parse.end[start - 1] == parse.start[start]:
        start -= 1
    return start


def text_of(parse: Parse, start: int, end: int) -> str:
    return parse.text[parse.start[start] : parse.end[end - 1]] if start < end else ""


def without_article(parse: Parse, start: int, end: int) -> int:
    """The first token after leading articles, quotation marks and a day's possessive."""
    if end - start > 2 and parse.word(start).casefold() in DAYS and parse.tag[start + 1] == "POS":
        start += 2
    while start < end - 1 and parse.word(start).casefold() in {"a", "an", "the", "“", '"', "both"}:
        start += 1
    return start


def base_end(parse: Parse, phrase: Phrase) -> int:
    """Where the phrase ends without its relative clause, apposition or reason: at the first
    comma, relative or quotation mark after the head."""
    for token in range(phrase.head + 1, phrase.end):
        word = parse.word(token)
        if parse.tag[token] in RELATIVE or word in {",", "(", "–", "—", "--", ":", "”", '"', "who"}:
            return token
        if parse.tag[token] in {"VBD", "VBZ", "VBP", "MD"}:
            return token
    return phrase.end


def described_end(parse: Parse, phrase: Phrase) -> int:
    """Where a description ends: as `base_end`, but a relative clause without a comma stays in,
    unless it tells why somebody is not named."""
    for token in range(phrase.head + 1, phrase.end):
        word = parse.word(token)
        if word in {",", "(", "–", "—", "--", ":", "”", '"'}:
            return token
        if parse.tag[token] in RELATIVE and is_reason(parse, token, phrase.end):
            return token
        if word.casefold() in {"because", "citing"}:
            return token
    return phrase.end


def is_reason(parse: Parse, start: int, end: int) -> bool:
    """Whether the clause says on what terms somebody spoke."""
    told = {
        "anonymity",
        "condition",
        "named",
        "identified",
        "authorised",
        "authorized",
        "anonymously",
    }
    return any(parse.word(token).casefold() in told for token in range(start, end))


def is_definite(parse: Parse, phrase: Phrase) -> bool:
    """Whether "the", "this", "that" or "both" opens the phrase, or a day's possessive."""
    word = parse.word(phrase.start).casefold()
    return word in DAYS or word in {"the", "this", "that", "these", "those", "both"}


def count_of(parse: Parse, phrase: Phrase) -> int:
    """Two for "the two leaders" or "both sides"; 0 when no small count is given."""
    for token in range(phrase.start, phrase.head + 1):
        word = parse.word(token).casefold()
        if word == "two" or (word == "both" and token + 1 >= phrase.head):
            return 2
    return 0


def possessor_of(parse: Parse, phrase: Phrase) -> range | None:
    """Tokens of the possessor before the head ("Norway's"), or the pronoun that is one."""
    for token in range(phrase.head - 1, phrase.start - 1, -1):
        if parse.tag[token] == "POS" and token > phrase.start:
            if parse.word(phrase.start).casefold() in DAYS:
                return None
            return range(without_article(parse, phrase.start, token), token)
        if parse.tag[token] == "PRP$":
            return range(token, token + 1)
    return None


def countries_in(parse: Parse, start: int, end: int) -> tuple[actors.Country, ...]:
    """Countries named in tokens [start, end), by name, capital or demonym, each once."""
    found: dict[str, actors.Country] = {}
    token = start
    while token < end:
        for stop in range(min(token + 5, end), token, -1):
            country = actors.country_of(text_of(parse, token, stop))
            if country is not None:
                found.setdefault(country.iso3, country)
                token = stop - 1
                break
        token += 1
    return tuple(found.values())


def shared_subject(parse: Parse, verb: int) -> range | None:
    """The tokens of the subject that a participle or an infinitive shares with the clause that
    governs it; None where the verb is neither or the clause is passive."""
    if parse.tag[verb] not in {"VBG", "VB"}:
        return None
    for _ in range(FARTHEST):
        if parse.dependency[verb] not in {"advcl", "xcomp", "conj"}:
            return None
        verb = parse.head[verb]
        for child in parse.children[verb]:
            if parse.dependency[child] == "nsubj":
                return parse.subtree(child)
            if parse.dependency[child] == "nsubjpass":
                return None
    return None
