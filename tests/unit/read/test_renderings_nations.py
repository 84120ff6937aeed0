"""Nations: for which state a description says that somebody speaks."""

import pytest

from onrecord.model.span import Span
from onrecord.read.renderings_nations import is_title, place_spoken_for, spoken_for


def words(text: str) -> Span:
    return Span(7, 7 + len(text), text)


@pytest.mark.parametrize(
    ("text", "country", "said"),
    [
        ("Russian President", "Russia", "Russian President"),
        ("a Chinese Foreign Ministry spokesperson", "China",
         "Chinese Foreign Ministry spokesperson"),
        ("spokesman for Ukraine’s air force", "Ukraine", "spokesman for Ukraine’s air force"),
        ("aide to the Polish prime minister", "Poland", "aide to the Polish prime minister"),
        ("minister of foreign affairs of Ukraine", "Ukraine",
         "minister of foreign affairs of Ukraine"),
        ("Deputy Foreign Minister of the Republic of Poland", "Poland",
         "Deputy Foreign Minister of the Republic of Poland"),
        ("Kremlin press secretary", "Russia", "Kremlin press secretary"),
        ("Knesset member", "Israel", "Knesset member"),
        ("South Korean President", "South Korea", "South Korean President"),
        ("Norwegian Prime Minister Tor Vik", "Norway", "Norwegian Prime Minister"),
        ("Iranian state television", "Iran", "Iranian state television"),
    ],
)  # fmt: skip
def test_an_office_or_body_of_a_state(text: str, country: str, said: str) -> None:
    found = spoken_for(words(text))
    assert found is not None
    assert (found.country.name, found.span.exact) == (country, said)
    assert found.span.start == 7 + text.index(said)


@pytest.mark.parametrize(
    "text",
    [
        "a critic of the Ukrainian president",
        "president of Russia Today",
        "Russian chess federation president",
        "former German chancellor",
        "Russian-installed governor",
        "Turkish opposition leader",
        "Russian President’s critic",
        "Polish government security firm",
        "Ukrainian army doctor",
        "New Mexico governor",
        "Georgia governor",
        "person close to the Kremlin",
        "prominent Russia scholar",
        "Polish and Latvian ministers",
        "the Russian embassy",
        "leader",
        "Beijing",
    ],
)
def test_other_descriptions_speak_for_no_state(text: str) -> None:
    assert spoken_for(words(text)) is None


def test_a_place_alone_speaks_for_its_state_only_beside_an_office() -> None:
    place = place_spoken_for(words("the Kremlin"))
    assert place is not None and place.body
    assert place_spoken_for(words("Real Madrid Foundation")) is None
    assert is_title(words("deputy foreign minister"), body=False)
    assert not is_title(words("head coach"), body=True)
    assert not is_title(words("deputy"), body=False)
