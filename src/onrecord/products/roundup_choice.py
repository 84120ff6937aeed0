"""Roundup choice: which statements of an article or a theme are printed, the strongest first."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from onrecord.products.alike import unlike
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.press import Press
from onrecord.products.roundup_page import RoundupPage
from onrecord.products.strength import STRONG, points, stems
from onrecord.products.themes import Theme
from onrecord.products.units import Unit

OWN, QUOTED, THEMED, OF_SECTION = 3, 6, 6, 2
"""Most sentences in an article's own voice, statements of those it quotes, statements of a theme,
and sentences of one section."""

OF_VOICE, ENDLESS = 3, 10**6
"""Most statements of one voice in an article, and in a theme."""

LEAD = 4
"""Points for standing in the first paragraph with a sentence that can be printed."""

WEAK = 3
"""Points from which an own sentence is printed after the first."""


def own_sentences(units: Sequence[Unit]) -> list[Unit]:
    """The strongest own sentences of an article, in its order."""
    if not units:
        return []
    lead = block_end(units[0])
    title = stems(units[0].shelf.reading.masthead.title.value or "")

    def strength(unit: Unit) -> int:
        shared = min(3, len(title & stems(unit.text)))
        return points(unit) + shared + LEAD * (unit.start < lead)

    best = unlike(sorted(units, key=lambda each: -strength(each)), OWN)
    kept = [each for at, each in enumerate(best) if at == 0 or strength(each) >= WEAK]
    return sorted(kept, key=lambda each: each.start)


def block_end(unit: Unit) -> int:
    """Where the paragraph of a statement ends, in code points."""
    return unit.shelf.block_around(unit.start, unit.end)[1]


def of_sections(units: Iterable[Unit]) -> list[Unit]:
    """Of each section its strongest sentence, and the next where it is strong, in order."""
    sections: dict[str, list[Unit]] = {}
    for each in units:
        if each.section:
            sections.setdefault(each.section.id, []).append(each)
    chosen: list[Unit] = []
    for found in sections.values():
        best = sorted(found, key=lambda each: -points(each))[:OF_SECTION]
        kept = [each for at, each in enumerate(best) if at == 0 or points(each) >= STRONG]
        chosen += sorted(kept, key=lambda each: each.start)
    return chosen


def by_voices(
    units: Iterable[Unit],
    voice: Callable[[Unit], Hashable],
    strength: Callable[[Unit], int] = points,
    most: int = ENDLESS,
) -> list[Unit]:
    """The strongest statement of every voice, then every second one, and so on.

    Of equally strong ones that with fewer relayers comes first; `most` bounds those of a voice.
    """
    taken: dict[Hashable, int] = {}
    rounds: list[tuple[int, Unit]] = []
    ranked = sorted(units, key=lambda each: (-strength(each), len(each.chain)))
    for unit in ranked:
        whose = voice(unit)
        rounds.append((taken.get(whose, 0), unit))
        taken[whose] = taken.get(whose, 0) + 1
    return [unit for at, unit in sorted(rounds, key=lambda each: each[0]) if at < most]


def quotations(press: Press, units: Iterable[Unit]) -> list[Unit]:
    """The strongest statements that an article quotes, each voice once before any again."""
    quoted = (each for each in units if each.section is None)
    ranked = by_voices(quoted, press.voice, most=OF_VOICE)
    return unlike(ranked, QUOTED)


def of_theme(
    press: Press, theme: Theme, page: RoundupPage, fits: Callable[[Unit], bool]
) -> list[Unit]:
    """The strongest statements of a theme that fit, one of each voice; none says what another does.

    A voice has more than one only where else none but one voice would be left.
    What somebody says counts for more than what a paper reports.
    """

    def strength(unit: Unit) -> int:
        return points(unit) - WEAK * is_own_sentence(unit)

    new = (each.unit for each in theme.own if not page.has(each.unit) and fits(each.unit))
    ranked = by_voices(new, press.voice, strength)
    once = by_voices(ranked, press.voice, strength, most=1)
    for each in (once, ranked):
        chosen = unlike(each, THEMED)
        if len({press.voice(one) for one in chosen}) > 1:
            return chosen
    return []
