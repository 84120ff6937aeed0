"""Rejected: the draft tells, without the rejection, what the record's narrator rejects."""

from collections.abc import Iterator

from onrecord.lexicon.moods import effects, marks, plain, retraction, words_of
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.tables import words_where
from onrecord.model.draft import Effect, Finding
from onrecord.model.parse import Parse
from onrecord.model.span import Span
from onrecord.products.check_telling_clauses import subject_of
from onrecord.products.check_telling_frames import frames, over
from onrecord.products.check_telling_stripped import plain_tokens, tells_whose
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side

LONGEST_DENIAL = 8
"""Tokens of a sentence that only says that something is not so."""
RELATED = 0.5


def rejected(compared: Compared) -> Iterator[Finding]:
    """One finding: words of rejection in the record, of which the draft has nothing."""
    if compared.aligned.coverage < RELATED or doubts(compared.draft, compared):
        return
    place = next(rejections(compared), None)
    if place is None:
        return
    own = [each for each in frames(compared.draft) if tells_whose(each)]
    plainly = plain_tokens(compared)
    as_fact = not own or len(plainly) > sum(
        bool(over(tuple(own), e)) for e in compared.aligned.forward
    )
    effect: Effect = "contradicted" if as_fact else "partly"
    key = "rejected" if as_fact else "rejected_claim"
    text = compared.printed.shelf.text[place[0] : place[1]]
    evidence = (compared.around.evidence(),)
    yield compared.finding("rejected", effect, reason(key, there=text), evidence=evidence)


def rejections(compared: Compared) -> Iterator[tuple[int, int]]:
    """Where the narrator rejects what the sentence tells: as read, in it, or in the next one."""
    yield from as_read(compared)
    yield from in_sentence(compared)
    yield from in_next(compared)


def as_read(compared: Compared) -> Iterator[tuple[int, int]]:
    """Words by which the narrator rejects an attribution most of which the draft tells."""
    printed, backward = compared.printed, compared.aligned.backward
    for each in printed.attributions():
        if not printed.shelf.rejects(each.id):
            continue
        inside = [
            token
            for span in each.content
            for token in printed.parse.tokens_between(span.start, span.end)
            if printed.is_content(token)
        ]
        if 2 * sum(token in backward for token in inside) > len(inside):
            yield from places(printed.shelf.stances[each.id].cue)


def places(spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    for each in spans:
        yield each.start, each.end


def in_sentence(compared: Compared) -> Iterator[tuple[int, int]]:
    """Words of doubt beside what the draft tells, that the draft has not."""
    printed = compared.printed
    backward = compared.aligned.backward
    for found in marks(plain(printed.text)):
        if found.kind != "distance":
            continue
        low, high = printed.start + found.start, printed.start + found.end
        words = printed.shelf.text[low:high].lower()
        if words in words_where("check_doubts", 1, "idle"):
            continue
        tokens = printed.parse.tokens_between(low, high)
        new = not any(each in backward for each in tokens)
        if tokens and new and governs(compared, tokens):
            yield low, high


def governs(compared: Compared, tokens: range) -> bool:
    """Whether words of doubt belong to something that the draft tells, and nobody said them."""
    parse = compared.printed.parse
    backward = compared.aligned.backward
    found = frames(compared.printed)
    near = {one for each in tokens for one in parse.children[each]}
    near |= {parse.head[each] for each in tokens if not is_participle(parse, each)}
    subjects = (subject_of(parse, each) for each in tokens_above(parse, tokens))
    near |= {one for each in subjects if each is not None for one in parse.subtree(each)}
    if any(over(found, each) for each in tokens):
        return False
    return any(each in backward and compared.draft.is_content(backward[each]) for each in near)


def is_participle(parse: Parse, token: int) -> bool:
    """Whether a verb opens a clause of its own beside another: "he left, claiming …"."""
    return parse.tag[token].startswith("VB") and parse.dependency[token] == "advcl"


def tokens_above(parse: Parse, tokens: range) -> list[int]:
    return [parse.head[each] for each in tokens if parse.dependency[each] in ("acomp", "attr")]


def in_next(compared: Compared) -> Iterator[tuple[int, int]]:
    """The next sentence, where it takes back what stands before it."""
    around, printed = compared.around, compared.printed
    after = range(printed.tokens.stop, around.tokens.stop)
    if not after or goes_on_to_doubt(compared.draft):
        return
    low, high = around.parse.characters(after)
    back = retraction(plain(around.shelf.text[low:high]))
    if back is not None:
        yield low + back.start, low + back.end
    elif is_denial(around, after):
        yield low, high


def is_denial(around: Side, tokens: range) -> bool:
    """Whether a sentence only says of the one before that it is not so: "That was a lie."."""
    lemmas = [around.parse.lemma[each].lower() for each in tokens]
    if len(lemmas) > LONGEST_DENIAL or lemmas[0] not in words_of("pointer"):
        return False
    return "falsehood" in effects(lemmas)


def goes_on_to_doubt(draft: Side) -> bool:
    """Whether the draft's next sentence has words of doubt or denial."""
    text = plain(draft.shelf.text[draft.end : draft.widened().end])
    return bool(text) and (
        retraction(text.strip()) is not None
        or any(each.kind in ("distance", "negation") for each in marks(text))
    )


def doubts(side: Side, compared: Compared) -> bool:
    """Whether the draft's sentence has words of doubt or denial of its own."""
    if any(each.kind in ("distance", "negation") for each in marks(plain(side.text))):
        return True
    lemmas = [side.parse.lemma[each].lower() for each in side.tokens]
    if not words_where("check_doubts", 1, "view").isdisjoint(lemmas):
        return True
    return bool(effects(lemmas) & {"falsehood", "denies"})
