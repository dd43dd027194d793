"""Files in and out: tables, cards, calendars, handovers."""
