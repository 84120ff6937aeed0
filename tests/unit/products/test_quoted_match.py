"""How words asked for stand in a text: verbatim, cut, altered or not, and what differs."""

import pytest

from onrecord.lexicon.quoted_words import asked_of
from onrecord.model.quotation import Difference, Match
from onrecord.products.quoted_match import LONGEST, matched, matches, nearest

TEXT = (
    "The quay is “not for sale while I chair it,” and “nobody asked us about the night boat,” "
    "Duarte reportedly said. Cheap rope is … the dearest kind, she added. The rate was “lower than "
    "any bank in Nordkap [could] dream of.” Aker’s part of the bill is 410 million crowns, and the "
    "pact will not hold. The harbour labour rules say nothing of it. It came with a guest."
)


def one(asked: str, text: str = TEXT) -> Match:
    found = matched(asked, text)
    assert found, asked
    for each in found.differences:
        assert asked[each.asked.start : each.asked.end] == each.asked.exact
        assert text[each.printed.start : each.printed.end] == each.printed.exact
    return found


def words(found: Match, text: str = TEXT) -> str:
    return text[found.start : found.end]


def pairs(found: Match) -> list[tuple[str, str, str]]:
    return [(e.kind, e.asked.exact.strip(), e.printed.exact.strip()) for e in found.differences]


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("nobody asked us about the night boat", []),
        ("“Nobody asked us about the night-boat.”", ["case", "dash"]),
        ("NOBODY asked us about the\n  night\u00a0boat", ["case"]),
        ("nobody as\u00adked us about the night boat", []),
        ("nobody asked us abuot the night boat", ["spelling"]),
        ("Aker's part of the bill", ["marks"]),
        ("Áker’s part of the bill", ["spelling"]),
        ("harbor labor rules", ["spelling", "spelling"]),
        ("Cheap rope is ... the dearest kind", ["ellipsis"]),
        ("Cheap rope is [...] the dearest kind", ["ellipsis"]),
        ("lower than any bank in Nordkap could dream of", ["bracket", "bracket"]),
        ("[n]obody asked us about the night boat", ["bracket"]),
        ("nobody ask[s] us about the night boat", ["bracket"]),
        ("the … quay is not for sale", ["case", "ellipsis", "marks"]),
        ("…nobody asked us…", []),
        ("Aker", []),
    ],
)
def test_the_same_words_are_verbatim_however_written_and_it_is_said_how(
    asked: str, kinds: list[str]
) -> None:
    found = one(asked)
    assert found.standing == "verbatim" or kinds == ["spelling"]
    assert [each.kind for each in found.differences] == kinds
    assert found.share == 1.0


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        ("nobody asked us … the night boat", ("ellipsis", "", "about")),
        ("nobody asked us about the boat", ("word dropped", "", "night")),
        ("the quay is not for sale … about the night boat", None),
    ],
)
def test_words_left_out_make_a_cut(asked: str, left_out: tuple[str, str, str] | None) -> None:
    found = one(asked)
    assert found.standing == "cut"
    if left_out:
        assert left_out in pairs(found)


def test_a_cut_that_is_printed_must_be_marked() -> None:
    found = one("Cheap rope is the dearest kind")
    assert found.standing == "cut"
    assert [each.kind for each in found.differences] == ["ellipsis"]


def test_pieces_stand_in_their_order_and_in_three_sentences_at_most() -> None:
    assert matched("about the night boat … not for sale", TEXT) is None
    assert one("the dearest kind … in Nordkap could dream of").standing == "cut"
    assert matched("nobody asked us about … say nothing of it", TEXT) is None


@pytest.mark.parametrize(
    ("asked", "differs", "sense"),
    [
        ("nobody told us about the night boat", ("word changed", "told", "asked"), None),
        ("nobody ever asked us about the night boat", ("word added", "ever", ""), None),
        ("the pact will hold", ("word dropped", "", "not"), "negation"),
        ("the pact may not hold", ("word changed", "may", "will"), "modality"),
        ("410 billion crowns", ("word changed", "billion", "million"), "number"),
        ("the bill is 420 million crowns", ("word changed", "420", "410"), "number"),
        ("any bank in Gdynia could dream of", ("word changed", "Gdynia", "Nordkap"), "name"),
        ("any bank in Nordkab could dream of", ("spelling", "Nordkab", "Nordkap"), "name"),
        ("the pact [surely] will not hold", ("bracket", "surely", ""), None),
        ("the pact [perhaps] will not hold", ("bracket", "perhaps", ""), "modality"),
    ],
)
def test_other_words_are_an_alteration_and_some_turn_the_sense(
    asked: str, differs: tuple[str, str, str], sense: str | None
) -> None:
    found = one(asked)
    assert differs in pairs(found)
    (difference,) = (each for each in found.differences if each.kind == differs[0])
    assert difference.sense == sense
    if differs[0] == "bracket":
        assert found.standing == ("altered" if sense else "verbatim")
    else:
        assert found.standing == "altered"
    assert found.weighty == (sense is not None)


