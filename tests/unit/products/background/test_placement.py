"""Which clause a time dates: the main one, something else that is named, or nothing."""

import pytest

from onrecord.products.background.events import event
from onrecord.products.background.placement import EntryKind, dates_main


def place(marked: str) -> tuple[str, int, int]:
    """A sentence and the place of the time that stands between two "@" in it."""
    before, time, behind = marked.split("@")
    return before + time + behind, len(before), len(before) + len(time)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("past", "On @4 March 2031@, the quay was opened to small boats."),
        ("past", "The company in @May@ took the old ferry from its line."),
        ("past", "Aino Berg, who grew up on the quay, died @last August@ at 75."),
        ("past", "The judge ruled in @January@ that the ferry could sail."),
        ("past", "VIKHOLM — Sundline cut its fares, the union alleged in a letter @Thursday@."),
        ("past", "In late @February@, Beijing sought to sell its ferry."),
        ("past", "Early @Wednesday@, as the mayor was packing, the crews left the quay."),
        ("past", "He took his dog to a @2031@ hearing on the quay."),
        ("happened", "Under pressure from the crews, Sundline on @Friday@ said it would pay."),
        ("happened", "The crews sing in the harbour on @11 July@."),
        ("ahead", "In @June@, the court will decide on the ferry."),
        ("ahead", "The court heard the crews in April and is expected to rule by @July@."),
        ("ahead", "The judge ordered Sundline to answer by @Friday@."),
    ],
)
def test_times_that_date_the_main_clause(kind: EntryKind, text: str) -> None:
    assert dates_main(*place(text), kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("past", "It was the first strike on the sound since @1950@."),
        ("past", "The crews have warned of the fog since @1960@."),
        ("past", "The union joined the singer who was the port's most heard @last year@."),
        ("past", "The mayor wants a day like her walk with the crews @last month@."),
        ("past", "He will come back to the quay, as the mayor suggested @last month@."),
        ("past", "The mayor smiled after the ferry left the sound in @March@."),
        ("past", "Found by his daughter after his death @last August@, the maps show the quay."),
        ("past", "The facts were clear from the letters released on @Wednesday@."),
        ("past", "The letter filed on @Thursday@ with the port rightly says that fares rose."),
        (
            "past",
            "The note found @Friday@ in the harbour, which angered some, could help Sundline.",
        ),
        ("past", "The crews could strike in @May@."),
        ("past", "Perhaps the winner in @May@ was the mayor."),
        ("past", "Aino Berg with the mayor on the quay in @1975@."),
        ("past", "Sundline says there are no signs of the plan it used in @2016@."),
        ("happened", "On @Monday@, Berg is likely to ask for a raise."),
        ("happened", "Aino Berg and Tove Rask lead @Sunday@ HOUR on the strike."),
        ("happened", "The matter has come to the top ahead of @Monday@'s talks."),
        ("happened", "Guests of a popular @Sunday night@ music show said the mayor was tired."),
        ("ahead", "He scolded the crews, demanding that they pay now instead of by @2034@."),
        ("ahead", "Sundline has sought to name its ferry in @2034@."),
    ],
)
def test_times_that_date_something_else(kind: EntryKind, text: str) -> None:
    assert not dates_main(*place(text), kind)


@pytest.mark.parametrize(
    ("kind", "text", "named"),
    [
        (
            "past",
            "It is his first trip since Sundline's purchase of the ferry in @2031@.",
            "Sundline's purchase of the ferry in 2031",
        ),
        (
            "past",
            "The paper leans on words that the two used weeks before Sundline bought the quay"
            " @last year@.",
            "Sundline bought the quay last year",
        ),
        (
            "past",
            "A talk would help, eased by a @March 10@ deal between Vik and Lund that held.",
            "a March 10 deal between Vik and Lund",
        ),
        ("past", "The rule, which was announced @May 10@, angers all.", "The rule, which was"),
        (
            "past",
            "Since @May 2031@, when Berg bought the quay, all is calm.",
            "May 2031, when Berg",
        ),
        (
            "happened",
            "The facts were clear from the letters released on @Wednesday@.",
            "the letters",
        ),
        ("ahead", "The fruit will be seen as Berg heads to Lund on @March 20@.", "Berg heads to"),
        ("ahead", "They will meet at a fair that Lund is hosting in @August@.", "a fair that Lund"),
    ],
)
def test_what_else_a_time_dates_is_named(kind: EntryKind, text: str, named: str) -> None:
    sentence, start, end = place(text)
    found = event(sentence, start, end, kind)
    assert found is not None and sentence[slice(*found)].startswith(named)
    assert found[0] <= start and end <= found[1]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("past", "It was the first strike on the sound since @1950@."),
        ("past", "The mayor wants a day like her walk with the crews @last month@."),
        ("past", "He will come back to the quay, as the mayor suggested @last month@."),
        ("ahead", "Heading to Lund – looking forward to meeting with Berg @tomorrow@."),
        ("past", "She asked whether the crews left the quay in @May@."),
        ("past", "Nothing changed after the crews did not leave the quay in @May@."),
        ("past", "The singer who was the port's most heard voice @last year@ is away."),
        ("happened", "The matter has come to the top ahead of @Monday@'s talks."),
        ("ahead", "He scolded the crews, demanding that they pay now instead of by @2034@."),
    ],
)
def test_what_is_compared_supposed_or_denied_is_not_named(kind: EntryKind, text: str) -> None:
    assert event(*place(text), kind) is None
