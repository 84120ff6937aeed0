"""Within: how the hour of a saying lies to that of whoever relays it."""

from onrecord.model.parse import Parse
from onrecord.read.times_tense import tense_of
from onrecord.read.tokens import word
from onrecord.read.whens_scene import Report, Scene, cue_tense, is_perfect, is_pluperfect, is_used

WILL = frozenset({"will", "'ll", "shall"})
SELF = frozenset({"i", "we", "my", "our"})


def same_hour(scene: Scene, report: Report, outer: Report) -> bool:
    """Whether what is relayed was said, or thought, as it was relayed: the speaker's own word, and
    what others hold at that hour ("said that Oslo believes")."""
    parse, head = scene.parse, report.head
    if head is None or not parse.tag[head].startswith(("VB", "MD")):
        return True
    own = scene.holders.get(report.target.id) == scene.holders.get(outer.target.id)
    if not own and parse.dependency[head] == "acl":
        return False
    tense = tense_of(parse, head)
    if own and tense != "past":
        return True
    if tense in ("present", "future", None) and not is_perfect(parse, head):
        return True
    told = outer.target.kind != "direct" and cue_tense(parse, outer.head) == "past"
    state = is_used(parse.lemma[head].lower(), "state") or parse.tag[head] == "VBG"
    return told and state and not is_perfect(parse, head)


def is_earlier(parse: Parse, report: Report, outer: Report) -> bool:
    """Whether the tense of what is relayed puts it before the relaying."""
    head = report.head
    if head is None or not parse.tag[head].startswith("VB"):
        return False
    if is_pluperfect(parse, head):
        return True
    past = tense_of(parse, head) == "past"
    return past and outer.target.kind == "direct" and not is_perfect(parse, head)


def is_promised(parse: Parse, head: int) -> bool:
    """Whether a saying is announced for later: "will say"."""
    return any(
        parse.dependency[t] == "aux" and word(parse, t) in WILL for t in parse.children[head]
    )
