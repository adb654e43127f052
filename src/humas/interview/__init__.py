"""The interview as a pure function: a state and a line typed give the next state, what to save and what to say."""
