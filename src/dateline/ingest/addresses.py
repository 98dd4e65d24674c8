"""Which network addresses may be fetched from: public ones only."""

import ipaddress
import socket
from collections.abc import Callable

from dateline.model.errors import FetchError, Forbidden

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]
Allow = Callable[[Address], bool]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


def resolve(host: str, port: int) -> list[str]:
    """The addresses that the system's resolver gives for a host."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(
            f"no address for the host {host}", where=host, advice="check the spelling and the connection"
        ) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: Address) -> bool:
    """Whether the address is one on the open internet: not private, loopback, link-local, shared, reserved, multicast.

    An IPv4 address carried in an IPv6 one (mapped, compatible, 6to4, Teredo, NAT64) is judged too.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = _carried(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _carried(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def checked(host: str, port: int, *, where: str, resolver: Resolve, allow: Allow) -> str:
    """The address to connect to. A host with any address that is not allowed is refused: it may be a trap for the next look-up."""
    literal = host.strip("[]").split("%")[0]
    try:
        listed = [str(ipaddress.ip_address(literal))]
    except ValueError:
        listed = resolver(host, port)
    if not listed:
        raise FetchError(f"no address for the host {host}", where=where, advice="check the spelling")
    for text in listed:
        if not allow(ipaddress.ip_address(text.split("%")[0])):
            raise Forbidden(
                f"{host} leads to {text}, which is not on the open internet",
                where=where,
                advice="save the page and read the file instead",
            )
    return listed[0]
