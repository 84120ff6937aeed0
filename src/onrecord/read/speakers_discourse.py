"""Discourse: who and what a document has named so far, and what a pronoun may point back to.

Salience follows Lappin and Leass (1994): each mention weighs by its grammatical role, half as
much with every sentence that passes, and the weights of one referent add up.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.model.parse import Parse

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "ROOT"})
OBJECTS = frozenset({"dobj", "dative", "attr", "agent"})
BELOW = frozenset({"advcl", "relcl", "acl", "ccomp", "pcomp"})
"""Clauses whose subject is less likely than the sentence's own to be taken up again."""
EMBEDDED = 0.75
FADE = 0.35
"""What is left of a mention's weight a sentence later."""
HERE = 1.5
"""How much more the subjects of the pronoun's own sentence weigh."""
WINDOW = 6
"""Sentences before the pronoun's own that are searched."""
MEMORY = 400
"""Mentions; counts and the latest of a kind are sought no further back."""
CLEAR = 1.1
"""How many times as salient as the next the best must be."""
ASIDE = 0.3
"""What a mention inside brackets weighs of one outside them."""
QUOTED = 0.5
"""What a mention inside quotation marks weighs of one in the text's own words."""
PARTED = 0.75
"""What a mention in an earlier paragraph weighs of one in this."""
SHORTEST = 6
"""Tokens; a line of fewer, such as a heading, is no paragraph that parts others."""
BRACKETED = 3
"""Tokens; square brackets around fewer stand for the quoted word itself."""


class Referent(NamedTuple):
    """One mention: its first token, the keys of whom it names (several when coordinated)."""

    token: int
    keys: tuple[int, ...]
    weight: float


class Meaning(NamedTuple):
    """A pronoun or description, tokens [start, end), and whom it means."""

    start: int
    end: int
    keys: tuple[int, ...]


