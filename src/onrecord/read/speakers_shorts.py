"""Short names: how a family or given name alone stands for a full one."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import sub

import msgspec

from onrecord.lexicon import names
from onrecord.lexicon.actors import country_named
from onrecord.model.parse import Parse
from onrecord.read.speakers_evidence import core, is_full
from onrecord.read.speakers_names import NameRun

NEAR = 4
"""Sentences within which a shared family name means the one of that name just mentioned."""
CLEARLY = 3
"""How many times as often one of several must be named in full for the bare name to be his."""
MEMORY = 50
"""Mentions of a person that are looked at for this."""
MISTAKEN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBN", "VBP", "VBZ", "FW"})
"""Tags that the tagger gives to family names that it does not know."""
Mention = tuple[int, int]
"""Tokens [start, end) of a name without its titles."""


class Person(msgspec.Struct, frozen=True):
    """One person of the document; `parts` is the fullest form that it prints."""

    parts: tuple[str, ...]
    gender: names.Gender
    mentions: tuple[Mention, ...]

    @property
    def name(self) -> str:
        return " ".join(self.parts)


class Draft:
    """A person while the mentions are gathered."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        self.parts = parts
        self.mentions: list[Mention] = []
        self.titled: names.Gender = "u"
        self.full = 0
        """Mentions by given and family name."""

    def take(self, run: NameRun) -> None:
        """Adds a mention; the fullest form wins."""
        self.mentions.append((run.start, run.end))
        self.full += is_full(run)
        if len(run.parts) > len(self.parts):
            self.parts = run.parts
        if run.honorific in {"m", "f"} and self.titled == "u":
            self.titled = run.honorific

    def person(self) -> Person:
        given = self.parts[-1 if names.family_index(self.parts) == 0 else 0]
        gender = self.titled if self.titled != "u" else names.gender_of(given)
        return Person(self.parts, gender, joined(self.mentions))


def joined(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions in order, those that touch as one."""
    found: list[Mention] = []
    for start, end in sorted(mentions):
        if found and found[-1][1] >= start:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


Index = dict[str, list[Draft]]


@lru_cache(maxsize=4096)
def spelling(name: str) -> str:
    """`name` plain, with the endings folded that transliterations vary."""
    return sub(r"(sk|ck)(yy|iy|yi|ii|ij|yj|i|y)$", r"\1y", names.plain(name))


def family(parts: tuple[str, ...]) -> str:
    return spelling(parts[names.family_index(parts)])


def given_of(parts: tuple[str, ...]) -> str:
    """The first given name, plain; "" when there is none."""
    at = names.family_index(parts)
    given = [part for index, part in enumerate(core(parts)) if index != at]
    return names.plain(given[0]) if given else ""


def suffix_of(parts: tuple[str, ...]) -> str:
    """ "jr" of "Tor Vik Jr."; "" where there is none."""
    return names.plain(parts[-1]) if names.is_suffix(parts[-1]) else ""


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one family name can be one person's; "Jr." parts them."""
    if suffix_of(one) != suffix_of(other):
        return False
    short, long = sorted((given_of(one), given_of(other)), key=len)
    return short in {long, ""} or (len(short) == 1 and long.startswith(short))


def by_part(drafts: Iterable[Draft]) -> Index:
    """The drafts by their first and last parts: how a name alone may stand for a full one."""
    index: Index = {}
    for draft in drafts:
        parts = core(draft.parts)
        for part in dict.fromkeys((spelling(parts[0]), spelling(parts[-1]))):
            index.setdefault(part, []).append(draft)
    return index


def fitting(run: NameRun, families: Index, parts: Index) -> list[Draft]:
    """The persons whose short name the run can be: by family name, else by either end."""
    if is_full(run):
        same = families.get(family(run.parts), [])
        return [each for each in same if agree(each.parts, run.parts)]
    key = spelling(run.parts[0])
    fits = families.get(key) or parts.get(key) or []
    if len(fits) > 1 and run.honorific in {"m", "f"}:
        fits = [each for each in fits if each.person().gender == run.honorific]
    if suffix_of(run.parts):
        return [each for each in fits if suffix_of(each.parts) == suffix_of(run.parts)]
    if len(fits) > 1:
        fits = [each for each in fits if not suffix_of(each.parts)] or fits
    return fits


def clear(parse: Parse, run: NameRun, fits: list[Draft]) -> Draft | None:
    """Of several with one family name, the one whom the document names far more often, in full
    or by a title, else the only one named in the sentences just before; None where that is not
    clear."""
    ranked = sorted(fits, key=lambda each: -each.full)
    if ranked[0].full >= CLEARLY * ranked[1].full:
        return ranked[0]
    often = sorted(fits, key=lambda each: -len(each.mentions))
    if len(often[0].mentions) >= CLEARLY * len(often[1].mentions):
        return often[0]
    number = parse.sentence[run.start]
    near = [
        each
        for each in fits
        if any(0 <= number - parse.sentence[start] <= NEAR for start, _ in each.mentions[-MEMORY:])
    ]
    return near[0] if len(near) == 1 else None


def may_be_short(parse: Parse, run: NameRun) -> bool:
    """Whether the run may be a known person's name alone: no article before it, and no country."""
    article = run.start > 0 and parse.word(run.start - 1).casefold() == "the"
    return not article and country_named(" ".join(run.parts)) is None


def missed_runs(parse: Parse, runs: list[NameRun], families: Index) -> Iterator[NameRun]:
    """Known family names that the tagger took for other words; not what qualifies a noun."""
    taken = {token for run in runs for token in range(run.title, run.end)}
    for token in range(len(parse)):
        word = parse.word(token)
        if token in taken or not word[:1].isupper() or parse.tag[token] not in MISTAKEN:
            continue
        if in_body(parse, token):
            continue
        if parse.dependency[token] != "amod" and spelling(word) in families:
            yield NameRun(token, token, token + 1, (word,), None, False)


def in_body(parse: Parse, token: int) -> bool:
    """Whether the parser sees the word in the longer name of an organisation."""
    if parse.entity[token] != "ORG":
        return False
    follows = token + 1 < len(parse) and parse.entity[token + 1] == "ORG"
    return not parse.entity_begins[token] or (follows and not parse.entity_begins[token + 1])


def shared_names(parse: Parse, runs: list[NameRun]) -> list[NameRun]:
    """The runs, with the family name given to the first of "Ann and Tor Vik"."""
    found = runs[:1]
    for run in runs[1:]:
        before = found[-1]
        joined = run.title == before.end + 1 and parse.word(before.end) == "and"
        lone = len(before.parts) == 1 and names.is_given(before.parts[0])
        if joined and lone and len(core(run.parts)) == 2 and names.is_given(run.parts[0]):
            found[-1] = before._replace(parts=(*before.parts, *run.parts[1:]))
        found.append(run)
    return found
