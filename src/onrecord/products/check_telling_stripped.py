"""Stripped: the draft tells as plain fact what is printed as somebody's word."""

from collections.abc import Iterator

from onrecord.lexicon.cues import cue_lemma, patterns_of
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.stand import folded, words_of
from onrecord.lexicon.tables import words, words_where
from onrecord.model.draft import Finding, FindingKind
from onrecord.model.parse import Parse
from onrecord.model.records import Holder
from onrecord.products.check_telling_clauses import SUBJECTS, complements, predicate_of, root_of
from onrecord.products.check_telling_frames import REPORTING, Frame, frames, over
from onrecord.products.check_telling_others import as_near
from onrecord.products.draft_alignment import Alignment, weight
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

MOST = 0.6
"""The share of what the draft tells plainly that must be somebody's word."""
MANY = 0.35
"""That share where the main verb is."""
OBJECTS = frozenset({"dobj", "dative"})
TAKING_PART = OBJECTS | frozenset(SUBJECTS)
ASIDES = frozenset({"relcl", "acl", "appos"})
FEWEST = 2.0
"""Weight of words that the draft must tell plainly and have from the candidate."""
TOLD = 0.7
"""The share of it that another candidate must tell on nobody's word."""
RELATED = 0.5
COPY = 0.97
"""Closeness from which a sentence is another's copy."""
SHORTEST = 3
"""Letters of a word of a name by which its bearer may be known."""


def stripped(compared: Compared) -> Iterator[Finding]:
    """What the draft tells on nobody's word, or leaves an unnamed relayer out of."""
    if compared.aligned.coverage < RELATED:
        return
    plain = plain_tokens(compared)
    if not plain:
        return
    dropped = dropped_frames(compared, plain)
    if not dropped or named_before(compared, dropped) or told_elsewhere(compared, plain):
        return
    first = dropped[0]
    if not is_somebody(first) and has_hearsay(compared.draft):
        return
    kind: FindingKind = "relayer" if is_relayer(compared, first) else "stripped"
    yield compared.finding(kind, "partly", why(compared, first, kind))


def is_somebody(frame: Frame) -> bool:
    """Whether the record says whose word it is, and not only that it is said."""
    return bool(frame.source) or any(each.mentions for each in frame.holders)


def has_hearsay(side: Side) -> bool:
    """Whether a sentence tells in any way that something is only said."""
    known = words_of_hearsay()
    return any(
        not known.isdisjoint({side.parse.lemma[e].lower(), side.parse.word(e).lower()})
        for e in side.tokens
    )


def words_of_hearsay() -> frozenset[str]:
    return words("check_hearsay") | words_where("check_hedges", 1, "adverb")


def is_relayer(compared: Compared, frame: Frame) -> bool:
    """Whether the draft names another on whose word it is too, inside what a frame has."""
    if not any(each.source for each in frames(compared.draft)):
        return False
    inner = (each for each in frames(compared.printed) if each.cue and each.cue <= frame.cover)
    return any(kept(compared, each) for each in inner)


def plain_tokens(compared: Compared) -> tuple[int, ...]:
    """What the draft tells on nobody's word and has from the candidate."""
    own = tuple(
        each for each in frames(compared.draft) if tells_whose(each) and not is_told(compared, each)
    )
    sources = frozenset[int]().union(*(each.source for each in own))
    draft, words = compared.draft, compared.aligned.forward
    plain = tuple(each for each in words if draft.is_content(each) and not over(own, each))
    if sources.issuperset(plain) and not tells_the_same(compared):
        return ()
    return plain


def tells_the_same(compared: Compared) -> bool:
    """Whether the candidate has half of what the draft says beside names."""
    draft = compared.draft
    said = [each for each in draft.content if not draft.is_name(each)]
    return not said or sum(each in compared.aligned.forward for each in said) >= len(said) / 2


def is_told(compared: Compared, frame: Frame) -> bool:
    """Whether somebody tells in print what a thing shows that the draft takes it from."""
    if not frame.source or any(each.kind != "document" for each in frame.holders):
        return False
    forward = compared.aligned.forward
    partners = {forward[each] for each in frame.source if each in forward}
    return any(
        partners and partners <= each.cover and is_somebody(each)
        for each in frames(compared.printed)
    )


