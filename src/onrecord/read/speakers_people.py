"""People: the persons a document names, each with all the places where it names them."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.lexicon.names import is_given
from onrecord.model.parse import Parse
from onrecord.read.speakers_bodies import companies, is_joint
from onrecord.read.speakers_evidence import (
    core,
    is_full,
    is_known,
    is_nobody,
    is_other,
    is_person,
    often_people,
    qualifies,
)
from onrecord.read.speakers_names import NameRun, name_runs
from onrecord.read.speakers_shorts import (
    Draft,
    Index,
    Person,
    agree,
    by_part,
    clear,
    family,
    fitting,
    may_be_short,
    missed_runs,
    shared_names,
    spelling,
    suffix_of,
)

VERSUS = frozenset({"v.", "vs.", "v", "vs"})
KIN = frozenset(
    {"wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "widow"}
)


class People(NamedTuple):
    """All persons, in order of first mention; `at` gives the person a token names, `runs` the
    name run that begins at a token."""

    persons: tuple[Person, ...]
    at: dict[int, int]
    runs: dict[int, NameRun]

    @property
    def families(self) -> frozenset[str]:
        """The family names, or only names, of the persons."""
        return frozenset(family(core(person.parts)) for person in self.persons)


def people(parse: Parse, certain: Iterable[range] = ()) -> People:
    """The document's persons. `certain` are token ranges that name people by their place."""
    sure = frozenset(token for each in certain for token in each)
    runs = shared_names(parse, list(name_runs(parse, sure)))
    runs = without_cases(parse, [run for run in runs if not is_joint(parse, run.title - 1)], sure)
    labels = {family(run.parts) for run in runs if run.start in sure}
    known = often_people(parse, runs)
    common = frozenset(word for word in map(parse.word, range(len(parse))) if word.islower())
    firms = companies(parse)
    shown = [
        (is_shown(parse, run, sure, labels) or is_known(parse, run, known))
        and (is_full(run) or run.honorific is not None or run.parts[0] not in firms)
        and (run.start in sure or not is_nobody(parse, run, common))
        for run in runs
    ]
    full = [run for run, yes in zip(runs, shown, strict=True) if yes and is_full(run)]
    full = without_namesakes(full)
    drafts, families = full_names(full)
    runs, shown = without_pairs(runs, shown, families)
    parts = by_part(drafts)
    titled = titled_alone(runs)
    kin = relatives(parse, full)
    singles: Index = {}
    missed = [(run, False) for run in missed_runs(parse, runs, families)]
    taken = frozenset(full)
    for run, yes in sorted([*zip(runs, shown, strict=True), *missed], key=order):
        if run in taken or (yes and is_full(run)):
            continue
        fits = fitting(run, families, parts) if yes or may_be_short(parse, run) else []
        if not is_full(run) and run.honorific is None and spelling(run.parts[0]) in titled:
            fits = [each for each in fits if not is_relative(each, kin)]
        draft = clear(parse, run, fits) if len(fits) > 1 else fits[0] if fits else None
        if draft is None and (yes or fits or is_single(parse, run, singles)):
            draft = single(run, singles, drafts)
        if draft is not None:
            draft.take(run)
    return gathered(drafts, runs)


def without_cases(parse: Parse, runs: list[NameRun], sure: frozenset[int]) -> list[NameRun]:
    """The runs but those that name a case at law: "Vik v. Lund", and "Vik" where nobody else of
    the name is called in full."""
    cases = {run for run in runs if is_party(parse, run)}
    if not cases:
        return runs
    names = {spelling(run.parts[-1]) for run in cases}
    others = {family(run.parts) for run in runs if is_full(run) and run not in cases}
    return [
        run
        for run in runs
        if run not in cases
        and (is_full(run) or run.start in sure or spelling(run.parts[0]) not in names - others)
    ]


def is_party(parse: Parse, run: NameRun) -> bool:
    """Whether "v." joins the name to another."""
    beside = [t for t in (run.title - 1, run.end) if 0 <= t < len(parse)]
    return any(parse.word(t) in VERSUS for t in beside)


def without_namesakes(runs: list[NameRun]) -> list[NameRun]:
    """The names but those of things called after a person: "Vik Arena" where a Tor Vik is."""
    families = {spelling(core(run.parts)[-1]) for run in runs if is_given(run.parts[0])}
    return [
        run
        for run in runs
        if is_given(run.parts[0])
        or run.honorific is not None
        or spelling(run.parts[0]) not in families
    ]


def without_pairs(
    runs: list[NameRun], shown: list[bool], families: Index
) -> tuple[list[NameRun], list[bool]]:
    """The runs but those that name two persons of the document by a hyphen: "Vik-Lund"."""
    kept = [not is_pair(run, families) for run in runs]
    return (
        [run for run, keep in zip(runs, kept, strict=True) if keep],
        [each for each, keep in zip(shown, kept, strict=True) if keep],
    )


def is_pair(run: NameRun, families: Index) -> bool:
    halves = run.parts[0].split("-") if len(run.parts) == 1 else []
    return len(halves) == 2 and all(spelling(half) in families for half in halves)


def titled_alone(runs: list[NameRun]) -> frozenset[str]:
    """Family names that stand alone behind an office: "President Vik"."""
    return frozenset(spelling(run.parts[0]) for run in runs if run.office and len(run.parts) == 1)


def relatives(parse: Parse, runs: Iterable[NameRun]) -> frozenset[tuple[str, ...]]:
    """Full names brought in as somebody's wife, son or the like, or as a first lady."""
    return frozenset(run.parts for run in runs if not run.office and is_kin(parse, run))


def is_kin(parse: Parse, run: NameRun) -> bool:
    """Whether a word for a relative stands right before the name, or "First Lady" in its title."""
    words = [parse.word(token).casefold() for token in range(max(run.title - 2, 0), run.start)]
    if "lady" in words and "first" in words:
        return True
    return any(word in KIN for word in words)


def is_relative(draft: Draft, kin: frozenset[tuple[str, ...]]) -> bool:
    """Whether the person is only known beside the one who holds an office under that name."""
    return draft.parts in kin or bool(suffix_of(draft.parts))


def order(each: tuple[NameRun, bool]) -> tuple[bool, NameRun]:
    """Names that show themselves to be people's first, so that others can follow them."""
    return not each[1], each[0]


def is_single(parse: Parse, run: NameRun, singles: Index) -> bool:
    """Whether the run is a name that stands elsewhere, by itself, for a person."""
    known = not is_full(run) and not is_other(run) and spelling(run.parts[0]) in singles
    return known and not qualifies(parse, run.start) and may_be_short(parse, run)


def is_shown(parse: Parse, run: NameRun, sure: frozenset[int], labels: set[str]) -> bool:
    """Whether the run is shown to name a person by itself. `labels` are the family names that
    signatures and turn labels give."""
    if run.start not in sure and (run.headline or is_other(run)):
        return False
    return is_person(parse, run, sure) or (is_full(run) and family(run.parts) in labels)


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