def test_a_marked_cut_that_drops_a_condition_is_weighty() -> None:
    text = "We will sign the pact in May, if the ceiling stays, and pay for it in June."
    found = one("We will sign the pact in May … and pay for it in June", text)
    assert (found.standing, found.weighty) == ("cut", True)


def test_a_negation_within_a_word_is_seen() -> None:
    text = "Such winds were unseen on the coast of Nordkap."
    assert one("winds were seen on the coast", text).weighty
    found = one("winds were not seen on the coast of Nordkap", text)
    assert found.standing == "altered"
    assert not found.weighty


@pytest.mark.parametrize(
    "asked",
    [
        "zebra",
        "",
        "…",
        "“”",
        "[…]",
        "nobody",
        "he guest came it with a",
        "the night",
        "!?",
        "\x00\x1b[",
    ],
)
def test_what_is_not_there_or_is_nothing_does_not_stand(asked: str) -> None:
    assert matched(asked, "The pact is late. A boat came by in the dark.") is None


def test_a_word_elsewhere_in_place_of_another_is_no_counterpart() -> None:
    text = "It is late. The pact will hold until the winter comes."
    found = one("Perhaps the pact will hold until the winter comes", text)
    assert ("word added", "Perhaps", "") in pairs(found)
    assert words(found, text).startswith("The pact")


def test_only_a_part_of_the_text_is_looked_at() -> None:
    start = TEXT.index("Cheap")
    assert matched("nobody asked us", TEXT, start) is None
    found = matched("the dearest kind", TEXT, start, len(TEXT))
    assert found
    assert words(found) == "the dearest kind"


def test_every_place_is_found_and_none_twice() -> None:
    text = "The pact will hold. Vik said the pact will hold. The pact will not hold, she said."
    found = list(matches(asked_of("the pact will hold"), text, ((0, len(text)),)))
    assert [each.standing for each in found] == ["verbatim", "verbatim", "altered"]
    ends = [each.end for each in found]
    assert all(end <= each.start for end, each in zip(ends, found[1:], strict=False))


def test_words_that_a_narrator_parts_are_one_quotation() -> None:
    text = "“The boat is late,” said Vik, who is never late, “and it will be later.”"
    parts = tuple(
        (text.index(w), text.index(w) + len(w))
        for w in ("The boat is late", "and it will be later")
    )
    (found,) = matches(asked_of("The boat is late, and it will be later"), text, parts)
    assert found.standing == "verbatim"
    assert [text[start:end] for start, end in found.places] == [
        "The boat is late",
        "and it will be later",
    ]
    assert [each.kind for each in found.differences] == ["interruption"]


def test_long_texts_are_looked_through_to_the_end() -> None:
    text = f"{'The tide was low that day. ' * 900}The pact will certainly not hold in Aker."
    assert words(one("the pact will not hold in Aker", text), text).startswith("The pact")


def test_what_is_longer_than_any_quotation_is_only_found_word_by_word() -> None:
    long = " ".join(f"word{number}" for number in range(LONGEST + 50))
    assert one(long, f"So it goes. {long}").standing == "verbatim"
    assert matched(long, long.replace("word7 ", "")) is None


def test_what_comes_nearest_is_no_match_but_has_a_place() -> None:
    text = "The committee met in Aker. The boat was painted in the spring."
    assert matched("the boat was sold to a bank in the autumn", text) is None
    found = nearest(asked_of("the boat was sold to a bank in the autumn"), text, ((0, len(text)),))
    assert found
    assert found.standing == "nowhere"
    assert 0 < found.share < 1


def test_a_difference_is_weighty_where_it_turns_the_sense() -> None:
    (difference,) = one("the pact will hold").differences[-1:]
    assert isinstance(difference, Difference)
    assert difference.weighty
