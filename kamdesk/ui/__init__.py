"""The Qt window: models, panes, dialogs, theme, wording."""
