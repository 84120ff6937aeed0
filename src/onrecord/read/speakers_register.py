"""Register: the holders of one document while they are gathered, then frozen with their ids."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.lexicon.actors import (
    Country,
    country_of,
    folded,
    organisation_named,
    outlet_named,
)
from onrecord.lexicon.leaders import country_led
from onrecord.lexicon.names import Gender, plain
from onrecord.model.document import Document
from onrecord.model.identity import named_id, record_id
from onrecord.model.records import (
    Holder,
    HolderKind,
    Naming,
    Role,
    RoleBasis,
    RoleStatus,
)
from onrecord.model.span import Span, span_of
from onrecord.read.speakers_forms import UNNAMED, well_formed

Place = tuple[int, int]
"""Code points [start, end)."""


class Told(NamedTuple):
    """A role that the document gives somebody, by its places."""

    office: Place | None
    affiliation: Place | None
    status: RoleStatus = "current"
    basis: RoleBasis = "apposition"


class Entry:
    """One holder in the making.

    `plural` says that the words name several, `count` how many; `offices` are the head nouns by
    which it may be called again; `human` that "he" may mean it; `issuers` are the keys of those
    whose document it is; `references` are pronouns and descriptions that mean it.
    """

    def __init__(self, kind: HolderKind, naming: Naming, name: str) -> None:
        self.kind: HolderKind = kind
        self.naming: Naming = naming
        self.name = name
        self.mentions: set[Place] = set()
        self.references: set[Place] = set()
        self.roles: list[Told] = []
        self.role: Place | None = None
        self.affiliation: Place | None = None
        self.reason: Place | None = None
        self.proximity: Place | None = None
        self.ground_rule: Place | None = None
        self.count: int | None = None
        self.countries: set[str] = set()
        self.offices: set[str] = set()
        self.gender: Gender = "u"
        self.plural = False
        self.human = kind == "person"
        self.issuers: tuple[int, ...] = ()


class Naked(NamedTuple):
    """Name and kind of a holder that is the same wherever it is named."""

    kind: HolderKind
    name: str


class Register:
    """Entries by key, a small integer. Keys of like-named bodies are shared; unnamed people and
    documents get a key a mention, since nothing says that they are the same. `day` is the ISO
    date of the document, "" where it has none."""

    def __init__(self) -> None:
        self.day = ""
        self.entries: list[Entry] = []
        self._known: dict[Naked, int] = {}
        self._tabled: dict[Naked, int] = {}

    def __getitem__(self, key: int) -> Entry:
        return self.entries[key]

    def add(self, kind: HolderKind, naming: Naming, name: str) -> int:
        if kind not in {"document", "government"}:
            name = well_formed(name) or UNNAMED
        self.entries.append(Entry(kind, naming, name))
        return len(self.entries) - 1

    def known(self, kind: HolderKind, name: str, naming: Naming = "named") -> int:
        """The key of the holder of this kind and name, made when new."""
        naked = Naked(kind, plain(folded(name)))
        if naked not in self._known:
            self._known[naked] = self.add(kind, naming, folded_name(name))
        return self._known[naked]

    def government(self, country: Country) -> int:
        key = self.known("government", country.government)
        self[key].countries.add(country.iso3)
        return key

    def body(self, kind: HolderKind, name: str) -> int:
        """An organisation or outlet, one by all names that the tables have for it; its country is
        the first that its name gives. What is called the administration of a country's leader is
        its government."""
        leader = name.removesuffix(" Administration").removesuffix(" administration")
        if leader != name and (led := country_led(leader)) is not None:
            return self.government(led)
        key = self.known(kind, name)
        row = outlet_named(name) if kind == "outlet" else organisation_named(name)
        if row is not None:
            key = self._tabled.setdefault(Naked(kind, row.name), key)
            self[key].name = max(self[key].name, folded_name(name), key=len)
        for word in name.split():
            if (country := country_of(word)) is not None:
                self[key].countries.add(country.iso3)
        return key

    def frozen(self, document: Document, used: Iterable[int]) -> dict[int, Holder]:
        """Holders of the used keys, with their ids."""
        return {key: holder(self[key], document) for key in sorted(set(used))}


def folded_name(name: str) -> str:
    """The name on one line, as printed but for its white space."""
    return " ".join(name.split())


def holder(entry: Entry, document: Document) -> Holder:
    """The entry as a value: by its first mention, or by its name where it has none."""
    mentions = apart(document.text, entry.mentions)
    identity = (
        record_id(document.id, "holder", mentions[:1])
        if mentions
        else named_id(document.id, entry.kind, entry.name)
    )
    return Holder(
        id=identity,
        name=entry.name,
        kind=entry.kind,
        naming=entry.naming,
        mentions=mentions,
        role=spanned(document.text, entry.role),
        affiliation=spanned(document.text, entry.affiliation),
        reason_given=spanned(document.text, entry.reason),
        references=without(apart(document.text, entry.references), mentions),
        roles=roles(document.text, entry.roles),
        countries=tuple(sorted(entry.countries)),
        count=entry.count,
        plural=entry.plural,
        proximity=spanned(document.text, entry.proximity),
        ground_rule=spanned(document.text, entry.ground_rule),
    )


def roles(text: str, told: Iterable[Told]) -> tuple[Role, ...]:
    """The roles in order of the text, each once."""
    ordered = sorted(dict.fromkeys(told), key=lambda each: (first_place(each), each.status))
    return tuple(
        Role(
            office=spanned(text, each.office),
            affiliation=spanned(text, each.affiliation),
            status=each.status,
            basis=each.basis,
        )
        for each in ordered
    )


def first_place(told: Told) -> tuple[Place, Place]:
    return told.office or told.affiliation or (0, 0), told.affiliation or (0, 0)


def without(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that overlap none of the others."""
    taken = {at for each in others for at in range(each.start, each.end)}
    return tuple(each for each in spans if taken.isdisjoint(range(each.start, each.end)))


def spanned(text: str, place: Place | None) -> Span | None:
    return None if place is None else span_of(text, *place)


def apart(text: str, places: Iterable[Place]) -> tuple[Span, ...]:
    """Spans in order; of two that overlap, the one that begins first."""
    found: list[Span] = []
    for start, end in sorted(places):
        if start < end and (not found or found[-1].end <= start):
            found.append(span_of(text, start, end))
    return tuple(found)
