"""What is packed beside the code: the schemas of the file formats, an audit to begin one's own from, shell scripts."""

from __future__ import annotations

import re
from pathlib import Path

FORMATS = ("audit", "checklist", "answers")
TEMPLATE = ("audit.yaml", "accounts.yaml")
SCHEMAS = "schema"
"""The folder of the schemas, here and in an audit of one's own."""

SHELLS = {"bash": "humas.bash", "zsh": "humas.zsh", "fish": "humas.fish", "powershell": "humas.ps1"}
"""The shells that there is completion for, and their scripts."""

_PACKAGE = Path(__file__).parents[1]
_OTHERWISE_SPOKEN = re.compile(r"(?m)^ *#[a-z]{2} .*\n")


def schema(name: str) -> bytes:
    """`name` is one of FORMATS."""
    return (_PACKAGE / SCHEMAS / _schema_name(name)).read_bytes()


def completion_script(shell: str) -> str:
    """`shell` is one of SHELLS."""
    return (_PACKAGE / "shells" / SHELLS[shell]).read_text(encoding="utf-8")


def own_audit(audit_id: str, language: str) -> dict[str, bytes]:
    """The files of a small audit, by their names in its folder; the schemas that its files point at are among them.

    A comment in the template stands in every language, each line marked `#id ` or `#en `.
    """
    files = {name: (_PACKAGE / "template" / name).read_text(encoding="utf-8") for name in TEMPLATE}
    files["audit.yaml"] = re.sub(r"(?m)^id: .*", f"id: {audit_id}", files["audit.yaml"], count=1)
    own = {name: _fitted(text, language).encode() for name, text in files.items()}
    return own | {f"{SCHEMAS}/{_schema_name(name)}": schema(name) for name in ("audit", "checklist")}


def _fitted(text: str, language: str) -> str:
    """In one language, and with its schemas beside it."""
    spoken = re.sub(rf"(?m)^( *)#{language} ", r"\1# ", text)
    return _OTHERWISE_SPOKEN.sub("", spoken).replace(f"$schema=../{SCHEMAS}/", f"$schema={SCHEMAS}/")


def _schema_name(name: str) -> str:
    return f"{name}.schema.json"
