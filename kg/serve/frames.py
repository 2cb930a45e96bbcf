"""Messages between the server and a worker: their length in four bytes, a letter for their kind, their bytes.

A worker gets a request (``Q``, JSON) and sends the pieces of a body (``B``) and then the head (``H``, JSON): only when
all is written is it known whether the answer is whole.
"""

from __future__ import annotations

import socket
import struct
from typing import Final

HEADER: Final = struct.Struct(">Ic")
PIECE: Final = 65_536
REQUEST: Final = b"Q"
BODY: Final = b"B"
HEAD: Final = b"H"


def packed(kind: bytes, content: bytes) -> bytes:
    """Returns a message as it is sent."""
    return HEADER.pack(len(content), kind) + content


def send(link: socket.socket, kind: bytes, content: bytes) -> None:
    """Sends one message.

    Raises:
        OSError: the other side is gone.
    """
    link.sendall(packed(kind, content))


def receive(link: socket.socket) -> tuple[bytes, bytes] | None:
    """Returns the kind and the content of the next message; None where the other side has closed."""
    head = _exactly(link, HEADER.size)
    if head is None:
        return None
    size, kind = HEADER.unpack(head)
    content = _exactly(link, size)
    return None if content is None else (kind, content)


def _exactly(link: socket.socket, size: int) -> bytes | None:
    pieces = bytearray()
    while len(pieces) < size:
        piece = link.recv(min(size - len(pieces), PIECE))
        if not piece:
            return None
        pieces += piece
    return bytes(pieces)
