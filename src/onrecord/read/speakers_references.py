"""References: the pronouns and descriptions of a document that mean somebody whom it names."""

from collections.abc import Iterator

from onrecord.lexicon import offices
from onrecord.model.records import Attribution
from onrecord.read.speakers_anaphora import pronoun
from onrecord.read.speakers_chains import Chains
from onrecord.read.speakers_context import ADDRESSED, JOINT, SINGLE, Context, Keys, meant_at
from onrecord.read.speakers_discourse import SUBJECTS
from onrecord.read.speakers_interviews import interview
from onrecord.read.speakers_phrases import chunk_start
from onrecord.read.speakers_register import Place
from onrecord.read.speakers_scene import Scene
from onrecord.read.speakers_status import is_open

BODIES = frozenset({"organisation", "government", "outlet", "document"})
PEOPLE = frozenset({"person", "anonymous"})
WHO = frozenset({"who", "whom", "whose"})
PRONOUNS = frozenset({"PRP", "PRP$"})


def references(settled: Chains) -> dict[int, set[Place]]:
    """The places of all pronouns and descriptions by the key of the one whom they mean, also
    entered in the register. Whatever is unclear is left out."""
    scene = settled.scene
    settled.read_on(len(scene.parse))
    for token, speaker in sorted(voices(settled).items()):
        spoken(settled, token, speaker)
    for token, keys in addressed(settled).items():
        scene.discourse.mean(token, keys, token, token + 1)
    for token in range(len(scene.parse)):
        joined(scene, token)
    return entered(scene)


def entered(scene: Scene) -> dict[int, set[Place]]:
    """The places of what means one holder alone, entered with that holder."""
    found: dict[int, set[Place]] = {}
    for meaning in scene.discourse.meant.values():
        if len(meaning.keys) == 1:
            place = scene.parse.characters(range(meaning.start, meaning.end))
            found.setdefault(meaning.keys[0], set()).add(place)
    for key, places in found.items():
        scene.register[key].references |= places
    return found


def voices(settled: Chains) -> dict[int, Keys]:
    """Who says each pronoun that a signature, an answer or quotation marks give to somebody."""
    parse = settled.scene.parse
    found: dict[int, Keys] = {}
    for section in settled.voices.sections:
        if section.form != "blockquote":
            keys = settled.sections[section.id][0]
            for token in parse.tokens_between(section.start, section.end):
                found[token] = keys
    for attribution in settled.ordered:
        for token in quoted(settled, attribution):
            found[token] = settled.settled[attribution.id][0]
    return {token: keys for token, keys in found.items() if parse.tag[token] in PRONOUNS}


def quoted(settled: Chains, attribution: Attribution) -> Iterator[int]:
    """The tokens of the attribution's content that are somebody's own words."""
    if attribution.kind == "indirect":
        return
    for span in attribution.content:
        for token in settled.scene.parse.tokens_between(span.start, span.end):
            if token in settled.scene.discourse.quoted or attribution.kind == "direct":
                yield token


def spoken(settled: Chains, token: int, speaker: Keys) -> None:
    """Notes what a pronoun means in the speaker's mouth: "I" the speaker, "he" somebody else."""
    scene = settled.scene
    word = scene.parse.word(token).casefold()
    kinds = PEOPLE if word in SINGLE else BODIES if word in JOINT else frozenset()
    if kinds:
        if len(speaker) == 1 and scene.register[speaker[0]].kind in kinds:
            scene.discourse.mean(token, speaker, token, token + 1)
        return
    meaning = scene.discourse.meant.get(token)
    if meaning is not None and not set(speaker).isdisjoint(meaning.keys):
        del scene.discourse.meant[token]
        start = settled.voice_start(scene.parse.start[token])
        pronoun(scene, word, Context(token, start, barred=speaker))


def addressed(settled: Chains) -> dict[int, Keys]:
    """Who "you" is in the questions of an interview, and "I" in one whose turns have no labels."""
    parse = settled.scene.parse
    found: dict[int, Keys] = {}
    answers = [each for each in settled.voices.sections if each.form == "answer"]
    for section in answers:
        keys = settled.sections[section.id][0]
        asked = section.question
        for token in parse.tokens_between(asked.start, asked.end) if asked else ():
            if parse.word(token).casefold() in ADDRESSED and len(keys) == 1:
                found[token] = keys
    return found if answers else interview(settled.scene)


def joined(scene: Scene, token: int) -> None:
    """Notes what stands beside a name and means the same: "who", an apposition, a predicate."""
    parse = scene.parse
    if token in scene.discourse.meant:
        return
    if parse.tag[token] in {"WP", "WP$"} and parse.word(token).casefold() in WHO:
        keys = before_clause(scene, token)
        start = token
    elif parse.dependency[token] in {"appos", "attr"} and parse.word(token).islower():
        keys = described_name(scene, token)
        start = chunk_start(parse, token)
    else:
        return
    if len(keys) == 1:
        scene.discourse.mean(token, keys, start, token + 1)


def before_clause(scene: Scene, token: int) -> Keys:
    """Whom the noun before the relative clause of "who" means."""
    parse = scene.parse
    clause = next((t for t in parse.ancestors(token) if parse.dependency[t] == "relcl"), None)
    if clause is None or parse.head[clause] >= token:
        return ()
    return meant_at(scene, parse.head[clause])


def described_name(scene: Scene, token: int) -> Keys:
    """Whom an apposition or a predicate describes: "Tor Vik, a former minister", "Vik is a
    docker"."""
    parse = scene.parse
    office = offices.office(parse.word(token))
    noun = office or offices.body(parse.word(token))
    if noun is None or noun.plural or scene.named_at(token) is not None:
        return ()
    governor = parse.head[token]
    if parse.dependency[token] == "attr":
        if parse.lemma[governor] != "be" or is_open(parse, governor):
            return ()
        governor = next(
            (t for t in parse.children[governor] if parse.dependency[t] in SUBJECTS), governor
        )
    keys = meant_at(scene, governor) if governor < token else ()
    return tuple(key for key in keys if fits(scene, key, office is not None))


def fits(scene: Scene, key: int, human: bool) -> bool:
    """Whether the noun's kind is the holder's."""
    entry = scene.register[key]
    return not entry.plural and (entry.kind == "person") == human
