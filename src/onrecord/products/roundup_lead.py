"""Roundup lead: what stands over a roundup by theme, so that a reader sees what comes."""

from onrecord.model.product import Sentence, Value, Verbatim
from onrecord.products.places import fixed
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.roundup_lines import counted
from onrecord.products.themes import Theme

LEAD = {
    "themes": "themes",
    "readable": "statements readable",
    "no_theme": "statements no-theme",
}
"""Phrases of the first line, each with the count that it announces."""


def lead_line(counts: Counts) -> Sentence:
    """How many themes there are, and how many statements name none of them."""
    parts = [
        part
        for key, query in LEAD.items()
        for part in (fixed(key), Value(counts.answer(query) or "", query))
    ]
    return Sentence(parts=tuple(parts))


def listed_theme(press: Press, theme: Theme) -> Sentence:
    """A theme, with how many voices name it in how many documents."""
    words = Verbatim(theme.heading.exact, theme.heading)
    voices = counted("listed_voices", press, f"theme voices={theme.key}")
    documents = counted("theme_documents", press, f"theme documents={theme.key}")
    return Sentence(parts=(fixed("listed_theme"), words, *voices, *documents))


def no_theme_line(press: Press) -> Sentence:
    """That the pile has no theme, so that the outlets follow."""
    parts = [*counted("no_themes", press, "themes"), *counted("by_outlet", press, "outlets")]
    return Sentence(parts=tuple(parts))
