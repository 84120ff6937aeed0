"""Binding: whom the grammar of its own sentence, or a verb that goes on, makes a pronoun mean."""

from onrecord.lexicon.cues import continues_speech, patterns_of
from onrecord.lexicon.names import Gender
from onrecord.model.parse import Parse
from onrecord.read.speakers_context import HE, IT, Context, Keys, is_human, is_leading, meant_at
from onrecord.read.speakers_discourse import SUBJECTS
from onrecord.read.speakers_homes import countries_of
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

OBJECTIVE = frozenset({"dobj", "dative", "pobj"})
FRONTED = frozenset({"poss", "pobj", "dobj"})
"""What a pronoun is that can point forward to its sentence's subject."""
ALSO = frozenset({"also", "then", "further", "later"})
"""Adverbs that join what somebody says to what the same one said before."""


def beside_it(scene: Scene, word: str, token: int) -> Keys:
    """The subject of the verb whose object the pronoun is: nobody but "himself" is both."""
    parse = scene.parse
    if word.endswith(("self", "selves")) or parse.dependency[token] not in OBJECTIVE:
        return ()
    verb = parse.head[token]
    if parse.dependency[token] == "pobj":
        verb = parse.head[verb]
    subject = next((t for t in parse.children[verb] if parse.dependency[t] == "nsubj"), -1)
    return () if subject < 0 or subject > token else meant_at(scene, subject)


def coming(scene: Scene, word: str, context: Context) -> Keys:
    """The subject still to come that a pronoun in front of it means: "In his note, Roe said"."""
    parse = scene.parse
    sentence = parse.sentence_of(context.token)
    fronted = parse.dependency[context.token] in FRONTED
    if word not in HE or not (fronted or opens_participle(parse, context.token)):
        return ()
    root = next((t for t in sentence if parse.head[t] == t), sentence.start)
    subject = next((t for t in parse.children[root] if parse.dependency[t] == "nsubj"), -1)
    key = scene.person_at(subject) if subject > context.token else None
    before = context.token < parse.first[subject] if key is not None else False
    if key is None or not before or key in context.barred:
        return ()
    return (key,) if scene.register[key].gender in {HE[word], "u"} else ()


def opens_participle(parse: Parse, token: int) -> bool:
    """Whether a participle without a subject opens the sentence before the pronoun, so that the
    subject to come is who was spoken to: "Asked whether he would sign, Roe said"."""
    first = parse.sentence_of(token).start
    if parse.tag[first] not in {"VBN", "VBG"} or parse.dependency[first] != "advcl":
        return False
    return not any(parse.dependency[child] in SUBJECTS for child in parse.children[first])


def reporting(scene: Scene, word: str, context: Context) -> Keys:
    """Who reports the clause whose subject the pronoun is: Roe in "Roe told them that she …"."""
    parse = scene.parse
    verb = parse.head[context.token]
    if parse.dependency[context.token] != "nsubj" or parse.dependency[verb] != "ccomp":
        return ()
    governor = parse.head[verb]
    subject = next((t for t in parse.children[governor] if parse.dependency[t] == "nsubj"), -1)
    if not 0 <= subject < context.token or not patterns_of(parse.lemma[governor], "verb"):
        return ()
    key = scene.named_at(subject)
    if key is None or key in context.barred:
        return ()
    entry = scene.register[key]
    if word in HE:
        fits = is_human(entry) and not entry.plural and entry.gender in {HE[word], "u"}
        return (key,) if fits else ()
    return () if is_human(entry) and (word in IT or not entry.plural) else (key,)


def leading(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The leader of the government that is the sentence's subject, for what that subject does:
    "Oslo will not sign despite his promising it"."""
    parse = scene.parse
    deed = parse.head[context.token]
    brought = parse.dependency[deed] in {"pobj", "pcomp"}
    if parse.dependency[context.token] != "poss" or not brought or deed < context.token:
        return ()
    if not parse.word(deed).endswith("ing"):
        return ()
    sentence = parse.sentence_of(context.token)
    root = next((t for t in sentence if parse.head[t] == t), sentence.start)
    subject = next((t for t in parse.children[root] if parse.dependency[t] == "nsubj"), -1)
    keys = meant_at(scene, subject) if 0 <= subject < context.token else ()
    if len(keys) != 1 or scene.register[keys[0]].kind != "government":
        return ()
    led = [key for key in scene.person_keys if leads(scene, key, scene.register[keys[0]], gender)]
    return tuple(led) if len(led) == 1 and led[0] not in context.barred else ()


def leads(scene: Scene, key: int, government: Entry, gender: Gender) -> bool:
    """Whether the person, who goes by the pronoun, heads the government's country."""
    entry = scene.register[key]
    heads = entry.gender in {gender, "u"} and any(map(is_leading, entry.offices))
    return heads and not government.countries.isdisjoint(countries_of(scene.parse.text, entry))


def going_on(scene: Scene, gender: Gender, context: Context) -> Keys:
    """The last speaker, where the verb says that the same one goes on: "He also said", "she
    added"."""
    parse = scene.parse
    verb = parse.head[context.token]
    keys = context.previous
    if parse.dependency[context.token] != "nsubj" or len(keys) != 1 or keys[0] in context.barred:
        return ()
    also = any(parse.word(child).casefold() in ALSO for child in parse.children[verb])
    says = bool(patterns_of(parse.lemma[verb], "verb"))
    if not continues_speech(parse.lemma[verb]) and not (also and says):
        return ()
    entry = scene.register[keys[0]]
    return keys if is_human(entry) and not entry.plural and entry.gender in {gender, "u"} else ()
