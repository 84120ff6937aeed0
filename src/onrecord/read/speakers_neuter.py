"""Neuter: the government, body or document that "it" means."""

from onrecord.lexicon import offices
from onrecord.lexicon.cues import is_person, patterns_of
from onrecord.lexicon.tables import words
from onrecord.model.parse import Parse
from onrecord.read.speakers_context import HELD, Context, Keys
from onrecord.read.speakers_discourse import weight_of
from onrecord.read.speakers_scene import Scene

NEAR = 120
"""Tokens before "it" in which a thing may be what it means."""
COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "dobj"})
CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "relcl", "acl", "advcl"})
TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})


def neuter(scene: Scene, context: Context) -> Keys:
    """The most salient government, body or document."""

    def fits(keys: Keys) -> float:
        if len(keys) != 1 or keys[0] in context.barred:
            return 0.0
        entry = scene.register[keys[0]]
        if entry.kind not in {"organisation", "government", "outlet", "document"} or entry.plural:
            return 0.0
        return HELD if keys == context.previous else 1.0

    found = scene.discourse.best(context.token, fits, context.start)
    if someone_else(scene, found, context):
        return ()
    holds = bool(context.first_person) or speaks(scene, context.token)
    return found if found and (holds or is_it(scene, found, context)) else ()


def speaks(scene: Scene, token: int) -> bool:
    """Whether the pronoun is the subject of a verb that reports, as no thing's is."""
    parse = scene.parse
    says = bool(patterns_of(parse.lemma[parse.head[token]], "verb"))
    return says and parse.dependency[token] == "nsubj"


def is_it(scene: Scene, found: Keys, context: Context) -> bool:
    """Whether "it" can be a body that was found: it means something, and no thing named as lately
    is as salient."""
    parse = scene.parse
    token = context.token
    if is_empty(parse, token):
        return False
    discourse = scene.discourse
    start = max(context.start, parse.sentence_of(max(parse.sentence_of(token).start - 1, 0)).start)
    start = max(start, discourse.paragraph(token), token - NEAR)
    own = sum(
        discourse.salience(each.token, each.weight, token)
        for each in discourse.recent(token, context.start)
        if each.keys == found
    )
    things = (t for t in range(start, token) if is_a_thing(scene, t))
    return all(discourse.salience(t, weight_of(parse, t), token) < own for t in things)


def is_empty(parse: Parse, token: int) -> bool:
    """Whether "it" only holds a place: "it seems that", "it is time to"."""
    verb = parse.head[token]
    if parse.dependency[token] == "expl":
        return True
    subject = parse.dependency[token] in {"nsubj", "nsubjpass"}
    if not subject or parse.lemma[verb] not in words("it_verbs"):
        return False
    below = [*parse.children[verb]]
    below += [
        t for each in below if parse.dependency[each] in COMPLEMENTS for t in parse.children[each]
    ]
    return any(parse.dependency[each] in CLAUSES for each in below)


def is_a_thing(scene: Scene, token: int) -> bool:
    """Whether a singular noun for a thing stands there as the head of its phrase."""
    parse = scene.parse
    if parse.tag[token] not in {"NN", "NNP"} or parse.dependency[token] in {"compound", "nmod"}:
        return False
    if scene.named_at(token) is not None or parse.entity[token] in TIMES:
        return False
    word = parse.word(token)
    return not (offices.office(word) or offices.unnamed(word) or offices.body(word))


def someone_else(scene: Scene, found: Keys, context: Context) -> bool:
    """Whether the sentence before has a subject that can speak and is not who was found."""
    parse = scene.parse
    here = parse.sentence_of(context.token).start
    if here == 0 or here in scene.discourse.paragraphs:
        return False
    if any(set(each.keys) & set(found) for each in scene.discourse.near(context.token, here)):
        return False
    before = parse.sentence_of(here - 1)
    root = next((t for t in before if parse.head[t] == t), before.start)
    subject = next((t for t in parse.children[root] if parse.dependency[t] == "nsubj"), -1)
    if subject < 0 or not is_person(parse.lemma[subject]):
        return False
    phrase = parse.subtree(subject)
    near = scene.discourse.near(phrase.stop, phrase.start)
    return not any(set(each.keys) & set(found) for each in near)
