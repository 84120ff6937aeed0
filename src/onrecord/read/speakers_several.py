"""Several: whom "they", "both sides" and "the two leaders" mean."""

from onrecord.lexicon import offices
from onrecord.lexicon.actors import is_demonym
from onrecord.read.speakers_context import HELD, Context, Keys, is_human, is_leading
from onrecord.read.speakers_scene import Scene

SOLO = frozenset({"person", "organisation", "government", "outlet", "document"})


def plural(scene: Scene, context: Context) -> Keys:
    """The most salient several: joined names, unnamed people; then a body, sooner where the last
    word for it was a plural ("the Norwegians")."""
    people = {each.keys for each in scene.discourse.recent(context.token, context.start)}
    people = {keys for keys in people if len(keys) == 1 and last_plural(scene, keys, context)}

    def fits(keys: Keys) -> float:
        if any(key in context.barred for key in keys):
            return 0.0
        entry = scene.register[keys[0]]
        favour = HELD if keys == context.previous else 1.0
        if len(keys) > 1 or entry.plural or keys in people:
            return favour
        if entry.kind in {"organisation", "government", "outlet", "group"}:
            return 0.3 * favour
        return 0.0

    return scene.discourse.best(context.token, fits, context.start)


def last_plural(scene: Scene, keys: Keys, context: Context) -> bool:
    """Whether a government was last called by its people: "the Norwegians"."""
    if scene.register[keys[0]].kind != "government":
        return False
    near = scene.discourse.recent(context.token, context.start)
    last = next(each.token for each in reversed(near) if each.keys == keys)
    parse = scene.parse
    plural = parse.tag[last] == "NNPS"
    article = last > 0 and parse.word(last - 1).casefold() == "the"
    alone = parse.dependency[last] not in {"amod", "compound", "nmod"}
    return alone and is_demonym(parse.word(last)) and (plural or article)


def pair(scene: Scene, head: str, context: Context) -> Keys:
    """The two whom "the two leaders" or "both sides" means: a coordinated pair of the kind, else
    the two of the kind named most before."""
    noun = offices.body(head)
    leading = is_leading(head)
    kinds = {"government"} if noun is not None and noun.kind == "government" else {"person"}
    if head.casefold() in {"both", "two"}:
        kinds = set(SOLO)

    def two(keys: Keys) -> bool:
        entries = [scene.register[key] for key in keys]
        if len(entries) != 2 or not all(entry.kind in kinds for entry in entries):
            return False
        if is_human(entries[0]) != is_human(entries[1]):
            return False
        return not leading or all(any(map(is_leading, entry.offices)) for entry in entries)

    found = scene.discourse.last(context.token, two)
    return found or most_named(scene, kinds, leading, context)


def most_named(scene: Scene, kinds: set[str], leading: bool, context: Context) -> Keys:
    """The two of these kinds named most often before, when the third is named less."""
    counts = scene.discourse.counted(context.token)
    entries = {key: scene.register[key] for key in counts}
    ranked = sorted(
        (-count, key)
        for key, count in counts.items()
        if entries[key].kind in kinds
        and (not leading or any(map(is_leading, entries[key].offices)))
    )
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] == ranked[2][0]):
        return ()
    first, second = (key for _, key in ranked[:2])
    alike = entries[first].kind == entries[second].kind
    return tuple(sorted((first, second))) if alike else ()
