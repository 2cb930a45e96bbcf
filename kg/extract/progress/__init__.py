"""Progress: ``extract`` returns what bodies are reported to have done, to be doing, or not to have done."""

from kg.extract.progress.facts import counts_unfinished, extract

__all__ = ["counts_unfinished", "extract"]
