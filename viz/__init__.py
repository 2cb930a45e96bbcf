"""Rows in, HTML out: networks and a static site drawn from the graph."""
