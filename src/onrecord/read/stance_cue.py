"""Stance in the cue: what its words, its adverbs and adjectives say of the narrator's belief."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.stance_words import words_of
from onrecord.model.parse import Parse
from onrecord.model.records import StanceValue
from onrecord.read.modality_frame import inside, touching, word
from onrecord.read.modality_grammar import negates
from onrecord.read.stance_scene import Report, Scene, Shown, shown

ADVERBS: dict[str, StanceValue] = {"adverb": "rejects", "rightly": "endorses"}
NEAR = 2
"""Tokens on each side of a cue in which an adverb belongs to it whatever the parse says."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj"})
QUOTES = '"“”‘«»'


def cue_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from worded(scene, report)
    yield from adverbs(scene, report)
    yield from adjectives(scene, report)
    yield from spread(scene, report)
    yield from discredited(scene, report)
    yield from kept_up(scene, report)


def worded(scene: Scene, report: Report) -> Iterator[Shown]:
    """The cue's own words: parrot, pretend; point out, admit; show, unless it did not."""
    done = report.effects
    parse = scene.parse
    fakes = [t for t in done.get("fakes", ()) if parse.tag[t].startswith("NN")]
    if ("rejects" in done or fakes) and not is_negated(parse, report):
        yield shown(scene, "rejects", done.get("rejects", ()) or fakes)
    elif "endorses" in done:
        yield shown(scene, "endorses", done["endorses"])
    elif "shows" in done and is_plain(scene, report) and is_clause(parse, report):
        yield shown(scene, "endorses", done["shows"])
    elif parenthetical(parse, report):
        yield shown(scene, "endorses", report.cue)


def is_clause(parse: Parse, report: Report) -> bool:
    """Whether a content is a clause with its own subject and finite verb."""
    first = report.target.content[0]
    head = top(parse, touching(parse, first.start, first.end))
    if head is None:
        return False
    below = parse.children[head]
    finite = any(parse.tag[t] in FINITE for t in (head, *below))
    return finite and any(parse.dependency[t] in SUBJECTS for t in below)


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
        row = parse.sentence_of(token)
        for near in range(max(row.start, token - NEAR), min(row.stop, token + NEAR + 1)):
            head = parse.head[near]
            if head in report.cue or scene.voices[head] != report.above:
                found.add(near)
    return sorted(token for token in found if scene.narrates(report, token))


def adjectives(scene: Scene, report: Report) -> Iterator[Shown]:
    """What the narrator calls a report: "his baseless claim that …"."""
    parse = scene.parse
    for token in report.cue:
        if parse.tag[token].startswith("NN"):
            for each in modifiers(parse, token):
                if scene.narrates(report, each) and is_bogus(parse, each):
                    yield shown(scene, "rejects", [each, token])


def modifiers(parse: Parse, token: int) -> list[int]:
    """Adjectives and participles on a noun."""
    kinds = {"amod", "nmod", "compound"}
    return [t for t in parse.children[token] if parse.dependency[t] in kinds and t < token]


def is_bogus(parse: Parse, token: int) -> bool:
    """Whether a modifier says that something is not what it seems, not itself negated."""
    low, here = parse.first[token], word(parse, token)
    whole = parse.text[parse.start[low] : parse.end[token]].lower().replace(" ", "")
    return here in words_of("bogus") or whole in words_of("bogus")


def spread(scene: Scene, report: Report) -> Iterator[Shown]:
    """A content that is itself called a lie or a bogus theory, and that someone spreads."""
    if "spreads" not in report.effects or report.target.kind == "direct":
        return
    parse, first = scene.parse, report.target.content[0]
    tokens = touching(parse, first.start, first.end)
    head = top(parse, tokens)
    if head is None or is_quoted(scene, head) or not parse.tag[head].startswith("NN"):
        return
    own = [head, *modifiers(parse, head)]
    name = " ".join(parse.lemma[t].lower() for t in sorted(own)[-2:])
    lies = words_of("fakery")
    if parse.lemma[head].lower() in lies or name in lies:
        yield shown(scene, "rejects", [head])
    elif parse.lemma[head].lower() in words_of("claim"):
        for each in own[1:]:
            if is_bogus(parse, each) and not is_quoted(scene, each):
                yield shown(scene, "rejects", [each, head])


def discredited(scene: Scene, report: Report) -> Iterator[Shown]:
    """A source whom the narrator calls a liar, a mouthpiece or a conspiracy theorist."""
    parse = scene.parse
    for span in report.target.source:
        row = touching(parse, span.start, span.end)
        head = top(parse, row)
        if head is None:
            continue
        near = {head, *parse.children[head], *row}
        near.update(t for c in parse.children[head] for t in parse.children[c])
        for token in sorted(near):
            if is_discredit(scene, report, token) and names_source(parse, token, head):
                yield shown(scene, "rejects", [token])


def is_discredit(scene: Scene, report: Report, token: int) -> bool:
    """Whether a word is the narrator's, outside quotation marks, and discredits who it names."""
    parse = scene.parse
    named = parse.lemma[token].lower() in words_of("discredits")
    nominal = parse.tag[token].startswith(("NN", "JJ", "VBG", "VBN"))
    own = scene.narrates(report, token) and token not in report.cue
    return named and nominal and own and not is_quoted(scene, token)


def names_source(parse: Parse, token: int, head: int) -> bool:
    """Whether a word says what a source is: its name, a modifier or an apposition of it."""
    kinds = {"amod", "compound", "appos", "nmod", "conj"}
    if token == head:
        return True
    link = parse.dependency[token] in kinds
    return link and (parse.head[token] == head or parse.dependency[parse.head[token]] in kinds)


def kept_up(scene: Scene, report: Report) -> Iterator[Shown]:
    """What someone keeps claiming."""
    parse = scene.parse
    for token in report.effects.get("repeats", ())[:1]:
        above = parse.head[token]
        kept = above != token and parse.lemma[above].lower() in words_of("keep")
        if kept and parse.tag[token] == "VBG" and scene.narrates(report, above):
            yield shown(scene, "rejects", [above, token])


def top(parse: Parse, tokens: Sequence[int]) -> int | None:
    """The token that governs the others."""
    own = set(tokens)
    return next((t for t in tokens if parse.head[t] == t or parse.head[t] not in own), None)


def is_quoted(scene: Scene, token: int) -> bool:
    """Whether a word stands in quotation marks of its sentence."""
    row = scene.parse.sentence_of(token)
    before = scene.text[scene.parse.start[row.start] : scene.parse.start[token]]
    return (
        before.count('"') % 2 == 1
        or before.count("“") > before.count("”")
        or before.count("«") > before.count("»")
    )
