"""Relation: whether what is told lies before, at or after its telling."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.cues import patterns_of
from onrecord.lexicon.quotes import opening_marks
from onrecord.lexicon.tables import table
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Relation
from onrecord.model.span import Span
from onrecord.read.modality_hedges import content_tokens, is_finite, main_predicates
from onrecord.read.times_calendar import days_of
from onrecord.read.tokens import infinitive, word
from onrecord.read.whens_scene import (
    Placed,
    Report,
    Scene,
    auxiliaries,
    cue_tense,
    is_perfect,
    is_pluperfect,
    is_used,
)

FIRST = frozenset({"i", "we"})
OPENING = frozenset(opening_marks())
CLOSING = frozenset(m for each in opening_marks().values() for m in each.closing)
COMING = frozenset({"demand", "promise", "want"})
"""Classes of resources/cues.tsv whose noun phrase or infinitive is still to come."""
BLAME = frozenset({"blame"})
INFINITIVE = frozenset({"to"})
NOUN = frozenset({"object", "gerund"})
LONGEST = 40
"""Sentences of a content that are looked at."""


class Telling(NamedTuple):
    """How a content is told: whether its tenses are those of a past report, and when it was said
    (TIMEX3), where that is known."""

    shifted: bool
    said: str | None


def relation(scene: Scene, report: Report, said: str | None) -> Relation | None:
    """That of what an attribution tells to its saying; None where nothing shows it."""
    parse, target = scene.parse, report.target
    past = cue_tense(parse, report.head) == "past" or (
        report.head is not None and is_pluperfect(parse, report.head)
    )
    perfect = report.head is not None and is_perfect(parse, report.head)
    shifts = past and not (perfect and not is_pluperfect(parse, report.head or 0))
    found = []
    for verb in list(main_predicates(parse, target.content))[:LONGEST]:
        if not is_finite(parse, verb):
            break
        quoted = target.kind == "direct" or is_quoted(parse.text, target.content, parse.start[verb])
        telling = Telling(shifts and not quoted, said)
        if one := of_clause(scene, thought_of(parse, verb) if quoted else verb, telling):
            found.append(one)
    return most(found) if found else of_phrase(scene, report, Telling(shifts, said))


def own_relation(scene: Scene, span: Span, said: str | None) -> Relation | None:
    """That of a sentence in an author's own voice."""
    parse = scene.parse
    found = (
        of_clause(scene, thought_of(parse, verb), Telling(False, said))
        for verb in main_predicates(parse, [span])
        if is_finite(parse, verb)
    )
    return next((each for each in found if each), None)


def most(found: Sequence[Relation]) -> Relation:
    """The relation of most sentences; of the first among equals."""
    counted = Counter(found)
    return max(counted, key=lambda each: (counted[each], -found.index(each)))


def is_quoted(text: str, content: Sequence[Span], place: int) -> bool:
    """Whether a place of a content lies in the holder's own words."""
    span = next((each for each in content if each.start <= place < each.end), None)
    if span is None:
        return False
    opened = 0
    for mark in text[span.start : place]:
        if mark == '"':
            opened = 1 - opened
        elif mark == "“":
            opened = 1
        elif mark == "”":
            opened = 0
    return bool(opened)


def thought_of(parse: Parse, verb: int) -> int:
    """What somebody thinks, where he says that he does: "I think it will rain" tells of rain."""
    for child in parse.children[verb]:
        subject = any(
            parse.dependency[t] == "nsubj" and word(parse, t) in FIRST for t in parse.children[verb]
        )
        state = is_used(parse.lemma[verb].lower(), "state")
        if subject and state and parse.dependency[child] == "ccomp" and is_finite(parse, child):
            return child
    return verb


def of_clause(scene: Scene, verb: int, telling: Telling) -> Relation | None:
    """The relation that a clause shows by tense and aspect, and by its own days."""
    shown = by_tense(scene.parse, verb, telling.shifted)
    return by_days(scene, verb, telling.said, shown) or shown


