"""Offices: whom "the president", "the Russian leader" or "the minister" means in one document."""

from re import sub

from onrecord.lexicon import offices
from onrecord.lexicon.leaders import governed
from onrecord.lexicon.names import honorific_office
from onrecord.lexicon.regions import is_state
from onrecord.read.speakers_context import Context, Keys, is_human, is_leading
from onrecord.read.speakers_discourse import SUBJECTS
from onrecord.read.speakers_homes import countries_of
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

OFTEN = 2
"""How many times as often as the next the main holder of an office is named."""
RARE = 4
"""How many times as often the person named most is named than one who is in the background."""
ANYBODY = "*"
"""In the table of wider words: a noun that says nothing of an office."""
FULL = 2
"""Parts of a full name."""
LEADER = "leader"
"""The noun that calls whoever heads a country."""
AHEAD = 2
"""Sentences after a description in which the name that it announces must follow."""


def described(
    scene: Scene,
    noun: str,
    countries: frozenset[str],
    context: Context,
    more: frozenset[str] = frozenset(),
) -> Keys:
    """Whom the noun means: for a head of state or body the one who holds that office in the
    document, else the most salient person that it fits, else the only one. () when that cannot
    be told."""
    leads = is_leading(noun) and not more
    if leads and (found := officeholder(scene, noun, countries, context)) is not None:
        return found

    def fits(keys: Keys) -> float:
        entry = scene.register[keys[0]]
        if len(keys) != 1 or entry.plural or not is_human(entry) or keys[0] in context.barred:
            return 0.0
        if countries and not countries & homes(scene, keys[0]):
            return 0.0
        if noun in {"man", "woman"}:
            return float(entry.gender == ("m" if noun == "man" else "f"))
        called = goes_by(scene, keys[0], noun, bool(countries))
        called = called or (bool(more) and may_belong(scene, keys[0], noun))
        return float(called and adds_up(scene, keys[0], more))

    return scene.discourse.best(context.token, fits) or scene.discourse.only(context.token, fits)


def by_nickname(scene: Scene, noun: str, more: frozenset[str], context: Context) -> Keys:
    """The most salient person of this paragraph and the one before whom the noun may call, where
    the capitals before it name a place that the text tells of nobody: "the Bay State lawmaker";
    () where they name a state, which would be told."""
    if is_state(more):
        return ()

    def fits(keys: Keys) -> float:
        entry = scene.register[keys[0]]
        if len(keys) != 1 or entry.kind != "person" or keys[0] in context.barred:
            return 0.0
        return float(goes_by(scene, keys[0], noun, False) or may_belong(scene, keys[0], noun))

    return scene.discourse.best(
        context.token, fits, scene.discourse.paragraph(context.token, back=1)
    )


def homes(scene: Scene, key: int) -> frozenset[str]:
    """The countries for which the person holds an office."""
    return countries_of(scene.parse.text, scene.register[key])


def holds(entry: Entry, noun: str, country: bool) -> bool:
    """Whether the entry has the office; "leader" stands for any that heads a country."""
    leading = is_leading(noun) and country
    return noun in entry.offices or (leading and any(map(is_leading, entry.offices)))


def goes_by(scene: Scene, key: int, noun: str, country: bool) -> bool:
    """Whether the noun may call the person again: an office, a wider word for it, or a party that
    the title names."""
    entry = scene.register[key]
    if holds(entry, noun, country):
        return True
    wider = offices.wider(noun)
    if ANYBODY in wider.offices:
        return True
    if wider.offices & entry.offices:
        return True
    return bool(wider.title) and not wider.title.isdisjoint(told_words(scene, key))


def may_belong(scene: Scene, key: int, noun: str) -> bool:
    """Whether the noun tells a party and the document gives the person, who holds a post, none:
    "the Ohio Republican" of "Sen. Roe of Ohio"."""
    if not offices.wider(noun).title or scene.register[key].kind != "person":
        return False
    nouns = map(offices.office, scene.register[key].offices)
    posted = any(each is not None and each.kind in {"head", "post", "speaks"} for each in nouns)
    return posted and offices.party_words().isdisjoint(told_words(scene, key))


def told_words(scene: Scene, key: int) -> frozenset[str]:
    """The words of all roles and affiliations that the document gives the person, plain, without
    titles for short: "Rep." is no party."""
    entry = scene.register[key]
    places = [entry.role, entry.affiliation]
    places += [place for told in entry.roles for place in (told.office, told.affiliation)]
    text = " ".join(scene.parse.text[place[0] : place[1]] for place in places if place)
    words = (each for each in text.split() if not (each[-1] == "." and honorific_office(each)))
    return frozenset(sub(r"[^\w-]+", " ", " ".join(words)).casefold().replace("-", " ").split())


