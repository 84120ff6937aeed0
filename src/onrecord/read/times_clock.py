"""Clock: the time of day that an expression tells, as TIMEX3 writes it after a day."""

from collections.abc import Mapping

HOURS = 24
HALVES = {"MO": "a", "AF": "p", "EV": "p", "NI": "p"}
"""Which half of the clock a part of the day is in."""


def clock(parts: Mapping[str, str]) -> str | None:
    """T13:00, TMO, …; None where none is told, or for no such hour."""
    if "noon" in parts:
        return f"T{parts['noon']}"
    for name in ("hour", "clock", "military"):
        if name in parts:
            return numbered(parts[name], parts) or "TXX:XX"
    if "tonight" in parts:
        return "TNI"
    return f"T{parts['part']}" if "part" in parts else None


def numbered(digits: str, parts: Mapping[str, str]) -> str | None:
    """Hours and minutes, with the half of the day and the zone."""
    if digits.isdigit() and len(digits) == 4:
        hour, minute, second = int(digits[:2]), int(digits[2:]), None
    else:
        hour, minute, second = (*map(int, digits.replace(".", ":").split(":")), 0, 0)[:3]
        second = second or None
    half = parts.get("half") or HALVES.get("NI" if "tonight" in parts else parts.get("part", ""))
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    if hour >= HOURS or minute >= 60 or (second or 0) >= 60:
        return None
    seconds = f":{second:02}" if second else ""
    return f"T{hour:02}:{minute:02}{seconds}" + (
        parts.get("zone") or "" if parts.get("zone") == "Z" else ""
    )
