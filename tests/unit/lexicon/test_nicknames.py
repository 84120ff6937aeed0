"""Nicknames: which given names can be one."""

import pytest

from onrecord.lexicon.names import plain
from onrecord.lexicon.nicknames import is_nickname, is_variant, long_forms
from onrecord.lexicon.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [("bob", "robert"), ("bob", "rob"), ("bill", "william"), ("sasha", "oleksandr")],
)
def test_short_forms_of_one_name(one: str, other: str) -> None:
    assert is_nickname(one, other)
    assert is_nickname(other, one)


@pytest.mark.parametrize(("one", "other"), [("bob", "william"), ("tor", "torsten"), ("ann", "bo")])
def test_names_that_are_not_one(one: str, other: str) -> None:
    assert not is_nickname(one, other)


def test_spellings_of_one_name() -> None:
    assert is_variant("volodymyr", "vladimir")
    assert is_variant("mohammed", "muhammad")
    assert not is_variant("alexander", "alexandra")
    assert not is_variant("tor", "tor ")


def test_a_short_form_may_stand_for_several() -> None:
    assert {"alexander", "alexandra", "alex"} <= long_forms("alex")
    assert "alexandra" not in long_forms("alexander")


def test_the_table_holds_each_name_once() -> None:
    names = [plain(row[0]) for row in table("nicknames")]
    assert len(names) == len(set(names)) >= 300
    assert all(
        plain(short) != plain(row[0]) for row in table("nicknames") for short in row[1].split("|")
    )