def tells_whose(frame: Frame) -> bool:
    """Whether a frame says on whose word, or that it is hearsay."""
    return frame.record is None or is_somebody(frame)


def dropped_frames(compared: Compared, plain: tuple[int, ...]) -> tuple[Frame, ...]:
    """Frames over most of what the draft tells plainly, of which it names nobody."""
    draft, forward = compared.draft, compared.aligned.forward
    total = sum(weight(draft, each) for each in plain)
    said = sum(weight(draft, each) for each in forward if draft.is_content(each))
    if total < FEWEST:
        return ()
    found: list[Frame] = []
    for each in frames(compared.printed):
        if kept_silent(compared.printed, each):
            continue
        if not each.cue and (total < MOST * said or is_copied(compared, each)):
            continue
        inside = [one for one in plain if forward[one] in each.cover]
        share = sum(weight(draft, one) for one in inside) / total
        if enough(compared, each, plain, share) and not kept(compared, each):
            found.append(each)
    return tuple(sorted(found, key=lambda each: -len(each.cover)))


def kept_silent(side: Side, frame: Frame) -> bool:
    """Whether the record says that somebody did not say it: so it is nobody's word."""
    told = side.shelf.modalities.get(str(frame.record))
    return told is not None and told.act in ("not_made", "declined")


def is_copied(compared: Compared, frame: Frame) -> bool:
    """Whether the draft has all of a sentence in which nothing says whose word it is."""
    return not is_somebody(frame) and compared.aligned.closeness >= COPY


def enough(compared: Compared, frame: Frame, plain: tuple[int, ...], share: float) -> bool:
    """Whether what the draft's sentence mainly says lies in a frame, as far as it is aligned; a
    clause that the reporter adds about somebody is no one's word."""
    draft, printed = compared.draft, compared.printed
    root = root_of(draft)
    partner = compared.aligned.forward.get(root)
    if partner is not None and draft.is_content(root):
        inside = partner in frame.cover and not is_aside(printed, frame, partner)
        return inside and share >= MANY
    if share < MOST:
        return False
    if frame.record is None:
        return True
    completing = {compared.aligned.forward.get(each) for each in complements(draft.parse, root)}
    if completing & frame.cover:
        return True
    heads = {predicate_of(printed.parse, compared.aligned.forward[each]) for each in plain}
    return any(each in frame.cover for each in heads if each is not None)


def is_aside(printed: Side, frame: Frame, token: int) -> bool:
    """Whether a word stands in a clause about somebody named that the reporter may have added."""
    parse = printed.parse
    for each in (token, *parse.ancestors(token)):
        if each not in frame.cover:
            return False
        if parse.dependency[each] in ASIDES and printed.is_name(parse.head[each]):
            return True
    return False


def kept(compared: Compared, frame: Frame) -> bool:
    """Whether the draft names the source or keeps the cue of a frame in any way."""
    backward, draft = compared.aligned.backward, compared.draft
    named = [backward[e] for e in naming(compared.printed, frame) if e in backward]
    if any(not is_in_passing(compared, frame, each) for each in named):
        return True
    if any(each in backward and draft.is_content(backward[each]) for each in frame.cue):
        return True
    free = free_names(compared, frame)
    return any(names_of(each) & free for step in frame.steps for each in step)


def naming(printed: Side, frame: Frame) -> frozenset[int]:
    """The words of a source that name the holder: its head, and the words of his name."""
    names = frozenset[str]().union(*(names_of(each) for each in frame.holders))
    parse = printed.parse
    heads = {each for each in frame.source if parse.head[each] not in frame.source}
    heads = {each for each in heads if parse.tag[each].startswith(("NN", "PRP", "DT", "CD"))}
    called = {each for each in frame.source if printed.form(each) in names}
    return frozenset(heads | {each for each in called if parse.tag[each].startswith("NN")})


