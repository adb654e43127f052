"""What stands in a workbook beside what is in every report, in English."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # The cells.
    "cut": " … (cut: a cell of a worksheet holds no more)",
    "yes": "yes",
    "no": "no",
    # The summary.
    "agency": "Agency",
    "code": "Agency code",
    "date": "Date of assessment",
    "assessor": "Assessor",
    "scope": "Scope",
    "audit": "Audit",
    "provisional": "{score} (provisional)",
    "gates": "Gates",
    "chart_about": "Chart of the score by checklist; its figures are in the table on this sheet.",
    # The plan.
    "why": "Reason",
    "answer_it": "Answer this question; other questions hang on the answer.",
    "owner": "Person in charge",
    "due": "Due date",
    "due_wrong": "Enter a date, for example 31/12/2026.",
    "status": "Status",
    "status_wrong": "Choose one from the list.",
    "status_new": "Not started",
    "status_begun": "In progress",
    "status_done": "Done",
    "status_dropped": "Dropped",
    # The answers.
    "answers_about": "One question a row. Only the columns from {first} to {last} are printed; the others are on their right.",
    "question": "Question",
    "asked": "Question in full",
    "answer": "Answer",
    "note": "Note",
    "evidence": "Evidence",
    "points": "Points",
    "full": "Full points",
    "gate": "Gate",
    "gate_critical": "critical",
    "gate_stage": "stage",
    "met": "Gate met",
    "review": "Review",
    "reviewer": "Reviewer",
    "review_answer": "Reviewer's answer",
    "review_note": "Reviewer's note",
    "reply": "Agency's reply",
    # The sources.
    "kind": "Kind",
    "source": "Source",
    "reference": "Reference",
    "year": "Year",
    "points_used": "Points used",
    "address": "Address",
}
