"""A sentence whose main clause is its teller's answer is not printed under the holder."""

import pytest

from onrecord.products.withheld import concedes


@pytest.mark.parametrize(
    ("sentence", "content", "want"),
    [
        ("While the envoy called it a “trip for peace,” it was about fees and nothing else.",
         "trip for peace,", True),
        ("Although Vik said the pact was dead, the ferries sailed as they always had.",
         "the pact was dead", True),
        ("While in Oslo, Vik said the pact was dead.", "the pact was dead", False),
        ("Vik said the pact was dead, although the ferries sailed.", "the pact was dead", False),
        ("Whiley said the pact was dead, and the ferries sailed all the same.",
         "the pact was dead", False),
    ],
)  # fmt: skip
def test_a_concession_is_answered(sentence: str, content: str, want: bool) -> None:
    assert concedes(sentence, sentence.index(content) + len(content)) is want
