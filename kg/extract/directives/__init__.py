"""Directives: ``extract`` returns who asks whom to do what by when."""

from kg.extract.directives.facts import extract

__all__ = ["extract"]
