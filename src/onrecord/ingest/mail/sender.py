"""Mail sender: who a mail is from, a person or an outlet."""

import re
from collections.abc import Iterable

import msgspec

from onrecord.ingest.mail.words import of_kind
from onrecord.ingest.names import TURNED, people
from onrecord.lexicon.names import is_given

ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w.-]{1,200}")
BEFORE_ADDRESS = re.compile(r"\s*(?:<|\[mailto:|\(mailto:|\[).*", re.S)
SEAM = re.compile(r"\s*[,|·•(]\s*|\s+[-–—/]\s+")
NOT_LETTERS = re.compile(r"[\W_]+")
SHORTEST_KEY = 4


class Sender(msgspec.Struct, frozen=True):
    """Who a mail is from: people, an outlet, or both; "" where it does not say."""

    authors: tuple[str, ...] = ()
    outlet: str = ""


def sender(stated: str, bulk: bool) -> Sender:
    """The sender that a From line states. `bulk`: the mail went to a list of subscribers.

    A name is a person's where it looks like one; in bulk mail, where outlets look alike
    ("Harbour Tide"), only where it begins with a given name or is the address's own.
    """
    display = name_of(stated)
    address = next(iter(ADDRESS.findall(stated)), "").casefold()
    bulk = bulk or is_desk(address)
    parts = [part for part in split(display) if part]
    persons = tuple(part for part in parts if is_person(part, address, bulk))
    others = [part for part in parts if part not in persons]
    if len(parts) > 2:
        return Sender((), display)
    return Sender(people(persons, None), others[0] if others else "")


def name_of(stated: str) -> str:
    """The name before the address, without its quotation marks."""
    name = BEFORE_ADDRESS.sub("", stated).strip(" \t\"'“”‘’*")
    return "" if ADDRESS.fullmatch(name) else name


def split(display: str) -> Iterable[str]:
    """The person and the outlet in "Ann Lee from The Lantern", "Ann Lee | The Lantern"."""
    if (turned := TURNED.fullmatch(display)) and is_given(turned[2]):
        return [f"{turned[2]} {turned[1]}"]
    words = display.split()
    for at, word in enumerate(words):
        if word.casefold() in of_kind("via"):
            words = words[:at]
            break
    for at, word in enumerate(words):
        if word in of_kind("joint") and at >= 1 and people([" ".join(words[:at])], None):
            return [" ".join(words[:at]), " ".join(words[at + 1 :])]
    return [part.strip(" \"'“”)") for part in SEAM.split(" ".join(words))]


def is_person(name: str, address: str, bulk: bool) -> bool:
    first = name.split(maxsplit=1)[0]
    if not people([name], None) or first.casefold() in of_kind("article"):
        return False
    if is_given(first):
        return True
    local, _, domain = address.partition("@")
    own = key(name)
    if len(own) >= SHORTEST_KEY and own in key(domain):
        return False
    return not bulk or own == key(local)


def key(name: str) -> str:
    return NOT_LETTERS.sub("", name.casefold())


def is_desk(address: str) -> bool:
    """Whether an address is an office's, not a person's."""
    local = address.partition("@")[0]
    return bool({local, *re.split(r"[._+-]", local)} & of_kind("desk"))
