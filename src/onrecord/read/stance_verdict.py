"""Verdicts: what the clause above a report says of it ("it is absurd to think that …")."""

from collections.abc import Iterator
from itertools import islice

from onrecord.lexicon.stance_words import words_of
from onrecord.model.parse import Parse
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import word
from onrecord.read.modality_grammar import negates
from onrecord.read.stance_holder import subject_of
from onrecord.read.stance_scene import Report, Scene, Shown, shown
from onrecord.read.tokens import row_of

HIGHEST = 5
"""Governors above a cue that are looked at."""
STOPS = frozenset({"parataxis", "conj", "ROOT"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "relcl", "acl"})


def verdict_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    """Verdicts on the cue: of its own clause, and of those that it hangs from."""
    if report.head is None:
        return
    yield from sought(scene, report)
    yield from granted(scene, report)
    yield from doubted(scene, report)
    yield from disavowed(scene, report)
    parse, below = scene.parse, report.head
    for token in islice(parse.ancestors(report.head), HIGHEST):
        link = parse.dependency[below]
        if link in STOPS or not reaches(scene, report, token, link):
            return
        if token not in report.cue:
            yield from predicated(scene, report, token, below)
        below = token


def reaches(scene: Scene, report: Report, token: int, link: str) -> bool:
    """Whether a governor is the narrator's, or in the content by name only.

    A nominal cue's verb may have slipped into it, and it may be what a clause says: "all he says".
    """
    if scene.narrates(report, token):
        return True
    nominal = report.head is not None and scene.parse.tag[report.head].startswith("NN")
    inside = scene.voices[token] == report.above | {report.target.id}
    return (nominal or link == "relcl") and inside


def predicated(scene: Scene, report: Report, token: int, below: int) -> Iterator[Shown]:
    """What a verb or an adjective above the cue says of what hangs from it."""
    parse = scene.parse
    subject = parse.dependency[below] in SUBJECTS
    above = parse.head[token] if parse.dependency[token] == "attr" else token
    row = [(each, child) for each in {token, above} for child in parse.children[each]]
    negated = any(negates(parse, child, each) for each, child in row)
    if is_belied(scene, token, below):
        yield shown(scene, "rejects", [token])
    if not subject and not is_done(parse, below):
        return
    for part in judgements(parse, token):
        if part == below or part in report.cue or "wishes" in report.effects:
            continue
        value = value_of(parse, part, negated)
        if value and not (subject and value == "endorses"):
            yield shown(scene, value, [part])
    judging = words_of("verdict_verb" if subject else "verdict_doer")
    judged = subject or parse.dependency[below] == "advcl"
    if judged and not negated and parse.lemma[token].lower() in judging:
        yield shown(scene, "rejects", [token])
    if subject and parse.lemma[token].lower() in words_of("verdict_lack"):
        yield from lacking(scene, token, negated)


def is_belied(scene: Scene, token: int, below: int) -> bool:
    """Whether a verb of the narrator contradicts a claim: "the records belie his claim"."""
    parse = scene.parse
    return (
        parse.dependency[below] == "dobj"
        and parse.lemma[token].lower() in words_of("belie")
        and parse.lemma[below].lower() in words_of("claim")
        and token not in scene.cues
    )


def sought(scene: Scene, report: Report) -> Iterator[Shown]:
    """A pose that someone seeks: "… has sought to portray itself as neutral"."""
    parse = scene.parse
    posing = report.effects.get("poses", ())
    for token in posing[:1]:
        above = parse.head[token]
        infinitive = any(parse.tag[child] == "TO" for child in parse.children[token])
        tries = above != token and parse.lemma[above].lower() in words_of("try")
        if infinitive and tries and scene.narrates(report, above):
            yield shown(scene, "rejects", [above, token])


def granted(scene: Scene, report: Report) -> Iterator[Shown]:
    """A claim granted: "While he claims that …, there was nothing", and the other way round."""
    parse, head = scene.parse, report.head
    if head is None or "avers" not in report.effects:
        return
    row = row_of(parse, head)
    above = parse.head[head]
    if parse.dependency[head] == "advcl" and head < above:
        clauses = [(head, range(max(above, report.cue[-1] + 1), row.stop))]
    else:
        under = [t for t in parse.children[head] if parse.dependency[t] == "advcl" and t < head]
        clauses = [(t, parse.subtree(t)) for t in under]
    for clause, other in clauses:
        marks = [t for t in parse.children[clause] if word(parse, t) in words_of("while")]
        if clause != head:
            marks = [t for t in marks if word(parse, t) != "while"]
        if marks and len(other) > 1 and scene.owns(report, other):
            yield shown(scene, "rejects", marks)


