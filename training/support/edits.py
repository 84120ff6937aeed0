"""Edits: one change to a sentence that makes it say something else."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from onrecord.models.parser import Parser, Token

DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}
BE_HAVE = {"be", "have"}
FINITE = ("VBD", "VBZ", "VBP", "MD")
NAMES = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
COUNTED = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
ORDERED = ("first", "second", "third", "fourth", "fifth", "sixth")
MODALS = {"may": "will", "might": "will", "could": "will", "can": "will"}
HEDGES = {
    "probably", "likely", "possibly", "perhaps", "reportedly", "allegedly", "apparently",
    "potentially", "usually", "often", "generally", "sometimes", "nearly", "almost", "about",
    "roughly", "mostly", "partly", "some",
}  # fmt: skip
PLANNED = {"plan", "hope", "intend", "want", "expect", "aim", "seek", "promise"}
DONE = ("have begun to", "have managed to", "have agreed to", "had decided to")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
OPPOSITES = Path(__file__).parent / "opposites.tsv"


class Parsed(NamedTuple):
    """A sentence's text and its tokens, whose offsets count from its beginning."""

    text: str
    tokens: tuple[Token, ...]

    def word(self, token: Token) -> str:
        return self.text[token.start : token.end]


class Edited(NamedTuple):
    kind: str
    text: str


Forms = Mapping[tuple[str, str], str]
"""A word's form by its lemma and tag."""


def parsed(text: str, places: Sequence[tuple[int, int]], parser: Parser) -> Iterator[list[Parsed]]:
    """The sentences of each stretch of a text."""
    for (start, end), tokens in zip(places, parser.parse_blocks(text, places), strict=True):
        yield list(sentences(text, tokens)) if start < end else []


def sentences(text: str, tokens: Sequence[Token]) -> Iterator[Parsed]:
    groups: dict[int, list[Token]] = {}
    firsts: dict[int, int] = {}
    for number, token in enumerate(tokens):
        groups.setdefault(token.sentence, []).append(token)
        firsts.setdefault(token.sentence, number)
    for key, group in groups.items():
        start, end, first = group[0].start, group[-1].end, firsts[key]
        moved = (
            token._replace(start=token.start - start, end=token.end - start,
                           head=min(max(token.head - first, 0), len(group) - 1))
            for token in group
        )  # fmt: skip
        yield Parsed(text[start:end], tuple(moved))


