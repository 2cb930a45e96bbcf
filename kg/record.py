"""Records that are made by the hundred in every article: frozen for who writes code, quick to make for who runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from collections.abc import Callable
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool) -> Callable[[type[Any]], type[Any]]:
        """Returns what makes a class a dataclass that mypy holds to be frozen.

        A frozen dataclass sets each field by a call, which takes several times as long as to set it: a sixth of all
        the time of extraction. So nothing hinders at run time what mypy refuses; equality and hash are the same.
        """
        return dataclass(slots=slots, unsafe_hash=frozen)
