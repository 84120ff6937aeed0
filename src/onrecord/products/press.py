"""Press: what a roundup looks up in a pile: own sentences, originals, copies and themes."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.products.index import Index, Shelf
from onrecord.products.keys import Key
from onrecord.products.kin import Kin
from onrecord.products.nouns import Nouns
from onrecord.products.originals import key_of, key_of_document, original, outlet_key
from onrecord.products.own_voice import is_own_sentence, own_units
from onrecord.products.roundup_page import page_key
from onrecord.products.same_text import compared, leaders, spoken
from onrecord.products.themes import Said, Theme, themes
from onrecord.products.units import Unit
from onrecord.products.whole import has_words, is_whole

if TYPE_CHECKING:
    from onrecord.products.roundup_found import Found

NAMED_KINDS = frozenset({"organisation", "outlet"})
"""Kinds of holders that are one voice by their name."""


class Press:
    """Look-ups over the statements of a pile that can be read by themselves."""

    def __init__(self, index: Index, readable: Iterable[Unit]) -> None:
        self.index = index
        self.given = tuple(readable)

    @cached_property
    def readable(self) -> Mapping[str, Unit]:
        """Statements of others, and of sections, that can be read below the line on an article."""
        return {
            each.record.id: each
            for each in self.given
            if is_whole(each) and self.stands_in_versions(each)
        }

    @cached_property
    def own(self) -> Mapping[str, Unit]:
        """Sentences in documents' own voices, by the id of each."""
        shelves = self.index.shelves.values()
        units = (each for shelf in shelves for each in own_units(shelf))
        return {each.record.id: each for each in units if self.stands_in_versions(each)}

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Unit, ...]]:
        """All that can be printed of each document, in order."""
        found: dict[str, list[Unit]] = {each: [] for each in self.index.shelves}
        for each in (*self.readable.values(), *self.own.values()):
            found[each.shelf.document].append(each)
        return {
            document: tuple(sorted(each, key=lambda one: (one.start, one.end, one.record.id)))
            for document, each in found.items()
        }

    @cached_property
    def articles(self) -> tuple[Shelf, ...]:
        """Every document that was read, the first of each article."""
        works = self.index.works
        return tuple(
            each
            for document, each in self.index.shelves.items()
            if works[document] == document and not each.reading.unread
        )

    @cached_property
    def articles_of(self) -> Mapping[Key, tuple[Shelf, ...]]:
        """The articles of each outlet, or of each document without one, in the pile's order."""
        found: dict[Key, list[Shelf]] = {}
        for each in self.articles:
            found.setdefault(key_of_document(each), []).append(each)
        return {key: tuple(each) for key, each in found.items()}

    @cached_property
    def carried_from(self) -> Mapping[Key, tuple[Unit, ...]]:
        """Statements that other documents carry, by the outlet that printed them first."""
        found: dict[Key, list[Unit]] = {}
        for shelf in self.articles:
            for key, units in self.carried(shelf.document).items():
                found.setdefault(key, []).extend(units)
        return {key: tuple(each) for key, each in found.items()}

    @cached_property
    def leaders(self) -> Mapping[str, str]:
        return leaders(self.index.shelves.values(), self.index.works)

    def leader(self, shelf: Shelf) -> Shelf | None:
        """The article under which most of a document's text stands, if that is another one."""
        led = self.leaders[shelf.document]
        own = self.index.works[shelf.document]
        return self.index.shelves[led] if led != own else None

    def copied_by(self, shelf: Shelf) -> tuple[Shelf, ...]:
        """The articles of which most stands in a document."""
        works = self.index.works
        return tuple(
            each
            for document, each in self.index.shelves.items()
            if works[document] == document
            and document != shelf.document
            and self.leaders[document] == shelf.document
        )

    @cached_property
    def versions_of(self) -> Mapping[str, tuple[str, ...]]:
        """The versions of each article, itself included, by id."""
        found: dict[str, list[str]] = {}
        for each, work in self.index.works.items():
            found.setdefault(work, []).append(each)
        return {work: tuple(each) for work, each in found.items()}

    def versions(self, document: str) -> int:
        """How many versions of an article the pile holds, itself included."""
        return len(self.versions_of.get(document, ()))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The compared words of documents that lead others or have versions, by id."""
        works = self.index.works
        led = {each for document, each in self.leaders.items() if each != document}
        led |= {each for each in works if self.versions(works[each]) > 1}
        return {each: f" {spoken(self.index.shelves[each])} " for each in sorted(led)}

    def stands_in_versions(self, unit: Unit) -> bool:
        """Whether every version of an article has the words of a statement."""
        work = self.index.works[unit.shelf.document]
        versions = self.versions_of[work]
        return len(versions) == 1 or all(has_words(self.texts[each], unit) for each in versions)

    def stands_in_leader(self, unit: Unit) -> bool:
        """Whether the same words stand in the article that leads a statement's document."""
        led = self.leader(unit.shelf)
        if led is None:
            return False
        return has_words(self.texts[led.document], unit)

    @cached_property
    def alike(self) -> Mapping[str, tuple[Unit, ...]]:
        """Own sentences, and sentences quoted at length, by their words."""
        found: dict[str, list[Unit]] = {}
        for document in self.index.shelves:
            for each in self.by_document[document]:
                if each.section is not None:
                    found.setdefault(compared(each.text), []).append(each)
        return {words: tuple(each) for words, each in found.items()}

    def copies(self, record: str) -> tuple[Unit, ...]:
        """Where other articles print the words of an own sentence, the first place of each."""
        unit, works = self.own[record], self.index.works
        found = {works[unit.shelf.document]: unit}
        for each in self.alike[compared(unit.text)]:
            found.setdefault(works[each.shelf.document], each)
        return tuple(found.values())[1:]

    def quoted(self, document: str) -> tuple[Unit, ...]:
        """Statements of others that a document itself quotes, and can be read by themselves."""
        return tuple(
            each
            for each in self.by_document[document]
            if each.record.id in self.readable and original(each) is None
        )

    def carried(self, document: str) -> dict[Key, list[Unit]]:
        """What a document carries from other outlets, by outlet."""
        found: dict[Key, list[Unit]] = {}
        for each in self.by_document[document]:
            if original(each):
                found.setdefault(key_of(each), []).append(each)
        return found

    def voices_of(self, document: str) -> tuple[Unit, ...]:
        """The first statement of each voice that a document quotes, through each chain."""
        found: dict[tuple[tuple[str, ...], ...], Unit] = {}
        for each in self.quoted(document):
            steps = (each.holders, *each.chain[1:-1])
            found.setdefault(tuple(tuple(one.id for one in step) for step in steps), each)
        return tuple(found.values())

    @cached_property
    def found(self) -> "Found":
        """In which other articles anything near a statement is found."""
        from onrecord.products.roundup_found import Found  # noqa: PLC0415 (loads numpy)

        return Found(self.articles, (one for each in self.by_document.values() for one in each))

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """All statements that can be printed, copies left out: what a paper prints itself first."""
        units = [each for found in self.by_document.values() for each in found]
        found: dict[Key, Said] = {}
        for each in sorted(units, key=lambda unit: original(unit) is not None):
            if not self.stands_in_leader(each):
                work = self.index.works[each.shelf.document]
                found.setdefault(page_key(each), Said(each, self.voice(each), work))
        return tuple(found.values())

    def voice(self, unit: Unit) -> Key:
        """Whose voice a statement is: its first holder's, else its outlet's.

        Organisations and outlets of one name are one voice.
        """
        if is_own_sentence(unit):
            return key_of_document(unit.shelf)
        holder = unit.holders[0]
        if holder.kind in NAMED_KINDS and holder.naming == "named":
            return outlet_key(unit.shelf.called(holder))
        return self.index.keys[holder.id]

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        shelves = self.index.shelves
        return themes(self.said, Nouns(shelves.values()), Kin(shelves))

    def answer(self, query: str) -> str | None:
        """What a query of a roundup gives; None for one that is not of the set.

        "themes", "outlets", "theme statements=KEY", "theme voices=KEY", "theme documents=KEY",
        "statements no-theme", "statements readable", "versions document=ID",
        "copies document=ID", "quoted document=ID",
        "carried document=ID", "readable document=ID", "voices document=ID", "copies record=ID" of
        an own sentence, "missing record=ID", "others record=ID".
        """
        head, _, target = query.partition("=")
        if head.startswith("theme "):
            return self.of_theme(head, target)
        if query == "themes":
            return str(len(self.themes))
        if query == "outlets":
            return str(len({*self.articles_of, *self.carried_from}))
        if query == "statements readable":
            return str(len(self.said))
        if query == "statements no-theme":
            return str(len(self.said) - len({id(s) for t in self.themes for s in t.naming}))
        if head == "copies record" and target in self.own:
            return str(len(self.copies(target)))
        if head in ("missing record", "others record"):
            return self.of_reach(head, target)
        return self.of_document(head, target) if target in self.index.shelves else None

    def of_reach(self, head: str, record: str) -> str | None:
        """In how many other articles surely nothing is near a statement, or how many others there
        are; None where the search cannot tell."""
        unit = self.readable.get(record) or self.own.get(record)
        elsewhere = self.found.elsewhere(unit) if unit else None
        if elsewhere is None:
            return None
        return str(elsewhere.others if head == "others record" else len(elsewhere.missing))

    def of_theme(self, head: str, key: str) -> str | None:
        theme = next((each for each in self.themes if each.key == key), None)
        if theme is None:
            return None
        match head:
            case "theme statements":
                return str(len(theme.naming))
            case "theme voices":
                return str(len({each.voice for each in theme.naming}))
            case "theme documents":
                return str(len({each.work for each in theme.naming}))
        return None

    def of_document(self, head: str, document: str) -> str | None:
        match head:
            case "versions document":
                return str(self.versions(document))
            case "copies document":
                return str(len(self.copied_by(self.index.shelves[document])))
            case "readable document":
                return str(len(self.by_document[document]))
            case "quoted document":
                return str(len(self.quoted(document)))
            case "carried document":
                return str(len(self.carried(document)))
            case "voices document":
                return str(len(self.voices_of(document)))
        return None
