"""The screen and the keyboard: how the interview looks, and the loop that reads, saves and shows."""
