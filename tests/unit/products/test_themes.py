"""Themes: what several voices speak of."""

from onrecord.products.index import index_of
from onrecord.products.kin import Kin
from onrecord.products.nouns import Nouns
from onrecord.products.press import Press
from onrecord.products.queries import Counts
from onrecord.products.themes import has, themes
from tests.unit.products.piles import Draft, pile_of
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
    assert has("The gate is tidal.", ("tidal", "gate"), proper=False)
    assert not has(
        "The gate that nobody wanted in this town is tidal.", ("tidal", "gate"), proper=False
    )
    assert not has("A gate.", ("tidal", "gate"), proper=False)


def test_a_name_is_no_common_word_and_a_common_word_no_part_of_a_name() -> None:
    assert has("They flew to the Moon.", ("moon",), proper=True)
    assert not has("They ask for the moon.", ("moon",), proper=True)
    assert has("They fear the gate.", ("gate",), proper=False)
    assert has("Gates cost money.", ("gate",), proper=False)
    assert not has("They like the Gate Hotel.", ("gate",), proper=False)


MATTERS = {
    "oil": "The tanker spilled oil on the mussel beds off the northern skerries",
    "tax": "The council raised the levy on dogs and kennels in the upper parish",
}


def stray(name: str, body: str) -> Draft:
    draft = Draft(f"{name}.txt", f"{name}\n\n{body}. Tor Vik said a lantern is cheap.\n", name)
    draft.says(draft.holder("Tor Vik"), "a lantern is cheap")
    return draft


def test_articles_that_share_a_word_but_no_matter_share_no_theme() -> None:
    drafts = [
        stray(f"{kind}{number}", f"{text} {number}")
        for kind, text in MATTERS.items()
        for number in "1"
    ]
    assert looked_up_in(drafts).themes == ()


def looked_up_in(drafts: list[Draft]) -> Press:
    return Counts(index_of(pile_of(*drafts))).press


def test_without_statements_there_are_no_themes() -> None:
    assert themes((), Nouns(()), Kin({})) == ()


def test_a_query_of_an_unknown_theme_has_no_answer() -> None:
    pile = looked_up()
    assert pile.answer("theme voices=tidal gate") == "6"
    assert pile.answer("theme voices=moon") is None
    assert pile.answer("theme colours=tidal gate") is None
    assert pile.answer("readable document=nowhere") is None
    assert pile.answer(f"readable document={quay().id}") == "5"
