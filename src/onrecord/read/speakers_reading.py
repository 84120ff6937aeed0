"""Reading on: what the text between two sources adds to what a later source may point back to."""

from onrecord.lexicon import offices
from onrecord.lexicon.actors import country_of, is_demonym
from onrecord.model.parse import Parse
from onrecord.read.speakers_administrations import administration
from onrecord.read.speakers_anaphora import pronoun
from onrecord.read.speakers_context import HE, IT, THEY, Context, Keys, meant_at
from onrecord.read.speakers_described import document, people_described
from onrecord.read.speakers_discourse import OBJECTS, SUBJECTS, weight_of
from onrecord.read.speakers_known import known_body
from onrecord.read.speakers_phrases import Phrase, base_end, chunk_start, is_definite, possessor_of
from onrecord.read.speakers_pointing import paired, pointed
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_sources import sentence_person

INDEFINITE = frozenset({"a", "an", "one", "another"})


def read_token(scene: Scene, token: int, context: Context) -> None:
    """Enters a pronoun, a document or an unnamed person that stands at `token`."""
    if scene.parse.tag[token] in {"PRP", "PRP$"}:
        read_pronoun(scene, token, context)
    elif scene.parse.tag[token] == "WP":
        read_relative(scene, token, context)
    elif scene.parse.dependency[token] != "compound":
        read_noun(scene, token, context)


def read_relative(scene: Scene, token: int, context: Context) -> None:
    """ "Who" as a subject counts as a mention of the person before it."""
    if scene.parse.dependency[token] in SUBJECTS and scene.parse.word(token).casefold() == "who":
        keys = sentence_person(scene, token)
        if keys:
            scene.discourse.add(token, keys, 1.0)


def read_pronoun(scene: Scene, token: int, context: Context) -> None:
    """A pronoun counts as a mention of whom it means; "it" for less, since it may mean nothing."""
    word = scene.parse.word(token).casefold()
    if token in scene.discourse.meant or (word not in HE and word not in IT and word not in THEY):
        return
    keys = pronoun(scene, word, context)
    if keys:
        weight = weight_of(scene.parse, token) * (0.5 if word in IT else 1.0)
        scene.discourse.add(token, keys, weight)


def read_noun(scene: Scene, token: int, context: Context) -> None:
    """A description of somebody named, a document, people, or a person brought in by "a": "a
    friend in the talks"."""
    parse = scene.parse
    if token in scene.noted or token in scene.discourse.meant:
        return
    if parse.tag[token] == "NNPS" and is_demonym(parse.word(token)):
        read_nation(scene, token)
        return
    if not may_point(parse, token):
        return
    whole = Phrase(token, chunk_start(parse, token), parse.last[token] + 1)
    phrase = whole._replace(end=base_end(parse, whole))
    human = is_human_noun(parse.word(token))
    keys = again(scene, phrase, context) or newly(scene, phrase, human, context)
    if keys:
        weight = weight_of(parse, token) * (0.8 if human else 0.5)
        scene.discourse.add(phrase.start, keys, weight)


def read_nation(scene: Scene, token: int) -> None:
    """ "The Norwegians" counts as a mention of their government, which may be "they"."""
    country = country_of(scene.parse.word(token))
    if country is not None and scene.named_at(token) is None:
        key = scene.register.government(country)
        scene.discourse.add(token, (key,), weight_of(scene.parse, token))


def may_point(parse: Parse, token: int) -> bool:
    """Whether the noun is one for people, papers or bodies, or a plural that acts."""
    word = parse.word(token)
    if is_human_noun(word) or offices.paper(word) or offices.body(word):
        return True
    return is_plural(parse, token) and parse.dependency[token] == "nsubj"


def is_human_noun(word: str) -> bool:
    return offices.office(word) is not None or offices.unnamed(word) is not None


def is_plural(parse: Parse, token: int) -> bool:
    return parse.tag[token] in {"NNS", "NNPS"}


def newly(scene: Scene, phrase: Phrase, human: bool, context: Context) -> Keys:
    """A document, or people who have not been named."""
    parse = scene.parse
    plural = is_plural(parse, phrase.head)
    if offices.paper(parse.word(phrase.head)) is not None:
        return () if plural else (document(scene, phrase, context, plural=False),)
    if (human and is_new(parse, phrase)) if not plural else is_several(parse, phrase, human):
        return (people_described(scene, phrase),)
    return ()


def again(scene: Scene, phrase: Phrase, context: Context) -> Keys:
    """Whom a description in running text means once more: "the minister", "both sides"."""
    parse = scene.parse
    word = parse.word(phrase.head)
    if not word.islower() or scene.person_at(phrase.head + 1) is not None:
        return ()
    if is_told_of(scene, phrase.head):
        return ()
    at = context._replace(token=phrase.start)
    if is_plural(parse, phrase.head):
        return paired(scene, phrase, at)
    if not is_definite(parse, phrase) and possessor_of(parse, phrase) is None:
        new = offices.office(word) is not None and is_new(parse, phrase)
        return pointed(scene, phrase, at) if new else ()
    if offices.office(word) is not None:
        return pointed(scene, phrase, at)
    body = offices.body(word)
    if body is None:
        return ()
    if body.kind == "government":
        return administration(scene, phrase, at)
    return known_body(scene, phrase, body.kind, at)


def is_told_of(scene: Scene, head: int) -> bool:
    """Whether the noun says what somebody is: a predicate, or an apposition to a name."""
    parse = scene.parse
    if parse.dependency[head] == "attr":
        return True
    governor = parse.head[head]
    return parse.dependency[head] == "appos" and governor < head and bool(meant_at(scene, governor))


def is_several(parse: Parse, phrase: Phrase, human: bool) -> bool:
    """Whether a plural may be meant by "they": people, or the subject of a clause."""
    role = parse.dependency[phrase.head]
    if human:
        return role not in {"attr", "appos", "poss"}
    return role == "nsubj" and parse.word(phrase.head).islower()


def is_new(parse: Parse, phrase: Phrase) -> bool:
    """Whether an indefinite article brings somebody in as subject or object."""
    role = parse.dependency[phrase.head]
    if parse.word(phrase.start).casefold() not in INDEFINITE:
        return False
    return role in SUBJECTS | OBJECTS - {"attr"} or role == "pobj"
