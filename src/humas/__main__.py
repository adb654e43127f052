"""`python -m humas`."""

from humas.cli import main

if __name__ == "__main__":
    main()
