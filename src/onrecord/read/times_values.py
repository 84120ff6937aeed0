"""Values: TIMEX3 values of expressions, each form seen from its setting."""

from collections.abc import Callable, Mapping

from onrecord.lexicon import times
from onrecord.read.times_anchors import Setting, Value
from onrecord.read.times_backward import backward, year_ago
from onrecord.read.times_feasts import known, named
from onrecord.read.times_lengths import length, often
from onrecord.read.times_points import point
from onrecord.read.times_recognised import Expression
from onrecord.read.times_steps import ago, away, hence, period
from onrecord.read.times_stretches import era, quarter, short

Reading = Callable[[Expression, Setting], Value]


def value(expression: Expression, setting: Setting) -> Value:
    """The value of an expression, underspecified where its setting does not give more."""
    return READINGS[expression.form](expression, setting)


def reference(expression: Expression, setting: Setting) -> Value:
    return Value(times.references()[expression.parts["phrase"]], "stated")


def vague(expression: Expression, setting: Setting) -> Value:
    """ "recent weeks", "the coming months"."""
    past = int(expression.parts["lead"]) < 0
    return Value("PAST_REF" if past else "FUTURE_REF", "stated")


READINGS: Mapping[str, Reading] = {
    "point": point,
    "season": often,
    "era": era,
    "quarter": quarter,
    "period": period,
    "backward": backward,
    "yearago": year_ago,
    "ago": ago,
    "away": away,
    "hence": hence,
    "lasting": length,
    "stretch": length,
    "vague": vague,
    "often": often,
    "named": named,
    "known": known,
    "ahead": point,
    "monthahead": point,
    "shared": point,
    "short": short,
    "reference": reference,
}
