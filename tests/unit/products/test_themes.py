"""Themes: what several voices speak of."""

from onrecord.products.index import index_of
from onrecord.products.nouns import Nouns
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.themes import has, themes
from tests.unit.products.presses import press, quay


def looked_up() -> Press:
    return Counts(index_of(press())).press


def test_a_theme_needs_two_voices_in_two_articles() -> None:
    pile = looked_up()
    (theme,) = pile.themes
    assert theme.words == ("tidal", "gate")
    assert len({each.voice for each in theme.own}) > 1
    assert len({each.work for each in theme.own}) > 1


def test_every_statement_of_a_theme_has_its_words_and_is_no_other_themes_own() -> None:
    found = looked_up().themes
    own = [each.unit.record.id for theme in found for each in theme.own]
    assert len(own) == len(set(own))
    assert all(theme.fits(each.unit) for theme in found for each in theme.naming)


def test_a_pair_of_words_stands_close_together() -> None:
    assert has("The gate is tidal.", ("tidal", "gate"))
    assert not has("The gate that nobody wanted in this town is tidal.", ("tidal", "gate"))
    assert not has("A gate.", ("tidal", "gate"))


def test_without_statements_there_are_no_themes() -> None:
    assert themes((), Nouns(())) == ()


def test_a_query_of_an_unknown_theme_has_no_answer() -> None:
    pile = looked_up()
    assert pile.answer("theme voices=tidal gate") == "6"
    assert pile.answer("theme voices=moon") is None
    assert pile.answer("theme colours=tidal gate") is None
    assert pile.answer("readable document=nowhere") is None
    assert pile.answer(f"readable document={quay().id}") == "5"
