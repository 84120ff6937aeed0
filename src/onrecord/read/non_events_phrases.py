"""Phrases of non-events: who did not, as far as the name goes."""

from onrecord.lexicon.non_events import words_of
from onrecord.model.parse import Parse
from onrecord.read.tokens import word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
LOOSE = frozenset({"relcl", "appos", "punct", "parataxis", "advcl", "cc", "conj"})
"""Dependents after a noun that do not say which."""

DATELINE = 20
"""Tokens of a dateline at most."""


def subject(parse: Parse, verb: int) -> int | None:
    """Who a verb is said of: its subject, or that of the verb whose subject it shares."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        for each in parse.children[verb]:
            if parse.dependency[each] in SUBJECTS:
                return meant(parse, each, verb)
        if parse.dependency[verb] not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        verb = parse.head[verb]
    return None


def meant(parse: Parse, token: int, verb: int) -> int:
    """What a relative pronoun stands for."""
    relative = parse.tag[token] in {"WP", "WDT"} and parse.dependency[verb] == "relcl"
    return parse.head[verb] if relative else token


def noun_phrase(parse: Parse, token: int) -> range:
    """A noun with what says which it is, without relative clauses and asides after it."""
    right = [
        parse.last[each]
        for each in parse.children[token]
        if each > token and parse.dependency[each] not in LOOSE
    ]
    left = [
        parse.first[each]
        for each in parse.children[token]
        if each < token
        and (
            parse.dependency[each] not in {"punct", "cc", "preconj", "mark"}
            or word(parse, each) in words_of("nobody")
        )
    ]
    return range(min([token, *left]), trimmed(parse, max([token, *right]), token) + 1)


def joined_phrase(parse: Parse, token: int) -> range:
    """A noun phrase with all that is joined to it by "and"."""
    whole, waiting = noun_phrase(parse, token), [token]
    while waiting:
        for each in parse.children[waiting.pop()]:
            if parse.dependency[each] == "conj" and parse.tag[each].startswith(("NN", "PRP")):
                waiting.append(each)
                whole = range(whole.start, max(whole.stop, noun_phrase(parse, each).stop))
    return whole


def after_dateline(parse: Parse, tokens: range, verb: int) -> range:
    """What stands after "OSLO, April 23 (Fjordwire) –" up to the verb, if the tokens begin so."""
    lead = parse.sentence_of(verb).start
    head = range(lead, min(verb, lead + DATELINE))
    dash = next((t for t in head if parse.word(t) in {"–", "—"}), None)
    if dash is None or tokens.start >= dash or not parse.word(lead).isupper():
        return tokens
    end = min([verb, *auxiliaries(parse, verb)])
    return range(dash + 1, max(tokens.stop, end))


def party(parse: Parse, verb: int) -> range | None:
    """Who did not: a verb's subject; the agent of a passive one."""
    agents = [each for each in parse.children[verb] if parse.dependency[each] == "agent"]
    if is_passive(parse, verb):
        below = [each for agent in agents for each in parse.children[agent]]
        return joined_phrase(parse, below[0]) if below else None
    found = subject(parse, verb)
    return joined_phrase(parse, found) if found is not None else None


def is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.dependency[each] in {"nsubjpass", "auxpass"} for each in parse.children[verb])


def auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [
        each
        for each in parse.children[verb]
        if each < verb and parse.dependency[each] in {"aux", "auxpass", "neg"}
    ]


def trimmed(parse: Parse, last: int, low: int) -> int:
    while last > low and not any(map(str.isalnum, parse.word(last))):
        last -= 1
    return last


def has_own(parse: Parse, verb: int) -> bool:
    return any(parse.dependency[each] in SUBJECTS for each in parse.children[verb])
