"""Voices: the holders and the chain of every section, and of the document itself."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.actors import looks_like_outlet, outlet_named
from onrecord.lexicon.names import plain
from onrecord.model.document import Document, Masthead
from onrecord.model.records import HolderKind, Layout, Section
from onrecord.model.span import Span
from onrecord.read.speakers_anaphora import Keys
from onrecord.read.speakers_names import without_agency
from onrecord.read.speakers_scene import Scene

Chain = tuple[Keys, ...]


class Voices(NamedTuple):
    """Chains of the sections that name their voice themselves, by id; `own` is what stands under
    everything, the document's own voice."""

    chains: dict[str, Chain]
    own: Chain
    sections: tuple[Section, ...]
    starts: tuple[int, ...]

    def section_at(self, start: int, end: int, but: str = "") -> Section | None:
        """The innermost section that covers [start, end), other than the one with id `but`.

        Only block quotes lie inside other sections, so the search ends at any other.
        """
        for at in range(bisect_right(self.starts, start) - 1, -1, -1):
            section = self.sections[at]
            if section.id != but and section.start <= start and end <= section.end:
                return section
            if section.form != "blockquote":
                return None
        return None


def linked(*steps: Keys) -> Chain:
    """A chain of the steps that are not empty, none twice in a row."""
    chain: list[Keys] = []
    for step in steps:
        if step and (not chain or chain[-1] != step):
            chain.append(step)
    return tuple(chain)


def outlet_voice(scene: Scene, document: Document, masthead: Masthead) -> Keys:
    """The outlet; a holder of kind document where none is known."""
    if masthead.outlet.value:
        return (scene.register.body("outlet", masthead.outlet.value),)
    title = masthead.title.value or document.source.replace("\\", "/").rsplit("/", 1)[-1]
    return (scene.register.known("document", title or "untitled", "document"),)


def authors(scene: Scene, masthead: Masthead) -> Keys:
    """The authors of the by-line: those of them that the text names keep their mentions."""
    keys = []
    for author in masthead.authors:
        name = without_outlet(author)
        places = [
            (start, end)
            for start, end in masthead.author_spans
            if plain(scene.parse.text[start:end]) in {plain(author), plain(name)}
        ]
        key = named_voice(scene, name, "outlet")
        scene.register[key].mentions.update(places)
        keys.append(key)
    people = [key for key in keys if scene.register[key].kind == "person"]
    return tuple(sorted(dict.fromkeys(people or keys)))


def without_outlet(author: str) -> str:
    """The author's name without an outlet's that a by-line runs on with, even where a space is
    missing: "Tor VikFjordnet Press"."""
    words = author.split()
    for at in range(2, len(words)):
        if outlet_named(" ".join(words[at:])) is not None:
            return " ".join(words[:at])
    kept = without_agency([(at, at + 1, word) for at, word in enumerate(words)])
    return " ".join(word for _, _, word in kept)


def named_voice(scene: Scene, name: str, lone: HolderKind) -> int:
    """The key of the person, or outlet, of this full name, made when the text names none; `lone`
    is the kind of an unknown name of one word."""
    words = [plain(word) for word in name.split()]
    for index, person in enumerate(scene.people.persons):
        if [plain(part) for part in person.parts] == words:
            return scene.person_keys[index]
    outlet = outlet_named(name) is not None or looks_like_outlet(name)
    kind: HolderKind = "outlet" if outlet else lone if len(words) == 1 else "person"
    return scene.register.known(kind, name)


def voices(scene: Scene, document: Document, layout: Layout, masthead: Masthead) -> Voices:
    """The chain of every section but block quotes, whose voice the text around them names."""
    outlet = outlet_voice(scene, document, masthead)
    authored = linked(authors(scene, masthead), outlet if masthead.outlet.value else ())
    own = authored or linked(outlet)
    ordered = tuple(sorted(layout.sections, key=lambda each: (each.start, -each.end)))
    found = Voices({}, own, ordered, tuple(each.start for each in ordered))
    text = prose(layout)
    marks = (span.start for each in ordered for span in each.label if is_answer_mark(span.exact))
    marked = min(marks, default=0)
    for section in ordered:
        if section.form == "byline":
            found.chains[section.id] = own if has_prose(text, section) else linked(outlet)
        elif section.form != "blockquote":
            found.chains[section.id] = linked(
                labelled(scene, section.label, marked) or outlet, outlet
            )
    return found


def prose(layout: Layout) -> list[tuple[int, int]]:
    """The places of paragraphs, lists and quotes, in order."""
    kinds = {"paragraph", "list", "quote"}
    return [(block.start, block.end) for block in layout.blocks if block.kind in kinds]


def has_prose(places: Sequence[tuple[int, int]], section: Section) -> bool:
    """Whether any block of prose lies under the section."""
    at = bisect_right(places, (section.start, section.end))
    return any(
        start < section.end and end > section.start
        for start, end in places[max(at - 1, 0) : at + 2]
    )


def is_answer_mark(label: str) -> bool:
    """Whether a turn's label says that it answers, not who does."""
    return label.casefold() in {"a", "answer"}


def interviewee(scene: Scene, first_mark: int) -> int:
    """Who answers under a bare mark: the one whom the text names first, if it names nobody else
    by then; else somebody unnamed."""
    before = {
        index
        for index, person in enumerate(scene.people.persons)
        for start, _ in person.mentions
        if scene.parse.start[start] < first_mark
    }
    if len(before) == 1:
        return scene.person_keys[before.pop()]
    return scene.register.known("anonymous", "interviewee", "unnamed")


def labelled(scene: Scene, label: Sequence[Span], first_mark: int) -> Keys:
    """The persons whom a signature or a turn's label names."""
    keys: list[int] = []
    for span in label:
        if is_answer_mark(span.exact):
            keys.append(interviewee(scene, first_mark))
            continue
        named = [scene.person_at(t) for t in scene.parse.tokens_between(span.start, span.end)]
        known = [key for key in named if key is not None]
        if not known:
            key = named_voice(scene, " ".join(span.exact.split()), "person")
            scene.register[key].mentions.add((span.start, span.end))
            known = [key]
        keys.extend(known)
    return tuple(sorted(dict.fromkeys(keys)))
