"""Limits that a process which answers queries puts on itself, for good.

Windows knows none of them: there they do nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import resource


def installed() -> int | None:
    """Returns the bytes of memory that this machine has; None where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None


def memory(more: int) -> None:
    """Takes from this process the memory beyond what it has and ``more`` bytes; a crash writes none of it to disk."""
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    mapped = _mapped()
    if mapped is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = mapped + more if hard == resource.RLIM_INFINITY else min(mapped + more, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def files() -> None:
    """Takes from this process the means to open anything: files, sockets, pipes."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def processor(seconds: int) -> None:
    """Limits the processor time of this process to so many seconds from now on."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _mapped() -> int | None:
    """Returns the bytes of address space in use; None on systems that do not tell (and do not enforce limits on it)."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None
