"""Stance in the cue: what its words, its adverbs and adjectives say of the narrator's belief."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import words_of
from onrecord.model.parse import Parse
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import inside, touching, word
from onrecord.read.modality_grammar import negates
from onrecord.read.stance_holder import is_speech
from onrecord.read.stance_named import is_bogus, modifiers
from onrecord.read.stance_scene import Report, Scene, Shown, intends, shown
from onrecord.read.tokens import row_of

ADVERBS: dict[str, StanceValue] = {"adverb": "rejects", "rightly": "endorses"}
NEAR = 2
"""Tokens on each side of a cue in which an adverb belongs to it whatever the parse says."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj"})


def cue_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from worded(scene, report)
    yield from adverbs(scene, report)
    yield from adjectives(scene, report)
    yield from kept_up(scene, report)


def worded(scene: Scene, report: Report) -> Iterator[Shown]:
    """The cue's own words: parrot, pretend; point out, admit; show, unless it did not."""
    done = report.effects
    parse = scene.parse
    fakes = [t for t in done.get("fakes", ()) if parse.tag[t].startswith("NN")]
    fakes += [t for t in done.get("lies", ()) if is_lie(parse, t)]
    if ("rejects" in done or fakes) and not is_negated(parse, report):
        yield shown(scene, "rejects", done.get("rejects", ()) or fakes)
    elif is_anothers(scene, report) or is_topic(parse, report) or is_wished(parse, report):
        return
    elif "endorses" in done and is_told(scene, report):
        yield shown(scene, "endorses", done["endorses"])
    elif "confirms" in done and is_plain(scene, report) and not intends(parse, report):
        yield shown(scene, "endorses", done["confirms"])
    elif "shows" in done and is_fact(scene, report) and is_clause(parse, report):
        yield shown(scene, "endorses", done["shows"])
    elif "knows" in done and is_plain(scene, report) and is_known(parse, report):
        yield shown(scene, "endorses", done["knows"])
    elif parenthetical(parse, report):
        yield shown(scene, "endorses", report.cue)


def is_anothers(scene: Scene, report: Report) -> bool:
    """Whether a cue stands in a question, under a speaker, or is so for somebody only."""
    parse, head = scene.parse, report.head
    if head is None:
        return False
    row = row_of(parse, head)
    if word(parse, row.stop - 1) == "?" and parse.dependency[head] == "ROOT":
        return True
    if is_spoken(scene, report, head):
        return True
    return word(parse, row.start) in words_of("for_whom") and word(parse, row.start + 1) in {
        parse.word(t).lower() for t in row if parse.tag[t] == "NNP" or parse.tag[t] == "PRP"
    }


def is_spoken(scene: Scene, report: Report, head: int) -> bool:
    """Whether a speaker governs a report who is not its narrator: "…, the lawyers said"."""
    parse = scene.parse
    below = head
    for above in parse.ancestors(head):
        if parse.dependency[below] in {"ccomp", "parataxis"} and is_speech(parse, above):
            return scene.narrates(report, above) and above not in report.cue
        if parse.dependency[below] in {"relcl", "acl"}:
            return False
        below = above
    return False


def is_topic(parse: Parse, report: Report) -> bool:
    """Whether it is only asked, or judged: "revealed what was discussed", "finds it hard"."""
    first = report.target.content[0]
    row = touching(parse, first.start, first.end)
    if not row:
        return False
    near = range(row.start + 1, min(row.start + 3, len(parse)))
    judged = word(parse, row.start) == "it" and any(parse.tag[t].startswith("JJ") for t in near)
    return judged or word(parse, row.start) in words_of("asked_of")


def is_told(scene: Scene, report: Report) -> bool:
    """Whether what is pointed out is told and not only named: "reminded him of the deal"."""
    parse = scene.parse
    named = {parse.lemma[t].lower() for t in report.cue} & words_of("names_things")
    return not named or report.target.kind == "direct" or is_clause(parse, report)


def is_wished(parse: Parse, report: Report) -> bool:
    """Whether somebody is only wanted to do it: "wants Nordkap to acknowledge …"."""
    head = report.head
    if head is None or parse.tag[head] != "VB" or parse.head[head] == head:
        return False
    to = any(parse.tag[c] == "TO" for c in parse.children[head])
    return to and parse.lemma[parse.head[head]].lower() in words_of("wanting")


def is_lie(parse: Parse, token: int) -> bool:
    """Whether "lie" is what is said and not what lies somewhere: "lied about", "lied to"."""
    following = word(parse, token + 1) if token + 1 < len(parse) else ""
    return parse.tag[token].startswith("VB") and following in words_of("lied")


