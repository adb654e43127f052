"""Every option, declared once; its help is a key of the words, with an example in the sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from humas import __version__
from humas.cli.language import known_language
from humas.terminal.streams import show


def _show_version(value: bool) -> None:
    if value:
        show(f"humas {__version__}\n")
        raise typer.Exit


Checklists = Annotated[
    Path | None, typer.Option("-c", "--checklists", metavar="PATH", help="help.checklists")
]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="id|en", callback=known_language, help="help.lang")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="help.no-color")]
Version = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_show_version, help="help.version")
]
NewOrOldAnswers = Annotated[
    Path | None, typer.Argument(metavar="[ANSWERS]", help="help.answers", show_default=False)
]
OneAnswers = Annotated[Path, typer.Argument(metavar="ANSWERS", help="help.answers-one")]
ItemName = Annotated[str | None, typer.Argument(metavar="[ITEM]", help="help.item", show_default=False)]
If = Annotated[list[str] | None, typer.Option("--if", metavar="ITEM=ANSWER", help="help.if")]
To = Annotated[str | None, typer.Option("--to", metavar="STAGE|LEVEL", help="help.to")]
PlanFormat = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help="help.plan-format")]
PlanOutput = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="help.plan-output")]
Last = Annotated[Path | None, typer.Option("--from", metavar="FILE", help="help.report-from")]
AsPlan = Annotated[bool, typer.Option("--plan", help="help.as-plan")]
ManyAnswers = Annotated[list[Path], typer.Argument(metavar="ANSWERS", help="help.answers-many")]
Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[PATHS]...", help="help.paths", show_default=False)
]
Select = Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help="help.select")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="help.ignore")]
Strict = Annotated[bool, typer.Option("--strict", help="help.strict")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", help="help.jobs", show_default=False)]
Against = Annotated[str | None, typer.Option("--against", metavar="REV|PATH", help="help.against")]
StdinName = Annotated[
    Path | None, typer.Option("--stdin-filename", metavar="FILE", help="help.stdin-filename")
]
AllowNone = Annotated[bool, typer.Option("--allow-none", help="help.allow-none")]
RuleCode = Annotated[str | None, typer.Argument(metavar="[CODE]", help="help.rule-code", show_default=False)]
ChecklistId = Annotated[
    str | None, typer.Argument(metavar="[CHECKLIST]", help="help.checklist", show_default=False)
]
Coverage = Annotated[bool, typer.Option("--coverage", help="help.coverage")]
ShowFormat = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help="help.show-format")]
CheckFormat = Annotated[
    list[str] | None, typer.Option("-f", "--format", metavar="FORMAT[=FILE]", help="help.check-format")
]
Agency = Annotated[str | None, typer.Option("--agency", metavar="NAME", help="help.agency")]
Assessor = Annotated[str | None, typer.Option("--assessor", metavar="NAME", help="help.assessor")]
Quick = Annotated[bool, typer.Option("--quick", help="help.quick")]
Only = Annotated[list[str] | None, typer.Option("--only", metavar="CHECKLIST", help="help.only")]
Full = Annotated[bool, typer.Option("--full", help="help.full")]
From = Annotated[Path | None, typer.Option("--from", metavar="FILE", help="help.from")]
Plain = Annotated[bool, typer.Option("--plain", help="help.plain")]
WriteReport = Annotated[list[Path] | None, typer.Option("--report", metavar="FILE", help="help.write-report")]
Format = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help="help.format")]
TextFormat = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help="help.text-format")]
TextOutput = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="help.text-output")]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="help.output")]
Template = Annotated[Path | None, typer.Option("--template", metavar="FILE", help="help.template")]
FailUnder = Annotated[str | None, typer.Option("--fail-under", metavar="N", help="help.fail-under")]
RequireStage = Annotated[
    str | None, typer.Option("--require-stage", metavar="STAGE", help="help.require-stage")
]
OldAnswers = Annotated[Path, typer.Argument(metavar="OLD", help="help.answers-old")]
NewerAnswers = Annotated[list[Path], typer.Argument(metavar="NEW", help="help.answers-newer")]
CompareFormat = Annotated[
    str | None, typer.Option("-f", "--format", metavar="FORMAT", help="help.compare-format")
]
CompareOutput = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="help.compare-output")
]
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="help.new-folder")]
Shell = Annotated[str, typer.Argument(metavar="SHELL", help="help.shell")]
SchemaName = Annotated[str, typer.Argument(metavar="NAME", help="help.schema-name")]
