"""The disk: reading files that may be anything, writing whole ones, and finding the audit that is meant."""
