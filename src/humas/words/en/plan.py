"""What `humas plan` says in English: the way to a stage or a level, what is quickly won, and the rest."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "title": "Action plan: {agency}",
    "goal": "Goal: {goal}",
    "goal_stage": "stage {stage}",
    "goal_level": "level {level}",
    "no_goal": "This plan has no goal, because stage and level are {why}.",
    "no_higher": "Goal: none left, because the highest stage and level are reached.",
    # What it takes.
    "takes": "What it takes",
    "score": "Score",
    "stage_score": "Stage {stage}",
    "now": "Now",
    "bound": "Threshold",
    "then": "Then",
    "most": "At most",
    "gates": "Gates not met ({count}): {gates}",
    # What is to be answered first.
    "first_about": "The answers to these decide what else is asked, so the plan may change.",
    # The way.
    "way": "The way of least effort",
    "way_reached": "This goal is reached.",
    "way_least": "Actions: {count}. Effort: {effort} (for each action: low 1, medium 3, high 8). No way takes less.",
    "way_found": "Actions: {count}. Effort: {effort} (for each action: low 1, medium 3, high 8). There are too many ways to look at all: one may take less, but none takes less than {at_least}.",
    "way_today": "Reckoned by what is asked today, and as if every question of these actions earned full marks.",
    "asked": "With these actions more will be asked ({count}): {questions}.",
    "asked_reached": "The goal is reached even while those are unanswered.",
    "asked_open": "The goal is certain only once those are answered well enough.",
    "changed": "With these actions some questions are no longer asked, so the goal is not certain yet.",
    # Where there is none.
    "blocked": "No way yet",
    "blocked_about": "All the actions known today are not enough for this goal:",
    "blocked_gate": "This gate waits for the answer to another question: {gate}",
    "blocked_score": "{score}: at most {most}, while the threshold is {bound}",
    "blocked_score_strict": "{score}: at most {most}, while the threshold is {bound}; what is set not applicable counts as 0",
    "blocked_empty": "Stage {stage}: no question that carries weight is applicable",
    "blocked_pending": "Questions that still wait for another answer: {count}. Answer those named above first, then make this plan again.",
    # Beside the way.
    "quick": "Quick wins",
    "quick_about": "Actions of low effort that raise the score most and are not part of the way above.",
    "quick_only": "Actions of low effort that raise the score most.",
    "later": "Other actions",
    "later_more": "{count} more, written out with -f markdown and -f csv.",
    # One action.
    "facts": "Gain in score: {gain}. Effort: {effort}.",
    "gate": "Gate",
    "gate_line": "Gate: {gate}.",
    "gate_critical": "critical",
    "gate_stage": "stage {stage}",
    "who": "Owner: {blank} Due: {blank}",
}
