"""HC9xx: templates. `humas check` looks at none; these are what a report in a template of one's own may stop at."""

from __future__ import annotations

from collections.abc import Iterator

from humas import problems as p
from humas.problems import Problem
from humas.rules.seen import Told, told


def template_syntax(seen: Told) -> Iterator[Problem]:
    """A template cannot be read.

    Its tags stand between `{%` and `%}`, its values between `{{` and `}}`, and most tags need another one that closes
    them. Where one of these is missing, the line that is named may stand far below it.

    Bad, template:
        {% for action in actions[:5] %}
        - {{ action.what }}

    Good, template:
        {% for action in actions[:5] %}
        - {{ action.what }}
        {% endfor %}

    Write what is missing; `for` is closed by `endfor`, `if` by `endif`, `block` by `endblock`, `macro` by `endmacro`.
    """
    return told(seen, p.TEMPLATE_SYNTAX)


def template_name(seen: Told) -> Iterator[Problem]:
    """A template names what there is neither in the data nor in the template.

    Of a name with a mistake in it nothing could be written, and nobody would see that something is missing in the
    report; so no report is made.

    Bad, template:
        # {{ agancy }}

    Good, template:
        # {{ agency }}

    Write the name as the list of the data has it. What only some reports have is there too, and empty: ask for it with
    `if`.
    """
    return told(seen, p.TEMPLATE_NAME)


def template_filter(seen: Told) -> Iterator[Problem]:
    """A template uses a filter, or a test after `is`, that there is not.

    Not all of what Jinja has is there: a template may come from somebody else, and must not be able to do harm. There
    are some for reports instead, such as `figure`, `percent`, `day`, `link` and `paragraphs`.

    Bad, template:
        {{ low|decimal }}

    Good, template:
        {{ low|figure }}

    Choose one of those that the finding lists.
    """
    return told(seen, p.TEMPLATE_FILTER)


def template_value(seen: Told) -> Iterator[Problem]:
    """A template asks of a value what it cannot do.

    A text and a number have no sum, a list is not written as a whole, and while questions are open there is no score
    that could be compared with a number. A template that works for one agency may meet this with the next.

    Bad, template:
        {% if score >= 60 %}{{ agency + score }}{% endif %}

    Good, template:
        {% if complete and score >= 60 %}{{ agency ~ ": " ~ score_label }}{% endif %}

    Join texts with `~`, go through a list with `for`, and ask with `if` before you use what may be empty.
    """
    return told(seen, p.TEMPLATE_VALUE)


def template_refused(seen: Told) -> Iterator[Problem]:
    """A template uses what is not allowed in one.

    What an agency has written is always shown as text, so that no note can change the report around it. And a template
    may only read: it gets at no file but those beside it, and at nothing of the program.

    Bad, template:
        {{ agency|safe }}

    Good, template:
        <strong>{{ agency }}</strong>

    Take it out, and write the markup around the value.
    """
    return told(seen, p.TEMPLATE_REFUSED)


def template_file(seen: Told) -> Iterator[Problem]:
    """A template includes a file that is not in its folder.

    Nothing outside of the template's folder is opened, whatever it names: a template from somebody else could put any
    file of this computer into a report that is passed on.

    Bad, template:
        {% include "../letterhead.md.j2" %}

    Good, template:
        {% include "letterhead.md.j2" %}

    Copy the file into the folder of the template, or into one below it, and write its name from there.
    """
    return told(seen, p.TEMPLATE_FILE)


def template_work(seen: Told) -> Iterator[Problem]:
    """A template asks for more than one report may cost.

    There is a limit to the rounds of its loops, to the length of what it writes, and to how deep it goes. A report with
    every answer in it stays far below all of them; what reaches one has mostly no end.

    Bad, template:
        {% for a in range(99999) %}{% for b in range(99999) %}{{ a * b }}{% endfor %}{% endfor %}

    Good, template:
        {% for action in actions %}{{ action.what }}{% endfor %}

    Look for a loop inside of a loop, for a macro that calls itself and for a file that includes itself.
    """
    return told(seen, p.TEMPLATE_WORK)
