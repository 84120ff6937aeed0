"""The trained network of pairs: the same numbers each time, and what it says of plain cases."""

from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.models.kit import Kit, Settings
from onrecord.models.matcher import Matcher
from onrecord.models.matcher_files import files_hash
from onrecord.models.shared_words import shared_words

CLOSES = "The port of Aker will close its grain terminal in March"
STAYS = "The port of Aker will not close its grain terminal in March"
MORE = f"{CLOSES}, and Ines Duarte said that 310 people would lose their work"
FAR = "The harbour library buys books for children"


@pytest.fixture
def matcher(kit: Kit) -> Matcher:
    assert kit.matcher is not None
    return kit.matcher


def test_relations_add_up_to_one_and_are_turned_with_the_pair(matcher: Matcher) -> None:
    there, back = matcher.relations(CLOSES, MORE), matcher.relations(MORE, CLOSES)
    assert sum(there) == pytest.approx(1.0)
    assert back == there.turned
    assert there.weaker > there.stronger


def test_no_relation_depends_on_what_was_asked_before(matcher: Matcher) -> None:
    first = Matcher().relations(CLOSES, STAYS)
    matcher.relations(MORE, FAR)
    assert matcher.relations(CLOSES, STAYS) == first


def test_a_negation_is_at_odds_and_other_matters_are_unrelated(matcher: Matcher) -> None:
    assert max(matcher.relations(CLOSES, STAYS)._asdict().items(), key=by_share)[0] == "disputes"
    assert max(matcher.relations(CLOSES, FAR)._asdict().items(), key=by_share)[0] == "unrelated"


def by_share(item: tuple[str, float]) -> float:
    return item[1]


def test_the_score_of_same_grows_with_likeness(matcher: Matcher) -> None:
    found = matcher.relations(CLOSES, MORE)
    assert matcher.same(found, 0.9, 0.5) > matcher.same(found, 0.6, 0.5)


def test_shared_words_are_a_share_of_all() -> None:
    assert shared_words("The port closes", "the PORT opens") == 0.5
    assert shared_words("", "") == 0.0


@pytest.mark.parametrize("text", ["", " ", "…", "\ud800", "x" * 5000, "word " * 3000])
def test_any_text_is_read(matcher: Matcher, text: str) -> None:
    assert sum(matcher.relations(text, CLOSES)) == pytest.approx(1.0)


def test_a_kit_names_the_network_without_loading_it() -> None:
    kit = Kit()
    assert kit.matchers == (f"claims sha256:{files_hash()}",)
    assert "matcher" not in vars(kit)
    assert Kit(Settings(match="none")).matcher is None


def test_a_missing_file_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="reinstall onrecord"):
        Matcher(tmp_path / "none.onnx")
    with pytest.raises(ModelError, match="reinstall onrecord"):
        files_hash(tmp_path / "none.onnx")
