"""Events: ``extract`` returns the meetings an article reports."""

from kg.extract.events.facts import extract

__all__ = ["extract"]
