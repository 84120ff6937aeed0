"""Found: a statement that stands in a part of the background, and what may stand there."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from onrecord.lexicon.timeline import shift_of
from onrecord.model.claim import SideLabel
from onrecord.model.proposition import Proposition
from onrecord.model.records import Forecast
from onrecord.model.span import Span
from onrecord.products.background.alike import cosine, overlapping, text_of, vector_of
from onrecord.products.background.dated import CALENDAR, Told
from onrecord.products.background.narrated import Narrated
from onrecord.products.numbers_figures import Figure
from onrecord.products.numbers_groups import Group
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.strength import stems
from onrecord.products.units import Unit

Part = Literal["numbers", "disputes", "watch", "unknown", "not-done", "agenda", "expected"]

MANY = 5
SPANS_OF_TIME = ("year", "month", "week", "day", "hour", "minute", "decade", "century")

SURE_OF = 0.8
"""Score from which a forecast stands as what somebody expects."""

SAME = 0.55
NEARLY = 0.75


class Finding(NamedTuple):
    """A statement that is printed in a part; `group` joins those under one heading, `words` are the
    figure or the words for which it stands there, `label` is the side it takes."""

    part: Part
    id: str
    told: Told
    group: str = ""
    words: Span | None = None
    label: SideLabel | None = None


def is_holders(told: Told) -> bool:
    """Whether a statement is somebody's who is named, and not its document's own."""
    line = told.line
    if line.is_voiced is False if isinstance(line, Narrated) else is_own_sentence(line):
        return False
    return all(each.naming in ("named", "role") for each in line.chain[0])


def is_plain(part: Part, forecast: Forecast) -> bool:
    """Whether a forecast is told plainly enough to stand as one: a day, month or year for the
    agenda, a verb of the future or words of likelihood for what is expected."""
    if part == "agenda":
        horizon = forecast.horizon.span.exact if forecast.horizon else ""
        return bool(CALENDAR.search(horizon)) and (shift_of(horizon) or 0) >= 0
    asked = forecast.proposition[0].exact.startswith("Whether")
    return forecast.score >= SURE_OF and not asked


def bears(told: Told, label: SideLabel, proposition: Proposition) -> bool:
    """Whether what is printed shows the side: with the denial or the doubt around the words."""
    if label == "rejects":
        return isinstance(told.line, Narrated)
    if label == "denies" and proposition.polarity == "denies":
        size = sum(len(each.exact) for each in proposition.spans)
        return sum(len(each.exact) for each in told.spans) > size
    return proposition.polarity == "asserts" or isinstance(told.line, Narrated)


def ranked_groups(found: Iterable[Group]) -> list[Group]:
    """Groups that several articles tell of or in which figures differ; the latter first."""
    order = ("differ", "changed", "rounding", "agree", "repeated")

    def rank(group: Group) -> tuple[int, int, str]:
        relations = [order.index(each.relation) for each in group.pairs]
        articles = len({each.work for each in group.figures})
        return min(relations, default=len(order)), -articles, min(one.id for one in group.figures)

    several = [each for each in found if len({one.work for one in each.figures}) > 1]
    return sorted(several, key=rank)


def tells(figure: Figure) -> bool:
    """Whether a figure is one that matters: money, a share, or many of something."""
    if figure.quantity.form in ("money", "share"):
        return True
    return (
        figure.quantity.form in ("count", "measure")
        and figure.value >= MANY
        and (figure.quantity.unit not in SPANS_OF_TIME)
    )


def same(one: Told, other: Told) -> bool:
    """Whether two statements share a place, or say the same in nearly the same words."""
    if one.id == other.id or overlapping(one, other):
        return True
    first, second = stems(text_of(one)), stems(text_of(other))
    if len(first & second) >= SAME * max(1, min(len(first), len(second))):
        return True
    return cosine(vector_of(one), vector_of(other)) >= NEARLY


def voice_of(told: Told) -> str:
    """Whose a statement is, to the eye: its first holder's name."""
    line = told.line
    chain = line.chain if isinstance(line, Unit | Narrated) else ()
    return chain[0][0].name if chain and chain[0] else ""
