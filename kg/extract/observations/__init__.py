"""Statements of indicators: ``extract`` returns the observations of an article."""

from kg.extract.observations.facts import extract

__all__ = ["extract"]
