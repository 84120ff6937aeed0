"""Examples: sentences beside evidence with the labels they may have, written and made."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.evaluate.polnear import Article, Gold
from onrecord.models.parser import Parser
from onrecord.models.supporter_windows import coverage, weights
from onrecord.models.supporter_words import Reader, key_of
from training.support.edits import (
    Forms,
    Parsed,
    clause_dropped,
    compressed,
    edited,
    entities,
    forms,
    parsed,
)
from training.support.rewording import lowered, opened, reworded
from training.support.written import NATURAL, Label, Passage

YES = frozenset[Label]({"yes"})
NOT_YES = frozenset[Label]({"part", "no", "against"})
MEANING: Mapping[str, frozenset[Label]] = {
    "negation": frozenset({"against"}),
    "number": frozenset({"against"}),
    "date": frozenset({"against"}),
    "opposite": frozenset({"against"}),
    "tense": frozenset({"against", "part"}),
    "hedge": frozenset({"part"}),
    "name": frozenset({"against", "part"}),
    "reversed": frozenset({"against"}),
    "holder": frozenset({"against"}),
    "stripped": frozenset({"part"}),
    "absent": frozenset({"no", "part"}),
    "elsewhere": frozenset({"no"}),
    "joined_part": frozenset({"part"}),
    "joined_against": frozenset({"against", "part"}),
}
"""What a sentence may be called after each change."""
SENTENCE_WORDS = range(8, 46)
AROUND = 700
"""Code points of context before and after a passage in a longer text."""
OTHERS = (1, 1, 2, 4)
"""Passages among which one is put."""
BLOCKS = 6
"""Paragraphs of an article whose sentences are used."""
MADE, TOLD, PLAIN = (3, 2), (1, 1), (3, 2)
"""Examples at most that are made of each passage, of each article, and plainly of each of both, in
an epoch: supported ones and others."""
JOINED = 0.4
"""How often a sentence that is not supported is joined with one that is."""
CLEARER = 1.4
"""Times that a sentence covers more than the next best, to be the one that bears another out."""


CONTENT_WORDS = range(6, 33)
QUOTED = re.compile(r"[“”\"]")
FINITE = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|\w+ed|can|could)\b")
UNUSABLE = re.compile(r"\n|[.?!] [A-Z]|\b(?:I|[Ww]e|my|our|me|us|you|your)\b|^(?:to|of|for|how) ")
BEGINS = re.compile(r"(?:The|A|An|This|It|They|There|He|She|In)\b")


class Example(NamedTuple):
    sentence: str
    evidence: str
    labels: frozenset[Label]
    kind: str


class ReadPassage(NamedTuple):
    """A written passage with its own sentences and its supported ones parsed."""

    passage: Passage
    printed: tuple[Parsed, ...]
    supported: tuple[Parsed, ...]
    names: Mapping[str, Sequence[str]]


class ReadArticle(NamedTuple):
    """An article with the sentences of some paragraphs, all its paragraphs and its names."""

    article: Article
    blocks: tuple[tuple[tuple[int, int], tuple[Parsed, ...]], ...]
    paragraphs: tuple[tuple[int, int], ...]
    names: Mapping[str, Sequence[str]]
    sources: tuple[str, ...]


class Material(NamedTuple):
    passages: Sequence[ReadPassage]
    articles: Sequence[ReadArticle]
    pairs: Sequence[tuple[str, str, bool]]
    forms: Forms
    reader: Reader


def names_in(read: Iterable[Parsed]) -> dict[str, list[str]]:
    """The names of each kind, in order."""
    found: dict[str, dict[str, None]] = {}
    for each in read:
        for kind, start, end in entities(each):
            found.setdefault(kind, {})[each.text[start:end]] = None
    return {kind: list(names) for kind, names in found.items()}


def read_passages(found: Iterable[Passage], parser: Parser) -> list[ReadPassage]:
    made = []
    for each in found:
        text = each.text
        printed = [one for part in parsed(text, [(0, len(text))], parser) for one in part]
        wanted = [sentence for sentence, label in each.sentences if label == "yes"]
        whole = "\n".join(wanted)
        ends = [match.span() for match in re.finditer(r"[^\n]+", whole)]
        parts = zip(parsed(whole, ends, parser), ends, strict=True)
        supported = [whole_sentence(part, whole[start:end]) for part, (start, end) in parts]
        made.append(ReadPassage(each, tuple(printed), tuple(supported), names_in(printed)))
    return made


def whole_sentence(part: Sequence[Parsed], text: str) -> Parsed:
    """A written sentence; without tokens where the parser cut it in two."""
    return part[0] if len(part) == 1 else Parsed(text, ())


def read_articles(found: Iterable[Article], parser: Parser) -> list[ReadArticle]:
    made = []
    for each in found:
        paragraphs = [match.span() for match in re.finditer(r"[^\n]*\w[^\n]*", each.text)]
        chance = random.Random(each.id)
        long = [place for place in paragraphs if 80 <= place[1] - place[0] <= 900]
        chosen = sorted(chance.sample(long, min(BLOCKS, len(long))))
        read = [tuple(part) for part in parsed(each.text, chosen, parser)]
        names = names_in(one for part in read for one in part)
        sources = [source_of(each.text, gold) for gold in each.attributions]
        named = tuple(dict.fromkeys(s for s in sources if s and re.match(r"[A-Z]", s)))
        blocks = tuple(zip(chosen, read, strict=True))
        made.append(ReadArticle(each, blocks, tuple(paragraphs), names, named))
    return made


def source_of(text: str, gold: Gold) -> str:
    """The words of a source that is in one piece and short, else nothing."""
    if len(gold.source) != 1:
        return ""
    source = text[gold.source[0][0] : gold.source[0][1]].strip(" ,.:;")
    return source if len(source.split()) <= 6 and "\n" not in source else ""


def forms_of(passages: Iterable[ReadPassage], articles: Iterable[ReadArticle]) -> Forms:
    everything = [one for each in passages for one in (*each.printed, *each.supported)]
    everything += [one for each in articles for _, part in each.blocks for one in part]
    return forms(everything)


def written(each: ReadPassage) -> Iterator[Example]:
    """The written sentences beside their passage."""
    for sentence, label in each.passage.sentences:
        labels = NOT_YES if label == "not" else frozenset({label})
        yield Example(sentence, each.passage.text, labels, each.passage.kind)


def epoch(material: Material, chance: random.Random) -> Iterator[Example]:
    """All written pairs, varied, and made ones."""
    for number, each in enumerate(material.passages):
        for one in written(each):
            evidence = placed(each, number, material, chance)
            yield one._replace(sentence=opened(one.sentence, chance), evidence=evidence)
        made = [*changed(each, material, chance), *recombined(each, number, material, chance)]
        yield from some(made, MADE, chance)
        yield from some(list(plain(passage_beside(each), chance)), PLAIN, chance)
    for read in material.articles:
        found = [*copied(read, material, chance), *attributed(read, chance)]
        yield from some(found, TOLD, chance)
        yield from some(list(plain(article_beside(read, chance), chance)), PLAIN, chance)
    for pair in material.pairs:
        yield entailed(*pair)


def settling(material: Material, chance: random.Random) -> Iterator[Example]:
    """The natural pairs, alone and among other text, and as many of RTE and of the others."""
    natural, other = list[Example](), list[Example]()
    for number, each in enumerate(material.passages):
        for one in written(each):
            if one.kind == NATURAL:
                natural += [one, one._replace(evidence=among(each, number, material, chance))]
            else:
                evidence = placed(each, number, material, chance)
                other.append(one._replace(evidence=evidence))
    yield from natural
    yield from chance.sample(other, min(len(natural), len(other)))
    for pair in chance.sample(material.pairs, min(len(natural), len(material.pairs))):
        yield entailed(*pair)


def entailed(sentence: str, text: str, is_so: bool) -> Example:
    return Example(sentence, text, YES if is_so else NOT_YES, "rte")


def some(found: Sequence[Example], most: tuple[int, int], chance: random.Random) -> list[Example]:
    """Some of the supported examples, and some of the others."""
    chosen = []
    for size, is_yes in zip(most, (True, False), strict=True):
        those = [each for each in found if (each.labels == YES) == is_yes]
        chosen += chance.sample(those, min(size, len(those)))
    return chosen


def placed(each: ReadPassage, number: int, material: Material, chance: random.Random) -> str:
    """A passage, alone or among other text: its own article's, or that of another passage."""
    passage = each.passage
    if chance.random() < 0.65:
        return passage.text
    if passage.before or passage.after:
        before, after = (
            passage.before[-chance.randrange(AROUND) :],
            passage.after[: chance.randrange(AROUND)],
        )
        return before + passage.text + after
    return among(each, number, material, chance)


