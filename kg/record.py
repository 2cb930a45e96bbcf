"""Records that are made by the hundred in every article: frozen for who writes code, quick to make for who runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["record", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    import dataclasses
    from collections.abc import Callable
    from operator import attrgetter

    def record(*, frozen: bool, slots: bool) -> Callable[[type[Any]], type[Any]]:
        """Returns what makes a class a dataclass that mypy holds to be frozen.

        A frozen dataclass sets each field by a call, which takes several times as long as to set it: a sixth of all
        the time of extraction. So nothing hinders at run time what mypy refuses; equality and hash are the same.
        """

        def made(plain: type[Any]) -> type[Any]:
            cls = dataclasses.dataclass(slots=slots, unsafe_hash=frozen)(plain)
            cls.__fields_of__ = attrgetter(*(field.name for field in dataclasses.fields(cls)))
            return cls

        return made

    def replace(one: object, /, **changes: object) -> object:
        """Returns ``dataclasses.replace(one, **changes)``, several times as fast for records."""
        cls = type(one)
        fields_of = getattr(cls, "__fields_of__", None)
        if fields_of is None:
            return dataclasses.replace(one, **changes)
        new = cls(*fields_of(one))
        for name, value in changes.items():
            setattr(new, name, value)
        return new
