"""Manner: how something is told: as said or not, asserted or denied, and how surely."""

from typing import Literal

Act = Literal["made", "not_made", "declined", "hypothetical", "future"]
Polarity = Literal["asserts", "denies", "questions"]
Certainty = Literal["certain", "probable", "possible", "unlikely", "counterfactual"]