def among(each: ReadPassage, number: int, material: Material, chance: random.Random) -> str:
    """A passage among others, as one of several references."""
    size = len(material.passages)
    others = chance.sample(range(size), min(chance.choice(OTHERS), size))
    texts = [material.passages[at].passage.text for at in others if at != number]
    texts.insert(chance.randrange(len(texts) + 1), each.passage.text)
    return "\n".join(texts)


def changed(each: ReadPassage, material: Material, chance: random.Random) -> Iterator[Example]:
    """Edits of a supported sentence, and of the passage's own sentences."""
    text = each.passage.text
    usable = [one for one in each.supported if one.tokens]
    for sentence in usable:
        found = edited(sentence, material.forms, each.names, chance)
        for one in chance.sample(found, min(2, len(found))):
            yield Example(one.text, text, MEANING[one.kind], one.kind)
        shorter = clause_dropped(sentence, chance)
        if shorter:
            yield Example(shorter, text, YES, "shortened")
    own = [one for one in each.printed if len(one.text.split()) in SENTENCE_WORDS]
    for sentence in chance.sample(own, min(2, len(own))):
        shorter = reworded(clause_dropped(sentence, chance) or sentence.text, chance)
        yield Example(shorter, text, YES, "copied")
        if usable:
            two = [chance.choice(usable).text, shorter]
            chance.shuffle(two)
            yield Example(two_as_one(two, chance), text, YES, "joined")
        found = edited(sentence, material.forms, each.names, chance)
        for one in chance.sample(found, min(1, len(found))):
            yield Example(one.text, text, MEANING[one.kind], one.kind)