class Discourse:
    """Mentions in text order; `meant` are the pronouns and descriptions among them, by head."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.referents: list[Referent] = []
        self.paragraphs = paragraphs(parse)
        self.asides = asides(parse)
        self.quoted = quoted(parse, self.paragraphs)
        self.meant: dict[int, Meaning] = {}

    def add(self, token: int, keys: tuple[int, ...], weight: float | None = None) -> None:
        keys = tuple(sorted(keys))
        weight = weight or weight_of(self.parse, token)
        if token in self.asides:
            weight *= ASIDE
        insort(self.referents, Referent(token, keys, weight))

    def mean(self, head: int, keys: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
        """The keys, with the note that tokens [start, end) mean them."""
        if keys:
            self.meant[head] = Meaning(start, end, keys)
        return keys

    def paragraph(self, token: int, back: int = 0) -> int:
        """The first token of the paragraph of `token`, or of the one so many before it."""
        at = bisect_right(self.paragraphs, token) - 1
        while back > 0 and at > 0:
            at -= 1
            if self.paragraphs[at + 1] - self.paragraphs[at] >= SHORTEST:
                back -= 1
        return self.paragraphs[at] if at >= 0 else 0

    def before(self, token: int, start: int = 0) -> Sequence[Referent]:
        """Mentions before `token`, not before token `start`."""
        return self.referents[bisect_left(self.referents, (start,)) : self.until(token)]

    def near(self, token: int, start: int) -> Sequence[Referent]:
        """As `before`, but the latest mentions only, however long the paragraph is."""
        end = self.until(token)
        return self.referents[max(bisect_left(self.referents, (start,)), end - MEMORY) : end]

    def until(self, token: int) -> int:
        return bisect_left(self.referents, (token,))

    def best(
        self,
        token: int,
        fits: Callable[[tuple[int, ...]], float],
        start: int = 0,
        clear: float = CLEAR,
    ) -> tuple[int, ...]:
        """The keys most salient at `token` among those that fit; () when none or when the next is
        not `clear` times less so. `fits` gives a factor, 0 for those that cannot be meant."""
        scores: dict[tuple[int, ...], float] = {}
        for referent in self.recent(token, start):
            factor = fits(referent.keys)
            if factor:
                score = factor * self.salience(referent.token, referent.weight, token)
                scores[referent.keys] = scores.get(referent.keys, 0.0) + score
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] < ranked[1][1] * clear):
            return ()
        return ranked[0][0]

    def salience(self, at: int, weight: float, token: int) -> float:
        """What a mention of this weight at token `at` weighs at `token`: less with each sentence
        between, and less inside a quotation that `token` is not in."""
        distance = self.parse.sentence[token] - self.parse.sentence[at]
        if at in self.quoted and token not in self.quoted:
            weight *= QUOTED
        if at < self.paragraph(token):
            weight *= PARTED
        return weight * FADE**distance * (HERE if not distance and weight >= 1.0 else 1.0)

    def recent(self, token: int, start: int) -> Sequence[Referent]:
        """Mentions in the window of sentences before `token`."""
        first = self.parse.sentence[token] - WINDOW
        begin = max(start, bisect_left(self.parse.sentence, first))
        return self.before(token, begin)[-MEMORY:]

    def last(
        self, token: int, fits: Callable[[tuple[int, ...]], bool], start: int = 0
    ) -> tuple[int, ...]:
        """The latest keys before `token` that fit."""
        for referent in reversed(self.before(token, start)[-MEMORY:]):
            if fits(referent.keys):
                return referent.keys
        return ()

    def only(self, token: int, fits: Callable[[tuple[int, ...]], float]) -> tuple[int, ...]:
        """The keys before `token` that fit, when all that fit are the same."""
        found = {r.keys for r in self.before(token)[-MEMORY:] if fits(r.keys)}
        return found.pop() if len(found) == 1 else ()

    def counted(self, token: int, start: int = 0) -> dict[int, int]:
        """How often each key alone was named before `token`."""
        counts: dict[int, int] = {}
        for referent in self.before(token, start)[-MEMORY:]:
            for key in referent.keys if len(referent.keys) == 1 else ():
                counts[key] = counts.get(key, 0) + 1
        return counts


def weight_of(parse: Parse, token: int) -> float:
    """The weight of a mention at `token` by the role of its head."""
    head = token
    for _ in range(6):
        if parse.dependency[head] not in {"compound", "amod", "nmod", "det", "conj"}:
            break
        head = parse.head[head]
    role = parse.dependency[head]
    if role == "appos" and parse.entity[head] == "PERSON":
        role = parse.dependency[parse.head[head]]
    if role in SUBJECTS:
        return EMBEDDED if parse.dependency[parse.head[head]] in BELOW else 1.0
    if role in OBJECTS:
        return 0.6
    if role == "pobj" and is_topic(parse, parse.head[head]):
        return 0.7
    if role == "poss":
        return 0.7 if parse.dependency[parse.head[head]] in SUBJECTS else 0.4
    return 0.4


def is_topic(parse: Parse, preposition: int) -> bool:
    """Whether the preposition opens its sentence and says for whom it holds: "For Oslo, …"."""
    first = preposition == 0 or parse.sentence[preposition - 1] != parse.sentence[preposition]
    return first and parse.lemma[preposition].casefold() == "for"


def paragraphs(parse: Parse) -> list[int]:
    """The first tokens of all lines."""
    text = parse.text
    later = range(1, len(parse))
    return [0, *(t for t in later if "\n" in text[parse.end[t - 1] : parse.start[t]])]


def asides(parse: Parse) -> frozenset[int]:
    """Tokens inside brackets that close in their sentence; editors' one-word brackets are none."""
    found: set[int] = set()
    opened: list[int] = []
    for token in range(len(parse)):
        if opened and parse.sentence[token] != parse.sentence[opened[-1]]:
            opened = []
        if parse.word(token) in {"(", "["}:
            opened.append(token)
        elif parse.word(token) in {")", "]"} and opened:
            start = opened.pop()
            if parse.word(start) == "(" or token - start > BRACKETED:
                found.update(range(start + 1, token))
    return frozenset(found)


def quoted(parse: Parse, starts: Sequence[int]) -> frozenset[int]:
    """Tokens inside double quotation marks, which a new line ends."""
    found: set[int] = set()
    lines = frozenset(starts)
    inside = False
    for token in range(len(parse)):
        word = parse.word(token)
        inside = inside and token not in lines
        if word in {"“", '"'} and not inside:
            inside = True
        elif word in {"”", '"'}:
            inside = False
        elif inside:
            found.add(token)
    return frozenset(found)
