"""Reading on: what the text between two sources adds to what a later source may point back to."""

from onrecord.lexicon import offices
from onrecord.model.parse import Parse
from onrecord.read.speakers_anaphora import HE, IT, THEY, Context, Keys, pronoun
from onrecord.read.speakers_described import document, people_described
from onrecord.read.speakers_discourse import OBJECTS, SUBJECTS, weight_of
from onrecord.read.speakers_phrases import Phrase, base_end, chunk_start
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
    if word not in HE and word not in IT and word not in THEY:
        return
    keys = pronoun(scene, word, context)
    if keys:
        weight = weight_of(scene.parse, token) * (0.5 if word in IT else 1.0)
        scene.discourse.add(token, keys, weight)


def read_noun(scene: Scene, token: int, context: Context) -> None:
    """A document, people, or a person brought in by "a": "a friend in the talks"."""
    parse = scene.parse
    word = parse.word(token)
    whole = Phrase(token, chunk_start(parse, token), parse.last[token] + 1)
    phrase = whole._replace(end=base_end(parse, whole))
    if token in scene.noted:
        return
    plural = parse.tag[token] in {"NNS", "NNPS"}
    human = offices.office(word) is not None or offices.unnamed(word) is not None
    weight = weight_of(parse, token) * (0.8 if human else 0.5)
    keys: Keys = ()
    if offices.paper(word) is not None:
        keys = () if plural else (document(scene, phrase, context, plural=False),)
    elif (human and is_new(parse, phrase)) if not plural else is_several(parse, phrase, human):
        keys = (people_described(scene, phrase),)
    if keys:
        scene.discourse.add(phrase.start, keys, weight)


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
