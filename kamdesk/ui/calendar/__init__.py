"""The calendar page: a month, a week or a day of everything that is planned or falls due."""
