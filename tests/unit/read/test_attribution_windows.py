"""Windows: every word of a stretch in one window, none too long, cut between sentences."""

from onrecord.model.parse import Parse
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution_windows import FULL, MOST, windows
from onrecord.read.attribution_words import distance, relations, shape
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of

SAID = "Mayor Ines Duarte said the ferry pact is ready. Tor Vik disagreed with her at length. "


def parsed(kit: Kit, text: str) -> Parse:
    return parse(document_of(text), Layout(blocks_of(text), ()), kit)


def test_stretches_share_windows_up_to_the_limit_and_no_word_is_lost(kit: Kit) -> None:
    text = "\n\n".join([SAID.strip()] * 12)
    found = parsed(kit, text)
    stretches = [(block.start, block.end) for block in blocks_of(text)]
    sizes = [2] * len(found)
    cut = list(windows(found, stretches, sizes))
    assert [token for each in cut for token in each.tokens] == list(range(len(found)))
    assert all(sum(sizes[token] for token in each.tokens) <= FULL for each in cut)
    assert sum(len(each.begins) for each in cut) == len(stretches)
    assert len(list(windows(found, stretches, sizes, 0))) == len(stretches)


def test_a_long_stretch_is_cut_between_sentences(kit: Kit) -> None:
    text = SAID * 20
    found = parsed(kit, text.strip())
    cut = list(windows(found, [(0, len(text))], [1] * len(found)))
    assert len(cut) > 1
    for each in cut:
        assert len(each.tokens) <= MOST
        assert found.sentence[each.tokens[0]] != found.sentence[max(each.tokens[0] - 1, 0)] or (
            each.tokens[0] == 0
        )


def test_how_words_hang_together_with_a_cue(kit: Kit) -> None:
    found = parsed(kit, "Tor Vik said the pact is dead. He left.")
    every = range(len(found))
    words = [found.word(token) for token in every]
    related = dict(zip(words, relations(found, words.index("said"), every), strict=True))
    assert related["said"] == ("self", 0)
    assert related["Vik"] == ("down:nsubj", 0)
    assert related["dead"] == related["pact"] == ("down:ccomp", 0)
    assert related["left"] == ("after", 0)
    inner = dict(zip(words, relations(found, words.index("is"), every), strict=True))
    assert inner["said"] == ("up:ccomp", 1)
    assert inner["Vik"] == ("over:nsubj", 1)


def test_distances_are_exact_near_by_and_coarse_far_off() -> None:
    assert [distance(step) - distance(0) for step in (-2, -1, 0, 1, 2, 3, 4)] == [
        -2, -1, 0, 1, 2, 3, 4,
    ]  # fmt: skip
    assert distance(40) == distance(45) > distance(9)
    assert 0 <= distance(-10_000) < distance(10_000) <= 28


def test_shapes() -> None:
    words = ("pact", "Vik", "NATO", "1,000", "“", "A")
    assert [shape(word) for word in words] == [0, 1, 2, 3, 4, 1]
