"""Phrases: of when a content tells that has no finite clause."""

from collections.abc import Collection

from onrecord.lexicon.cues import patterns_of
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution
from onrecord.model.timing import Relation
from onrecord.read.modality_hedges import content_tokens, is_finite
from onrecord.read.tokens import infinitive, word
from onrecord.read.whens_clause import Telling, of_clause
from onrecord.read.whens_scene import Report, Scene, is_perfect, is_used

COMING = frozenset({"demand", "promise", "want"})
"""Classes of resources/cues.tsv whose noun phrase or infinitive is still to come."""
BLAME = frozenset({"blame"})
INFINITIVE = frozenset({"to"})
NOUN = frozenset({"object", "gerund"})


def of_phrase(scene: Scene, report: Report, telling: Telling) -> Relation | None:
    """That of a content without a finite clause: an infinitive, a gerund, a noun phrase."""
    parse, head = scene.parse, report.head
    own = content_tokens(parse, report.target.content)
    inside = frozenset(own)
    tops = [t for t in own if parse.head[t] not in inside or parse.head[t] == t]
    if not tops or head is None:
        return None
    top = next((t for t in tops if parse.tag[t] == "VB" and infinitive(parse, t)), tops[0])
    if word(parse, top) == "against" and parse.tag[object_of(parse, top)] == "VBG":
        return "future"
    top = object_of(parse, top)
    if parse.tag[top] == "VB" and parse.dependency[top] != "ROOT":
        return of_infinitive(parse, top, kinds_of(parse, head, INFINITIVE))
    if (clause := fact_of(parse, top)) is not None:
        return of_clause(scene, clause, telling)
    if is_sought(parse, top) or is_used(parse.lemma[head].lower(), "will"):
        return "future"
    kinds = kinds_of(parse, head, NOUN | {word(parse, t) for t in parse.children[head]})
    if parse.tag[top] == "VBG":
        return "past" if is_used(parse.lemma[head].lower(), "done") else coming(kinds)
    return "present" if is_named(parse, report.target, head) else coming(kinds)


def object_of(parse: Parse, top: int) -> int:
    """What a preposition leads: "making" of "against making"."""
    below = [t for t in parse.children[top] if parse.dependency[t] in ("pobj", "pcomp")]
    return below[0] if parse.tag[top] == "IN" and below else top


def fact_of(parse: Parse, noun: int) -> int | None:
    """The clause that says what a noun is: "the conclusion that it sank"."""
    if not parse.tag[noun].startswith("NN"):
        return None
    for child in parse.children[noun]:
        led = any(
            word(parse, t) == "that" and parse.dependency[t] == "mark"
            for t in parse.children[child]
        )
        if parse.dependency[child] == "acl" and led and is_finite(parse, child):
            return child
    return None


def is_sought(parse: Parse, noun: int) -> bool:
    """Whether a noun promises or asks for what its infinitive says: "the offer to talk"."""
    kinds = {sense.kind for sense in patterns_of(parse.lemma[noun].lower(), "noun").values()}
    below = [t for t in parse.children[noun] if parse.dependency[t] == "acl"]
    return bool(kinds & COMING) and any(infinitive(parse, t) for t in below)


def coming(kinds: frozenset[str]) -> Relation | None:
    """What is demanded, promised or wanted is still to come; what is blamed for was done."""
    if not kinds:
        return None
    return "future" if kinds <= COMING else "past" if kinds == BLAME else None


def of_infinitive(parse: Parse, verb: int, kinds: frozenset[str]) -> Relation | None:
    """That of "to leave": still to come, but of what is claimed and not sought."""
    if is_perfect(parse, verb):
        return "past"
    if is_used(parse.lemma[verb].lower(), "state") and not kinds & COMING:
        return "present"
    return "future"


def kinds_of(parse: Parse, head: int, forms: Collection[str]) -> frozenset[str]:
    """The classes that a cue has where it takes content in some of these forms."""
    part = "noun" if parse.tag[head].startswith("NN") else "verb"
    known = patterns_of(parse.lemma[head].lower(), part)
    return frozenset(
        sense.kind for takes, sense in known.items() if set(takes.split("-")[-1:]) & set(forms)
    )


def is_named(parse: Parse, target: Attribution, head: int) -> bool:
    """Whether a cue tells what something is called: "described the pact as dead"."""
    named = any(
        word(parse, t) == "as" and any(s.start <= parse.start[t] < s.end for s in target.content)
        for t in parse.children[head]
    )
    return named and "as" in " ".join(patterns_of(parse.lemma[head].lower(), "verb"))
