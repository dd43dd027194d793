"""What the discount check (优惠尺度) says in words, in its dialog and while a quote is made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kamdesk.rules.discount import DiscountCheck
from kamdesk.rules.quantile import Quartiles
from kamdesk.ui.percent_field import percent_text
from kamdesk.ui.wording_figures import NOTHING, money, percent


def margin_left(found: DiscountCheck, currency: str) -> str:
    """What is left, and what was left before."""
    return QCoreApplication.translate(
        "DiscountDialog", "Margin left: {after} ({rate}), before {before} ({rate_before})"
    ).format(
        after=money(found.margin_after_e4, currency),
        rate=percent(found.rate_after),
        before=money(found.margin_before_e4, currency),
        rate_before=percent(found.rate_before),
    )


def break_even(found: DiscountCheck) -> str:
    """How much more must be sold to keep the profit."""
    if found.extra_volume is None:
        return QCoreApplication.translate("DiscountDialog", "No extra volume brings the profit back.")
    if not found.extra_volume:
        return QCoreApplication.translate("DiscountDialog", "The profit is kept without selling more.")
    words = QCoreApplication.translate("DiscountDialog", "To keep the profit, {share} more must be sold.")
    return words.format(share=percent(found.extra_volume))


def room(found: DiscountCheck) -> str:
    """At which discount nothing is left."""
    zero = found.zero_profit_discount
    words = QCoreApplication.translate("DiscountDialog", "Profit is zero at a discount of {discount}.")
    return words.format(discount=NOTHING if zero is None else percent_text(zero))


def usual_words(usual: Quartiles | None) -> str:
    """What the tier usually gets."""
    if usual is None:
        return QCoreApplication.translate(
            "DiscountDialog", "Too few customers of this tier to tell what it usually gets."
        )
    words = QCoreApplication.translate(
        "DiscountDialog", "This tier usually gets {median}; a quarter gets more than {upper}."
    )
    return words.format(median=percent(round(usual.median)), upper=percent(round(usual.upper)))


def warnings(found: DiscountCheck, proposed: int, usual: Quartiles | None) -> Iterator[str]:
    """What speaks against a discount (1/10,000): a loss, the tier's limit, or else what its like gets."""
    if found.sells_at_loss:
        yield QCoreApplication.translate("DiscountDialog", "This sells below cost.")
    if found.limit is not None and proposed > found.limit:
        words = QCoreApplication.translate("DiscountDialog", "Beyond the limit of this tier, {limit}.")
        yield words.format(limit=percent_text(found.limit))
    elif found.limit is None and usual is not None and proposed > usual.upper:
        yield QCoreApplication.translate("DiscountDialog", "More than the upper quarter of this tier gets.")
