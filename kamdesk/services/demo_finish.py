"""Last touches on the demo book: whoever brings much was visited lately, and of most who left it is known why."""

from __future__ import annotations

from datetime import date, timedelta

from kamdesk.models.terms import Attitude, ChurnReason, InteractionKind
from kamdesk.services.demo_crowd import CHANCES, MINUTES
from kamdesk.services.demo_scribe import Known
from kamdesk.services.demo_stage import Stage

NEGLECTED = ("dormant", "one_off_big", "neglected_potential")
"""Stories of customers nobody looked after; the last visit to them was long ago."""
LOOKED_AFTER = """
SELECT c.id, c.name, substr(c.created_at, 1, 10) FROM customer c
WHERE c.lost_on IS NULL AND c.parked_on IS NULL AND NOT EXISTS (
      SELECT 1 FROM interaction i WHERE i.customer_id = c.id AND i.kind = 'visit' AND i.happened_on > ?)
  AND (c.fixed_grade IS NOT NULL OR c.id IN (
      SELECT customer_id FROM orders WHERE ordered_on > ? GROUP BY 1 ORDER BY sum(revenue) DESC LIMIT ?))
ORDER BY c.id
"""
GONE = "SELECT customer_id, max(ordered_on) FROM orders GROUP BY 1 HAVING max(ordered_on) < ? ORDER BY 1"
SHARE_LOOKED_AFTER = 0.6
CAUSES = (
    ChurnReason.SERVICE,
    ChurnReason.PRICE,
    ChurnReason.SERVICE,
    None,
    ChurnReason.CONTACT_LEFT,
    ChurnReason.PROCESS,
    ChurnReason.SERVICE,
    None,
    ChurnReason.NEED_GONE,
)
GONE_AFTER, NOTICED_AFTER = 300, 150
"""Days without an order from which a customer counts as gone here, and after which the rep wrote it down."""


def put_visits(stage: Stage) -> None:
    """A visit to everybody who brings much and was not visited for months: nobody is overdue by years."""
    scribe, dice = stage.scribe, stage.scribe.dice
    buyers = scribe.work.one(
        "SELECT count(DISTINCT customer_id) FROM orders WHERE ordered_on > ?", (scribe.ago(365).isoformat(),)
    )
    neglected = {stage.told[key].id for key in NEGLECTED if key in stage.told}
    span = (scribe.ago(120).isoformat(), scribe.ago(365).isoformat())
    many = round(SHARE_LOOKED_AFTER * (buyers[0] if buyers else 0))
    for customer_id, name, entered in scribe.work.rows(LOOKED_AFTER, (*span, many)):
        ago = dice.randint(150, 180) if customer_id in neglected else dice.randint(30, 165)
        known = Known(customer_id, name, _contacts(stage, customer_id), date.fromisoformat(entered))
        mood = dice.choice((Attitude.WARM, Attitude.NEUTRAL))
        text = dice.choice([each for each in scribe.words["talks"][mood.value] if not each.get("material")])
        minutes = dice.randint(*MINUTES[InteractionKind.VISIT])
        scribe.talk(known, ago, InteractionKind.VISIT, minutes, mood, dice.choice(CHANCES[mood]), text)


def put_causes(stage: Stage) -> None:
    """Most of those who stopped buying are written down as lost, service being the commonest cause."""
    scribe = stage.scribe
    told = {known.id for known in stage.told.values()}
    gone = [row for row in scribe.work.rows(GONE, (scribe.ago(GONE_AFTER).isoformat(),)) if row[0] not in told]
    for at, (customer_id, last) in enumerate(gone):
        noticed = date.fromisoformat(last) + timedelta(days=NOTICED_AFTER)
        if (cause := CAUSES[at % len(CAUSES)]) is not None:
            values = {"lost_on": noticed, "lost_reason": cause, "updated_at": f"{noticed.isoformat()}T09:00:00Z"}
            scribe.work.update("customer", customer_id, values)


def _contacts(stage: Stage, customer_id: int) -> list[int]:
    rows = stage.scribe.work.rows("SELECT id FROM contact WHERE customer_id = ? ORDER BY id", (customer_id,))
    return [row[0] for row in rows]
