"""Non-events told with a noun: "no pact was signed", "made no mention of", "without a deal"."""

from collections.abc import Iterator

from onrecord.lexicon.non_events import Kind, noun, words_of
from onrecord.model.parse import Parse
from onrecord.read.non_events_clauses import IMPLIED, Found, clause
from onrecord.read.non_events_phrases import (
    SUBJECTS,
    auxiliaries,
    is_passive,
    joined_phrase,
    noun_phrase,
    subject,
)
from onrecord.read.non_events_standing import is_past, negation, stands, told_past
from onrecord.read.tokens import word

AVAILABLE = frozenset({"available", "unavailable", "reachable"})

OPENING = frozenset({'"', "“", "‘", "«", "„"})


def of_nouns(parse: Parse) -> Iterator[Found]:
    """Every non-event that a noun or an adjective tells, in order."""
    for token in range(len(parse)):
        kind = noun(parse.lemma[token]) if parse.tag[token].startswith("NN") else None
        found = with_no(parse, token, kind) or ended_without(parse, token, kind) if kind else None
        found = found or unreachable(parse, token) or no_comment(parse, token)
        if found is not None:
            yield found


def with_no(parse: Parse, token: int, kind: Kind) -> Found | None:
    """ "there was no", "no agreement was signed", "made no mention"."""
    no = next((e for e in parse.children[token] if e < token and word(parse, e) == "no"), None)
    above = parse.head[token]
    if no is None or not parse.tag[above].startswith("VB") or negation(parse, above) is not None:
        return None
    if not (fits(parse, token, above) and tells_now(parse, above, kind)):
        return None
    cue = (*(e for e in auxiliaries(parse, above)), above, no, token)
    return Found(
        kind,
        above,
        tuple(sorted(set(cue))),
        giver(parse, above),
        absent(parse, token, no, kind),
        clause(parse, above, token),
        IMPLIED,
    )


def tells_now(parse: Parse, verb: int, kind: Kind) -> bool:
    """Whether a verb is told of the past; of comment also of the present ("has no comment")."""
    if kind == "comment" and parse.tag[verb] in {"VBZ", "VBP"}:
        return stands(parse, verb)
    return told_past(parse, verb)


def fits(parse: Parse, token: int, above: int) -> bool:
    dependency = parse.dependency[token]
    if dependency in {"attr", "nsubj"} and parse.lemma[above].lower() == "be":
        return any(parse.dependency[each] == "expl" for each in parse.children[above])
    if dependency in {"dobj", "nsubjpass"}:
        return parse.lemma[above].lower() in words_of("maker")
    return False


def giver(parse: Parse, verb: int) -> range | None:
    """Who made, signed or gave nothing; not who got nothing."""
    lemma = parse.lemma[verb].lower()
    if is_passive(parse, verb) or lemma in words_of("receiver") or lemma == "be":
        return None
    who = subject(parse, verb)
    return joined_phrase(parse, who) if who is not None else None


def absent(parse: Parse, token: int, no: int, kind: Kind) -> range | None:
    """The noun phrase after "no"; of mention and comment, what they are about."""
    phrase = noun_phrase(parse, token)
    if kind == "done":
        return range(no + 1, phrase.stop)
    about = [e for e in parse.children[token] if e > token and word(parse, e) in words_of("about")]
    clauses = [e for e in parse.children[token] if e > token and parse.dependency[e] == "acl"]
    if not about and clauses:
        return range(parse.first[clauses[0]], parse.last[clauses[0]] + 1)
    if not about or about[0] + 1 > parse.last[about[0]]:
        return None
    return range(about[0] + 1, parse.last[about[0]] + 1)


def ended_without(parse: Parse, token: int, kind: Kind) -> Found | None:
    """ "ended without a deal", "broke up with no agreement"."""
    above = parse.head[token]
    determiners = {word(parse, e) for e in parse.children[token] if e < token}
    lead = word(parse, above)
    if not (lead == "without" or (lead == "with" and "no" in determiners)):
        return None
    verb = parse.head[above]
    if parse.lemma[verb].lower() not in words_of("ender") or not told_past(parse, verb):
        return None
    who = subject(parse, verb)
    phrase = noun_phrase(parse, token)
    bare = word(parse, phrase.start) == "no"
    return Found(
        kind,
        verb,
        (above, token),
        joined_phrase(parse, who) if who is not None else None,
        range(phrase.start + bare, phrase.stop),
        clause(parse, verb, token),
        IMPLIED,
    )


def unreachable(parse: Parse, token: int) -> Found | None:
    """ "could not be reached", "was not available for comment"."""
    if not reached_not(parse, token) or not stands(parse, finite(parse, token)):
        return None
    verb = finite(parse, token)
    who = subject(parse, verb)
    cue = {*auxiliaries(parse, verb), verb, token}
    if mark := negation(parse, verb):
        cue.add(mark)
    return Found(
        "comment",
        verb,
        tuple(sorted(cue)),
        joined_phrase(parse, who) if who is not None else None,
        None,
        clause(parse, verb, token),
        IMPLIED,
    )


def no_comment(parse: Parse, token: int) -> Found | None:
    """ "“No comment,” said Vik": the words themselves."""
    no, verb = token - 1, parse.head[token]
    if parse.word(token) != "comment" or no < 0 or word(parse, no) != "no":
        return None
    others = [e for e in parse.children[verb] if parse.dependency[e] in SUBJECTS and e != token]
    says = parse.lemma[verb].lower() in words_of("answering")
    if not others or not says or not told_past(parse, verb):
        return None
    party = joined_phrase(parse, others[-1])
    opened = no > 0 and parse.word(no - 1) in OPENING
    ends = (no - opened, token, verb, party.start, party.stop - 1)
    return Found(
        "comment", verb, (no, token), party, None, range(min(ends), max(ends) + 1), IMPLIED
    )


def finite(parse: Parse, token: int) -> int:
    return parse.head[token] if parse.tag[token].startswith("JJ") else token


def reached_not(parse: Parse, token: int) -> bool:
    """Whether somebody could not be reached, or was not available for comment."""
    lemma = parse.word(token)
    if lemma == "reached" and is_passive(parse, token) and negation(parse, token) is not None:
        helpers = {word(parse, each) for each in auxiliaries(parse, token)}
        person = subject(parse, token)
        return "could" in helpers and person is not None and not noun(parse.lemma[person])
    if lemma not in AVAILABLE or parse.lemma[parse.head[token]].lower() != "be":
        return False
    negated = (negation(parse, parse.head[token]) is not None) != (lemma == "unavailable")
    comment = any(word(parse, t) == "comment" for t in parse.subtree(token))
    return negated and comment and is_past(parse, parse.head[token])
