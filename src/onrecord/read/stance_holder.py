"""Verdicts on the holder, or on what he says, in the sentences around his report."""

from collections.abc import Iterator
from functools import cache

from onrecord.lexicon.stance_words import words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import touching, word
from onrecord.read.modality_grammar import negates
from onrecord.read.modality_sentences import Sentence, at
from onrecord.read.stance_scene import Report, Scene, Shown, intends, shown
from onrecord.read.tokens import row_of

BEFORE = 1
AFTER = 3
"""Sentences before and behind a report in which a verdict on its holder counts for it."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})


def holder_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    """He lies, is wrong, or has misjudged: by name or, right behind the report, by pronoun."""
    if not report.target.source or {"wishes", "endorses"} & report.effects.keys():
        return
    names = names_of(scene, report)
    for step, sentence in around(scene, report):
        for token in touching(scene.parse, sentence.start, sentence.end):
            if scene.parse.lemma[token].lower() not in judging():
                continue
            found = list(told_of(scene, report, token, names, step))
            if found and is_own(scene, report, token):
                yield shown(scene, "rejects", found)
                return


@cache
def judging() -> frozenset[str]:
    """The lemmas at which a verdict on a holder may stand."""
    names = ("misjudge", "deceives", "copula", "claim")
    return frozenset().union(*(words_of(name) for name in names))


def around(scene: Scene, report: Report) -> Iterator[tuple[int, Sentence]]:
    """The sentences beside a report, within its section, and how far off they are."""
    first = min(span.start for span in report.target.content + report.target.cue)
    last = max(span.end for span in report.target.content + report.target.cue)
    low = at(scene.sentences, first, first + 1).start
    high = at(scene.sentences, last - 1, last).start
    for number in range(max(0, low - BEFORE), min(len(scene.sentences), high + AFTER + 1)):
        sentence = scene.sentences[number]
        if (number < low or number > high) and scene.in_section(last - 1, sentence.start):
            yield number - (low if number < low else high), sentence


def names_of(scene: Scene, report: Report) -> frozenset[str]:
    """The nouns of a report's source, without titles and pronouns."""
    spans = report.target.source
    row = [t for span in spans for t in touching(scene.parse, span.start, span.end)]
    nouns = (t for t in row if scene.parse.tag[t].startswith("NN"))
    return frozenset(scene.parse.lemma[t].lower() for t in nouns)


def is_own(scene: Scene, report: Report, token: int) -> bool:
    """Whether a word is the narrator's and no speaker governs it: "…, his critics say"."""
    parse = scene.parse
    if not scene.owns(report, [token]):
        return False
    for above in (token, *parse.ancestors(token)):
        if above != token and is_speech(parse, above):
            return False
        if any(
            parse.dependency[c] == "parataxis" and is_speech(parse, c)
            for c in parse.children[above]
        ):
            return False
    return True


def is_speech(parse: Parse, token: int) -> bool:
    """Whether a word is a verb of saying whose subject is not the teller himself."""
    if not parse.tag[token].startswith("VB") or parse.lemma[token].lower() not in words_of("says"):
        return False
    subject = subject_of(parse, token)
    return subject is None or word(parse, subject) not in words_of("self")


def told_of(
    scene: Scene, report: Report, token: int, names: frozenset[str], step: int
) -> Iterator[int]:
    """The words of a verdict at a token: on the holder, or on what is called his."""
    parse, lemma = scene.parse, scene.parse.lemma[token].lower()
    if is_negated(parse, token) or is_unreal(parse, token):
        return
    verbal = parse.tag[token].startswith("VB")
    if verbal and is_holder(parse, subject_of(parse, token), names, step):
        lied = step > 0 and lemma in words_of("deceives") and lies(parse, token)
        if lied or ("thinks" in report.effects and lemma in words_of("misjudge")):
            yield token
        elif step > 0 and lemma in words_of("copula"):
            yield from (c for c in parse.children[token] if is_false_person(parse, c))
    if step <= 0 or intends(parse, report):
        return
    if lemma in words_of("claim") and is_his(parse, token, names, step):
        yield from judged_thing(parse, token)


def lies(parse: Parse, token: int) -> bool:
    """Whether "lie" is said of a speaker: "was lying", "lied about", and not "lies in"."""
    if parse.lemma[token].lower() != "lie":
        return True
    following = word(parse, token + 1) if token + 1 < len(parse) else "."
    return following in words_of("lied") - {"in", "under", "by"} or not following.isalpha()


def is_negated(parse: Parse, token: int) -> bool:
    return any(negates(parse, child, token) for child in parse.children[token])


def is_unreal(parse: Parse, token: int) -> bool:
    """Whether a verb stands under a condition or a modal verb, or in a question."""
    row = row_of(parse, token)
    words = {word(parse, child) for child in parse.children[token]}
    return bool(words & words_of("unreal")) or word(parse, row.stop - 1) == "?"


def subject_of(parse: Parse, token: int) -> int | None:
    """The subject of a verb, or of the verb that it is joined to."""
    for each in (token, parse.head[token]):
        for child in parse.children[each]:
            if parse.dependency[child] in SUBJECTS:
                return child
        if parse.dependency[token] not in {"conj", "xcomp"}:
            return None
    return None


def is_holder(parse: Parse, token: int | None, names: frozenset[str], step: int) -> bool:
    """Whether a word names a report's holder, or is a pronoun for him right behind it."""
    if token is None:
        return False
    if parse.lemma[token].lower() in names:
        return True
    return step == 1 and word(parse, token) in words_of("pronoun_he")


def is_false_person(parse: Parse, token: int) -> bool:
    """Whether a predicate says that somebody is not to be believed: "dishonest", "mistaken"."""
    lemma = parse.lemma[token].lower()
    if parse.dependency[token] not in PREDICATES or lemma not in words_of("unbelieved"):
        return False
    rest = (*parse.children[token], *parse.children[parse.head[token]])
    if any(parse.dependency[c] in {"advcl", "ccomp"} for c in rest):
        return False
    return all(word(parse, c) not in words_of("elsewhere") for c in rest)


def is_his(parse: Parse, token: int, names: frozenset[str], step: int) -> bool:
    """Whether a claim is called the holder's own: "his analysis", "the ministry's story"."""
    for child in parse.children[token]:
        if parse.dependency[child] == "poss":
            if parse.lemma[child].lower() in names:
                return True
            if word(parse, child) in words_of("pronoun_his"):
                return step <= AFTER
    return False


def judged_thing(parse: Parse, token: int) -> Iterator[int]:
    """What is said of a claim: "flaws in his analysis", "the logs refute his story"."""
    above = parse.head[token]
    lemma = parse.lemma[above].lower()
    if parse.dependency[token] == "pobj":
        if word(parse, above) in {"in", "with"}:
            nouns = range(parse.head[above], above)
            yield from (t for t in nouns if parse.lemma[t].lower() in words_of("flaw"))
    elif parse.dependency[token] == "dobj" and lemma in words_of("belie"):
        yield above
    elif parse.dependency[token] in SUBJECTS and not is_negated(parse, above):
        predicates = [c for c in parse.children[above] if parse.dependency[c] in PREDICATES]
        row = [t for c in predicates for t in (c, *parse.children[c])]
        yield from (t for t in row if parse.lemma[t].lower() in words_of("hollow"))
