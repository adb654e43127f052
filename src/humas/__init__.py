"""humas takes an agency through checklists in the terminal and writes a scored readiness report."""

__version__ = "0.1.0"
