"""What the program says in Indonesian."""