def forms(read: Iterable[Parsed]) -> dict[tuple[str, str], str]:
    """The commonest form of each lemma with each tag."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for each in read:
        for token in each.tokens:
            if token.tag[:2] in ("VB", "JJ", "RB", "NN"):
                counts[token.lemma, token.tag, each.word(token).lower()] += 1
    found: dict[tuple[str, str], str] = {}
    for (lemma, tag, word), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault((lemma, tag), word)
    return found


@cache
def opposites() -> Mapping[str, tuple[str, ...]]:
    lines = OPPOSITES.read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line.startswith("#") or line == "one\tother":
            continue
        one, other = line.split("\t")
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


def replaced(sentence: Parsed, start: int, end: int, new: str) -> str:
    """The sentence with another word in a place; nothing leaves no second space."""
    before, after = sentence.text[:start], sentence.text[end:]
    if not new:
        before, after = before.rstrip(), after if after[:1] in ".,;:!?" else " " + after.lstrip()
    if not before.strip():
        new = new[:1].upper() + new[1:]
        after = after if new else after.lstrip()[:1].upper() + after.lstrip()[1:]
    return (before + new + after).strip()


def main_verb(sentence: Parsed) -> Token | None:
    return next((each for each in sentence.tokens if each.dependency == "ROOT"), None)


def helpers(sentence: Parsed, verb: Token) -> list[Token]:
    at = sentence.tokens.index(verb)
    return [
        each
        for each in sentence.tokens
        if each.head == at and each.dependency in ("aux", "auxpass") and each.start < verb.start
    ]


def verbs(sentence: Parsed) -> list[Token]:
    """The main verb first, then the verbs of clauses."""
    root = main_verb(sentence)
    rest = [each for each in sentence.tokens if each.dependency in ("ccomp", "relcl", "conj")]
    return [each for each in (root, *rest) if each is not None and each.tag[:2] in ("VB", "MD")]


def is_negated(sentence: Parsed, verb: Token) -> bool:
    at = sentence.tokens.index(verb)
    return any(each.head == at and each.dependency == "neg" for each in sentence.tokens)


def negated(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """With "not" put to a verb."""
    found = [each for each in verbs(sentence)[:3] if not is_negated(sentence, each)]
    for verb in chance.sample(found, len(found)):
        before = helpers(sentence, verb)
        aux = before[0] if before else verb
        if aux.tag in FINITE and (before or verb.lemma == "be"):
            word = chance.choice((" not", " not", " never"))
            yield Edited("negation", replaced(sentence, aux.end, aux.end, word))
        elif verb.tag in DO and not before:
            base = forms.get((verb.lemma, "VB"), verb.lemma)
            new = chance.choice((f"{DO[verb.tag]} not {base}", f"never {sentence.word(verb)}"))
            yield Edited("negation", replaced(sentence, verb.start, verb.end, new))


def affirmed(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """Without a "not"."""
    for token in sentence.tokens:
        if token.dependency != "neg" or sentence.word(token).lower() not in (
            "not",
            "n't",
            "n’t",
            "never",
        ):
            continue
        verb = sentence.tokens[token.head]
        before = helpers(sentence, verb)
        done = next((each for each in before if each.lemma == "do"), None)
        if done is not None:
            tag = {"did": "VBD", "does": "VBZ"}.get(sentence.word(done).lower(), "VBP")
            new = forms.get((verb.lemma, tag))
            if new:
                yield Edited("negation", replaced(sentence, done.start, verb.end, new))
        elif sentence.word(token).lower() in ("not", "never"):
            yield Edited("negation", replaced(sentence, token.start, token.end, ""))


def renumbered(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """With another number."""
    for match in chance.sample(found := list(NUMBER.finditer(sentence.text)), len(found)):
        if match.end() < len(sentence.text) and sentence.text[match.end()].isalpha():
            continue
        yield Edited("number", replaced(sentence, *match.span(), other_number(match[0], chance)))
    yield from exchanged(sentence, (COUNTED, ORDERED), "number", chance)


def redated(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """On another day, in another month."""
    yield from exchanged(sentence, (WEEKDAYS, MONTHS), "date", chance)


def exchanged(
    sentence: Parsed, lists: Sequence[Sequence[str]], kind: str, chance: random.Random
) -> Iterator[Edited]:
    """With another word of the same list."""
    for token in sentence.tokens:
        word = sentence.word(token)
        for each in lists:
            if word in each or (kind == "number" and word.lower() in each):
                others = [one for one in each if one != word.lower() and one != word]
                new = chance.choice(others)
                yield Edited(kind, replaced(sentence, token.start, token.end, new))


def other_number(text: str, chance: random.Random) -> str:
    """Another number of the same make: years stay years, decimals decimals."""
    plain = text.replace(",", "")
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", plain) and "," not in text:
        return str(int(plain) + chance.choice((-10, -4, -3, -2, -1, 1, 2, 3, 5, 10)))
    places = len(plain.partition(".")[2])
    value = float(plain)
    choices = (value * 2, value / 2, value * 1.2, value * 0.8, value * 10, value + 1, value + 3)
    changed = [f"{each:,.{places}f}" if "," in text or each >= 10_000 else f"{each:.{places}f}"
               for each in choices]  # fmt: skip
    changed = [each for each in changed if each != text and float(each.replace(",", "")) > 0]
    return chance.choice(changed) if changed else str(int(value) + 2)


def opposed(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """With a word for its opposite."""
    known = opposites()
    found = [each for each in sentence.tokens if each.lemma.lower() in known]
    found += [t for t in sentence.tokens if sentence.word(t).lower() in known and t not in found]
    for token in chance.sample(found, len(found)):
        word = sentence.word(token).lower()
        exact = known.get(word)
        new: str | None = chance.choice(exact) if exact else None
        if token.tag.startswith("VB"):
            lemma = chance.choice(known.get(token.lemma.lower(), ("",)))
            new = forms.get((lemma, token.tag))
        if new:
            yield Edited("opposite", replaced(sentence, token.start, token.end, new))


def told_as_done(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """A plan as done."""
    for at, token in enumerate(sentence.tokens[:-1]):
        after = sentence.tokens[at + 1]
        if token.lemma in PLANNED and sentence.word(after).lower() == "to" and token.tag in DO:
            new = chance.choice(DONE)
            new = new.replace("have", "has") if token.tag == "VBZ" else new
            yield Edited("tense", replaced(sentence, token.start, after.end, new))
        if sentence.word(token).lower() in ("will", "would") and after.tag == "VB":
            past = "was" if after.lemma == "be" else forms.get((after.lemma, "VBD"))
            if past:
                yield Edited("tense", replaced(sentence, token.start, after.end, past))


def unhedged(sentence: Parsed, forms: Forms, chance: random.Random) -> Iterator[Edited]:
    """Surer than it was."""
    for token in sentence.tokens:
        word = sentence.word(token).lower()
        if token.tag == "MD" and word in MODALS and token is not sentence.tokens[0]:
            yield Edited("hedge", replaced(sentence, token.start, token.end, MODALS[word]))
        elif word in HEDGES and token.tag in ("RB", "IN", "DT", "JJ"):
            yield Edited("hedge", replaced(sentence, token.start, token.end, ""))


def renamed(
    sentence: Parsed, others: Mapping[str, Sequence[str]], chance: random.Random
) -> Iterator[Edited]:
    """With another name of the same kind."""
    for kind, start, end in chance.sample(found := list(entities(sentence)), len(found)):
        name = sentence.text[start:end]
        words = set(name.lower().split())
        free = [each for each in others.get(kind, ()) if not words & set(each.lower().split())]
        if free:
            yield Edited("name", replaced(sentence, start, end, chance.choice(free)))


def reversed_names(sentence: Parsed, chance: random.Random) -> Iterator[Edited]:
    """With two names in each other's place."""
    found = list(entities(sentence))
    pairs = [
        (one, other) for at, one in enumerate(found) for other in found[at + 1 :]
        if one[0] == other[0] and sentence.text[one[1]:one[2]] != sentence.text[other[1]:other[2]]
    ]  # fmt: skip
    for one, other in chance.sample(pairs, min(1, len(pairs))):
        text = sentence.text
        first, second = text[one[1] : one[2]], text[other[1] : other[2]]
        new = text[: one[1]] + second + text[one[2] : other[1]] + first + text[other[2] :]
        yield Edited("reversed", new)