def doubted(scene: Scene, report: Report) -> Iterator[Shown]:
    """A concession that judges before a report: "Though the gains are debatable, he believes …"."""
    parse, head = scene.parse, report.head
    governors = [] if head is None else [head, *islice(parse.ancestors(head), 2)]
    for above in governors:
        if not scene.narrates(report, above):
            return
        for clause in parse.children[above]:
            if parse.dependency[clause] != "advcl" or clause > above:
                continue
            marks = [c for c in parse.children[clause] if word(parse, c) in words_of("while")]
            judged = [
                part
                for part in judgements(parse, clause)
                if value_of(parse, part, bool(negations(parse, clause))) == "rejects"
            ]
            if marks and judged and scene.owns(report, [clause, *judged]):
                yield shown(scene, "rejects", judged)


def disavowed(scene: Scene, report: Report) -> Iterator[Shown]:
    """What the narrator himself does not share: "I do not agree with his claim that …"."""
    parse, head = scene.parse, report.head
    if head is None or parse.lemma[head].lower() not in words_of("claim"):
        return
    for token in islice(parse.ancestors(head), 2):
        lemma = parse.lemma[token].lower()
        denied = negations(parse, token)
        if lemma in words_of("disputing") and not denied and is_i(scene, report, token):
            yield shown(scene, "rejects", [token])
        elif lemma in words_of("sharing") and denied and is_tellers(scene, report, token):
            yield shown(scene, "rejects", [*denied, token])


def is_tellers(scene: Scene, report: Report, token: int) -> bool:
    """Whether a verb is what the narrator of a report does: "I …", or the outer report's cue."""
    if any(each.target.id in report.above for each in scene.cues.get(token, ())):
        return True
    return is_i(scene, report, token)


def is_i(scene: Scene, report: Report, token: int) -> bool:
    """Whether the subject of a verb is the narrator's own "I" or "we"."""
    subject = subject_of(scene.parse, token)
    own = subject is not None and word(scene.parse, subject) in words_of("self")
    return own and scene.narrates(report, token)


def negations(parse: Parse, token: int) -> list[int]:
    return [child for child in parse.children[token] if negates(parse, child, token)]


def is_done(parse: Parse, token: int) -> bool:
    """Whether a report hangs as a deed from what is said of it: "wrong to say", "when he says"."""
    words = {word(parse, child) for child in parse.children[token]}
    if parse.dependency[token] == "advcl":
        return bool(words & words_of("doing"))
    return parse.dependency[token] in {"pcomp", "attr"} or "to" in words


def judgements(parse: Parse, token: int) -> Iterator[int]:
    """The words by which a clause judges: its predicate, or an adjective that governs it."""
    if parse.tag[token].startswith("JJ") or parse.dependency[token] == "attr":
        yield token
    if parse.lemma[token].lower() in words_of("copula"):
        for child in parse.children[token]:
            if parse.dependency[child] in {"acomp", "attr", "oprd"}:
                yield child
                yield from (t for t in parse.children[child] if parse.dependency[t] == "conj")
            if parse.dependency[child] == "nsubj":
                yield child
    if parse.lemma[token].lower() in words_of("getting"):
        yield from (c for c in parse.children[token] if word(parse, c) in words_of("upright"))
    for child in parse.children[token]:
        if parse.dependency[child] in {"dobj", "attr"} and parse.tag[child].startswith("NN"):
            yield from (t for t in parse.children[child] if parse.dependency[t] == "amod")
            if parse.dependency[child] == "dobj":
                yield child


def value_of(parse: Parse, token: int, negated: bool) -> StanceValue | None:
    """Whether a predicate rejects or endorses what it is said of."""
    lemma, here = parse.lemma[token].lower(), word(parse, token)
    own = negated or any(word(parse, c) in {"no", "not", "n't"} for c in parse.children[token])
    if not parse.tag[token].startswith(("JJ", "NN", "VBN", "VBG", "RB")):
        return None
    if {lemma, here} & words_of("hollow"):
        return None if own else "rejects"
    links = {"acomp", "attr", "oprd", "advmod", "ccomp"}
    if {lemma, here} & words_of("sound") and parse.dependency[token] in links:
        if own:
            return "rejects"
        return "endorses" if here in words_of("upright") else None
    return None


def lacking(scene: Scene, token: int, negated: bool) -> Iterator[Shown]:
    """What has nothing to rest on: "… lack hard evidence", "… have no proof"."""
    parse = scene.parse
    for child in parse.children[token]:
        thing = parse.lemma[child].lower() in words_of("evidently")
        if parse.dependency[child] == "dobj" and thing:
            scant = any(word(parse, c) in words_of("scant") for c in parse.children[child])
            if parse.lemma[token].lower() == "lack" or negated or scant:
                yield shown(scene, "rejects", [token, child])
