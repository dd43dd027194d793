"""Why something was not done, and the way out; and what is wrong with a value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_sentences import first_fitting


def refusal_text(refusal: Refusal) -> str:
    """One or two sentences: what was not done, and what to do about it."""
    if isinstance(refusal, Invalid):
        return " ".join(at_field(problem) for problem in refusal.problems)
    return first_fitting("Refusals", _REFUSALS.get(refusal.code, ()), refusal.code, refusal.figures)


def problem_text(problem: Problem) -> str:
    """What is wrong with the value of a field, without naming the field."""
    return first_fitting("Problems", _PROBLEMS.get(problem.code, ()), problem.code, problem.figures)


def at_field(problem: Problem) -> str:
    """The same with the field's name before it."""
    if not problem.at:
        return problem_text(problem)
    return QCoreApplication.translate("Problems", "{field}: {problem}").format(
        field=field_name(problem.at), problem=problem_text(problem)
    )


def known_refusals() -> frozenset[str]:
    """Every code with words, for who checks that none is missing."""
    return frozenset(_REFUSALS)


# The first text whose places are all known is taken; each table ends with one that has none.
_REFUSALS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "unexpected": (
            QT_TRANSLATE_NOOP(
                "Refusals", "Something went wrong inside KamDesk. Nothing was changed; a report was kept."
            ),
        ),
        "cancelled": (QT_TRANSLATE_NOOP("Refusals", "Stopped. Nothing was changed."),),
        "interrupted": (QT_TRANSLATE_NOOP("Refusals", "Stopped. Nothing was changed."),),
        "invalid": (QT_TRANSLATE_NOOP("Refusals", "Something in the form is not right yet."),),
        "wrong_passphrase": (
            QT_TRANSLATE_NOOP(
                "Refusals", "This passphrase does not open it. Look at the keyboard's language, and try again."
            ),
        ),
        "no_key": (
            QT_TRANSLATE_NOOP("Refusals", "No key opens this book here. Type its passphrase or its recovery key."),
        ),
        "bad_recovery_key": (
            QT_TRANSLATE_NOOP(
                "Refusals", "This is not a whole recovery key. Compare it with the printed one, group by group."
            ),
        ),
        "empty_passphrase": (QT_TRANSLATE_NOOP("Refusals", "A passphrase needs at least one character."),),
        "passphrases_differ": (QT_TRANSLATE_NOOP("Refusals", "The two passphrases differ. Nothing was made."),),
        "no_passphrase": (
            QT_TRANSLATE_NOOP(
                "Refusals", "A book needs a passphrase, or a keychain to hold its key. Give one; no plain file is made."
            ),
        ),
        "no_passphrase_file": (
            QT_TRANSLATE_NOOP("Refusals", "The passphrase cannot be read from {path}."),
            QT_TRANSLATE_NOOP("Refusals", "The passphrase cannot be read from this file."),
        ),
        "demo_is_taken": (QT_TRANSLATE_NOOP("Refusals", "demo is the name of the demo book. Choose another one."),),
        "not_a_book": (
            QT_TRANSLATE_NOOP("Refusals", "{path} is not a KamDesk book. It was left as it is."),
            QT_TRANSLATE_NOOP("Refusals", "This is not a KamDesk book. It was left as it is."),
        ),
        "foreign": (
            QT_TRANSLATE_NOOP("Refusals", "{path} is a database of another program. It was left as it is."),
            QT_TRANSLATE_NOOP("Refusals", "This is a file of another program. It was left as it is."),
        ),
        "damaged": (
            QT_TRANSLATE_NOOP("Refusals", "{path} is damaged. It was left as it is; restore the last backup instead."),
            QT_TRANSLATE_NOOP("Refusals", "The file is damaged. Ask for it again, or take another copy."),
        ),
        "newer": (
            QT_TRANSLATE_NOOP("Refusals", "{path} was written by a newer KamDesk. Update KamDesk to open it."),
            QT_TRANSLATE_NOOP("Refusals", "This was written by a newer KamDesk. Update KamDesk to read it."),
        ),
        "migration_unsound": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "The book could not be brought to this version; it is as it was. "
                "Keep it and its backup, and report this.",
            ),
        ),
        "missing": (
            QT_TRANSLATE_NOOP("Refusals", "There is no book at {path}. Was it moved, or is its drive not connected?"),
            QT_TRANSLATE_NOOP("Refusals", "There is no such book. Was it moved, or is its drive not connected?"),
        ),
        "file_missing": (
            QT_TRANSLATE_NOOP("Refusals", "There is no file {path}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such file."),
        ),
        "in_use": (
            QT_TRANSLATE_NOOP("Refusals", "Another program holds {path}. Close it there, and try again."),
            QT_TRANSLATE_NOOP("Refusals", "Another program holds the book. Close it there, and try again."),
        ),
        "still_reading": (
            QT_TRANSLATE_NOOP(
                "Refusals", "Something long is being read from the book. Wait until it has ended, and try again."
            ),
        ),
        "no_cipher": (
            QT_TRANSLATE_NOOP(
                "Refusals", "The encryption library is missing. Install KamDesk again; no plain file will be written."
            ),
        ),
        "unsafe_settings": (
            QT_TRANSLATE_NOOP("Refusals", "The encryption library does not work as it must. Install KamDesk again."),
        ),
        "disk_full": (
            QT_TRANSLATE_NOOP("Refusals", "The disk is full; nothing was changed. Make room, and try again."),
        ),
        "too_much_together": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "The amounts are together more than a book can add up; nothing was changed. Look for one that is much"
                " too large.",
            ),
        ),
        "cannot_write": (
            QT_TRANSLATE_NOOP(
                "Refusals", "{path} cannot be written. Look whether the folder is there and may be written to."
            ),
            QT_TRANSLATE_NOOP("Refusals", "The file cannot be written. Look whether the folder may be written to."),
        ),
        "cannot_read": (
            QT_TRANSLATE_NOOP("Refusals", "{file} cannot be read. Is it open in another program?"),
            QT_TRANSLATE_NOOP("Refusals", "{path} cannot be read. Is it open in another program?"),
            QT_TRANSLATE_NOOP("Refusals", "The file cannot be read. Is it open in another program?"),
        ),
        "exists": (
            QT_TRANSLATE_NOOP("Refusals", "{path} is there already and was not overwritten. Choose another name."),
            QT_TRANSLATE_NOOP("Refusals", "Such a file is there already. Choose another name."),
        ),
        "copy_differs": (
            QT_TRANSLATE_NOOP(
                "Refusals", "The copy does not agree with the book, so it was not kept. Try another disk."
            ),
        ),
        "beyond_rescue": (
            QT_TRANSLATE_NOOP("Refusals", "Nothing could be rescued from {path}. Restore the last backup instead."),
            QT_TRANSLATE_NOOP("Refusals", "Nothing could be rescued. Restore the last backup instead."),
        ),
        "no_keychain": (
            QT_TRANSLATE_NOOP("Refusals", "This system has no keychain that keeps a key. Use a passphrase."),
        ),
        "only_key": (
            QT_TRANSLATE_NOOP(
                "Refusals", "This is the only way into the book. Set a passphrase before taking it away."
            ),
        ),
        "wait": (
            QT_TRANSLATE_NOOP("Refusals", "Too many tries. Wait {seconds:number} seconds, and try again."),
            QT_TRANSLATE_NOOP("Refusals", "Too many tries. Wait a little, and try again."),
        ),
        "handover_differs": (
            QT_TRANSLATE_NOOP(
                "Refusals", "{file} is no longer what was handed over, or is gone. Nothing was erased: hand over again."
            ),
        ),
        "changed_since_handover": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "{count:customers} were changed after the handover; the file does not have that. Nothing was erased:"
                " hand over again.",
            ),
        ),
        "nobody_to_hand_over": (QT_TRANSLATE_NOOP("Refusals", "There is nobody in this list to hand over."),),
        "other_currency": (
            QT_TRANSLATE_NOOP("Refusals", "This handover is in {theirs}, your book in {ours}."),
            QT_TRANSLATE_NOOP("Refusals", "This handover is in another currency than your book."),
        ),
        "unknown_ending": (
            QT_TRANSLATE_NOOP("Refusals", "KamDesk writes no {ending} files. Choose csv, xlsx, vcf, ics, pdf or json."),
            QT_TRANSLATE_NOOP("Refusals", "KamDesk writes csv, xlsx, vcf, ics, pdf and json files."),
        ),
        "too_many_to_print": (
            QT_TRANSLATE_NOOP(
                "Refusals", "{count} customers are too many for the preview. Export them as PDF, and print that."
            ),
        ),
        "changed_since": (
            QT_TRANSLATE_NOOP("Refusals", "Some of it was changed since. Take the later changes back first."),
        ),
        "step_gone": (QT_TRANSLATE_NOOP("Refusals", "This step is not in the history any more."),),
        "not_revertible": (QT_TRANSLATE_NOOP("Refusals", "This step cannot be taken back any more."),),
        "record_gone": (QT_TRANSLATE_NOOP("Refusals", "This is not in the book any more."),),
        "visits_planned": (QT_TRANSLATE_NOOP("Refusals", "They are all planned for that day already."),),
        "visit_in_past": (QT_TRANSLATE_NOOP("Refusals", "That day is past. Choose today or a later one."),),
        "no_number": (QT_TRANSLATE_NOOP("Refusals", "No number is known that a phone could dial."),),
        "too_long_for_code": (
            QT_TRANSLATE_NOOP("Refusals", "The text is too long for one code. Shorten it, or copy it instead."),
        ),
        "not_in_bulk": (QT_TRANSLATE_NOOP("Refusals", "These fields cannot be set for many customers at once."),),
        "into_itself": (QT_TRANSLATE_NOOP("Refusals", "A group cannot be put inside itself."),),
        "empty_name": (QT_TRANSLATE_NOOP("Refusals", "A name is needed."),),
        "name_taken": (QT_TRANSLATE_NOOP("Refusals", "This name is taken. Choose another one."),),
        "plan_there": (QT_TRANSLATE_NOOP("Refusals", "There is a plan in force. Close it first."),),
        "no_parts": (
            QT_TRANSLATE_NOOP(
                "Refusals", "This goal has no further parts. Give it a period such as 2026-2028, 2026 or 2026-Q1."
            ),
        ),
        "bad_mark": (QT_TRANSLATE_NOOP("Refusals", "Marks go from 1 to 5."),),
        "values_do_not_fit": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "{count:number} values mean nothing under this type. Correct them first, or make another field.",
            ),
            QT_TRANSLATE_NOOP("Refusals", "Some values mean nothing under this type. Correct them first."),
        ),
        "bad_filter": (QT_TRANSLATE_NOOP("Refusals", "This filter cannot be read. Build it anew."),),
        "unknown_filter_field": (
            QT_TRANSLATE_NOOP(
                "Refusals", "The filter asks about {field}, which this book does not have. Build it anew."
            ),
            QT_TRANSLATE_NOOP("Refusals", "The filter asks about a field this book does not have. Build it anew."),
        ),
        "empty_line": (QT_TRANSLATE_NOOP("Refusals", "There is nothing to log yet."),),
        "snooze_in_past": (QT_TRANSLATE_NOOP("Refusals", "Choose a day after today."),),
        "no_such_customer": (
            QT_TRANSLATE_NOOP("Refusals", "No customer is called {name}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such customer."),
        ),
        "same_customer": (
            QT_TRANSLATE_NOOP("Refusals", "A customer cannot be merged with itself."),
            QT_TRANSLATE_NOOP("Refusals", "Choose two different customers."),
        ),
        "two_customers": (
            QT_TRANSLATE_NOOP("Refusals", "{name} fits several customers. Give the number instead."),
            QT_TRANSLATE_NOOP("Refusals", "The name fits several customers. Give the number instead."),
        ),
        "unknown_lens": (
            QT_TRANSLATE_NOOP("Refusals", "There is no list {lens}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such list."),
        ),
        "unknown_sort": (
            QT_TRANSLATE_NOOP("Refusals", "A list cannot be ordered by {column}."),
            QT_TRANSLATE_NOOP("Refusals", "A list cannot be ordered by this."),
        ),
        "unknown_figure": (QT_TRANSLATE_NOOP("Refusals", "There is nothing to explain about this."),),
        "unknown_preset": (
            QT_TRANSLATE_NOOP("Refusals", "There is no set of weights {name}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such set of weights."),
        ),
        "unknown_encoding": (
            QT_TRANSLATE_NOOP("Refusals", "There is no text encoding {encoding}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such text encoding."),
        ),
        "bad_setting": (
            QT_TRANSLATE_NOOP("Refusals", "The setting {name} cannot have this value."),
            QT_TRANSLATE_NOOP("Refusals", "A setting cannot have this value."),
        ),
        "bad_key": (QT_TRANSLATE_NOOP("Refusals", "This is not a key for handovers; one begins with age1."),),
        "passphrase_and_keys": (
            QT_TRANSLATE_NOOP("Refusals", "A handover is locked by a passphrase or by keys, one file for each."),
        ),
        "no_passphrase_or_key": (
            QT_TRANSLATE_NOOP("Refusals", "A handover needs a passphrase or the key of who receives it."),
        ),
        "lens_of_customers": (
            QT_TRANSLATE_NOOP("Refusals", "A lens narrows customers; of other records the whole table is written."),
        ),
        "named_for_both": (
            QT_TRANSLATE_NOOP("Refusals", "{uid} is named for both sides; one version can stand."),
            QT_TRANSLATE_NOOP("Refusals", "A record is named for both sides; one version can stand."),
        ),
        "no_such_conflict": (
            QT_TRANSLATE_NOOP("Refusals", "{uid} is no record both sides changed; --dry-run lists those."),
            QT_TRANSLATE_NOOP("Refusals", "Both sides changed no such record; --dry-run lists those."),
        ),
        "needs_passphrase": (QT_TRANSLATE_NOOP("Refusals", "This handover is locked by a passphrase. Type it."),),
        "needs_key": (QT_TRANSLATE_NOOP("Refusals", "This handover is locked by a key. Choose the file with yours."),),
        "wrong_key": (QT_TRANSLATE_NOOP("Refusals", "This handover was made for another key."),),
        "not_sealed": (QT_TRANSLATE_NOOP("Refusals", "This is not an encrypted handover."),),
        "too_costly": (QT_TRANSLATE_NOOP("Refusals", "This file asks for too much computing to be opened safely."),),
        "not_a_handover": (QT_TRANSLATE_NOOP("Refusals", "This file holds no KamDesk handover."),),
        "changed": (
            QT_TRANSLATE_NOOP("Refusals", "{member} in this handover was changed on its way. Ask for the file again."),
            QT_TRANSLATE_NOOP("Refusals", "This handover was changed on its way. Ask for the file again."),
        ),
        "unsafe_member": (
            QT_TRANSLATE_NOOP("Refusals", "This handover holds a file with a dangerous name. It was not read."),
        ),
        "bad_record": (
            QT_TRANSLATE_NOOP("Refusals", "Line {line:number} of {member} in this handover cannot be read."),
            QT_TRANSLATE_NOOP("Refusals", "A record in this handover cannot be read."),
        ),
        "text_too_long": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "“{field}” of record {line:number} in {member} is longer than KamDesk keeps. Nothing came in.",
            ),
            QT_TRANSLATE_NOOP("Refusals", "A text in this file is longer than KamDesk keeps. Nothing came in."),
        ),
        "too_large": (QT_TRANSLATE_NOOP("Refusals", "The file is larger than KamDesk reads safely."),),
        "too_big": (
            QT_TRANSLATE_NOOP(
                "Refusals", "{file} is larger than {limit:size}, more than KamDesk reads at once. Split it."
            ),
            QT_TRANSLATE_NOOP("Refusals", "The file is too large. Split it."),
        ),
        "unknown_kind": (QT_TRANSLATE_NOOP("Refusals", "There is no such kind."),),
        "empty_file": (
            QT_TRANSLATE_NOOP("Refusals", "{file} is empty."),
            QT_TRANSLATE_NOOP("Refusals", "The file is empty."),
        ),
        "no_file": (
            QT_TRANSLATE_NOOP("Refusals", "There is no file {file}."),
            QT_TRANSLATE_NOOP("Refusals", "There is no such file."),
        ),
        "file_changed": (
            QT_TRANSLATE_NOOP("Refusals", "{file} has changed since it was looked at. Take it out and add it again."),
            QT_TRANSLATE_NOOP("Refusals", "The file has changed since it was looked at. Take it out and add it again."),
        ),
        "not_given": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "{file} was not handed over: Outlook keeps a whole mail to itself. Drag it to a folder first, or save"
                " it with File, Save as; then drop the .msg or .eml here.",
            ),
            QT_TRANSLATE_NOOP(
                "Refusals",
                "A mail was not handed over. Drag it to a folder first, or save it with File, Save as; then drop the"
                " .msg or .eml here.",
            ),
        ),
        "is_a_folder": (
            QT_TRANSLATE_NOOP("Refusals", "{file} is a folder. Choose the files in it."),
            QT_TRANSLATE_NOOP("Refusals", "{path} is a folder, so no file can be written there. Choose another name."),
            QT_TRANSLATE_NOOP("Refusals", "This is a folder. Choose the files in it."),
        ),
        "not_allowed": (
            QT_TRANSLATE_NOOP("Refusals", "You may not read {file}."),
            QT_TRANSLATE_NOOP(
                "Refusals", "You may not write {path}. Close it where it is open, or choose another folder."
            ),
            QT_TRANSLATE_NOOP("Refusals", "You may not read this file."),
        ),
        "no_folder": (
            QT_TRANSLATE_NOOP("Refusals", "The folder of {path} is not there. Make it, or choose another one."),
            QT_TRANSLATE_NOOP("Refusals", "The folder is not there. Make it, or choose another one."),
        ),
        "not_a_table": (
            QT_TRANSLATE_NOOP("Refusals", "{file} is neither a table nor an address card. Save it as CSV or Excel."),
            QT_TRANSLATE_NOOP("Refusals", "The file is neither a table nor an address card. Save it as CSV or Excel."),
        ),
        "records_not_table": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "{file} is no table but records exported by KamDesk. Take them in with Receive a handover"
                " (command: receive).",
            ),
            QT_TRANSLATE_NOOP(
                "Refusals",
                "This is no table but records exported by KamDesk. Take them in with Receive a handover"
                " (command: receive).",
            ),
        ),
        "html_not_workbook": (
            QT_TRANSLATE_NOOP(
                "Refusals", "{file} is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx."
            ),
            QT_TRANSLATE_NOOP(
                "Refusals", "This is a web page that calls itself a workbook. Open it in Excel and save it as .xlsx."
            ),
        ),
        "no_such_sheet": (
            QT_TRANSLATE_NOOP("Refusals", "The workbook has no sheet {sheet}."),
            QT_TRANSLATE_NOOP("Refusals", "The workbook has no such sheet."),
        ),
        "no_cards": (QT_TRANSLATE_NOOP("Refusals", "There is no address card in this file."),),
        "too_many_columns": (
            QT_TRANSLATE_NOOP("Refusals", "The table has more than {limit:number} columns."),
            QT_TRANSLATE_NOOP("Refusals", "The table has too many columns."),
        ),
        "too_many_rows": (
            QT_TRANSLATE_NOOP("Refusals", "The table has more than {limit:number} rows. Split it."),
            QT_TRANSLATE_NOOP("Refusals", "The table has too many rows. Split it."),
        ),
        "unbalanced_quotes": (
            QT_TRANSLATE_NOOP("Refusals", "A quotation mark that opens in line {line:number} is never closed."),
            QT_TRANSLATE_NOOP("Refusals", "A quotation mark is never closed."),
        ),
        "workbook_damaged": (
            QT_TRANSLATE_NOOP("Refusals", "The workbook is damaged. Open it in Excel, save it again, and import that."),
        ),
        "workbook_encrypted": (
            QT_TRANSLATE_NOOP(
                "Refusals",
                "The workbook is encrypted with a password. Open it in Excel, save it without one, and import that.",
            ),
        ),
        "workbook_suspicious": (
            QT_TRANSLATE_NOOP("Refusals", "The workbook unpacks to far more than it should. It was not read."),
        ),
        "workbook_too_heavy": (
            QT_TRANSLATE_NOOP("Refusals", "The workbook has too many cells to be read at once. Split it."),
        ),
        "workbook_too_slow": (QT_TRANSLATE_NOOP("Refusals", "Reading the workbook took too long. Save it as CSV."),),
        "join_no_key": (
            QT_TRANSLATE_NOOP("Refusals", "The file to be joined has no column {key}."),
            QT_TRANSLATE_NOOP("Refusals", "The files to be joined share no column."),
        ),
        "map_bad_value": (
            QT_TRANSLATE_NOOP("Refusals", "In the map, {key} must be one of: {allowed}."),
            QT_TRANSLATE_NOOP("Refusals", "A value in the map does not fit."),
        ),
        "map_not_an_object": (QT_TRANSLATE_NOOP("Refusals", "The map is not a JSON object."),),
        "map_not_json": (
            QT_TRANSLATE_NOOP("Refusals", "The map is not JSON; line {line:number} cannot be read."),
            QT_TRANSLATE_NOOP("Refusals", "The map is not JSON."),
        ),
        "map_two_nouns": (QT_TRANSLATE_NOOP("Refusals", "The map names orders and contact records in one file."),),
        "map_unknown_column": (
            QT_TRANSLATE_NOOP("Refusals", "The file has no column {column}."),
            QT_TRANSLATE_NOOP("Refusals", "The file has no such column."),
        ),
        "map_unknown_field": (
            QT_TRANSLATE_NOOP("Refusals", "There is no field {field} for column {column}."),
            QT_TRANSLATE_NOOP("Refusals", "The map names a field that is not known."),
        ),
        "map_unknown_key": (
            QT_TRANSLATE_NOOP("Refusals", "The map knows no {key}; it knows {allowed}."),
            QT_TRANSLATE_NOOP("Refusals", "The map holds a word it does not know."),
        ),
    }
)
_PROBLEMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "missing": (QT_TRANSLATE_NOOP("Problems", "This is needed."),),
        "string_type": (QT_TRANSLATE_NOOP("Problems", "This is needed."),),
        "string_too_short": (QT_TRANSLATE_NOOP("Problems", "This is needed."),),
        "string_too_long": (
            QT_TRANSLATE_NOOP("Problems", "At most {max_length:number} characters fit."),
            QT_TRANSLATE_NOOP("Problems", "This is too long."),
        ),
        "int_parsing": (QT_TRANSLATE_NOOP("Problems", "Give a whole number."),),
        "int_type": (QT_TRANSLATE_NOOP("Problems", "Give a whole number."),),
        "int_from_float": (QT_TRANSLATE_NOOP("Problems", "Give a whole number."),),
        "bool_parsing": (QT_TRANSLATE_NOOP("Problems", "Yes or no."),),
        "repeat_unreadable": (QT_TRANSLATE_NOOP("Problems", "This is no rule. Try: every 2 weeks."),),
        "repeat_too_often": (QT_TRANSLATE_NOOP("Problems", "A step comes back once a day at most."),),
        "repeat_unsupported": (QT_TRANSLATE_NOOP("Problems", "This kind of rule is not followed. Try: every month."),),
        "repeat_out_of_range": (QT_TRANSLATE_NOOP("Problems", "A figure in this rule has no meaning."),),
        "date_parsing": (QT_TRANSLATE_NOOP("Problems", "This is no day. Try 2026-11-23."),),
        "date_from_datetime_parsing": (QT_TRANSLATE_NOOP("Problems", "This is no day. Try 2026-11-23."),),
        "date_type": (QT_TRANSLATE_NOOP("Problems", "This is no day. Try 2026-11-23."),),
        "enum": (QT_TRANSLATE_NOOP("Problems", "This is not one of the choices."),),
        "greater_than_equal": (
            QT_TRANSLATE_NOOP("Problems", "At least {ge:number}."),
            QT_TRANSLATE_NOOP("Problems", "This is too small."),
        ),
        "less_than_equal": (
            QT_TRANSLATE_NOOP("Problems", "At most {le:number}."),
            QT_TRANSLATE_NOOP("Problems", "This is too large."),
        ),
        "potential_first": (QT_TRANSLATE_NOOP("Problems", "Judge the potential first: small now may be large later."),),
        "name_taken": (QT_TRANSLATE_NOOP("Problems", "This name is taken. Choose another one."),),
        "before_ideal": (QT_TRANSLATE_NOOP("Problems", "This is shorter than the usual rhythm."),),
        "ring": (QT_TRANSLATE_NOOP("Problems", "They would in the end report to themselves."),),
        "choices_needed": (QT_TRANSLATE_NOOP("Problems", "Say what there is to choose from."),),
        "empty_name": (QT_TRANSLATE_NOOP("Problems", "A name is needed."),),
        "lines_needed": (QT_TRANSLATE_NOOP("Problems", "Add at least one line."),),
        "before_start": (QT_TRANSLATE_NOOP("Problems", "This lies before its beginning."),),
        "before_opened": (QT_TRANSLATE_NOOP("Problems", "This lies before it was opened."),),
        "itself": (QT_TRANSLATE_NOOP("Problems", "A customer cannot be tied to itself."),),
        "floor_above_list": (QT_TRANSLATE_NOOP("Problems", "The floor price is above the list price."),),
        "twice": (QT_TRANSLATE_NOOP("Problems", "A name stands twice."),),
        "reason_needed": (QT_TRANSLATE_NOOP("Problems", "Give a reason."),),
        "action_needed": (QT_TRANSLATE_NOOP("Problems", "Say what is to be done."),),
        "in_the_past": (QT_TRANSLATE_NOOP("Problems", "This day has passed."),),
        "in_the_future": (QT_TRANSLATE_NOOP("Problems", "This day is yet to come."),),
        "not_after_today": (QT_TRANSLATE_NOOP("Problems", "Choose a day after today."),),
        "extra_forbidden": (QT_TRANSLATE_NOOP("Problems", "There is no such field."),),
        "value_error": (QT_TRANSLATE_NOOP("Problems", "This does not fit here."),),
    }
)
