"""A debrief is read after a talk by somebody who is tired: three or four screens, no more."""

from __future__ import annotations

import pytest

from simulator.cli import pages
from simulator.cli.screen import Screen
from simulator.debrief.page import Page
from simulator.scenario import loading
from tests.debrief.studying import PLAYERS, studied

SCREENS = 4 * 24
"""Lines of four screens of an ordinary terminal."""


def lines(page: Page, plain: bool) -> list[str]:
    screen = Screen(plain)
    screen.console.width = 80
    return screen.captured(lambda: pages.show(screen, page))


@pytest.mark.parametrize("player", [*PLAYERS, "hostile", "passive"])
@pytest.mark.parametrize("which", loading.ids())
def test_a_debrief_fits_on_four_screens(which: str, player: str) -> None:
    one, _ = studied(which, player)
    for plain in (True, False):
        shown = lines(one.page, plain)
        assert len(shown) <= SCREENS
        assert max(map(len, shown)) <= 80


@pytest.mark.parametrize("which", loading.ids())
def test_the_whole_debrief_begins_with_the_short_one(which: str) -> None:
    one, _ = studied(which, "weak")
    assert one.whole[: len(one.page)] == one.page
    assert len(lines(one.whole, True)) > len(lines(one.page, True)) + 40