def is_in_passing(compared: Compared, frame: Frame, token: int) -> bool:
    """Whether the draft has a word only in what is told: "its pipes", "he will be blamed"."""
    parse, forward = compared.draft.parse, compared.aligned.forward
    head = parse.head[token]
    if parse.dependency[token] == "pobj" and parse.lemma[head].lower() == "of":
        head = parse.head[head]
    elif parse.dependency[token] in TAKING_PART:
        return takes_part(compared, frame, token)
    elif parse.dependency[token] != "poss":
        return False
    return forward.get(head) in frame.cover


def takes_part(compared: Compared, frame: Frame, token: int) -> bool:
    """Whether something of what is told is done by or to somebody, who says or means nothing."""
    parse, forward = compared.draft.parse, compared.aligned.forward
    head = parse.head[token]
    if parse.dependency[token] in OBJECTS:
        return head not in forward or forward[head] in frame.cover
    partner = forward.get(head)
    if partner is None or partner not in frame.cover:
        return False
    if not has_subject(compared.printed.parse, partner):
        return False
    return parse.dependency[token] != "nsubj" or not is_of_mind(parse, head)


def has_subject(parse: Parse, token: int) -> bool:
    """Whether it is told of a verb who does it, as in a clause of its own: not "refused to go"."""
    return any(parse.dependency[each] in SUBJECTS for each in parse.children[token])


def is_of_mind(parse: Parse, token: int) -> bool:
    """Whether a verb tells what somebody says, thinks or means to do, which is his to tell."""
    lemma = cue_lemma(parse.word(token), parse.lemma[token])
    patterns = patterns_of(lemma, "verb")
    tells = (patterns[each].kind for each in ("clause", "quote") if each in patterns)
    known = words("check_planned") | words_where("check_words", 1, "mind")
    return lemma in known or not REPORTING.isdisjoint(tells)


def free_names(compared: Compared, frame: Frame) -> frozenset[str]:
    """Names of the draft's sentence that do not merely stand in what is told."""
    forward, draft = compared.aligned.forward, compared.draft
    return frozenset(
        draft.form(each)
        for each in draft.tokens
        if draft.is_name(each)
        and forward.get(each) not in frame.cover
        and not is_in_passing(compared, frame, each)
    )


def names_of(holder: Holder) -> frozenset[str]:
    return frozenset(folded(each) for each in words_of(holder.name) if len(each) >= SHORTEST)


def named_before(compared: Compared, dropped: tuple[Frame, ...]) -> bool:
    """Whether the sentence before is told as the word of the same, so that this one goes on."""
    if compared.before is None:
        return False
    names = {name for each in dropped for one in each.holders for name in names_of(one)}
    told = {
        name for each in frames(compared.before) for one in each.holders for name in names_of(one)
    }
    return bool(names & told)


def told_elsewhere(compared: Compared, plain: tuple[int, ...]) -> bool:
    """Whether another candidate tells as much in its own voice."""
    return any(told_plainly(known, plain) for known in as_near(compared))


def told_plainly(known: Alignment, plain: tuple[int, ...]) -> bool:
    """Whether a sentence has most of it on nobody's word; of one in the first person it is not
    known whose word that is."""
    printed, forward = known.printed, known.forward
    if printed.text.rstrip().endswith("?") or in_first_person(printed):
        return False
    found = frames(printed)
    told = [each for each in plain if each in forward and not over(found, forward[each])]
    return len(told) >= TOLD * len(plain)


def in_first_person(side: Side) -> bool:
    spoken = words_where("check_words", 1, "speaker")
    return any(side.parse.word(each).lower() in spoken for each in side.tokens)


def why(compared: Compared, frame: Frame, kind: FindingKind) -> str:
    """The reason, with the holder's name, or the words by which the record tells whose it is."""
    key = "relayer" if kind == "relayer" else "stripped"
    if frame.holders:
        return reason(key, there=" and ".join(each.name for each in frame.holders))
    if frame.source:
        return reason(key, there=printed_words(compared.printed, frame.source))
    return reason("stripped_unnamed", there=printed_words(compared.printed, frame.cue))


def printed_words(side: Side, tokens: frozenset[int]) -> str:
    first, last = min(tokens), max(tokens)
    return side.parse.text[side.parse.start[first] : side.parse.end[last]]
