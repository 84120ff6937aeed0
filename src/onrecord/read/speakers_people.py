"""People: the persons a document names, each with all the places where it names them."""

from collections.abc import Iterable, Iterator
from re import sub
from typing import NamedTuple

import msgspec

from onrecord.lexicon import names
from onrecord.lexicon.actors import country_named
from onrecord.model.parse import Parse
from onrecord.read.speakers_evidence import core, is_other, is_person
from onrecord.read.speakers_names import NameRun, name_runs

NEAR = 4
"""Sentences within which a shared family name means the one of that name just mentioned."""
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


class People(NamedTuple):
    """All persons, in order of first mention; `at` gives the person a token names, `runs` the
    name run that begins at a token."""

    persons: tuple[Person, ...]
    at: dict[int, int]
    runs: dict[int, NameRun]


class Draft:
    """A person while the mentions are gathered."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        self.parts = parts
        self.mentions: list[Mention] = []
        self.titled: names.Gender = "u"

    def take(self, run: NameRun) -> None:
        """Adds a mention; the fullest form wins."""
        self.mentions.append((run.start, run.end))
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


def people(parse: Parse, certain: Iterable[range] = ()) -> People:
    """The document's persons. `certain` are token ranges that name people by their place."""
    sure = frozenset(token for each in certain for token in each)
    runs = shared_names(parse, list(name_runs(parse, sure)))
    labels = {family(run.parts) for run in runs if run.start in sure}
    known = often_people(parse, runs)
    shown = [is_shown(parse, run, sure, labels) or is_known(run, known) for run in runs]
    full = [run for run, yes in zip(runs, shown, strict=True) if yes and is_full(run)]
    drafts, families = full_names(full)
    parts = by_part(drafts)
    singles: Index = {}
    missed = [(run, False) for run in missed_runs(parse, runs, families)]
    for run, yes in sorted([*zip(runs, shown, strict=True), *missed]):
        if yes and is_full(run):
            continue
        fits = fitting(run, families, parts) if yes or may_be_short(parse, run) else []
        draft = clear(parse, run, fits) if len(fits) > 1 else fits[0] if fits else None
        if draft is None and (yes or fits):
            draft = single(run, singles, drafts)
        if draft is not None:
            draft.take(run)
    return gathered(drafts, runs)


def often_people(parse: Parse, runs: list[NameRun]) -> frozenset[str]:
    """Single names that the parser takes for persons more often than for anything else."""
    counts: dict[str, int] = {}
    for run in runs:
        if not is_full(run) and not is_other(run):
            label = parse.entity[run.start]
            vote = 1 if label == "PERSON" else -1 if label else 0
            counts[run.parts[0]] = counts.get(run.parts[0], 0) + vote
    return frozenset(name for name, count in counts.items() if count > 0)


def is_known(run: NameRun, known: frozenset[str]) -> bool:
    return not is_full(run) and run.parts[0] in known


def is_shown(parse: Parse, run: NameRun, sure: frozenset[int], labels: set[str]) -> bool:
    """Whether the run is shown to name a person by itself. `labels` are the family names that
    signatures and turn labels give."""
    if run.start not in sure and is_other(run):
        return False
    return is_person(parse, run, sure) or (is_full(run) and family(run.parts) in labels)


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


def missed_runs(parse: Parse, runs: list[NameRun], families: Index) -> Iterator[NameRun]:
    """Known family names that the tagger took for other words; not what qualifies a noun."""
    taken = {token for run in runs for token in range(run.title, run.end)}
    for token in range(len(parse)):
        word = parse.word(token)
        if token in taken or not word[:1].isupper() or parse.tag[token] not in MISTAKEN:
            continue
        if parse.dependency[token] != "amod" and spelling(word) in families:
            yield NameRun(token, token, token + 1, (word,), None, False)


def may_be_short(parse: Parse, run: NameRun) -> bool:
    """Whether the run may be a known person's name alone: no article before it, and no country."""
    article = run.start > 0 and parse.word(run.start - 1).casefold() == "the"
    return not article and country_named(" ".join(run.parts)) is None


def is_full(run: NameRun) -> bool:
    return len(core(run.parts)) > 1


def spelling(name: str) -> str:
    """`name` plain, with the endings folded that transliterations vary."""
    return sub(r"(sk|ck)(yy|iy|yi|ii|ij|yj|i|y)$", r"\1y", names.plain(name))


def family(parts: tuple[str, ...]) -> str:
    return spelling(parts[names.family_index(parts)])


def full_names(runs: Iterable[NameRun]) -> tuple[list[Draft], Index]:
    """One draft a person, from names of two parts or more, spellings and initials joined; and
    the drafts by family name."""
    drafts: list[Draft] = []
    families: Index = {}
    for run in runs:
        same = families.setdefault(family(run.parts), [])
        draft = next((each for each in same if agree(each.parts, run.parts)), None)
        if draft is None:
            draft = Draft(run.parts)
            same.append(draft)
            drafts.append(draft)
        draft.take(run)
    return drafts, families


def given_of(parts: tuple[str, ...]) -> str:
    """The first given name, plain; "" when there is none."""
    at = names.family_index(parts)
    given = [part for index, part in enumerate(core(parts)) if index != at]
    return names.plain(given[0]) if given else ""


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names with one family name can be one person's."""
    short, long = sorted((given_of(one), given_of(other)), key=len)
    return short == long or short == "" or (len(short) == 1 and long.startswith(short))


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
    if len(fits) > 1:
        fits = [each for each in fits if not names.is_suffix(each.parts[-1])] or fits
    return fits


def clear(parse: Parse, run: NameRun, fits: list[Draft]) -> Draft | None:
    """Of several with one family name, the only one named in the sentences just before; None
    when that is not clear."""
    number = parse.sentence[run.start]
    near = [
        each
        for each in fits
        if any(0 <= number - parse.sentence[start] <= NEAR for start, _ in each.mentions[-MEMORY:])
    ]
    return near[0] if len(near) == 1 else None


def single(run: NameRun, singles: Index, drafts: list[Draft]) -> Draft:
    """The person known by this one name only."""
    known = singles.setdefault(spelling(run.parts[0]), [])
    if not known:
        known.append(Draft(run.parts))
        drafts.append(known[0])
    return known[0]


def gathered(drafts: list[Draft], runs: list[NameRun]) -> People:
    """The drafts as persons in order of first mention."""
    persons = sorted((draft.person() for draft in drafts), key=lambda each: each.mentions[0])
    at = {
        token: index
        for index, person in enumerate(persons)
        for start, end in person.mentions
        for token in range(start, end)
    }
    return People(tuple(persons), at, {run.start: run for run in runs})
