"""HC1xx: the file itself, whatever it says. Reading has found most of these; here is what each of them means."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.lookalikes import look_alikes
from humas.rules.seen import SeenAnswers, SeenAudit, Told, told
from humas.yamltext import is_json


def unreadable(seen: Told) -> Iterator[Problem]:
    """A file cannot be opened.

    An audit is only as good as the questions in it, and the questions in this file are missing. Most often a name is
    misspelt, or the file was moved.

    Bad, folder:
        checklists: [team.yaml, risk.yaml]

    Good, folder:
        checklists: [team.yaml]

    Write the name as the file has it, in the same upper and lower case; or make the file readable for the one who
    runs humas.
    """
    return told(seen, p.UNREADABLE)


def too_large(seen: Told) -> Iterator[Problem]:
    """The file is larger than 2 MB.

    The largest of the bundled checklists is not a tenth of that. A file of this size is mostly a mistake: a picture,
    or another file under this name.

    Bad, large checklist:
        about: The whole manual, so that nobody has to look for it: aaaa…

    Good, checklist:
        about: The manual is at https://example.go.id/manual

    Look at what makes it so large and move that elsewhere; or split the file into several checklists.
    """
    return told(seen, p.TOO_LARGE)


def too_crowded(seen: Told) -> Iterator[Problem]:
    """The file holds more than 100,000 keys and values.

    The largest of the bundled checklists holds about three thousand. So many come from a program that writes without
    end, or they are made to fill the memory of the computer that reads them.

    Bad, crowded checklist:
        about: [one, after, the, other, …]

    Good, checklist:
        about: One after the other.

    Look at what repeats itself and delete it; or split the file into several checklists.
    """
    return told(seen, p.TOO_CROWDED)


def not_utf8(seen: Told) -> Iterator[Problem]:
    """The file is not saved as UTF-8.

    UTF-8 is how letters and signs are stored. Saved in another way, accents, long dashes and curly quotes become other
    characters, on some computers and not on others.

    Bad, latin checklist:
        about: Questions asked at a caf�

    Good, checklist:
        about: Questions asked at a café

    Save the file again with the encoding UTF-8. In most editors that is a choice under “Save as”.
    """
    return told(seen, p.NOT_UTF8)


def control_character(seen: Told) -> Iterator[Problem]:
    r"""The file holds an invisible character that steers a screen or turns the direction of writing.

    Nobody sees it, so nobody can check it: it may hide a part of a text, or make a line look as if it said something
    else. Mostly it came along with a text copied from a web page or a PDF.

    Bad, raw checklist:
        about: Questions about\u202e the team

    Good, checklist:
        about: Questions about the team

    Delete the character at the place that is named; where it cannot be found, type the words around it anew.
    """
    return told(seen, p.CONTROL_CHARACTER)


def syntax(seen: Told) -> Iterator[Problem]:
    """The file cannot be read as YAML (or, when its name ends in .json, as JSON).

    Nothing after this place could be understood, so nothing after it was checked. The cause often stands a line
    above: a colon and a blank inside a text, a quote that is not closed, lines that do not stand under each other.

    Bad, item:
        ask: One thing first: is somebody in charge?

    Good, item:
        ask: "One thing first: is somebody in charge?"

    Put a text with a colon in quotes, and indent the lines of one map by the same number of blanks, never by tabs.
    """
    return told(seen, p.SYNTAX)


def directive(seen: Told) -> Iterator[Problem]:
    """A line begins with a percent sign.

    In YAML such a line tells the reading program to work in another way. No file of ours needs that, and the same file
    could then mean different things to different programs.

    Bad, file:
        %YAML 1.1
        ---
        humas: checklist/1
        id: team

    Good, checklist:
        humas: checklist/1
        id: team

    Delete the line.
    """
    return told(seen, p.DIRECTIVE)


def duplicate_key(seen: Told) -> Iterator[Problem]:
    """A key stands twice in the same map.

    Some readers take the first of the two, some the last, and none tells. Whoever wrote the second was probably not
    aware of the first.

    Bad, item:
        title: List of people
        title: People

    Good, item:
        title: List of people

    Delete one of them, or give it another name.
    """
    return told(seen, p.DUPLICATE_KEY)


def anchor(seen: Told) -> Iterator[Problem]:
    """A text begins with & or *, which in YAML names a part of the file or stands for it.

    Who reads a checklist on paper or in an editor should see what an item asks, not look it up elsewhere. And a text
    that only happens to begin with such a sign would lose its first word.

    Bad, item:
        help: *charge

    Good, item:
        help: "Yes: one person is named. Partly: several are."

    Write out what it stands for; if the sign belongs to the text, put the text in quotes.
    """
    return told(seen, p.ANCHOR)


def merge_key(seen: Told) -> Iterator[Problem]:
    """The key << takes over the keys of another map.

    It is no part of today's YAML, and programs differ in which of two values wins. What an item says would also stand
    far away from the item.

    Bad, item:
        <<: {effort: low}

    Good, item:
        effort: low

    Write the keys out where they are meant.
    """
    return told(seen, p.MERGE_KEY)


def tag(seen: Told) -> Iterator[Problem]:
    """A text begins with an exclamation mark, which in YAML gives the type of what follows.

    What type a value has is known from its key. A text that only happens to begin with the sign would lose its first
    word.

    Bad, item:
        advice: !important Name one person.

    Good, item:
        advice: "!important Name one person."

    Delete the mark; if it belongs to the text, put the text in quotes.
    """
    return told(seen, p.TAG)


def key_not_text(seen: Told) -> Iterator[Problem]:
    """What stands before a colon is a list, a map or nothing.

    Keys are looked up by their name, and this one has none. Mostly a bracket or a brace is in the wrong place.

    Bad, item:
        [help, advice]: Name one person.

    Good, item:
        help: One person is named.
        advice: Name one person.

    Write one word before each colon.
    """
    return told(seen, p.KEY_NOT_TEXT)


def second_document(seen: Told) -> Iterator[Problem]:
    """A line of three hyphens begins a second document in the same file.

    Programs that read one document only would leave the rest out without a word, and with it every question there.

    Bad, file:
        humas: checklist/1
        id: team
        ---
        humas: checklist/1
        id: risks

    Good, checklist:
        humas: checklist/1
        id: team

    Move what follows the hyphens to a file of its own, or delete the hyphens.
    """
    return told(seen, p.SECOND_DOCUMENT)


def too_deep(seen: Told) -> Iterator[Problem]:
    """Lists and maps stand inside each other more than 32 times.

    No checklist needs more than ten levels. So many come from a slip with the brackets, or from a file made to break
    the program that reads it.

    Bad, item:
        help: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[one person is named]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

    Good, item:
        help: One person is named.

    Take away the levels that hold nothing else.
    """
    return told(seen, p.TOO_DEEP)


def long_number(seen: Told) -> Iterator[Problem]:
    """A number has more than 300 digits.

    No weight, bound or figure needs them, and sums with such numbers take so long that the program seems to stand
    still.

    Bad, long checklist:
        weight: 0.3333…

    Good, checklist:
        weight: 0.3333

    Round it to the digits that matter; if it is a text, put it in quotes.
    """
    return told(seen, p.LONG_NUMBER)


def escaped_control(seen: Told) -> Iterator[Problem]:
    r"""A backslash in a quoted text writes an invisible control character.

    Shown on a screen it may ring, move the cursor or delete what stands there. Often a Windows path was put between
    double quotes, where \a or \b mean something else.

    Bad, item:
        help: "The letter is in C:\archive\budget"

    Good, item:
        help: The letter is in C:\archive\budget

    Delete the backslash, or write the text without quotes or between single ones.
    """
    return told(seen, p.ESCAPED_CONTROL)


def empty_file(seen: Told) -> Iterator[Problem]:
    """The file is empty, or holds nothing but comments.

    A file that somebody listed should ask something. An empty one is mostly left over, or a copy that did not finish.

    Bad, file:
        # to be written

    Good, checklist:
        humas: checklist/1
        id: team

    Write the checklist, restore it from a copy, or delete the file and its name under `checklists`.
    """
    return told(seen, p.EMPTY_FILE)


def surrogate(seen: Told) -> Iterator[Problem]:
    r"""A backslash in a quoted text writes one half of a character.

    Some programs write an emoji as two such halves. One alone is no character and can neither be shown nor saved.

    Bad, item:
        title: "Somebody in charge \ud83d"

    Good, item:
        title: Somebody in charge 🙂

    Write the character itself, or delete the half.
    """
    return told(seen, p.SURROGATE)


def look_alike(seen: SeenAudit | SeenAnswers) -> Iterator[Problem]:
    """A text without quotes looks like a yes or no, a time or a number to other programs.

    Humas takes it as it is written. Many other programs follow an older rule: they read no as “false”, 0755 as 493 and
    12:30 as 750, so the text is changed as soon as one of them opens the file and saves it.

    Bad, item:
        evidence: 12:30

    Good, item:
        evidence: "12:30"

    Put it in quotes.
    """
    documents = seen.documents if isinstance(seen, SeenAudit) else (seen.document,)
    for document in documents:
        # In JSON a text has its quotes.
        for scalar in () if is_json(document.path) else look_alikes(document.root):
            yield Problem.at(document.place(scalar), p.LOOK_ALIKE, value=scalar.value)
