"""Target: an http or https address taken apart, in one spelling only, or refused."""

import re
from functools import cache
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import msgspec

from onrecord.fetch.refusal import FetchError
from onrecord.lexicon.tables import words

LONGEST = 2048
"""Code points of an address."""
USUAL = {"http": 80, "https": 443}
LAST_RESERVED_PORT = 1023
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
BRACKETED = re.compile(r"\[[0-9A-Fa-f:.]+\](?::\d*)?")
NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
DEVIATING = re.compile("[ßẞς\u200c\u200d]")
"""Letters that IDNA 2003 and 2008 (RFC 5891) take for different hosts."""
KEPT = "/:?#[]@!$&'()*+,;=%~"


class Target(msgspec.Struct, frozen=True):
    """Where a request goes. `host` is lower case, in ASCII, an IPv6 address without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def place(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == USUAL[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port (RFC 6454)."""
        return f"{self.scheme}://{self.place}"

    @property
    def address(self) -> str:
        return self.origin + self.path


def target(address: str) -> Target:
    """The target of an address as a person writes it. Raises FetchError for all others.

    Refused are names and passwords in the address, hosts in a spelling that only some programs
    take for an IP address (2130706433, 0x7f.1, 127.1), and ports that no web server has.
    """
    address = address.strip()
    if len(address) > LONGEST:
        raise FetchError(f"the address is longer than {LONGEST} characters")
    if CONTROL.search(address):
        raise FetchError("the address holds a control character; copy it again")
    parts = split(address)
    scheme = parts.scheme.lower()
    if scheme not in USUAL:
        raise FetchError("only http and https addresses are fetched; save it and give the file")
    if "@" in parts.netloc:
        raise FetchError("the address holds a user name or password; leave it out")
    return Target(scheme, host(parts), port(parts, USUAL[scheme]), path(parts))


def moved(here: Target, location: str) -> Target:
    """Where a redirect from `here` leads. Raises FetchError where no program should follow."""
    try:
        there = target(urljoin(here.address, location.strip()))
    except ValueError as error:
        raise FetchError("the site sends on to something that is no address") from error
    except FetchError as error:
        raise FetchError(f"the site sends on to another address, and {error}") from error
    if here.scheme == "https" and there.scheme == "http":
        raise FetchError(
            "the site sends on from https to http, where anybody may alter the page;"
            " give the http address if you want that"
        )
    return there


def split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise FetchError("not an address") from error
    if "\\" in parts.netloc + parts.path:
        raise FetchError("the address holds a backslash; write / instead")
    return parts


def host(parts: SplitResult) -> str:
    """The host in one spelling. Raises FetchError."""
    name = parts.hostname or ""
    if "[" in parts.netloc:
        # urlsplit passes over what stands between the bracket and the port
        return ipv6(name if BRACKETED.fullmatch(parts.netloc) else "")
    if "%" in name or not name:
        raise FetchError("the address names no host")
    name = ascii_name(name).removesuffix(".")
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        return ipv4(name)
    if len(name) > 253 or not all(map(LABEL.fullmatch, labels)):
        raise FetchError("the address names no host")
    return name


def ascii_name(name: str) -> str:
    """A host name as it is looked up: IDNA labels in ASCII, lower case. Raises FetchError."""
    if name.isascii():
        return name.lower()
    if DEVIATING.search(name):
        raise FetchError("two hosts are written like this one; give its name in the form xn--…")
    try:
        return name.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise FetchError("the address names no host") from error


def ipv6(name: str) -> str:
    try:
        return str(IPv6Address(name))
    except ValueError as error:
        raise FetchError("the address names no host") from error


def ipv4(name: str) -> str:
    """Four decimal numbers, as RFC 3986 writes an IPv4 address. Raises FetchError."""
    try:
        return str(ip_address(name))
    except ValueError as error:
        raise FetchError("an IP address in an odd spelling; write it as 192.0.2.1") from error


def port(parts: SplitResult, usual: int) -> int:
    try:
        number = usual if parts.port is None else parts.port
    except ValueError as error:
        raise FetchError("the address has a port that is no number") from error
    if number != usual and (
        number in other_ports() or (number <= LAST_RESERVED_PORT and number not in USUAL.values())
    ):
        raise FetchError(f"port {number} is not one that web servers use")
    return number


@cache
def other_ports() -> frozenset[int]:
    """Ports above the reserved ones that belong to other services."""
    return frozenset(map(int, words("fetch_ports")))


def path(parts: SplitResult) -> str:
    """Path and query, with all that no request line may hold percent-encoded; no fragment."""
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe=KEPT)
