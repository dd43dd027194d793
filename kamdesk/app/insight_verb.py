"""The verb `insight`: everything computed about a book."""

from __future__ import annotations

from kamdesk.app.call import Call
from kamdesk.models.terms import PitfallCode, RankBy, Tier
from kamdesk.services.insight_values import Insight
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_figures import labelled, percent
from kamdesk.ui.wording_terms import term, tier_chip, tier_long


def insight(call: Call) -> int:
    """Tiers, contribution, key accounts, pitfalls and moves, as seen on a day under the rules named."""
    from kamdesk.services.insight import insight as look
    from kamdesk.services.insight_json import insight_json

    with call.seen() as desk:
        found = look(desk)
        if call.speech.as_json:
            call.speech.document(insight_json(found))
        else:
            _say(call, found)
    return 0


def _say(call: Call, found: Insight) -> None:
    speech = call.speech
    speech.say(told("insight", on=found.on, rank_by=term(RankBy, found.rank_by)))
    speech.table(
        [told("title_tier"), told("title_count")],
        [(tier_long(tier.value), str(found.tiers.get(tier, 0))) for tier in Tier],
        frozenset({1}),
    )
    share = found.profit.pareto.share_of_customers
    if share is not None:
        speech.say(told("pareto", share=percent(share)))
    names = {each.facts.uid: each.facts.name for each in found.customers}
    for pitfall in found.pitfalls:
        who = names.get(str(pitfall.customer), "")
        speech.say("  ".join(part for part in (term(PitfallCode, pitfall.code), who) if part))
    for move in found.moves:
        speech.say(labelled(move.name, f"{tier_chip(move.before.value)} → {tier_chip(move.now.value)}"))