def by_tense(parse: Parse, verb: int, shifted: bool) -> Relation | None:
    """The relation of tense and aspect; `shifted`: "was" may stand for "is"."""
    helpers = auxiliaries(parse, verb)
    names = [word(parse, t) for t in helpers]
    if (modal := next((t for t in helpers if parse.tag[t] == "MD"), None)) is not None:
        return of_modal(parse, verb, modal)
    tags = {parse.tag[t] for t in helpers} | {parse.tag[verb]}
    if any(parse.lemma[t].lower() in ("have", "'ve") for t in helpers):
        lasting = "VBD" not in tags and (parse.tag[verb] == "VBG" or is_copula(parse, verb))
        return "present" if lasting else "past"
    if is_coming(parse, verb):
        return "future"
    if "VBD" in tags or "did" in names:
        return of_past(parse, verb, shifted)
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "future" if parse.tag[verb] == "VB" else None


def of_modal(parse: Parse, verb: int, modal: int) -> Relation | None:
    """That of "will go", "could have gone", "would like"."""
    name = word(parse, modal)
    if any(parse.lemma[t].lower() == "have" for t in auxiliaries(parse, verb) if t != modal):
        return "past" if name not in ("will", "'ll", "shall") else "future"
    if name in ("would", "'d") and is_used(parse.lemma[verb].lower(), "wish"):
        return "present"
    return dict(modals()).get(name)


def modals() -> Iterator[tuple[str, Relation]]:
    known: dict[str, Relation] = {"past": "past", "present": "present", "future": "future"}
    yield from ((name, known[value]) for name, value in table("when_modals"))


def of_past(parse: Parse, verb: int, shifted: bool) -> Relation:
    """A past tense is past, but in a past report a state is that of the saying."""
    going = parse.tag[verb] == "VBG"
    state = is_used(parse.lemma[verb].lower(), "state") and parse.tag[verb] != "VBN"
    return "present" if shifted and (going or state) else "past"


def is_copula(parse: Parse, verb: int) -> bool:
    """Whether "be" says what something is: "has never been worse"."""
    return parse.lemma[verb].lower() == "be" and any(
        parse.dependency[t] in ("acomp", "attr") for t in parse.children[verb]
    )


def is_coming(parse: Parse, verb: int) -> bool:
    """Whether a verb puts what it governs into the future: "is going to", "plans to", "is to"."""
    below = [t for t in parse.children[verb] if parse.dependency[t] in ("xcomp", "acomp")]
    going = parse.lemma[verb].lower() == "go" and parse.tag[verb] == "VBG"
    if going or is_used(parse.lemma[verb].lower(), "will"):
        return any(infinitive(parse, t) for t in below)
    if parse.lemma[verb].lower() != "be":
        return False
    bare = any(parse.dependency[t] == "xcomp" and infinitive(parse, t) for t in below)
    adjective = any(
        is_used(parse.lemma[t].lower(), "will")
        and any(infinitive(parse, each) for each in parse.children[t])
        for t in below
    )
    return adjective or (bare and not any(parse.dependency[t] == "acomp" for t in below))


def by_days(scene: Scene, verb: int, said: str | None, shown: Relation | None) -> Relation | None:
    """What the days of a clause say, where they lie wholly before or after the saying."""
    days = days_of(said) if said else None
    if days is None or shown is None:
        return None
    for each in scene.in_sentence(verb):
        told = days_of(each.time.value) if dates(scene.parse, each, verb) else None
        if told and told[0] > days[1] and shown != "past":
            return "future"
        if told and told[1] < days[0] and is_past_form(scene.parse, verb):
            return "past"
    return None


def dates(parse: Parse, each: Placed, verb: int) -> bool:
    """Whether a time hangs from a verb itself, bare or with its preposition."""
    over = parse.head[each.head]
    if over == verb:
        return parse.dependency[each.head] in ("npadvmod", "advmod", "tmod")
    led = parse.dependency[each.head] == "pobj" and is_used(word(parse, over), "at")
    return led and parse.head[over] == verb


def is_past_form(parse: Parse, verb: int) -> bool:
    return any(parse.tag[t] == "VBD" for t in (verb, *auxiliaries(parse, verb)))


def of_phrase(scene: Scene, report: Report, telling: Telling) -> Relation | None:
    """That of a content without a finite clause: an infinitive, a gerund, a noun phrase."""
    parse, head = scene.parse, report.head
    own = content_tokens(parse, report.target.content)
    inside = frozenset(own)
    top = next((t for t in own if parse.head[t] not in inside or parse.head[t] == t), None)
    if top is None or head is None:
        return None
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
