"""Places: how a line names the document that it draws on, and when that one was published."""

import re
from collections.abc import Sequence

from onrecord.lexicon.notices import appeals
from onrecord.lexicon.phrases import phrase, role_after
from onrecord.lexicon.stand import has_double_marks, words_of
from onrecord.lexicon.terms import is_notice
from onrecord.model.link import DatedBetween
from onrecord.model.product import Evidence, Name, Part, Phrase, Sentence, Value, Verbatim
from onrecord.products.index import Shelf

FINAL = (".", "!", "?", "…")
CLOSING = "”’\"')"
DAY = len("2031-04-24")
FIRST_WORDS = re.compile(r"\s*((?:\S+\s+){0,7}\S+)")
FEWEST = 12
"""Words of a paragraph by which a document without title can be told."""

OF_DOCUMENTS = frozenset({"masthead.outlet", "masthead.title", "document.opening"})
"""Fields by which a document is named."""


def fixed(key: str) -> Phrase:
    """A phrase of the fixed list."""
    return Phrase(phrase(key))


def publication(key: str, shelf: Shelf, evidence: Evidence | None = None) -> list[Part]:
    """A phrase, then the outlet, else the title or the first words between quotation marks."""
    masthead, document = shelf.reading.masthead, shelf.reading.document

    def field(label: str, text: str) -> Name:
        return Name(text, document.id, document.id, label, evidence)

    if masthead.outlet.value:
        return [fixed(key), field("masthead.outlet", masthead.outlet.value)]
    if not (title := masthead.title.value):
        words = field("document.opening", opening_words(shelf))
        return [fixed(key), *begun(words)]
    form = "_single" if has_double_marks(title) else ""
    return [fixed(f"{key}_title{form}"), field("masthead.title", title), fixed(f"close{form}")]


def begun(words: Name) -> list[Part]:
    """A document without title, by the words it begins with."""
    form = "_single" if has_double_marks(words.text) else ""
    return [fixed(f"begins{form}"), words, fixed(f"begins_end{form}")]


def opening_words(shelf: Shelf) -> str:
    """The words that a document begins with, "" where it has none.

    They are those of the first paragraph that is more than a line or an appeal, else the first
    of the text.
    """
    for each in shelf.reading.layout.blocks:
        text = shelf.text[each.start : each.end]
        if each.kind == "paragraph" and says_something(text):
            return first_words(text)
    return first_words(shelf.text)


def says_something(text: str) -> bool:
    return len(words_of(text)) >= FEWEST and not (is_notice(text) or appeals(text))


def first_words(text: str) -> str:
    found = FIRST_WORDS.match(text)
    return found[1] if found else ""


def dated(shelf: Shelf, *, dash: bool = False) -> list[Part]:
    """When the document was published, where that is known; behind a dash or a comma."""
    if day := published_day(shelf):
        key = "dash_published" if dash else "published"
        return [fixed(key), Value(day, f"published document={shelf.document}")]
    window = shelf.window
    if window is None:
        return []
    key = side_of(window)
    days = Value(window_days(shelf) or "", f"window document={shelf.document}")
    return [fixed(f"dash_{key}" if dash else key), days, fixed(inferred_from(window))]


def side_of(window: DatedBetween) -> str:
    """The phrase before the days of a window: of one day, of two, or of one with an open side."""
    if window.earliest == window.latest:
        return "on_day"
    if window.earliest and window.latest:
        return "between"
    return "since" if window.earliest else "until"


def inferred_from(window: DatedBetween) -> str:
    """The phrase for what a window rests on: the document's own words, other documents, or both."""
    if not window.links:
        return "from_text"
    return "from_both" if window.reasons else "from_others"


def window_days(shelf: Shelf) -> str | None:
    """The days of a document's window, those that are known; None without one."""
    window = shelf.window
    ends = (window.earliest, window.latest) if window else ()
    return " and ".join(dict.fromkeys(each for each in ends if each)) or None


def published_day(shelf: Shelf) -> str | None:
    """The publication date, to the day at most; None where it is unknown."""
    published = shelf.reading.masthead.published.value
    return published[:DAY] if published else None


def stop(parts: Sequence[Part]) -> list[Part]:
    """A full stop, unless the parts end in a stop already."""
    ended = "".join(part.text for part in parts).rstrip(CLOSING).endswith(FINAL)
    return [] if ended else [fixed("stop")]


def place_after(sentence: Sentence, place: str | None) -> str | None:
    """Which document "the same document" would be after a sentence, where it was `place` before.

    It is the document that was named last, with nothing of another one since; None where that
    leaves a doubt, and after a line on how a document describes someone.
    """
    first = sentence.parts[0]
    if isinstance(first, Phrase) and role_after(first.text, "") == "outlet":
        return None
    drawn_on, named = set[str](), False
    for part in sentence.parts:
        if isinstance(part, Verbatim):
            drawn_on.add(part.evidence.document)
        elif isinstance(part, Name):
            drawn_on.add(part.document)
            named = named or part.field in OF_DOCUMENTS
    if not drawn_on:
        return place
    if len(drawn_on) > 1:
        return None
    (only,) = drawn_on
    return only if named or only == place else None