def officeholder(
    scene: Scene, noun: str, countries: frozenset[str], context: Context
) -> Keys | None:
    """The person of the document who holds the office: by the country where one is given, else
    the one whom the document names most by far; () when that cannot be told; None when nobody
    has it."""
    counts = mention_counts(scene)
    held = [key for key in counts if holds(scene.register[key], noun, bool(countries))]
    tabled = [key for key in by_table(scene, noun, countries) if key not in held]
    if not held and not tabled:
        return None
    if countries:
        held = of_countries(scene, held, countries, counts) or tabled
    else:
        held += tabled
    ranked = sorted(held, key=lambda key: (-counts[key], key))
    if not countries:
        ranked = [key for key in ranked if counts[key] * RARE > counts[ranked[0]]]
    free = [key for key in ranked if key not in context.barred]
    if not free or counts[free[0]] * OFTEN < counts[ranked[0]]:
        return ()
    if len(free) > 1 and counts[free[0]] < OFTEN * counts[free[1]]:
        return nearest(scene, free, context)
    if is_near(scene, free[0], context):
        return (free[0],)
    if others := [key for key in free[1:] if is_near(scene, key, context)]:
        return nearest(scene, others, context)
    leads = countries or counts[free[0]] * RARE > max(counts.values())
    return (free[0],) if leads else ()


def by_table(scene: Scene, noun: str, countries: frozenset[str]) -> list[int]:
    """Those of whom the text tells no office and the table of leaders says that they govern a
    country on the document's day: of these countries, where some are given."""
    office = None if noun == LEADER else noun
    found = []
    for key in scene.person_keys:
        entry = scene.register[key]
        places = (
            frozenset[str]() if entry.roles else governed(entry.name, office, scene.register.day)
        )
        if places and (not countries or countries & places):
            found.append(key)
    return found


def adds_up(scene: Scene, key: int, more: frozenset[str]) -> bool:
    """Whether the capitalised words of a description stand in what is told of the person."""
    return not more or more <= told_words(scene, key)


def mention_counts(scene: Scene) -> dict[int, int]:
    """How often the document names each person, by key."""
    return {
        key: len(person.mentions)
        for key, person in zip(scene.person_keys, scene.people.persons, strict=True)
    }


def of_countries(
    scene: Scene, held: list[int], countries: frozenset[str], counts: dict[int, int]
) -> list[int]:
    """Those of the holders of an office whom the text places in the countries; where it places
    none, the main one of those whom it places nowhere. Empty when somebody else may be meant: a
    person without a country who is named about as often."""
    own = [key for key in held if countries & homes(scene, key)]
    loose = [key for key in held if not homes(scene, key)]
    most = max((counts[key] for key in loose), default=0)
    if own:
        return own if max(counts[key] for key in own) * RARE > most else []
    loose.sort(key=lambda key: -counts[key])
    if len(loose) > 1 and counts[loose[0]] < OFTEN * counts[loose[1]]:
        return []
    rivals = (key for key in counts if key not in held and not scene.register[key].countries)
    if any(counts[key] * OFTEN >= most for key in rivals):
        return []
    return loose[:1]


def is_near(scene: Scene, key: int, context: Context) -> bool:
    """Whether the person is meant in this paragraph or the one before, up to the token."""
    start = scene.discourse.paragraph(context.token, back=1)
    return any(key in each.keys for each in scene.discourse.near(context.token, start))


def nearest(scene: Scene, keys: list[int], context: Context) -> Keys:
    """The most salient of them in this paragraph and the one before."""
    start = scene.discourse.paragraph(context.token, back=1)
    return scene.discourse.best(
        context.token, lambda each: float(len(each) == 1 and each[0] in keys), start
    )


def announced(
    scene: Scene, noun: str, countries: frozenset[str], context: Context, end: int
) -> Keys:
    """The one person first named right after the description, who holds the office: "A senator
    left early. Sen. Ann Poe said …"."""
    number = scene.parse.sentence[context.token]
    found = []
    for key, person in zip(scene.person_keys, scene.people.persons, strict=True):
        start = person.mentions[0][0]
        entry = scene.register[key]
        soon = start >= end and scene.parse.sentence[start] - number <= AHEAD
        known = homes(scene, key) if countries else frozenset()
        apart = bool(known and not countries & known)
        if soon and noun in entry.offices and not apart and key not in context.barred:
            found.append(key)
    return tuple(found) if len(found) == 1 else ()


def sole(scene: Scene, noun: str, words: frozenset[str], context: Context) -> Keys:
    """The one person of the whole document of whose role all these words are told, two at least:
    "the national security adviser"."""
    if not words:
        return ()
    known = scene.person_keys
    held = [key for key in known if noun in scene.register[key].offices]
    fits = [key for key in held if words <= told_words(scene, key) and key not in context.barred]
    return tuple(fits) if len(fits) == 1 else ()


def brought_in(scene: Scene, noun: str, context: Context, end: int) -> Keys:
    """The one person whom the next sentences name for the first time, in full and as a subject,
    of whom the text says no other office: "The harbour commissioner has said no. Tor Vik spoke
    on Saturday." """
    parse = scene.parse
    number = parse.sentence[context.token]
    kind = offices.office(noun)
    if kind is None or kind.kind not in {"head", "post", "speaks"}:
        return ()
    found = []
    for key, person in zip(scene.person_keys, scene.people.persons, strict=True):
        start, stop = person.mentions[0]
        entry = scene.register[key]
        soon = start >= end and 0 < parse.sentence[start] - number <= AHEAD
        if not soon or len(person.parts) < FULL or key in context.barred:
            continue
        if parse.dependency[stop - 1] in SUBJECTS and entry.offices <= {noun}:
            found.append(key)
    return tuple(found) if len(found) == 1 else ()


def is_office_of_state(noun: str) -> bool:
    """Whether the noun may stand without an article after a country: "US president said"."""
    found = offices.office(noun)
    return found is not None and found.kind in {"head", "post"} and not found.plural
