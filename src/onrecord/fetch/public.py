"""Public: which IP addresses are on the public internet."""

from functools import cache
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from onrecord.lexicon.tables import table

GLOBAL = IPv6Network("2000::/3")
"""The only IPv6 addresses that IANA has given out for the public internet (RFC 4291)."""
NAT64 = IPv6Network("64:ff9b::/96")
"""An IPv4 address as a network without IPv4 shows it (RFC 6052)."""


def is_public(address: str) -> bool:
    """Whether an IP address, as the resolver writes it, is on the public internet."""
    try:
        ip = carried(ip_address(address))
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and (ip.scope_id is not None or ip not in GLOBAL):
        return False
    return not any(ip in network for network in special() if network.version == ip.version)


def carried(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else ip


@cache
def special() -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(row[0]) for row in table("fetch_networks"))