def recombined(
    each: ReadPassage, number: int, material: Material, chance: random.Random
) -> Iterator[Example]:
    """Two sentences as one, and supported sentences beside evidence that does not bear them out."""
    passage = each.passage
    supported = [sentence for sentence, label in passage.sentences if label == "yes"]
    if len(supported) > 1:
        two = chance.sample(supported, 2)
        yield Example(two_as_one(two, chance), passage.text, YES, "joined")
    for sentence, label in passage.sentences:
        if supported and label != "yes" and chance.random() < JOINED:
            two = [chance.choice(supported), sentence]
            chance.shuffle(two)
            kind = "joined_against" if label == "against" else "joined_part"
            yield Example(two_as_one(two, chance), passage.text, MEANING[kind], kind)
    for sentence in supported:
        rest = without_best(sentence, passage.text, material.reader)
        if rest:
            yield Example(sentence, rest, MEANING["absent"], "absent")
        around = beside(passage, chance)
        if around and chance.random() < 0.5:
            yield Example(sentence, around, MEANING["absent"], "neighbour")
        elif chance.random() < 0.5:
            other = nearest(sentence, number, material, chance)
            yield Example(sentence, other, MEANING["elsewhere"], "elsewhere")


class Beside(NamedTuple):
    """Evidence with its own sentences, and sentences that stand in other parts of its text."""

    evidence: str
    printed: Sequence[Parsed]
    others: Sequence[str]


def passage_beside(each: ReadPassage) -> Beside:
    passage = each.passage
    others = plain_sentences(passage.before[-2 * AROUND :]) + plain_sentences(
        passage.after[: 2 * AROUND]
    )
    return Beside(passage.text, each.printed, others)


def article_beside(read: ReadArticle, chance: random.Random) -> Beside:
    if not read.blocks:
        return Beside("", (), ())
    place, printed = chance.choice(read.blocks)
    text = read.article.text
    others = [
        one
        for each in read.paragraphs
        if each != place
        for one in plain_sentences(text[slice(*each)])
    ]
    return Beside(text[slice(*place)], printed, chance.sample(others, min(8, len(others))))


def plain_sentences(text: str) -> list[str]:
    """The sentences of a text that can stand alone, as far as that shows."""
    found = re.split(r"(?<=[.!?])\s+|\n+", text)
    return [each for each in found if is_plain(each) and each[-1] in ".!?"]


def is_plain(text: str) -> bool:
    return len(text.split()) in SENTENCE_WORDS and text[0].isupper() and not QUOTED.search(text)


def plain(beside: Beside, chance: random.Random) -> Iterator[Example]:
    """What most sentences that cite evidence are: its own words, shortened and joined, some with
    what stands elsewhere or with nothing of it."""
    own = [compressed(one, chance) for one in beside.printed if is_plain(one.text)]
    own = [reworded(each, chance) for each in own if each.split()[4:]]
    chance.shuffle(own)
    others = chance.sample(beside.others, len(beside.others))
    for each in own[:2]:
        yield Example(each, beside.evidence, YES, "plain")
    if len(own) > 1:
        yield Example(two_as_one(own[:2], chance), beside.evidence, YES, "plain_two")
    for each in others[:2]:
        told = reworded(each, chance)
        yield Example(told, beside.evidence, MEANING["absent"], "plain_other")
    for one, other in zip(own, others, strict=False):
        two = [one, other]
        chance.shuffle(two)
        yield Example(
            two_as_one(two, chance), beside.evidence, MEANING["joined_part"], "plain_part"
        )


def two_as_one(two: Sequence[str], chance: random.Random) -> str:
    first, second = two
    if chance.random() < 0.5:
        return f"{first} {second}"
    low = lowered(second)
    return f"{first.rstrip('.')}{chance.choice((', and ', '; ', ', while '))}{low}"


