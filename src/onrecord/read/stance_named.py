"""Named: what the narrator calls a content, or the one who tells it: a myth, a liar."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.stance_words import found_in, words_of
from onrecord.model.parse import Parse
from onrecord.read.modality_frame import touching, word
from onrecord.read.stance_scene import Report, Scene, Shown, shown
from onrecord.read.tokens import row_of


def named_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    yield from spread(scene, report)
    yield from discredited(scene, report)
    yield from so_called(scene, report)


def modifiers(parse: Parse, token: int) -> list[int]:
    """Adjectives and participles on a noun."""
    kinds = {"amod", "nmod", "compound"}
    return [t for t in parse.children[token] if parse.dependency[t] in kinds and t < token]


def is_bogus(parse: Parse, token: int) -> bool:
    """Whether a modifier says that something is not what it seems, not itself negated."""
    return bool({word(parse, token), compound(parse, token)} & words_of("bogus"))


def compound(parse: Parse, token: int) -> str:
    """A word with what hangs before it, as one: "far-fetched"."""
    low = parse.start[parse.first[token]]
    return parse.text[low : parse.end[token]].lower().replace(" ", "")


def spread(scene: Scene, report: Report) -> Iterator[Shown]:
    """A content that is itself called a lie or a bogus theory, and that someone spreads."""
    if "spreads" not in report.effects or report.target.kind == "direct":
        return
    parse, first = scene.parse, report.target.content[0]
    tokens = touching(parse, first.start, first.end)
    head = top(parse, tokens)
    if head is None or not parse.tag[head].startswith("NN"):
        return
    low = place_of(report)
    if is_quoted(scene, head, low):
        return
    own = [head, *modifiers(parse, head)]
    name = " ".join(parse.lemma[t].lower() for t in sorted(own)[-2:])
    lies = words_of("fakery")
    if parse.lemma[head].lower() in lies or name in lies:
        yield shown(scene, "rejects", [head])
    elif parse.lemma[head].lower() in words_of("claim"):
        yield from relative(scene, report, head)
        for each in own[1:]:
            if is_bogus(parse, each) and not is_quoted(scene, each, low):
                yield shown(scene, "rejects", [each, head])


def relative(scene: Scene, report: Report, head: int) -> Iterator[Shown]:
    """What the noun's own clause says of it: "claims that have been debunked"."""
    parse = scene.parse
    start, end = parse.end[head], parse.end[row_of(parse, head).stop - 1]
    for each in found_in(scene.plain[start:end], "relative")[:1]:
        tokens = touching(parse, start + each.start, start + each.end)
        hangs = tokens and any(parse.head[t] == head for t in (*tokens, parse.head[tokens.start]))
        if hangs and not is_quoted(scene, tokens.start, place_of(report)):
            yield Shown("rejects", start + each.start, start + each.end)


def discredited(scene: Scene, report: Report) -> Iterator[Shown]:
    """A source whom the narrator calls a liar, a mouthpiece or a conspiracy theorist."""
    parse = scene.parse
    for span in report.target.source:
        row = touching(parse, span.start, span.end)
        head = top(parse, row)
        if head is None:
            continue
        below = [t for c in (head, *parse.children[head]) for t in parse.children[c]]
        for token in sorted({*row, *below}):
            if is_discredit(scene, report, token) and names_source(parse, token, head):
                yield shown(scene, "rejects", [token])


def is_discredit(scene: Scene, report: Report, token: int) -> bool:
    """Whether a word is the narrator's and discredits who it names."""
    parse = scene.parse
    named = bool({parse.lemma[token].lower(), compound(parse, token)} & words_of("discredits"))
    nominal = parse.tag[token].startswith(("NN", "JJ", "VBG", "VBN"))
    own = scene.narrates(report, token) and token not in report.cue
    return named and nominal and own


def names_source(parse: Parse, token: int, head: int) -> bool:
    """Whether a word says what a source is: its name, a modifier or an apposition of it."""
    kinds = {"amod", "compound", "appos", "nmod", "conj"}
    if token == head:
        return True
    link = parse.dependency[token] in kinds
    return link and (parse.head[token] == head or parse.dependency[parse.head[token]] in kinds)


def so_called(scene: Scene, report: Report) -> Iterator[Shown]:
    """What someone claims or is blamed for, and the narrator calls "so-called"."""
    verbal = report.head is not None and scene.parse.tag[report.head].startswith("VB")
    if report.target.kind == "direct" or "avers" not in report.effects or not verbal:
        return
    for span in report.target.content:
        for each in found_in(scene.plain[span.start : span.end], "within"):
            start, end = span.start + each.start, span.start + each.end
            tokens = touching(scene.parse, start, end)
            if tokens and not is_quoted(scene, tokens.start, place_of(report)):
                yield Shown("rejects", start, end)


def top(parse: Parse, tokens: Sequence[int]) -> int | None:
    """The token that governs the others."""
    own = set(tokens)
    return next((t for t in tokens if parse.head[t] == t or parse.head[t] not in own), None)


def place_of(report: Report) -> int:
    """Where a report begins: the first of its cue and content."""
    return min(span.start for span in report.target.cue + report.target.content)


def is_quoted(scene: Scene, token: int, low: int) -> bool:
    """Whether a word stands in quotation marks that open behind the place `low`."""
    row = row_of(scene.parse, token)
    low = max(low, scene.parse.start[row.start])
    before = scene.text[low : scene.parse.start[token]]
    return (
        before.count('"') % 2 == 1
        or before.count("“") > before.count("”")
        or before.count("«") > before.count("»")
    )
