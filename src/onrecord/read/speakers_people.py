"""People: the persons a document names, each with all the places where it names them."""

from collections.abc import Iterable
from re import sub
from typing import NamedTuple

import msgspec

from onrecord.lexicon import names
from onrecord.model.parse import Parse
from onrecord.read.speakers_evidence import core, is_other, is_person
from onrecord.read.speakers_names import NameRun, name_runs

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
    runs = [run for run in name_runs(parse, sure) if run.start in sure or not is_other(run)]
    labels = {family(run.parts) for run in runs if run.start in sure}
    shown = [
        is_person(parse, run, sure) or (is_full(run) and family(run.parts) in labels)
        for run in runs
    ]
    full = [run for run, is_shown in zip(runs, shown, strict=True) if is_shown and is_full(run)]
    drafts, families = full_names(full)
    parts = by_part(drafts)
    singles: Index = {}
    for run, is_shown in zip(runs, shown, strict=True):
        if is_shown and is_full(run):
            continue
        draft = resolved(run, families, parts)
        if draft is None and is_shown:
            draft = single(run, singles, drafts)
        if draft is not None:
            draft.take(run)
    return gathered(drafts, runs)


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


def resolved(run: NameRun, families: Index, parts: Index) -> Draft | None:
    """The one person whose short name the run is; None when none or several fit."""
    if is_full(run):
        fits = [
            each for each in families.get(family(run.parts), []) if agree(each.parts, run.parts)
        ]
        return fits[0] if len(fits) == 1 else None
    key = spelling(run.parts[0])
    for index in (families, parts):
        fits = index.get(key, [])
        if len(fits) > 1 and run.honorific in {"m", "f"}:
            fits = [each for each in fits if each.person().gender == run.honorific]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


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
