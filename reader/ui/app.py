"""The application: themes, the keys that work everywhere, and the way in and out."""

from __future__ import annotations

import contextlib
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from reader.config import Config, state_dir
from reader.library.library import Library
from reader.ui.actions import ACTIONS, effective_keys
from reader.ui.clip import Clip
from reader.ui.memory import Memory
from reader.ui.screens.main import MainScreen
from reader.ui.signs import Signs, signs_for
from reader.ui.themes import DEFAULT_THEME, load_themes


class Broadsheet(App[int], inherit_bindings=False):
    """Shows a library. Still by default: nothing moves, blinks or ticks."""

    TITLE = "Broadsheet"
    CSS_PATH: ClassVar[list[str]] = ["styles/base.tcss", "styles/main.tcss", "styles/pick.tcss"]  # one parse, at start
    ENABLE_COMMAND_PALETTE = False
    INLINE_PADDING = 0
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            ",".join(action.keys), f"always('{action.name}')", action.help, id=action.name, show=False, priority=True
        )
        for action in ACTIONS
        if action.always
    ]

    def __init__(self, library: Library, config: Config, *, signs: Signs | None = None, **options: object) -> None:
        """Take the library and the settings; `options` go to Textual's App."""
        super().__init__(**options)  # type: ignore[arg-type]
        self.animation_level = "none"
        self.library = library
        self.config = config
        for theme in load_themes().values():
            self.register_theme(theme)
        self.theme = config.theme if config.theme in self.available_themes else DEFAULT_THEME
        self.set_keymap({name: ",".join(keys) for name, keys in effective_keys(config.keys).items()})
        clip = Clip(state_dir(), self.copy_to_clipboard)
        memory = Memory(state_dir(), history=config.history)
        self.main = MainScreen(library, config, signs or signs_for(), memory, clip.put)

    def get_default_screen(self) -> MainScreen:
        """Return the main screen."""
        return self.main

    def action_always(self, name: str) -> None:
        """Do what works under prompts and choices too."""
        if name == "cancel" and self.screen is not self.main:
            self.pop_screen()
        else:
            self.main.do(name)

    def action_redraw(self) -> None:
        """Draw the whole screen anew."""
        self.screen.refresh(layout=True)

    def on_unmount(self) -> None:
        """Keep where the reader was."""
        with contextlib.suppress(Exception):
            self.main.keep_place()


def open_reader(library: Library, config: Config) -> int:
    """Open the reader on a library; return the exit status."""
    app = Broadsheet(library, config)
    status = app.run(mouse=config.mouse)
    library.stop()
    return status if status is not None else app.return_code or 0