def without_best(sentence: str, text: str, reader: Reader) -> str | None:
    """A text without the one sentence of it that covers another by far the best."""
    wanted = weights(reader.words(sentence))
    parts = [part for part in re.split(r"(?<=[.!?])\s+", text) if part]
    if len(parts) < 3:
        return None
    scores = [coverage(wanted, list(reader.sentences(part))) for part in parts]
    order = sorted(range(len(parts)), key=lambda at: (-scores[at], at))
    if scores[order[0]] < CLEARER * scores[order[1]] + 0.2:
        return None
    return " ".join(part for at, part in enumerate(parts) if at != order[0])


def beside(passage: Passage, chance: random.Random) -> str:
    """Other text of the article, next to the passage."""
    size = chance.randrange(300, AROUND)
    sides = [passage.before[-size:].strip(), passage.after[:size].strip()]
    long = [side for side in sides if len(side) > 200]
    return chance.choice(long) if long else ""


def nearest(sentence: str, number: int, material: Material, chance: random.Random) -> str:
    """Of a few dozen other passages the one that covers a sentence best."""
    wanted = {key_of(word) for word in re.findall(r"\w{4,}", sentence)}
    size = len(material.passages)
    tried = [at for at in chance.sample(range(size), min(60, size)) if at != number]

    def shared(at: int) -> int:
        text = material.passages[at].passage.text
        return len(wanted & {key_of(word) for word in re.findall(r"\w{4,}", text)})

    best = max(tried, key=lambda at: (shared(at), -at))
    return material.passages[best].passage.text


def copied(read: ReadArticle, material: Material, chance: random.Random) -> Iterator[Example]:
    """Sentences of an article beside their paragraphs, as they are, changed, and beside others."""
    for place, sentences in read.blocks:
        usable = [one for one in sentences if len(one.text.split()) in SENTENCE_WORDS]
        if not usable:
            continue
        sentence = chance.choice(usable)
        evidence = paragraphs_around(read, place, chance)
        found = edited(sentence, material.forms, read.names, chance)
        if found and chance.random() < 0.65:
            one = chance.choice(found)
            yield Example(one.text, evidence, MEANING[one.kind], f"copy_{one.kind}")
        elif chance.random() < 0.75:
            text = clause_dropped(sentence, chance) or sentence.text
            yield Example(text, evidence, YES, "copy")
        else:
            others = [each for each in read.paragraphs if abs(each[0] - place[0]) > 600]
            if others:
                away = paragraphs_around(read, chance.choice(others), chance)
                yield Example(sentence.text, away, MEANING["elsewhere"], "copy_elsewhere")


def paragraphs_around(read: ReadArticle, place: tuple[int, int], chance: random.Random) -> str:
    """A paragraph, with up to two before and after it."""
    at = read.paragraphs.index(place)
    first, last = max(0, at - chance.choice((0, 0, 1, 2))), at + chance.choice((0, 0, 1, 2))
    chosen = read.paragraphs[first : last + 1]
    return read.article.text[chosen[0][0] : chosen[-1][1]]


def attributed(read: ReadArticle, chance: random.Random) -> Iterator[Example]:
    """Attributions told anew: with their source, with another's, and with none."""
    text = read.article.text
    for gold in read.article.attributions:
        source, content = source_of(text, gold), content_of(text, gold)
        if not source or not content or chance.random() < 0.5:
            continue
        start = min(place[0] for place in (*gold.content, *gold.source))
        place = next((p for p in read.paragraphs if p[0] <= start < p[1]), None)
        if place is None:
            continue
        evidence = paragraphs_around(read, place, chance)
        pick = chance.random()
        others = [each for each in read.sources if not set(each.split()) & set(source.split())]
        if pick < 0.4:
            yield Example(told(source, content, chance), evidence, YES, "told")
        elif pick < 0.75 and others:
            other = chance.choice(others)
            yield Example(told(other, content, chance), evidence, MEANING["holder"], "holder")
        elif pick < 0.9:
            plain = content[0].upper() + content[1:] + "."
            yield Example(plain, evidence, MEANING["stripped"], "stripped")


def content_of(text: str, gold: Gold) -> str:
    """The words of a content that is one clause in one piece, without quotation marks; else "".

    One that speaks of "I" or "we" cannot be told by another.
    """
    if len(gold.content) != 1:
        return ""
    content = QUOTED.sub("", text[gold.content[0][0] : gold.content[0][1]]).strip(" ,.")
    content = content.removeprefix("that ")
    usable = len(content.split()) in CONTENT_WORDS and FINITE.search(content)
    return content if usable and not UNUSABLE.search(content) else ""


def told(source: str, content: str, chance: random.Random) -> str:
    """A content laid on a source."""
    source = source[0].upper() + source[1:]
    low = content[0].lower() + content[1:] if BEGINS.match(content) else content
    if chance.random() < 0.25:
        return f"According to {source}, {low}."
    cue = chance.choice(("said", "said", "stated", "argued", "told reporters"))
    return f"{source} {cue} that {low}."
