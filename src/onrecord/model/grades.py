"""Grades: how reliable a user holds sources to be, by the letters of the Admiralty code."""

from typing import Literal, get_args

import msgspec

from onrecord.errors import EvidenceError

Grade = Literal["A", "B", "C", "D", "E", "F"]
"""A: completely reliable; B: usually; C: fairly; D: not usually; E: unreliable; F: not judged."""

GRADES: tuple[Grade, ...] = get_args(Grade)
UNGRADED: Grade = "F"


class SourceGrade(msgspec.Struct, frozen=True):
    """The grade that the user gives a source, by its name in his file, and his note."""

    name: str
    grade: Grade = UNGRADED
    note: str = ""

    def __post_init__(self) -> None:
        if self.grade not in GRADES:
            raise EvidenceError(f"a grade is one of {', '.join(GRADES)}: {self.grade}")


class Grades(msgspec.Struct, frozen=True):
    """All grades of one file, in its order; each name once."""

    sources: tuple[SourceGrade, ...] = ()
