"""Documents: ``extract`` returns those an article names."""

from kg.extract.documents.facts import extract

__all__ = ["extract"]
