"""What every test may ask for: `golden(name, text)` and `same(path, text)` compare a whole output with a file."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# In a workflow of GitHub's, `humas check` says more and writes into the summary of the job.
for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
    os.environ.pop(name, None)

# Some containers set it: then each of hundreds of processes would compile the whole program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# How long a machine takes to make an example says nothing of what is tested.
settings.register_profile("humas", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("humas")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the golden files as the output is now"
    )


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a sixth of the time is spent waiting for browsers, offices and terminals."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """With HUMAS_NO_SKIPS, as in CI, a test that skips for want of a program or library fails."""
    report = yield
    if report.skipped and os.environ.get("HUMAS_NO_SKIPS") and "is not installed" in str(report.longrepr):
        report.outcome = "failed"
    return report


@pytest.fixture
def same(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        if not path.exists():
            where = f"{path.parent.name}/{path.name}"
            pytest.fail(f"there is no {where} yet: look at the output, then run with --update-golden")
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture
def golden(same: Callable[[Path, str], None]) -> Callable[[str, str], None]:
    return lambda name, text: same(GOLDEN / name, text)
