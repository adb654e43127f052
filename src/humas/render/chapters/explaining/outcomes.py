"""What a report comes to, each in a few words: to be set beside what another comes to."""

from __future__ import annotations

from humas.render.voice import NOTHING, Voice
from humas.report import Report


def score_said(report: Report, voice: Voice) -> str:
    """Never one number alone while anything is open."""
    score = voice.figures(report.low, report.high, complete=report.complete)
    return _provisional(score, report, voice)


def strict_said(report: Report, voice: Voice) -> str:
    strict = voice.figures(report.strict, report.strict_high, complete=report.complete)
    return _provisional(strict, report, voice)


def level_said(report: Report, voice: Voice) -> str:
    if report.level is None:
        return NOTHING
    return _sure(voice.level(report.level.certain), voice.level(report.level.possible), voice)


def stage_said(report: Report, voice: Voice) -> str:
    if report.stage is None:
        return NOTHING
    return _sure(voice.stage(report.stage.certain), voice.stage(report.stage.possible), voice)


def _provisional(figure: str, report: Report, voice: Voice) -> str:
    if report.complete or figure == NOTHING:
        return figure
    return voice("explain.provisional", figure=figure)


def _sure(certain: str, possible: str, voice: Voice) -> str:
    if certain == possible:
        return certain
    return voice("report.certain_possible", certain=certain, possible=possible)
