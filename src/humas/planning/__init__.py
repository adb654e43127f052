"""What to do next: actions and their order, and the least effort that leads to a stage or a level."""

from __future__ import annotations

from humas.planning.actions import EFFORT, Action, PlannedAction, Reason, actions, gain_of, plan
from humas.planning.ways import NextStage, next_stage

__all__ = [
    "EFFORT",
    "Action",
    "NextStage",
    "PlannedAction",
    "Reason",
    "actions",
    "gain_of",
    "next_stage",
    "plan",
]