def entities(sentence: Parsed) -> Iterator[tuple[str, int, int]]:
    """Kind and place of each name."""
    start, kind, end = 0, "", 0
    for token in (*sentence.tokens, None):
        goes_on = token is not None and token.entity == kind and not token.entity_begins
        if kind and not goes_on:
            if kind in NAMES:
                yield kind, start, end
            kind = ""
        if token is not None and token.entity:
            start = token.start if not goes_on else start
            kind, end = token.entity, token.end
    return


EDITS = (negated, affirmed, renumbered, redated, opposed, told_as_done, unhedged)
"""Edits that need nothing but the sentence."""


def edited(
    sentence: Parsed, forms: Forms, names: Mapping[str, Sequence[str]], chance: random.Random
) -> list[Edited]:
    """One edit of each kind that the sentence allows."""
    found: dict[str, Edited] = {}
    for edit in EDITS:
        for each in edit(sentence, forms, chance):
            found.setdefault(each.kind, each)
    for each in (*renamed(sentence, names, chance), *reversed_names(sentence, chance)):
        found.setdefault(each.kind, each)
    return [each for each in found.values() if each.text != sentence.text]


def clause_dropped(sentence: Parsed, chance: random.Random) -> str | None:
    """Without what follows its main clause: from a comma before ", which", ", while" and so on."""
    for at, token in enumerate(sentence.tokens[:-2]):
        after = sentence.tokens[at + 1]
        if sentence.word(token) == "," and sentence.word(after).lower() in TAILS and at > 5:
            return sentence.text[: token.start] + "."
    return None


def compressed(sentence: Parsed, chance: random.Random) -> str:
    """Without some of what may be left out: adverbs, asides, some phrases and relative clauses."""
    tokens = sentence.tokens
    gone: set[int] = set()
    for at, token in enumerate(tokens):
        low = sentence.word(token).lower()
        if token.dependency not in LOOSE or low in KEPT or at in gone or chance.random() > CUT:
            continue
        below = subtree(tokens, at)
        said = {sentence.word(tokens[each]).lower() for each in below}
        if len(below) < 0.5 * len(tokens) and not said & (KEPT | HEDGES):
            gone |= with_commas(sentence, below)
    kept = [token for at, token in enumerate(tokens) if at not in gone]
    spaces = [one.end < other.start for one, other in pairwise(kept)]
    words = [sentence.word(each) for each in kept]
    parts = [word + " " * space for word, space in zip(words, [*spaces, False], strict=True)]
    text = re.sub(r"\s+([,.;:!?])", r"\1", "".join(parts)).lstrip(",;: ")
    return text[:1].upper() + text[1:]


def with_commas(sentence: Parsed, found: set[int]) -> set[int]:
    """With the comma before, and with the one after that closes the aside."""
    first, last = min(found) - 1, max(found) + 1
    if first < 0 or sentence.word(sentence.tokens[first]) != ",":
        return found
    closed = last < len(sentence.tokens) and sentence.word(sentence.tokens[last]) == ","
    return found | {first} | ({last} if closed else set())


def subtree(tokens: Sequence[Token], top: int) -> set[int]:
    """A token and all below it."""
    found = {top}
    while True:
        more = {at for at, each in enumerate(tokens) if each.head in found} - found
        if not more:
            return found
        found |= more


LOOSE = {"advmod", "appos", "relcl", "npadvmod", "prep", "parataxis"}
KEPT = {
    "not", "n't", "n’t", "never", "no", "without", "of", "than", "except", "only", "if", "unless",
    "how", "when", "where", "why", "against", "more", "most", "less", "least", "who", "whether",
}  # fmt: skip
CUT = 0.45
TAILS = {"which", "while", "although", "where", "who", "but", "as", "after", "because"}
