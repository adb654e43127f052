"""A report as text or bytes: one module a format."""