def is_known(parse: Parse, report: Report) -> bool:
    """Whether what is known is told, and no question."""
    first = report.target.content[0]
    row = touching(parse, first.start, first.end)
    asks = any(word(parse, t) in words_of("asking") for t in row[:2])
    return not asks and is_clause(parse, report)


def is_clause(parse: Parse, report: Report) -> bool:
    """Whether a content has a subject and a finite verb that is not in a relative clause."""
    tokens = [t for s in report.target.content for t in touching(parse, s.start, s.end)]
    subjects = [t for t in tokens if parse.dependency[t] in SUBJECTS]
    return any(is_finite(parse, parse.head[t]) for t in subjects)


def is_finite(parse: Parse, token: int) -> bool:
    """Whether a verb is finite, by itself or its auxiliary, and no relative clause."""
    tags = {parse.tag[t] for t in (token, *parse.children[token])}
    return bool(tags & FINITE) and parse.dependency[token] not in {"relcl", "acl"}


def parenthetical(parse: Parse, report: Report) -> bool:
    """Whether a report hangs from its content in an "as" clause: "as the auditors found"."""
    if not report.target.source or report.head is None or "claims" in report.effects:
        return False
    source = report.target.source[0]
    row = touching(parse, source.start, source.end)
    if not row or row.start > report.cue[0] or parse.tag[row.start] == "PRP":
        return False
    if parse.lemma[report.head].lower() in words_of("bare_report"):
        return False
    lead = {parse.first[t] - 1 for t in row} | {row.start - 1}
    hangs = any(inside(report.target.content, parse.start[t]) for t in parse.ancestors(report.head))
    return hangs and any(word(parse, t) == "as" for t in lead if t >= 0)


def is_negated(parse: Parse, report: Report) -> bool:
    return any(negates(parse, c, token) for token in report.cue for c in parse.children[token])


def is_plain(scene: Scene, report: Report) -> bool:
    """Whether a cue is told as fact: no negation, no modal verb, no infinitive, no question."""
    parse = scene.parse
    if is_negated(parse, report):
        return False
    below = [c for token in report.cue for c in (token, *parse.children[token])]
    bare = report.head is not None and parse.tag[report.head] == "VB"
    return not bare and not any(parse.tag[each] in {"MD", "TO"} for each in below)


def is_fact(scene: Scene, report: Report) -> bool:
    """Whether something is shown as fact, and no more than somebody's intention made clear."""
    return is_plain(scene, report) and not intends(scene.parse, report)


def adverbs(scene: Scene, report: Report) -> Iterator[Shown]:
    """Adverbs of the narrator on the cue: falsely, supposedly, rightly."""
    for token in beside(scene, report):
        for name, value in ADVERBS.items():
            if word(scene.parse, token) in words_of(name):
                yield shown(scene, value, [token])


def beside(scene: Scene, report: Report) -> list[int]:
    """The narrator's words on the cue or right beside it."""
    parse, found = scene.parse, set(report.cue)
    for token in report.cue:
        found.update(t for t in parse.children[token] if parse.dependency[t] not in CLAUSES)
        row = row_of(parse, token)
        for near in range(max(row.start, token - NEAR), min(row.stop, token + NEAR + 1)):
            head = parse.head[near]
            if head in report.cue or scene.voices[head] != report.above:
                found.add(near)
    first = touching(parse, report.target.content[0].start, report.target.content[0].end)
    if first and first.start > 0 and parse.sentence[first.start - 1] == parse.sentence[first.start]:
        found.add(first.start - 1)
    return sorted(token for token in found if scene.narrates(report, token))


def adjectives(scene: Scene, report: Report) -> Iterator[Shown]:
    """What the narrator calls a report: "his baseless claim that …"."""
    parse = scene.parse
    for token in report.cue:
        if parse.tag[token].startswith("NN"):
            for each in modifiers(parse, token):
                if scene.narrates(report, each) and is_bogus(parse, each):
                    yield shown(scene, "rejects", [each, token])


def kept_up(scene: Scene, report: Report) -> Iterator[Shown]:
    """What someone keeps claiming."""
    parse = scene.parse
    for token in report.effects.get("repeats", ())[:1]:
        above = parse.head[token]
        kept = above != token and parse.lemma[above].lower() in words_of("keep")
        if kept and parse.tag[token] == "VBG" and scene.narrates(report, above):
            yield shown(scene, "rejects", [above, token])
