"""Places of voices: for which states and bodies holders stand, and for whom they speak."""

from onrecord.link.roots_places import SOME_STATE, standing
from onrecord.model.records import Holder, HolderKind, Naming, Role, RoleStatus
from onrecord.model.span import Span


def holder(
    name: str, kind: HolderKind = "person", office: str = "", status: RoleStatus = "current"
) -> Holder:
    naming: Naming = "unnamed" if kind == "anonymous" else "named"
    span = Span(0, len(office), office) if office else None
    roles = (Role(office=span, status=status),) if span else ()
    return Holder(id="h", name=name, kind=kind, naming=naming, roles=roles)


def test_a_government_is_its_state() -> None:
    found = standing(holder("government of Norway", "government"))
    assert found.is_one == {"government:NOR"}


def test_a_minister_may_speak_for_his_state_and_is_not_it() -> None:
    found = standing(holder("Tor Vik", office="Norwegian minister"))
    assert not found.is_one
    assert found.speaks == {"government:NOR"}
    assert standing(holder("Tor Vik", office="Norwegian minister", status="former")).speaks == set()
    assert standing(holder("a former Norwegian minister", "anonymous")).speaks == set()


def test_a_spokesman_is_the_voice_of_whom_he_speaks_for() -> None:
    assert standing(holder("Tor Vik", office="Kremlin spokesman")).is_one == {"government:RUS"}


def test_somebody_at_work_stands_for_nobody() -> None:
    found = standing(holder("Ines Duarte", office="Norwegian analyst"))
    assert found.countries == {"NOR"}
    assert not found.is_one
    assert not found.speaks


def test_a_body_of_a_state_that_nothing_names() -> None:
    assert standing(holder("Foreign Ministry", "organisation")).speaks == SOME_STATE
    assert standing(holder("Norwegian Foreign Ministry", "organisation")).speaks == {
        "government:NOR"
    }
    assert standing(holder("The Quay Company", "organisation")).speaks == frozenset()
