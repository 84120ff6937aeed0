"""The trained support network: the same numbers each time, and what it says of plain cases."""

from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.models.kit import Kit, Settings
from onrecord.models.supporter import Supporter
from onrecord.models.supporter_files import NETWORK, files_hash

PASSAGE = (
    "The port of Aker shut its old grain terminal in March after an inspection found rust in two "
    "of its nine cranes. Harbour director Ines Duarte said the repairs would take eight months "
    "and cost about 40 million crowns. She did not say who would pay for them. The union of dock "
    "workers called the closure a disaster for the 310 people employed there."
)
SUPPORTED = (
    "Rusty cranes led to the closing of a grain terminal in Aker.",
    "Ines Duarte expects the repairs to last eight months.",
)
MISSED = (
    ("The dock workers' union condemned the shutdown.", True),
    ("Ines Duarte said who would pay for the repairs.", False),
    ("The port of Aker did not shut its old grain terminal in March.", False),
)
"""What it gets wrong; the exact checks of negation find the last two."""
AGAINST = (
    "Inspectors found rust in seven of the terminal's nine cranes.",
    "The closure affects 510 people employed at the terminal.",
)
ELSEWHERE = (
    "The parliament in Nordkap voted on Friday to raise the tax on imported timber.",
    "Ines Duarte studied law in Gdynia before she joined the coast guard.",
)


@pytest.fixture(scope="module")
def supporter(kit: Kit) -> Supporter:
    assert kit.supporter is not None
    return kit.supporter


@pytest.mark.parametrize("sentence", SUPPORTED)
def test_what_the_evidence_says_is_supported(supporter: Supporter, sentence: str) -> None:
    (found,) = supporter.scores([(sentence, PASSAGE)])
    assert found.supported >= 0.5


@pytest.mark.parametrize(("sentence", "is_supported"), MISSED)
@pytest.mark.xfail(strict=True, reason="in the model card's limits")
def test_what_it_misses(supporter: Supporter, sentence: str, is_supported: bool) -> None:
    (found,) = supporter.scores([(sentence, PASSAGE)])
    assert (found.supported >= 0.5) == is_supported


@pytest.mark.parametrize("sentence", [*AGAINST, *ELSEWHERE])
def test_what_it_denies_or_does_not_say_is_not(supporter: Supporter, sentence: str) -> None:
    (found,) = supporter.scores([(sentence, PASSAGE)])
    assert found.supported < 0.5


def test_sentences_of_the_evidence_itself_are_supported(supporter: Supporter) -> None:
    own = [f"{part.strip('.')}." for part in PASSAGE.split(". ")]
    for found in supporter.scores([(sentence, PASSAGE) for sentence in own]):
        assert found.supported > 0.5


def test_scores_are_shares_and_do_not_depend_on_what_else_is_asked(supporter: Supporter) -> None:
    pairs = [(sentence, PASSAGE) for sentence in (*SUPPORTED, *AGAINST, *ELSEWHERE)]
    together = supporter.scores(pairs)
    assert together == [found for pair in pairs for found in supporter.scores([pair])]
    assert supporter.scores(pairs[::-1]) == together[::-1]
    for each in together:
        assert sum((each.yes, each.part, each.no, each.against)) == pytest.approx(1)
        assert 0 <= each.supported <= 1


@pytest.mark.parametrize(("sentence", "evidence"), [("", ""), ("…", PASSAGE), (SUPPORTED[0], "")])
def test_nothing_to_compare_is_scored_all_the_same(
    supporter: Supporter, sentence: str, evidence: str
) -> None:
    (found,) = supporter.scores([(sentence, evidence)])
    assert 0 <= found.supported <= 1


def test_support_is_found_far_down_in_long_evidence(supporter: Supporter) -> None:
    filler = "The council talked about parking and left it at that. " * 60
    (found,) = supporter.scores([(SUPPORTED[1], filler + PASSAGE + " " + filler)])
    assert found.supported >= 0.5
    assert supporter.scores([]) == []


def test_the_file_is_small_and_named_by_its_hash_apart_from_those_of_readers() -> None:
    assert NETWORK.stat().st_size < 25_000_000
    kit = Kit()
    assert kit.scorers == (f"support sha256:{files_hash()}",)
    assert not any("support" in each for each in kit.models)
    without = Kit(Settings(support="none"))
    assert without.supporter is None
    assert without.scorers == ()
    assert without.models == kit.models


def test_missing_and_broken_files_are_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="reinstall"):
        files_hash(tmp_path / "none.onnx")
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no network")
    with pytest.raises(ModelError, match=r"broken\.onnx"):
        Supporter(broken)
