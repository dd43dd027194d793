"""Files as they really are written: here a handover's passphrase costs what it costs."""

import pytest


@pytest.fixture(autouse=True)
def _cheap_passphrases() -> None:
    """Overrides the cheap ones of the other rooms."""
