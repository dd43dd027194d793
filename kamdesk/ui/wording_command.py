"""What the command line says of itself: its help, and what came of a verb."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import fill


def command_help(code: str) -> str:
    """The help of a verb or an option."""
    return QCoreApplication.translate("Command", _HELP[code])


def told(code: str, currency: str = "CNY", figures: Mapping[str, object] | None = None, **more: object) -> str:
    """A sentence on what came of a verb, or the title of a column."""
    return fill(QCoreApplication.translate("Command", _TOLD[code]), {**(figures or {}), **more}, currency)


_HELP: Mapping[str, str] = MappingProxyType(
    {
        "program": QT_TRANSLATE_NOOP(
            "Command",
            "The salesperson's desk. Without a verb it opens the desk: kamdesk [BOOK]. The book demo is a copy",
        ),
        "verbs": QT_TRANSLATE_NOOP("Command", "what to do without opening the desk"),
        "new": QT_TRANSLATE_NOOP("Command", "make an empty book"),
        "import": QT_TRANSLATE_NOOP("Command", "take files into a book"),
        "list": QT_TRANSLATE_NOOP("Command", "the customers of a lens"),
        "show": QT_TRANSLATE_NOOP("Command", "everything about one customer"),
        "search": QT_TRANSLATE_NOOP("Command", "what the search box finds, best first"),
        "today": QT_TRANSLATE_NOOP("Command", "whom to contact, and why"),
        "log": QT_TRANSLATE_NOOP("Command", "write down a talk and the callback promised"),
        "insight": QT_TRANSLATE_NOOP("Command", "everything computed about a book"),
        "export": QT_TRANSLATE_NOOP("Command", "write customers to a file, its kind by its ending"),
        "handover": QT_TRANSLATE_NOOP("Command", "pass a book, or part of it, to a successor"),
        "receive": QT_TRANSLATE_NOOP("Command", "merge a handover into a book"),
        "backup": QT_TRANSLATE_NOOP("Command", "make a verified copy of a book"),
        "restore": QT_TRANSLATE_NOOP("Command", "put a backup back as a new book"),
        "check": QT_TRANSLATE_NOOP("Command", "look whether a book is whole"),
        "demo": QT_TRANSLATE_NOOP("Command", "open the desk on a copy of the demo book"),
        "json": QT_TRANSLATE_NOOP("Command", "one JSON document on standard output"),
        "lang": QT_TRANSLATE_NOOP("Command", "the language of the words"),
        "passphrase_file": QT_TRANSLATE_NOOP(
            "Command",
            "take the passphrase from the first line of a file; else KAMDESK_PASSPHRASE, the keychain, a prompt",
        ),
        "on": QT_TRANSLATE_NOOP("Command", "as seen on this day (default: today)"),
        "book": QT_TRANSLATE_NOOP("Command", "the book's file, or demo"),
        "name": QT_TRANSLATE_NOOP("Command", "a customer's name, number or uid"),
        "text": QT_TRANSLATE_NOOP("Command", "hanzi, pinyin, initials or digits"),
        "files": QT_TRANSLATE_NOOP("Command", "tables and address cards"),
        "as": QT_TRANSLATE_NOOP("Command", "what the rows are (default: auto)"),
        "map": QT_TRANSLATE_NOOP("Command", "a JSON file that says which column is which"),
        "encoding": QT_TRANSLATE_NOOP("Command", "the files' text encoding, where it is not found out"),
        "dry_run": QT_TRANSLATE_NOOP("Command", "only say what would be done"),
        "rejected": QT_TRANSLATE_NOOP("Command", "save the rows that stay out, with their reasons; never over a file"),
        "lens": QT_TRANSLATE_NOOP("Command", "which customers: all, today, dormant, tier:large, group:PATH …"),
        "sort": QT_TRANSLATE_NOOP("Command", "columns by comma; COLUMN:desc for the highest first"),
        "limit": QT_TRANSLATE_NOOP("Command", "at most so many"),
        "rank_by": QT_TRANSLATE_NOOP("Command", "what the pyramid ranks by (default: the book's setting)"),
        "window": QT_TRANSLATE_NOOP("Command", "months of the window (default: the book's setting)"),
        "horizon": QT_TRANSLATE_NOOP("Command", "days ahead in which a customer may order again (default: 270)"),
        "kind": QT_TRANSLATE_NOOP("Command", "what it was (default: call)"),
        "summary": QT_TRANSLATE_NOOP("Command", "what was said"),
        "need": QT_TRANSLATE_NOOP("Command", "what they need"),
        "attitude": QT_TRANSLATE_NOOP("Command", "how they were disposed"),
        "visit_chance": QT_TRANSLATE_NOOP("Command", "whether a visit is welcome"),
        "next": QT_TRANSLATE_NOOP("Command", "the day of the callback promised"),
        "out": QT_TRANSLATE_NOOP("Command", "the file to write"),
        "export_as": QT_TRANSLATE_NOOP("Command", "what is written (default: the customers of the lens)"),
        "for": QT_TRANSLATE_NOOP("Command", "CSV for Excel, or for programs: without guards and mark"),
        "private": QT_TRANSLATE_NOOP("Command", "private customers, notes and groups as well"),
        "to_passphrase_file": QT_TRANSLATE_NOOP("Command", "a file with the passphrase that opens the handover"),
        "to_key": QT_TRANSLATE_NOOP("Command", "a receiver's key (age1…); may be given several times"),
        "handover_file": QT_TRANSLATE_NOOP("Command", "the handover's file"),
        "from_passphrase_file": QT_TRANSLATE_NOOP("Command", "a file with the passphrase of the handover"),
        "identity": QT_TRANSLATE_NOOP("Command", "a file with the own key of the receiver"),
        "conflicts": QT_TRANSLATE_NOOP("Command", "whose version stands where both sides changed a record"),
        "mine": QT_TRANSLATE_NOOP("Command", "keep the book's version of this record; may be given several times"),
        "theirs": QT_TRANSLATE_NOOP("Command", "take the file's version of this record; may be given several times"),
        "backup_out": QT_TRANSLATE_NOOP("Command", "a folder or a new file (default: the book's backups)"),
        "backup_file": QT_TRANSLATE_NOOP("Command", "the backup"),
        "new_book": QT_TRANSLATE_NOOP("Command", "the new book's file; never one that is there"),
        "version": QT_TRANSLATE_NOOP("Command", "say the version"),
        "help": QT_TRANSLATE_NOOP("Command", "say this"),
    }
)
_TOLD: Mapping[str, str] = MappingProxyType(
    {
        "ask_passphrase": QT_TRANSLATE_NOOP("Command", "Passphrase: "),
        "ask_new_passphrase": QT_TRANSLATE_NOOP(
            "Command", "Passphrase of the new book (empty: the keychain keeps it): "
        ),
        "ask_again": QT_TRANSLATE_NOOP("Command", "Once more: "),
        "new": QT_TRANSLATE_NOOP("Command", "The book {book} is ready."),
        "demo": QT_TRANSLATE_NOOP("Command", "The demo book is {book}."),
        "list": QT_TRANSLATE_NOOP("Command", "{lens}: {count:customers}, {revenue:money} in the window"),
        "nobody": QT_TRANSLATE_NOOP("Command", "Nobody."),
        "search": QT_TRANSLATE_NOOP("Command", "{count:customers} found"),
        "today": QT_TRANSLATE_NOOP("Command", "{on:day}: {count:customers} to contact"),
        "later": QT_TRANSLATE_NOOP("Command", "Later: {count:customers}"),
        "logged": QT_TRANSLATE_NOOP("Command", "Written down for {name}."),
        "callback": QT_TRANSLATE_NOOP("Command", "Callback on {due:day}."),
        "imported": QT_TRANSLATE_NOOP(
            "Command",
            "{file}: {read:rows} read; {created:number} created, {updated:number} updated, {merged:number} merged,"
            " {skipped:number} already there, {rejected:number} rejected",
        ),
        "dry_run": QT_TRANSLATE_NOOP("Command", "Only tried: nothing was changed."),
        "rejected_saved": QT_TRANSLATE_NOOP("Command", "The rows of {file} that stayed out, to be mended: {out}"),
        "reason": QT_TRANSLATE_NOOP("Command", "Reason"),
        "columns_ignored": QT_TRANSLATE_NOOP("Command", "columns not taken: {columns}"),
        "row": QT_TRANSLATE_NOOP("Command", "row {row:plain}: {why}"),
        "not_read": QT_TRANSLATE_NOOP("Command", "{file}: {why}"),
        "exported": QT_TRANSLATE_NOOP("Command", "{written:records} written to {out}"),
        "texts_cut": QT_TRANSLATE_NOOP(
            "Command", "Texts cut, for an Excel cell holds 32,767 signs: {count:number}. CSV has them whole."
        ),
        "private_left_out": QT_TRANSLATE_NOOP(
            "Command", "Private ones left out: {count:customers}. --private takes them along."
        ),
        "backed_up": QT_TRANSLATE_NOOP("Command", "Backed up and verified: {out}"),
        "restored": QT_TRANSLATE_NOOP("Command", "Put back and verified: {out}"),
        "sound": QT_TRANSLATE_NOOP("Command", "The book is whole."),
        "unsound": QT_TRANSLATE_NOOP("Command", "The book has {count:problems}:"),
        "handed_over": QT_TRANSLATE_NOOP("Command", "Handed over: {out}"),
        "missing": QT_TRANSLATE_NOOP("Command", "Still missing for the successor:"),
        "received": QT_TRANSLATE_NOOP(
            "Command",
            "{created:number} created, {updated:number} updated, {unchanged:number} unchanged,"
            " {conflicts:number} in conflict",
        ),
        "stay_deleted": QT_TRANSLATE_NOOP("Command", "{count:records} left out: they were deleted here"),
        "files_left_out": QT_TRANSLATE_NOOP(
            "Command", "{count:files} left out: the content or the customer did not come along"
        ),
        "mine_stays": QT_TRANSLATE_NOOP("Command", "mine stays"),
        "theirs_taken": QT_TRANSLATE_NOOP("Command", "theirs is taken"),
        "insight": QT_TRANSLATE_NOOP("Command", "{on:day}, ranked by {rank_by}"),
        "pareto": QT_TRANSLATE_NOOP("Command", "{share} of the customers bring 80% of the profit"),
        "title_count": QT_TRANSLATE_NOOP("Command", "Customers"),
        "two_customers": QT_TRANSLATE_NOOP("Command", "{name} fits several customers; take the number or the uid:"),
        "title_name": QT_TRANSLATE_NOOP("Command", "Name"),
        "title_number": QT_TRANSLATE_NOOP("Command", "Number"),
        "title_matched": QT_TRANSLATE_NOOP("Command", "Found by"),
        "title_why": QT_TRANSLATE_NOOP("Command", "Why"),
        "title_tier": QT_TRANSLATE_NOOP("Command", "Tier"),
        "title_priority": QT_TRANSLATE_NOOP("Command", "Priority"),
        "contacts": QT_TRANSLATE_NOOP("Command", "Contacts"),
        "interactions": QT_TRANSLATE_NOOP("Command", "Timeline"),
        "orders": QT_TRANSLATE_NOOP("Command", "Orders"),
        "reminders": QT_TRANSLATE_NOOP("Command", "Next"),
        "groups": QT_TRANSLATE_NOOP("Command", "Groups"),
        "files": QT_TRANSLATE_NOOP("Command", "Files"),
        "usage": QT_TRANSLATE_NOOP("Command", "{what} Try kamdesk --help."),
        "crash": QT_TRANSLATE_NOOP(
            "Command", "Something went wrong inside KamDesk. Nothing was changed; a report is in {path}"
        ),
    }
)
