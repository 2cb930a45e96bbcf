"""Takes the guard away, for the test of what holds where it is got around."""

import kg.ask.guard

kg.ask.guard.admit = lambda query: None
