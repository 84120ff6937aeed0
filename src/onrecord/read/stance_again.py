"""Said again: what was reported comes back in the narrator's words, denied or put in doubt."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import opening, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import touching, word
from onrecord.read.modality_grammar import negates
from onrecord.read.modality_retraction import words_from
from onrecord.read.modality_sentences import Sentence, at
from onrecord.read.stance_holder import around, is_own, names_of, subject_of
from onrecord.read.stance_named import compound, is_quoted, modifiers
from onrecord.read.stance_scene import Report, Scene, Shown, shown
from onrecord.read.tokens import row_of

SOON = 2
"""Sentences behind a report in which its own words may be denied."""


def again_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    if "wishes" in report.effects:
        return
    said = [t for s in report.target.content for t in touching(scene.parse, s.start, s.end)]
    told = told_by(scene, report)
    for step, sentence in around(scene, report):
        if step < 0:
            continue
        start = words_from(scene.text, sentence)
        if step <= SOON and not scene.text[sentence.start : start].strip():
            yield from denied(scene, report, said, sentence)
            yield from instead(scene, report, sentence, step)
        yield from echoed(scene, report, told, sentence)


def denied(scene: Scene, report: Report, said: list[int], sentence: Sentence) -> Iterator[Shown]:
    """The same verb of the same subject with the other polarity: "It would not help"."""
    parse = scene.parse
    lemmas = {parse.lemma[each] for each in said}
    for token in touching(parse, sentence.start, sentence.end):
        if parse.lemma[token] not in lemmas | words_of("copula") or not is_deed(parse, token):
            continue
        for each in said:
            if parse.lemma[each] != parse.lemma[token] or not is_deed(parse, each):
                continue
            if (
                is_turned(parse, each, token)
                and is_own(scene, report, token)
                and is_same(parse, each, token)
            ):
                yield shown(scene, "rejects", [token])
                return


def is_deed(parse: Parse, token: int) -> bool:
    """Whether a word is a verb that says enough to be contradicted, and no relative clause."""
    empty = parse.lemma[token].lower() in words_of("light_verb") and not adjectives(parse, token)
    clause = parse.dependency[token] in {"ROOT", "ccomp", "conj"}
    return parse.tag[token].startswith("VB") and clause and not empty


def is_turned(parse: Parse, one: int, other: int) -> bool:
    """Whether one of two clauses denies the other: "is safe" and "is not safe", "is unsafe"."""
    flipped = is_denied(parse, one) != is_denied(parse, other)
    here, there = adjectives(parse, one), adjectives(parse, other)
    if not here and not there:
        return flipped
    if here & there:
        return flipped
    turned = {prefix + each for each in here for prefix in words_of("turning_prefix")}
    turned_back = {prefix + each for each in there for prefix in words_of("turning_prefix")}
    return not flipped and bool(turned & there or turned_back & here)


def adjectives(parse: Parse, token: int) -> set[str]:
    """The adjectives that a verb predicates."""
    row = (c for c in parse.children[token] if parse.dependency[c] == "acomp")
    return {parse.lemma[c].lower() for c in row}


def is_denied(parse: Parse, token: int) -> bool:
    return any(negates(parse, child, token) for child in parse.children[token])


def is_same(parse: Parse, one: int, other: int) -> bool:
    """Whether two verbs have the same subject, and no objects that differ."""
    first, second = subject_of(parse, one), subject_of(parse, other)
    if first is None or second is None:
        return False
    pronouns = words_of("pronoun_he") | {"it"}
    here = {parse.lemma[first].lower(), word(parse, first)}
    there = {parse.lemma[second].lower(), word(parse, second)}
    same = bool(here & there) or bool(there & pronouns)
    if adjectives(parse, one) or adjectives(parse, other):
        return same
    things = objects(parse, one), objects(parse, other)
    return same and (not all(things) or bool(things[0] & things[1]) or bool(things[1] & pronouns))


def objects(parse: Parse, token: int) -> set[str]:
    """The lemmas of a verb's objects and predicates."""
    kinds = {"dobj", "attr", "acomp", "ccomp", "xcomp", "oprd"}
    return {parse.lemma[c].lower() for c in parse.children[token] if parse.dependency[c] in kinds}


def instead(scene: Scene, report: Report, sentence: Sentence, step: int) -> Iterator[Shown]:
    """What was believed in the past and did not come about: "Vik expected … Instead, …"."""
    parse, head = scene.parse, report.head
    if step != 1 or head is None or "thinks" not in report.effects or parse.tag[head] != "VBD":
        return
    start = words_from(scene.text, sentence)
    found = opening(scene.plain[start : sentence.end], "otherwise")
    tokens = touching(parse, start, sentence.end)
    if found and tokens and is_own(scene, report, tokens.start):
        yield Shown("rejects", start + found.start, start + found.end)


def told_by(scene: Scene, report: Report) -> set[str]:
    """The lemmas of a report, and of the one before it by the same holder."""
    parse, names = scene.parse, names_of(scene, report)
    low = at(scene.sentences, report.target.content[0].start, report.target.content[0].start + 1)
    first = scene.sentences[max(0, low.start - 1)].start
    near = {
        each.target.id: each
        for t in touching(parse, first, report.target.content[0].start)
        for each in scene.cues.get(t, ())
    }
    row = list(report.cue)
    for each in (report, *near.values()):
        same = each.above == report.above and names & names_of(scene, each)
        if each is report or same:
            spans = each.target.content
            row += [t for span in spans for t in touching(parse, span.start, span.end)]
    open_class = ("NN", "VB")
    found = {parse.lemma[t].lower() for t in row if parse.tag[t].startswith(open_class)}
    return found | {f"mis{parse.lemma[t].lower()}" for t in report.cue}


def echoed(scene: Scene, report: Report, told: set[str], sentence: Sentence) -> Iterator[Shown]:
    """What was told comes back under a word of doubt: "the purported promise"."""
    parse = scene.parse
    turned_cue = {f"mis{parse.lemma[t].lower()}" for t in report.cue}
    low = parse.start[row_of(parse, touching(parse, sentence.start, sentence.end)[0]).start]
    for token in touching(parse, sentence.start, sentence.end):
        if not parse.tag[token].startswith("NN") or parse.lemma[token].lower() not in told:
            continue
        if parse.lemma[token].lower() in turned_cue and is_own(scene, report, token):
            yield shown(scene, "rejects", [token])
            return
        for each in modifiers(parse, token):
            doubted = {word(parse, each), compound(parse, each)} & words_of("doubted")
            if doubted and is_own(scene, report, each) and not is_quoted(scene, each, low):
                yield shown(scene, "rejects", [each, token])
                return
