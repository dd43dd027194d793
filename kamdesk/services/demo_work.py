"""What the demo book's workbench shows: price policies, a product's data sheet, and a deal from quote to contract."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from kamdesk.models.terms import ArticleKind, InteractionKind
from kamdesk.services.demo_stage import YUAN, Stage, put_project
from kamdesk.services.demo_trade import Sold


def put_work(stage: Stage) -> None:
    """Everything, in an order that lets later records point at earlier ones."""
    _policies(stage)
    _material(stage)
    _whole_deal(stage)


def _policies(stage: Stage) -> None:
    """One in force for the year, one for the quarter."""
    scribe, today = stage.scribe, stage.scribe.today
    spans = (
        (today.replace(month=1, day=1), today.replace(month=12, day=31)),
        (scribe.ago(40), today + timedelta(days=45)),
    )
    for (title, body), (first, last) in zip(scribe.words["policies"], spans, strict=True):
        values = {"kind": ArticleKind.POLICY, "title": title, "body": body, "valid_from": first, "valid_until": last}
        scribe.put("article", first, {**values, "author": scribe.words["author"]})


def _material(stage: Stage) -> None:
    scribe = stage.scribe
    name, text = scribe.words["material"]
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    scribe.work.keep_content(digest, content)
    values = {"product_id": stage.shelf.wares["printer"].id, "name": name, "kind": "other"}
    kept = {"media_type": "text/plain", "size": len(content), "sha256": digest}
    scribe.put("file", scribe.ago(300), {**values, **kept})


def _whole_deal(stage: Stage) -> None:
    """A deal on its way through installation: quoted with a concession, ordered, under contract, with its steps."""
    scribe, today = stage.scribe, stage.scribe.today
    known = stage.told["referrer"]
    ended = {"status": "won", "closed_on": scribe.ago(25), "reason": scribe.words["won_deals"][0]}
    deal = put_project(scribe, known, scribe.words["deals"][0], 86_000, 10, **ended, stage="installation")
    sold = [Sold("printer", 8, 800), Sold("install", 2)]
    why = {"concession": scribe.words["conceded"], "opportunity_id": deal}
    quote = stage.shelf.quote(known, scribe.ago(38), sold, **why, status="won")
    agreed = {"name": scribe.words["deals"][2], "number": scribe.number("C"), "amount": 120_000 * YUAN}
    starts = scribe.ago(24)
    span = {"starts_on": starts, "ends_on": starts + relativedelta(years=2), "quote_id": quote}
    contract = scribe.put(
        "contract", starts, {"customer_id": known.id, **agreed, **span, "author": scribe.words["author"]}
    )
    stage.shelf.order(known, scribe.ago(24), sold, **why, quote_id=quote, contract_id=contract)
    scribe.task(known, scribe.ago(30), scribe.words["tasks"][1], "task", opportunity_id=deal, done_on=scribe.ago(26))
    scribe.task(known, today + timedelta(days=4), scribe.words["tasks"][2], "task", opportunity_id=deal)
    text = {"summary": scribe.words["favours"][0]}
    scribe.talk(known, 60, InteractionKind.FAVOUR, 30, text=text)
