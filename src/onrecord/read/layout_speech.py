"""Speech: whether labels name who speaks, or who and what is spoken of in a list of facts."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from onrecord.lexicon.furniture import function_words
from onrecord.model.document import BlockKind
from onrecord.read.layout_looks import SENTENCE_END, Look, function_share
from onrecord.read.layout_names import Place

FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
SECOND_PERSON = re.compile(r"\b[Yy]our?\b")
CAPITALISED = re.compile(r"\b([^\W\d_a-z][\w’'-]*)\s+$")
THIRD_PERSON = re.compile(r"(?:He|She|His|Her)\b")
QUESTION = re.compile(r"\?(?=\W|$)")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
ENDED = re.compile(r"(?:[.!?…。！？—–]|--)[\"'”’»›)\]*_]*$")
ASKED = frozenset({"q", "question"})
ANSWERED = frozenset({"a", "answer"})
LONGEST_QUESTION = 60
MANY = 3
SENTENCES = 2
FUNCTIONAL = 0.25


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A block that begins with a speaker's label. `words` is where his words begin.

    `names` is empty for a label that is no person's name; `asks` says that the block is a question.
    """

    at: int
    key: str
    names: tuple[Place, ...]
    words: int
    asks: bool


class Signs(msgspec.Struct, frozen=True):
    """What the words of the turns show: how many do so, of `turns` by `speakers`.

    `ended` is like a sentence, `prose` several of them, `first` in the first person, `personal` in
    the first or second or with a question, `questions` with one, `asked` below one, `named` with
    the speaker's own name.
    """

    turns: int
    speakers: int
    several: bool
    ended: int
    prose: int
    first: int
    personal: int
    questions: int
    asked: int
    named: int


def is_speech(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether labels name who speaks rather than who is spoken of.

    People who speak do it in sentences, and do not speak of themselves by name. They answer
    questions, or say "I"; and where the same few speak again, to one another, "you".
    Lists of arrests, scores or goods have labels that recur, and nothing of this.
    """
    if not spoken:
        return False
    signs = signs_of(spoken, looks, kinds)
    if all(turn.key in ASKED | ANSWERED for turn in spoken):
        return signs.turns >= 2
    if 2 * signs.ended < signs.turns or 3 * signs.named > signs.turns:
        return False
    return is_asked(signs) or is_talk(signs) or is_personal(signs)


def is_asked(signs: Signs) -> bool:
    """Whether questions stand above turns, again and again, or one above turns of prose."""
    if signs.asked >= 2 and 3 * signs.asked >= signs.turns:
        return True
    return signs.asked > 0 and 2 * signs.prose >= signs.turns


def is_talk(signs: Signs) -> bool:
    """Whether several speak in turns, and to one another."""
    if not 2 <= signs.speakers < signs.turns:
        return False
    return 3 * signs.personal >= signs.turns or (signs.several and signs.questions > 0)


def is_personal(signs: Signs) -> bool:
    """Whether most say "I". One label by itself is no conversation, unless it is asked."""
    return 2 * signs.first >= signs.turns and (signs.turns >= 2 or signs.asked > 0)


def signs_of(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Signs:
    """The signs that the turns give together."""
    said = [words_of(turn, looks) for turn in spoken]
    own = [without_quotes(each) for each in said]
    counts = Counter(family(turn.key) for turn in spoken)
    first = [is_first_person(each) for each in own]
    questions = [QUESTION.search(each) is not None for each in own]
    second = [SECOND_PERSON.search(each) is not None for each in own]
    return Signs(
        turns=len(spoken),
        speakers=len(counts),
        several=sum(count >= MANY for count in counts.values()) >= 2,
        ended=sum(ENDED.search(each) is not None for each in said),
        prose=sum(map(is_prose, said)),
        first=sum(first),
        personal=sum(map(any, zip(first, second, questions, strict=True))),
        questions=sum(questions),
        asked=sum(asked_above(turn, looks, kinds) for turn in spoken),
        named=sum(map(names_himself, spoken, said)),
    )


def is_prose(said: str) -> bool:
    """Whether words are two sentences or more, with the small words that sentences have."""
    ends = len(SENTENCE_END.findall(said))
    return ends >= SENTENCES and function_share(said.split()) >= FUNCTIONAL


def words_of(turn: Turn, looks: Sequence[Look]) -> str:
    """What a turn says in its own block; in the next, where the label stands alone."""
    look = looks[turn.at]
    said = look.text[turn.words - look.origin :]
    if said or turn.at + 1 == len(looks):
        return said
    return looks[turn.at + 1].text


def without_quotes(said: str) -> str:
    """The words without what they quote from others; all where they are one quotation."""
    return said if said[:1] in '“"' else QUOTED.sub(" ", said)


def names_himself(turn: Turn, said: str) -> bool:
    """Whether words hold the name of their own label, or go on about it ("She is held …")."""
    if THIRD_PERSON.match(said):
        return True
    return re.search(rf"\b{re.escape(family(turn.key))}\b", said.casefold()) is not None


def is_first_person(said: str) -> bool:
    """Whether somebody says "I" or "our"; not where "I" is a number ("Schedule I")."""
    return any(
        found[0] != "I" or not is_numbered(said[: found.start()])
        for found in FIRST_PERSON.finditer(said)
    )


def is_numbered(before: str) -> bool:
    """Whether a capitalised word that is no function word stands right before a number."""
    found = CAPITALISED.search(before)
    return found is not None and found[1].casefold() not in function_words()


def family(key: str) -> str:
    """The last word of a label, by which later turns call the same person."""
    return key.rsplit(maxsplit=1)[-1]


def asked_above(turn: Turn, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether the block above a turn asks a question."""
    above = next((at for at in range(turn.at - 1, -1, -1) if kinds[at] != "furniture"), None)
    return above is not None and asks(looks[above])


def asks(look: Look) -> bool:
    """Whether a block is a question or two."""
    return look.text.endswith("?") and look.words <= LONGEST_QUESTION and look.sentences <= MANY
