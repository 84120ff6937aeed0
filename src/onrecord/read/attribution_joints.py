"""Joints: where a reported clause ends, and which cue a clause after "and" or a comma goes with."""

from onrecord.lexicon.cues import continues_speech, patterns_of, stands_aside
from onrecord.model.parse import Parse
from onrecord.read.attribution_groups import lemma_with_particle
from onrecord.read.attribution_sources import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    child,
    plain_subject,
    voices,
)

PAST = frozenset({"VBD"})
PRESENT = frozenset({"VBZ", "VBP"})
CONDITIONS = frozenset({"if", "because", "unless", "until", "when"})
CONTRASTS = frozenset({"though", "although", "while", "whereas", "even"})
SET_OFF = frozenset({",", "-", "–", "—", "--"})
LONGEST_CLIMB = 4
RELATIVES = frozenset({"who", "which", "whose", "where"})


def clause_end(parse: Parse, cue: int, clause: int) -> int:
    """The last token of a reported clause, without what the parse wrongly hung below it.

    Left out: what goes with the cue ("said it was late and called for help"), and a closing clause
    of the narrator's ("…, though she gave no date", "…, who left in May"). Taken in: a condition
    or reason that follows without a comma.
    """
    last = parse.last[clause]
    for each in parse.children[clause]:
        if each > clause and parse.first[each] > clause and is_narrators(parse, cue, clause, each):
            return without_gloss(parse, clause, before_joint(parse, parse.first[each]))
    for each in parse.children[cue]:
        mark = child(parse, each, "mark")
        if parse.first[each] != last + 1 or mark is None:
            continue
        if parse.word(mark).casefold() in CONDITIONS:
            last = parse.last[each]
    return without_gloss(parse, clause, last)


def is_narrators(parse: Parse, cue: int, clause: int, below: int) -> bool:
    """Whether a clause below a reported one is the narrator's, or goes with the cue above."""
    label = parse.dependency[below]
    first = parse.first[below]
    if label == "conj":
        joined = goes_with(parse, cue, clause, below)
        return joined or is_outer_participle(parse, cue, clause, below) or is_past(parse, below)
    if label == "advcl" and parse.word(first - 1) in SET_OFF:
        word = parse.word(first).casefold()
        return word in CONTRASTS or (word == "as" and is_cue(parse, below))
    if label == "prep" and parse.word(below).casefold() in {"before", "after", "without"}:
        inner = child(parse, below, "pcomp")
        return inner is not None and is_cue(parse, inner)
    return False


def is_outer_participle(parse: Parse, cue: int, clause: int, conjunct: int) -> bool:
    """ "Expelling men they said were spies and closing the port": "closing" goes with "expelling".

    Told by a participle without auxiliary on a finite clause below a relative one.
    """
    if parse.tag[conjunct] != "VBG" or parse.dependency[cue] != "relcl":
        return False
    return parse.tag[clause] in PAST | PRESENT and child(parse, conjunct, "aux", "nsubj") is None


def is_past(parse: Parse, conjunct: int) -> bool:
    """Whether a past tense is joined to an infinitive, and so to a verb above it.

    "Said he would like to go and blamed the ice": nobody would "blamed".
    """
    first = parse.tag[parse.head[conjunct]] == "VB"
    if not first or parse.tag[conjunct] not in PAST or parse.lemma[conjunct] == "be":
        return False
    return child(parse, conjunct, "aux", *SUBJECTS, *PASSIVE_SUBJECTS) is None


def goes_with(parse: Parse, cue: int, clause: int, conjunct: int) -> bool:
    """Whether a verb that the parse joins to a reported clause is joined to its cue instead.

    It is a cue without a subject of its own, and a participle as only the cue can be, or in the
    cue's tense where the clause is not.
    """
    if child(parse, conjunct, *SUBJECTS, *PASSIVE_SUBJECTS) is not None:
        return False
    if not patterns_of(lemma_with_particle(parse, conjunct), "verb"):
        return False
    tag = parse.tag[conjunct]
    if tag == "VBG":
        return parse.tag[clause] != "VBG" and child(parse, conjunct, "aux") is None
    if tag != parse.tag[cue]:
        return False
    aside = stands_aside(lemma_with_particle(parse, conjunct)) or is_past(parse, conjunct)
    return aside or (tag in PAST and parse.tag[clause] in PRESENT)


def subject(parse: Parse, verb: int) -> int | None:
    """The noun that an active verb has as its subject; None if none."""
    leader = joined_cue(parse, verb)
    leader = participle_cue(parse, verb) if leader is None else leader
    return plain_subject(parse, verb if leader is None else leader)


def participle_cue(parse: Parse, verb: int) -> int | None:
    """The cue whose subject goes on in a participle that the parse hung on the clause it reports.

    "Said the talks would go on, arguing that …": what cannot speak does not argue; "adding" goes
    on in any case.
    """
    if parse.tag[verb] != "VBG" or parse.dependency[verb] != "advcl":
        return None
    lemma = lemma_with_particle(parse, verb)
    if not stands_aside(lemma) or child(parse, verb, *SUBJECTS) is not None:
        return None
    clause = parse.head[verb]
    for _ in range(LONGEST_CLIMB):
        if parse.dependency[clause] not in {"xcomp", "conj", "advcl", "pcomp"}:
            break
        clause = parse.head[clause]
    cue = reporting(parse, clause, verb)
    noun = plain_subject(parse, clause)
    if cue is None or noun is None:
        return None
    return cue if continues_speech(lemma) or not voices(parse, noun) else None


def reporting(parse: Parse, clause: int, before: int) -> int | None:
    """The cue that a clause is reported by, above it or set into it, ahead of a later word."""
    above = parse.head[clause]
    if parse.dependency[clause] == "ccomp" and above < before and is_cue(parse, above):
        return above
    for each in parse.children[clause]:
        aside = parse.dependency[each] == "parataxis" and each < before
        if aside and is_cue(parse, each) and child(parse, each, *SUBJECTS) is not None:
            return each
    return None


def joined_cue(parse: Parse, conjunct: int) -> int | None:
    """The cue that a conjunct goes with over the head of the clause it was joined to, if so."""
    clause = parse.head[conjunct]
    cue = parse.head[clause]
    if parse.dependency[conjunct] != "conj" or parse.dependency[clause] != "ccomp":
        return None
    return cue if is_cue(parse, cue) and goes_with(parse, cue, clause, conjunct) else None


def is_cue(parse: Parse, verb: int) -> bool:
    return "clause" in patterns_of(lemma_with_particle(parse, verb), "verb")


def before_joint(parse: Parse, token: int) -> int:
    """The last token before a joint ("and", a comma or dash) in front of `token`."""
    at = token - 1
    while at > 0 and parse.dependency[at] in {"cc", "punct"} and parse.tag[at] != "''":
        at -= 1
    return at


def without_gloss(parse: Parse, clause: int, last: int) -> int:
    """`last`, or the token before a closing relative clause that a comma sets off."""
    at = last
    while at > clause:
        if parse.dependency[at] == "relcl" and parse.last[at] == last:
            first = parse.first[at]
            if parse.word(first - 1) == "," and parse.word(first).casefold() in RELATIVES:
                return max(clause, first - 2)
        at = parse.head[at] if parse.head[at] < at else clause
    return last
