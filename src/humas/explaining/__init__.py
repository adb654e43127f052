"""Where a number comes from, item by item and exactly, and what another answer would make of it."""
