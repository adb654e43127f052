"""The commands as typer knows them: each parses, calls, and shows."""

# Without `annotations` from the future: of texts typer makes types at every start, twice each.
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import typer

from humas.cli import options as o
from humas.cli.speaking import SpokenCommand, SpokenGroup, translated
from humas.terminal.streams import show
from humas.words import Words


def humas(
    context: typer.Context,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
    version: o.Version = False,
) -> None:
    if context.invoked_subcommand is None:
        show(context.get_help() + "\n")


def _chosen(context: typer.Context, checklists: Path | None) -> Path | None:
    """`-c` stands before the command or after it."""
    before = context.parent.params["checklists"] if context.parent else None
    return checklists or (Path(before) if before else None)


def _colour(context: typer.Context, no_color: bool) -> bool:
    parent = context.parent
    return not (no_color or (parent and parent.params["no_color"]) or os.environ.get("NO_COLOR"))


def audit(
    context: typer.Context,
    answers: o.NewOrOldAnswers = None,
    agency: o.Agency = None,
    assessor: o.Assessor = None,
    quick: o.Quick = False,
    only: o.Only = None,
    full: o.Full = False,
    last: o.From = None,
    plain: o.Plain = False,
    report: o.WriteReport = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.audit import run_audit  # noqa: PLC0415 - each command pays for itself only
    from humas.cli.wishing import Wish  # noqa: PLC0415

    wish = Wish(
        answers,
        agency,
        assessor,
        quick,
        tuple(only or ()),
        full,
        last,
        plain,
        tuple(report or ()),
        _chosen(context, checklists),
    )
    return run_audit(wish, context.obj, colour=_colour(context, no_color))


def report(
    context: typer.Context,
    answers: o.ManyAnswers,
    format_: o.Format = None,
    output: o.Output = None,
    template: o.Template = None,
    fail_under: o.FailUnder = None,
    require_stage: o.RequireStage = None,
    as_plan: o.AsPlan = False,
    last: o.Last = None,
    jobs: o.Jobs = 0,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.limits import Limits  # noqa: PLC0415 - each command pays for itself only
    from humas.cli.report import Order, run_report  # noqa: PLC0415

    order = Order(answers, format_, output, _chosen(context, checklists), jobs, template, as_plan, last)
    return run_report(order, Limits.of(fail_under, require_stage), context.obj)


def explain(
    context: typer.Context,
    answers: o.OneAnswers,
    item: o.ItemName = None,
    if_: o.If = None,
    format_: o.TextFormat = None,
    output: o.TextOutput = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.explain import Order, run_explain  # noqa: PLC0415 - each command pays for itself only

    order = Order(answers, item, if_ or (), format_, output, _chosen(context, checklists))
    return run_explain(order, context.obj)


def plan(
    context: typer.Context,
    answers: o.OneAnswers,
    to: o.To = None,
    format_: o.PlanFormat = None,
    output: o.PlanOutput = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.plan import Order, run_plan  # noqa: PLC0415 - each command pays for itself only

    order = Order(answers, to, format_, output, _chosen(context, checklists))
    return run_plan(order, context.obj)


def compare(
    context: typer.Context,
    old: o.OldAnswers,
    newer: o.NewerAnswers,
    format_: o.CompareFormat = None,
    output: o.CompareOutput = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.compare import Order, run_compare  # noqa: PLC0415 - each command pays for itself only

    order = Order((old, *newer), format_, output, _chosen(context, checklists))
    return run_compare(order, context.obj)


def check(
    context: typer.Context,
    paths: o.Paths = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    strict: o.Strict = False,
    jobs: o.Jobs = 0,
    against: o.Against = None,
    stdin_filename: o.StdinName = None,
    allow_none: o.AllowNone = False,
    format_: o.CheckFormat = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.check import Choice, Order, run_check  # noqa: PLC0415 - each command pays for itself only

    order = Order(
        paths or [],
        _chosen(context, checklists),
        against,
        Choice.of(select or (), ignore or ()),
        strict,
        jobs,
        stdin_filename,
        allow_none,
        format_ or (),
    )
    return run_check(order, context.obj)


def rule(
    context: typer.Context,
    code: o.RuleCode = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.rule import run_rule  # noqa: PLC0415 - each command pays for itself only

    return run_rule(code, context.obj)


def show_checklists(
    context: typer.Context,
    checklist: o.ChecklistId = None,
    coverage: o.Coverage = False,
    format_: o.ShowFormat = None,
    checklists: o.Checklists = None,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.show import run_show  # noqa: PLC0415 - each command pays for itself only

    chosen = _chosen(context, checklists)
    return run_show(checklist, chosen, context.obj, coverage=coverage, format_=format_)


def new(
    context: typer.Context,
    folder: o.NewFolder,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.new import run_new  # noqa: PLC0415 - each command pays for itself only

    return run_new(folder, context.obj)


def schema(
    name: o.SchemaName,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.schema import run_schema  # noqa: PLC0415 - each command pays for itself only

    return run_schema(name)


def completion(
    shell: o.Shell,
    lang: o.Lang = None,
    no_color: o.NoColor = False,
) -> int:
    from humas.cli.completion import run_completion  # noqa: PLC0415 - each command pays for itself only

    return run_completion(shell)


COMMANDS: Mapping[str, Callable[..., int]] = {
    "audit": audit,
    "report": report,
    "explain": explain,
    "plan": plan,
    "compare": compare,
    "check": check,
    "rule": rule,
    "show": show_checklists,
    "new": new,
    "schema": schema,
    "completion": completion,
}
"""In the order of the help."""

NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(SpokenGroup):
    """Makes a command when it is asked for: typer is slow to read options, and a run needs those of one command."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        as_command = alone.command(
            cmd_name, cls=SpokenCommand, context_settings=NAMES, help=f"help.{cmd_name}"
        )
        as_command(COMMANDS[cmd_name])
        return translated(typer.main.get_command(alone), ctx.obj)


def application(words: Words) -> Any:
    """The whole command, its help in the language of `words`."""
    app = typer.Typer(
        cls=Commands, add_completion=False, rich_markup_mode=None, context_settings=NAMES, help="help.humas"
    )
    app.callback(invoke_without_command=True)(humas)
    return translated(typer.main.get_command(app), words)
