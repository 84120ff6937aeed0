"""Settings: who asks is always clear, and no header can be smuggled in."""

import pytest

from onrecord.errors import UsageError
from onrecord.fetch.settings import FetchSettings


def test_the_user_agent_says_who_asks_and_for_what() -> None:
    assert FetchSettings().agent == "onrecord (news analysis by a person)"
    named = FetchSettings(version="0.2", contact="desk@example.org")
    assert named.agent == "onrecord/0.2 (news analysis by a person; contact: desk@example.org)"


@pytest.mark.parametrize("contact", ["", " ", "a\r\nX: y", "a) evil (", "é", "a" * 300, "a\n"])
def test_a_contact_that_no_header_can_hold(contact: str) -> None:
    with pytest.raises(UsageError, match="contact"):
        FetchSettings(contact=contact)


def test_a_version_that_no_header_can_hold() -> None:
    with pytest.raises(UsageError, match="version"):
        FetchSettings(version="1\r\nX: y")
