"""From nodes with places to audits and answers; every misfit becomes a problem, and all are told at once."""
