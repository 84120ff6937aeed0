"""Notices: short pages in the place of what was asked for: not here, being prepared, unreadable."""

from typing import NamedTuple

from onrecord.web.addresses import Addresses
from onrecord.web.render import environment


class Notice(NamedTuple):
    """What is said instead; `again`: seconds after which to ask again, 0 for never."""

    status: int
    title: str
    words: str
    step: str = ""
    again: int = 0


def notice_html(notice: Notice, addresses: Addresses, record: str) -> bytes:
    text = (
        environment()
        .get_template("notice.html")
        .render(
            notice=notice,
            record=record,
            to=addresses.to,
            asset=addresses.asset,
            here=addresses.to(addresses.here),
            static=addresses.static,
        )
    )
    return text.encode("utf-8", "replace")
