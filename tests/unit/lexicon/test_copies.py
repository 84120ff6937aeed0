"""Copies: the shipped lists hold what the code asks for, and nothing that it cannot read."""

import re
from pathlib import Path

import pytest

import onrecord
from onrecord.lexicon.copies import (
    copy_reasons,
    crediting,
    dateline,
    outlet_key,
    outlets_in,
    standing_words,
)
from onrecord.lexicon.tables import table

SOURCE = Path(onrecord.__file__).parent
KINDS = {"rights", "first", "contributed"}


def test_every_reason_that_the_code_gives_is_in_the_list_and_the_other_way_round() -> None:
    modules = ("link/copies_origin.py", "products/ledger_sources_cited.py")
    text = "".join((SOURCE / each).read_text(encoding="utf-8") for each in modules)
    given = set(re.findall(r'"((?:[a-z]+-)+[a-z]+)"', text))
    assert given == set(copy_reasons())
    assert all(0 < each.score <= 1 and each.sentence for each in copy_reasons().values())


def test_lists_are_well_formed() -> None:
    assert {each.kind for each in crediting().values()} == KINDS
    assert all(len(row) == 3 for row in table("link_copy_credits"))
    assert {place for _, place, _ in table("link_copy_forms")} == {"label", "title"}


@pytest.mark.parametrize(
    ("text", "start", "name", "key"),
    [
        ("HOLM, Norway (AP) — The ferry", 14, "AP", "Associated Press"),
        ("Holm (Reuters) - The ferry", 6, "Reuters", "Reuters"),
        ("NORDKAP, July 13 (Reuters) - The ferry", 18, "Reuters", "Reuters"),
        ("Ørland/Holm (AFP) – The ferry", 13, "AFP", "Agence France-Presse"),
    ],
)
def test_datelines(text: str, start: int, name: str, key: str) -> None:
    assert dateline(text) == (start, name, key)


@pytest.mark.parametrize(
    "text",
    ["The ferry (built in Holm) - lies", "He said (AP) — no, that he", "(AP) — The ferry"],
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_outlets_in_a_line() -> None:
    found = list(outlets_in("Tor VikAssociated Press and Ines Duarte of The New York Times"))
    assert [(name, key) for _, name, key in found] == [
        ("Associated Press", "Associated Press"),
        ("The New York Times", "New York Times"),
    ]
    assert list(outlets_in("Tor Vik, of no paper")) == []


def test_names_of_unlisted_outlets_are_compared_without_case_and_article() -> None:
    assert outlet_key("The Harbour Ledger") == outlet_key("HARBOUR Ledger") == "harbour ledger"
    assert outlet_key("AP") == outlet_key("The Associated Press") == "Associated Press"


def test_standing_phrases_are_whole_words() -> None:
    assert standing_words().search("Sign up for the letter.")
    assert not standing_words().search("They design updates.")
