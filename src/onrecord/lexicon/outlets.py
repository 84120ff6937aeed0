"""Outlets: which outlet a host's pages are by."""

from functools import cache
from urllib.parse import urlsplit

from onrecord.lexicon.tables import table
from onrecord.model.document import Stated

NONE = "-"
PREFIXES = frozenset({"www", "m", "amp", "mobile", "edition", "en", "news"})


def outlet_of_host(address: str) -> Stated:
    """The outlet whose host an address names: by its known name, else by the host's own name.

    Nothing for a platform that carries the pages of others, for a bare number and for no address.
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    if "." not in host or ":" in host or host.rpartition(".")[2].isdigit():
        return Stated()
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = hosts().get(".".join(labels[start:]))
        if name is not None:
            return Stated() if name == NONE else Stated(name, "host")
    while len(labels) > 2 and labels[0] in PREFIXES:
        labels = labels[1:]
    return Stated(".".join(labels), "host")


@cache
def hosts() -> dict[str, str]:
    return {row[0]: row[1] for row in table("outlet_hosts")}
