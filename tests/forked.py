"""Humas run in a process that was forked off when all was loaded: a tenth of a second less for each."""

import gc
import os
import sys
from pathlib import Path

import humas.cli.audit
import humas.render.chapters
import humas.render.markdown
import humas.terminal.plain
from humas.cli import main

assert humas

# Those that come of it look for circles among what is theirs only.
gc.collect()
gc.freeze()


def humas_in(folder, arguments):
    """Reads its lines from the file .in of the folder, and writes to .out and .err."""
    os.chdir(folder)
    streams = (".in", os.O_RDONLY), (".out", os.O_WRONLY), (".err", os.O_WRONLY)
    for descriptor, (name, flags) in enumerate(streams):
        os.dup2(os.open(name, flags | getattr(os, "O_BINARY", 0)), descriptor)
    sys.stdin, sys.stdout, sys.stderr = (
        open(descriptor, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - they stay open to the end
        for descriptor, mode in enumerate("rww")
    )
    os.environ["HUMAS_LANG"] = "id"
    sys.argv = ["humas", *arguments]
    main()


def streams_in(folder, lines):
    """Makes the three files, and gives that of the output."""
    (folder / ".in").write_text(lines, encoding="utf-8")
    for name in (".out", ".err"):
        Path(folder, name).write_bytes(b"")
    return folder / ".out"
