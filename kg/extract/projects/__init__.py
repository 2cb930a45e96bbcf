"""Projects: ``extract`` returns those an article names."""

from kg.extract.projects.facts import extract

__all__ = ["extract"]
