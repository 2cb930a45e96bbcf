"""Bodies and persons: who is named, and who holds which post."""
