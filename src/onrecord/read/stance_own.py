"""Own disbelief: the narrator is himself the holder and does not believe it ("I doubt that")."""

from collections.abc import Iterator

from onrecord.lexicon.stance_words import words_of
from onrecord.read.modality_frame import touching, word
from onrecord.read.modality_grammar import negates
from onrecord.read.stance_cue import is_clause
from onrecord.read.stance_named import is_quoted
from onrecord.read.stance_scene import Report, Scene, Shown, shown
from onrecord.read.tokens import row_of


def own_shows(scene: Scene, report: Report) -> Iterator[Shown]:
    """The author's "I do not believe that …", "I doubt that …", outside quotation marks."""
    parse, head = scene.parse, report.head
    spans = report.target.source
    row = [t for span in spans for t in touching(parse, span.start, span.end)]
    if head is None or report.above or is_quoted(scene, head, 0):
        return
    if not row or any(word(parse, t) not in words_of("self") for t in row):
        return
    if not parse.tag[head].startswith("VB") or not is_clause(parse, report):
        return
    if word(parse, row_of(parse, head).stop - 1) == "?":
        return
    lemma = parse.lemma[head].lower()
    denied = [c for c in parse.children[head] if negates(parse, c, head)]
    if lemma in words_of("doubting") and not denied:
        yield shown(scene, "rejects", [head])
    elif lemma in words_of("believing") and denied:
        yield shown(scene, "rejects", [*denied, head])
