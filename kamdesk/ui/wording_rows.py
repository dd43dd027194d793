"""What is wrong with a row or card of an import, or is to be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import listed
from kamdesk.ui.wording_sentences import first_fitting


def row_text(reason: str, figures: Mapping[str, object] | None = None) -> str:
    """Why a row or card of an import stays out, or what is to be said of it."""
    told = {
        name: listed(map(str, value)) if isinstance(value, list | tuple) else value
        for name, value in (figures or {}).items()
    }
    return first_fitting("Rows", _ROWS.get(reason, ()), reason, told)


def known_rows() -> frozenset[str]:
    """Every reason with words, for who checks that none is missing."""
    return frozenset(_ROWS)


_ROWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "no_customer": (QT_TRANSLATE_NOOP("Rows", "no customer is named"),),
        "no_name": (QT_TRANSLATE_NOOP("Rows", "neither a customer nor a person is named"),),
        "sum_row": (QT_TRANSLATE_NOOP("Rows", "a sum of the rows above, not a customer"),),
        "no_date": (QT_TRANSLATE_NOOP("Rows", "the day is missing"),),
        "no_title": (QT_TRANSLATE_NOOP("Rows", "what it is about is missing"),),
        "no_number": (QT_TRANSLATE_NOOP("Rows", "the number is missing"),),
        "no_score": (QT_TRANSLATE_NOOP("Rows", "the score is missing"),),
        "no_kind": (QT_TRANSLATE_NOOP("Rows", "the kind of relation is missing"),),
        "no_other_customer": (QT_TRANSLATE_NOOP("Rows", "the other customer is missing"),),
        "no_amount": (QT_TRANSLATE_NOOP("Rows", "neither an amount nor a price is given"),),
        "name_too_long": (QT_TRANSLATE_NOOP("Rows", "the name is too long"),),
        "too_long": (
            QT_TRANSLATE_NOOP("Rows", "the card is longer than {most:size}"),
            QT_TRANSLATE_NOOP("Rows", "the line is too long"),
        ),
        "too_many_lines": (
            QT_TRANSLATE_NOOP("Rows", "the card has more than {most:lines}"),
            QT_TRANSLATE_NOOP("Rows", "it has too many lines"),
        ),
        "too_few_fields": (
            QT_TRANSLATE_NOOP("Rows", "it has {fields:number} cells where {expected:number} are needed"),
            QT_TRANSLATE_NOOP("Rows", "it has too few cells"),
        ),
        "too_many_fields": (
            QT_TRANSLATE_NOOP("Rows", "it has {fields:number} cells where {expected:number} are needed"),
            QT_TRANSLATE_NOOP("Rows", "it has too many cells"),
        ),
        "not_a_date": (QT_TRANSLATE_NOOP("Rows", "a day cannot be read"),),
        "date_out_of_range": (QT_TRANSLATE_NOOP("Rows", "a day lies too far away"),),
        "not_a_number": (QT_TRANSLATE_NOOP("Rows", "a number cannot be read"),),
        "number_too_big": (QT_TRANSLATE_NOOP("Rows", "a number is too large"),),
        "not_a_birthday": (QT_TRANSLATE_NOOP("Rows", "a birthday cannot be read"),),
        "birthday_incomplete": (QT_TRANSLATE_NOOP("Rows", "a birthday is incomplete"),),
        "birthday_unreadable": (QT_TRANSLATE_NOOP("Rows", "the birthday cannot be read and was left out"),),
        "photo_dropped": (QT_TRANSLATE_NOOP("Rows", "the photo cannot be used and was left out"),),
        "not_a_discount": (QT_TRANSLATE_NOOP("Rows", "a discount cannot be read"),),
        "not_a_rating": (QT_TRANSLATE_NOOP("Rows", "a rating is not 1 to 5"),),
        "not_a_potential": (QT_TRANSLATE_NOOP("Rows", "a potential is not 0 to 100"),),
        "not_minutes": (QT_TRANSLATE_NOOP("Rows", "the minutes cannot be read"),),
        "not_a_share": (QT_TRANSLATE_NOOP("Rows", "a share cannot be read"),),
        "unknown_word": (QT_TRANSLATE_NOOP("Rows", "a word is not one of the choices"),),
        "other_currency": (QT_TRANSLATE_NOOP("Rows", "it is in another currency than the book"),),
        "digits_lost": (QT_TRANSLATE_NOOP("Rows", "Excel has lost digits of a long number"),),
        "undecodable": (QT_TRANSLATE_NOOP("Rows", "some signs cannot be read in this encoding"),),
        "stray_quote": (QT_TRANSLATE_NOOP("Rows", "a quotation mark stands where none belongs"),),
        "nul_removed": (QT_TRANSLATE_NOOP("Rows", "empty bytes were left out"),),
        "cell_too_long": (QT_TRANSLATE_NOOP("Rows", "a cell is too long"),),
        "unclosed_quote": (QT_TRANSLATE_NOOP("Rows", "a quotation mark is never closed"),),
        "not_closed": (QT_TRANSLATE_NOOP("Rows", "the card has no end"),),
        "amount_differs": (
            QT_TRANSLATE_NOOP(
                "Rows",
                "the amount {stated_e4:money} is not quantity × price ({reckoned_e4:money}); the amount was taken",
            ),
            QT_TRANSLATE_NOOP("Rows", "the amount is not quantity × price; the amount was taken"),
        ),
        "signs_differ": (QT_TRANSLATE_NOOP("Rows", "quantity and amount have different signs"),),
        "return_made_negative": (QT_TRANSLATE_NOOP("Rows", "a return was given as positive and was made negative"),),
        "return_cost_made_negative": (
            QT_TRANSLATE_NOOP("Rows", "the cost of a return was given as positive and was made negative"),
        ),
        "not_a_phone": (
            QT_TRANSLATE_NOOP("Rows", "“{value}” is no phone number, and was kept as it stands"),
            QT_TRANSLATE_NOOP("Rows", "this is no phone number, and was kept as it stands"),
        ),
        "product_cut": (QT_TRANSLATE_NOOP("Rows", "the product's name was cut"),),
        "parent_not_found": (
            QT_TRANSLATE_NOOP("Rows", "the parent company {value} is not in the book"),
            QT_TRANSLATE_NOOP("Rows", "the parent company is not in the book"),
        ),
        "made_of_numbers": (
            QT_TRANSLATE_NOOP("Rows", "customers of these numbers were not in the book and were made: {value}"),
            QT_TRANSLATE_NOOP("Rows", "customers were made of whom only the number is known"),
        ),
        "join_without_match": (QT_TRANSLATE_NOOP("Rows", "the joined file says nothing of it"),),
        "own_field_unread": (
            QT_TRANSLATE_NOOP("Rows", "“{value}” is nothing for the field {column} and was left out"),
            QT_TRANSLATE_NOOP("Rows", "a value does not fit its field and was left out"),
        ),
        "reach_of_another": (
            QT_TRANSLATE_NOOP("Rows", "its phone or e-mail is that of {value}; by its name it is another customer"),
            QT_TRANSLATE_NOOP("Rows", "its phone or e-mail is that of another customer"),
        ),
        "number_of_another": (
            QT_TRANSLATE_NOOP("Rows", "the number {value} is that of another customer and was left out"),
            QT_TRANSLATE_NOOP("Rows", "the number is that of another customer and was left out"),
        ),
        "kept_otherwise": (
            QT_TRANSLATE_NOOP("Rows", "the book keeps it otherwise than the file says, and is left so"),
        ),
        "made_private": (
            QT_TRANSLATE_NOOP("Rows", "{count:customers} became private because the group {group} is private"),
            QT_TRANSLATE_NOOP("Rows", "customers became private because their group is private"),
        ),
        "in_no_private_group": (
            QT_TRANSLATE_NOOP("Rows", "private in the file, but in no private group here: put it into one"),
        ),
        "second_value_left_out": (QT_TRANSLATE_NOOP("Rows", "a second value was left out"),),
        "nothing_mapped": (QT_TRANSLATE_NOOP("Rows", "no column is known; say which is which"),),
        "no_rows": (QT_TRANSLATE_NOOP("Rows", "there are no rows"),),
        "sheet_not_read": (
            QT_TRANSLATE_NOOP("Rows", "the sheet {sheet} was not read"),
            QT_TRANSLATE_NOOP("Rows", "a sheet was not read"),
        ),
        "dates_assumed": (QT_TRANSLATE_NOOP("Rows", "day and month may be meant the other way round"),),
        "discount_assumed": (QT_TRANSLATE_NOOP("Rows", "discounts were taken as the part that comes off"),),
        "decimal_assumed": (QT_TRANSLATE_NOOP("Rows", "the decimal sign was guessed"),),
        "delimiter_assumed": (QT_TRANSLATE_NOOP("Rows", "the delimiter was guessed"),),
        "encoding_assumed": (QT_TRANSLATE_NOOP("Rows", "the text encoding was guessed"),),
    }
)
