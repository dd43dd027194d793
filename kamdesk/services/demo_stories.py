"""The hand-shaped customers of the demo book: one for each rule of the domain, so that every screen has one to show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from kamdesk.models.terms import (
    Attitude,
    ChurnReason,
    CustomerKind,
    Grade,
    InteractionKind,
    MarkWhen,
    RelationKind,
    Standing,
    ValueType,
    VisitChance,
)
from kamdesk.services.demo_days import birthday_on, lunar_birthday_on
from kamdesk.services.demo_pictures import label_picture
from kamdesk.services.demo_scribe import Known, Scribe
from kamdesk.services.demo_stage import YUAN, Stage, put_issue, put_project, put_referral, put_relation, put_tale
from kamdesk.services.demo_trade import Sold
from kamdesk.services.demo_words import latin

TALL = {"growth": 5, "expansion": 5, "innovation": 4}


def tell_stories(stage: Stage) -> None:
    """Every story, in an order that lets later ones speak of earlier ones."""
    for story in STORIES:
        story(stage)


def _slipping(stage: Stage) -> None:
    """The one super customer, a benchmark: slipping against its own month, a callback overdue, a rival at the door."""
    scribe, shelf = stage.scribe, stage.shelf
    known = stage.open(
        "slipping",
        1_500,
        [
            {
                "birthday": "1968-09-14",
                "attitude": Attitude.WARM,
                "influence": 5,
                "home_address": scribe.names.place(0).address,
            }
        ],
        standing=Standing.LEADER,
        market_share=2_300,
        benchmark=MarkWhen.NOW,
        value_type=ValueType.EXTRINSIC,
        demand=6_000_000 * YUAN,
        need_level=4,
        growth=4,
        expansion=4,
        innovation=4,
        technology=4,
        market_development=4,
        potential_reviewed_on=scribe.ago(100),
        may_reference=True,
    )
    shelf.buy(known, shelf.rhythm(30, 55, 1_050, jitter=2), 340_000, ("printer", "ribbon", "labels"))
    scribe.talk(known, 160, InteractionKind.VISIT, 120, Attitude.HOT, VisitChance.YES)
    scribe.talk(known, 80, InteractionKind.VISIT, 90, Attitude.HOT, VisitChance.YES)
    scribe.talk(known, 24, InteractionKind.CALL, 12, Attitude.WARM, VisitChance.MAYBE)
    scribe.talk(known, 12, InteractionKind.MESSAGE, 5, contact_id=known.contacts[2])
    scribe.task(known, scribe.ago(3), known.words["callback"])
    rival = {"competitor": scribe.words["competitors"][0], "note": known.words["threat"]}
    put_project(scribe, known, scribe.words["deals"][3], 420_000, 45, **rival)
    for ago, score, words in ((200, 5, 0), (40, 3, 3)):
        asked = scribe.ago(ago)
        said = {"asked_on": asked, "score": score, "words": scribe.words["satisfied"][words]}
        scribe.put("satisfaction", asked, {"customer_id": known.id, **said, "author": scribe.words["author"]})
    _put_files(scribe, known)
    for group in ("important", "benchmark"):
        scribe.join(stage.groups[group], known)


def _lunar_birthday(stage: Stage) -> None:
    """A chairwoman whose lunar birthday is tomorrow."""
    scribe = stage.scribe
    born = lunar_birthday_on(scribe.today + timedelta(days=1))
    known = stage.open(
        "lunar_birthday",
        1_100,
        [{"lunar_birthday": born, "influence": 5}],
        value_type=ValueType.EXTRINSIC,
        demand=400_000 * YUAN,
        need_level=3,
        growth=3,
        expansion=3,
        innovation=2,
        standing=Standing.MAJOR,
    )
    stage.shelf.buy(known, stage.shelf.rhythm(28, 11, 900), 22_000, ("labels", "ribbon"))
    scribe.talk(known, 70, InteractionKind.GIFT, 40, Attitude.WARM, VisitChance.YES, cost=260 * YUAN)
    scribe.talk(known, 13, InteractionKind.CALL, 8, Attitude.HOT, VisitChance.YES)
    scribe.join(stage.groups["important"], known)


def _contract_ending(stage: Stage) -> None:
    """A strategic customer whose two-year frame ends in eighteen days; an appointment tomorrow."""
    scribe, today = stage.scribe, stage.scribe.today
    known = stage.open(
        "contract_ending",
        1_300,
        [{}, {"birthday": birthday_on(today, 1975)}],
        standing=Standing.LEADER,
        strategic=MarkWhen.FUTURE,
        value_type=ValueType.STRATEGIC,
        demand=3_000_000 * YUAN,
        need_level=4,
        technology=5,
        market_development=5,
        potential_reviewed_on=scribe.ago(60),
        **TALL,
    )
    stage.shelf.buy(known, stage.shelf.rhythm(30, 9, 1_000), 62_000, ("labels", "ribbon", "head"))
    ends = today + timedelta(days=18)
    values = {"name": known.words["contract"], "number": scribe.number("C"), "amount": 1_500_000 * YUAN}
    span = {"starts_on": ends - relativedelta(years=2) + timedelta(days=1), "ends_on": ends}
    scribe.put(
        "contract", span["starts_on"], {"customer_id": known.id, **values, **span, "author": scribe.words["author"]}
    )
    scribe.talk(known, 130, InteractionKind.MEETING, 90, Attitude.WARM, VisitChance.YES)
    scribe.talk(known, 10, InteractionKind.VISIT, 60, Attitude.HOT, VisitChance.YES)
    project = put_project(scribe, known, known.words["deal"], 2_400_000, 18, strategic=True)
    appointed = today + timedelta(days=1)
    scribe.task(
        known, appointed, scribe.words["visit_titles"][1], "appointment", due_time="10:00", opportunity_id=project
    )
    for group in ("important", "strategic"):
        scribe.join(stage.groups[group], known)


def _one_off_big(stage: Stage) -> None:
    """Two million in one order eight months ago, and since then not a ribbon: no key account for all its size."""
    scribe = stage.scribe
    known = stage.open("one_off_big", 330, standing=Standing.MAJOR, need_level=1, growth=2, expansion=2, innovation=2)
    system = [Sold("portal", 40, price=26_160 * YUAN), Sold("software", 5), Sold("tags", 200_000), Sold("printer", 32)]
    stage.shelf.order(known, scribe.ago(240), system, large=True)
    scribe.talk(known, 225, InteractionKind.VISIT, 180, Attitude.WARM, VisitChance.YES)
    scribe.talk(known, 120, InteractionKind.DINNER, 150, Attitude.NEUTRAL, VisitChance.MAYBE, cost=1_280 * YUAN)
    scribe.talk(known, 35, InteractionKind.VISIT, 120, Attitude.COLD, VisitChance.NO)


def _volume_no_profit(stage: Stage) -> None:
    """A chain of stores that buys much at cost and eats hours."""
    scribe = stage.scribe
    known = stage.open(
        "volume_no_profit",
        1_000,
        standing=Standing.MAJOR,
        value_type=ValueType.INTRINSIC,
        need_level=3,
        demand=2_000_000 * YUAN,
        growth=2,
        expansion=2,
        innovation=1,
    )
    stage.shelf.buy(known, stage.shelf.rhythm(14, 6, 900), 52_000, ("labels", "scanner"), (400, 1_000), cost_share=0.99)
    for at, ago in enumerate(range(8, 340, 14)):
        kind = InteractionKind.SERVICE if at % 3 else InteractionKind.VISIT
        text = scribe.pick("services") if at % 3 else known.words["talks"][at % 3]["summary"]
        scribe.talk(known, ago, kind, 180, Attitude.COLD, VisitChance.YES, {"summary": text}, cost=320 * YUAN)
    scribe.join(stage.groups["ordinary"], known)


def _over_discounted(stage: Stage) -> None:
    """Special prices every time: far more off than its like."""
    scribe = stage.scribe
    born = birthday_on(scribe.today - timedelta(days=1), 1979)
    known = stage.open("over_discounted", 900, [{"birthday": born}], value_type=ValueType.INTRINSIC, need_level=3)
    stage.shelf.buy(known, stage.shelf.rhythm(30, 12, 800), 9_000, ("labels", "ribbon"), (2_200, 3_000))
    scribe.talk(known, 45, InteractionKind.CALL, 15, Attitude.NEUTRAL, VisitChance.MAYBE)
    scribe.talk(known, 15, InteractionKind.MESSAGE, 5, Attitude.COLD)
    scribe.join(stage.groups["east"], known)


def _dormant(stage: Stage) -> None:
    """A monthly buyer, silent for four months since the buyer changed."""
    scribe = stage.scribe
    known = stage.open("dormant", 1_200, demand=320_000 * YUAN, need_level=2, growth=3, expansion=2, innovation=3)
    stage.shelf.buy(known, stage.shelf.rhythm(30, 122, 1_000, jitter=2), 26_000, ("labels", "ribbon", "head"))
    scribe.talk(known, 118, InteractionKind.CALL, 6, Attitude.NEUTRAL)
    scribe.talk(known, 66, InteractionKind.CALL, 2, Attitude.COLD, VisitChance.NO)
    scribe.join(stage.groups["east"], known)


def _strong_need(stage: Stage) -> None:
    """Needs much and has bought little: the biggest chance in the book."""
    scribe = stage.scribe
    born = birthday_on(scribe.today + timedelta(days=2), 1982)
    known = stage.open(
        "strong_need",
        200,
        [{"birthday": born, "influence": 5}],
        need_level=5,
        demand=1_800_000 * YUAN,
        value_type=ValueType.EXTRINSIC,
        technology=4,
        standing=Standing.MAJOR,
        **TALL,
    )
    stage.shelf.buy(known, [scribe.ago(130), scribe.ago(62)], 1_500, ("labels",))
    scribe.talk(known, 20, InteractionKind.VISIT, 90, Attitude.HOT, VisitChance.YES)
    scribe.talk(known, 4, InteractionKind.CALL, 15, Attitude.HOT, VisitChance.YES)
    project = put_project(scribe, known, known.words["deal"], 1_800_000, 60, tender_on=scribe.ahead(40))
    sold = [Sold("portal", 12), Sold("printer", 20), Sold("handheld", 40), Sold("software", 1), Sold("install", 20)]
    stage.shelf.quote(known, scribe.ago(4), sold, opportunity_id=project)
    scribe.task(known, scribe.today, scribe.words["callbacks"][2], due_time="14:30", opportunity_id=project)
    scribe.join(stage.groups["fresh"], known)


def _neglected_potential(stage: Stage) -> None:
    """The fastest-growing plant, and nobody has called for half a year."""
    known = stage.open("neglected_potential", 260, demand=900_000 * YUAN, need_level=4, potential=88, technology=5)
    stage.scribe.talk(known, 205, InteractionKind.EVENT, 20, Attitude.WARM, VisitChance.YES)


def _person(stage: Stage) -> None:
    """A customer who is a person, and his own contact."""
    scribe = stage.scribe
    born = lunar_birthday_on(scribe.today + timedelta(days=25))
    own = {"birthday": "1990-05-21", "lunar_birthday": born}
    known = stage.open("person", 500, [own], kind=CustomerKind.PERSON, need_level=2, standing=Standing.SMALL)
    stage.shelf.buy(known, stage.shelf.rhythm(60, 25, 400), 1_600, ("newlabel", "labels"))
    scribe.talk(known, 60, InteractionKind.MEETING, 120, Attitude.WARM, VisitChance.YES)
    scribe.talk(known, 25, InteractionKind.MESSAGE, 5, Attitude.WARM, VisitChance.YES)
    scribe.join(stage.groups["ordinary"], known)


def _family_and_friends(stage: Stage) -> None:
    """Mother, wife, a friend and a schoolmate: private, in no count, yet their birthdays stay."""
    scribe, today = stage.scribe, stage.scribe.today
    homes = (
        ("mother", "family", {"lunar_birthday": lunar_birthday_on(today + timedelta(days=6), 1956)}),
        ("wife", "family", {"birthday": "1988-02-29"}),
        ("friend", "friends", {"birthday": birthday_on(today + timedelta(days=1), 1986)}),
        ("schoolmate", "schoolmates", {"birthday": "--11-03"}),
    )
    for key, group, born in homes:
        known = stage.open(key, 700, [born], kind=CustomerKind.PERSON, standing=Standing.UNKNOWN, source=None)
        scribe.talk(known, 5 + len(stage.told) % 4, InteractionKind.CALL, 15)
        scribe.join(stage.groups[group], known)
    scribe.task(
        stage.told["friend"], today + timedelta(days=2), scribe.words["private"]["friend"]["talks"][0]["summary"]
    )


def _lost(stage: Stage) -> None:
    """Gone to a competitor after a slow quote, with date, reason and note."""
    scribe = stage.scribe
    known = stage.open("lost", 1_000, lost_on=scribe.ago(70), lost_reason=ChurnReason.COMPETITOR, need_level=3)
    stage.shelf.buy(known, stage.shelf.rhythm(45, 160, 900), 18_000, ("printer", "labels"))
    scribe.talk(known, 82, InteractionKind.CALL, 10, Attitude.WARM, VisitChance.YES)
    scribe.talk(known, 70, InteractionKind.VISIT, 60, Attitude.REFUSED, VisitChance.NO)
    closed = {"status": "lost", "closed_on": scribe.ago(70), "reason": scribe.words["lost_deals"][0]}
    rival = scribe.words["competitors"][2]
    put_project(scribe, known, scribe.words["deals"][1], 98_000, -70, **closed, competitor=rival, probability=0)


def _referral_chain(stage: Stage) -> None:
    """One customer brought the second, the second the third; the second has not been thanked."""
    scribe, shelf = stage.scribe, stage.shelf
    born = birthday_on(scribe.today + timedelta(days=5), 1965)
    first = stage.open(
        "referrer",
        1_250,
        [{"birthday": born}],
        may_reference=True,
        need_level=3,
        standing=Standing.MAJOR,
        growth=3,
        expansion=4,
        innovation=3,
        demand=300_000 * YUAN,
    )
    second = stage.open("referred", 430, referred_by=first.name, need_level=3, growth=4, expansion=3, innovation=3)
    third = stage.open("referred_again", 40, referred_by=second.name, need_level=4)
    shelf.buy(first, shelf.rhythm(35, 14, 1_000), 15_000, ("labels", "newlabel"))
    shelf.buy(second, shelf.rhythm(40, 18, 390), 12_000, ("labels", "desktop"))
    shelf.buy(third, [scribe.ago(22)], 11_000, ("printer", "labels"))
    for known in (first, second, third):
        scribe.talk(known, 21, InteractionKind.VISIT, 60, Attitude.WARM, VisitChance.YES)
        scribe.join(stage.groups["east"], known)
    scribe.talk(first, 8, InteractionKind.CALL, 20, Attitude.HOT, VisitChance.YES)
    scribe.talk(second, 30, InteractionKind.CALL, 10, Attitude.HOT, VisitChance.YES)
    gift = scribe.words["gifts"][0]
    put_referral(scribe, first, second, 425, reward=gift, reward_given=True, thanked_on=scribe.ago(410))
    put_referral(scribe, second, third, 26, note=third.words["thanks"])


def _open_issue(stage: Stage) -> None:
    """A problem opened three days ago that nobody answered yet, and an older one solved."""
    scribe = stage.scribe
    known = stage.open("open_issue", 800, need_level=3, demand=260_000 * YUAN, growth=3, expansion=3, innovation=3)
    stage.shelf.buy(known, stage.shelf.rhythm(33, 20, 700), 17_000, ("ribbon", "labels", "handheld"))
    scribe.talk(known, 3, InteractionKind.CALL, 8, Attitude.COLD, direction="incoming")
    put_issue(scribe, known, known.words["issue"], 3)
    put_issue(
        scribe, known, known.words["old_issue"], 150, answered=150, solved=146, solution=scribe.words["solutions"][1]
    )
    scribe.join(stage.groups["east"], known)


def _parked_and_cultivated(stage: Stage) -> None:
    """One given up with a reason after its potential was judged, one kept although it brings nothing yet."""
    scribe, shelf = stage.scribe, stage.shelf
    parked = stage.open("parked", 1_200, parked_on=scribe.ago(90), potential=15, potential_reviewed_on=scribe.ago(91))
    shelf.buy(parked, shelf.rhythm(170, 140, 1_100), 90, ("labels",))
    scribe.talk(parked, 140, InteractionKind.VISIT, 120, Attitude.NEUTRAL)
    until = scribe.today + timedelta(days=200)
    young = stage.open("cultivated", 420, cultivated_until=until, potential=90, potential_reviewed_on=scribe.ago(30))
    shelf.buy(young, shelf.rhythm(90, 40, 400), 1_200, ("labels", "scanner"))
    scribe.talk(young, 140, InteractionKind.FAVOUR, 180, Attitude.WARM, VisitChance.YES)
    scribe.talk(young, 18, InteractionKind.VISIT, 90, Attitude.HOT, VisitChance.YES)
    scribe.join(stage.groups["fresh"], young)


def _corporate(stage: Stage) -> None:
    """A group of companies: head office agrees, three plants order."""
    scribe, shelf = stage.scribe, stage.shelf
    head = stage.open("corporate", 1_400, standing=Standing.LEADER, value_type=ValueType.STRATEGIC, fixed_grade=Grade.A)
    scribe.talk(head, 16, InteractionKind.MEETING, 120, Attitude.WARM, VisitChance.YES)
    scribe.task(head, scribe.ahead(20), scribe.words["visit_titles"][2], "visit", rrule="FREQ=MONTHLY;INTERVAL=3")
    for name, place, amount in zip(
        head.words["branches"], head.words["branch_places"], (30_000, 24_000, 16_000), strict=True
    ):
        tale = {"name": name, "industry": head.words["industry"], "brand": head.words["brand"], "place": place}
        person = scribe.names.person()
        people = [{"name": person.name, "family_name": person.family_name, "given_name": person.given_name}]
        branch = put_tale(scribe, {**tale, "people": people, "talks": []}, 1_300, marks={"parent_id": head.id})
        shelf.buy(branch, shelf.rhythm(30, scribe.dice.randint(4, 28), 1_000), amount, ("labels", "ribbon", "head"))
        scribe.talk(
            branch, 25, InteractionKind.CALL, 9, Attitude.WARM, None, scribe.dice.choice(scribe.words["talks"]["warm"])
        )
        scribe.join(stage.groups["hairun"], branch)
        put_relation(scribe, head, branch, RelationKind.PARENT)
    scribe.join(stage.groups["hairun"], head)


def _partial_loss(stage: Stage) -> None:
    """Still orders, but a quarter of what it was: the rest moved elsewhere."""
    scribe, shelf = stage.scribe, stage.shelf
    known = stage.open("partial_loss", 1_200, demand=1_200_000 * YUAN, need_level=3, standing=Standing.MAJOR)
    shelf.buy(known, shelf.rhythm(20, 96, 1_000), 46_000, ("labels", "ribbon"))
    shelf.buy(known, shelf.rhythm(20, 9, 80), 9_000, ("ribbon",))
    scribe.talk(known, 19, InteractionKind.CALL, 7, Attitude.NEUTRAL, VisitChance.MAYBE)
    scribe.join(stage.groups["south"], known)


def _time_drain(stage: Stage) -> None:
    """Buys a few rolls and asks for a visit every fortnight, this year and the last."""
    scribe, shelf = stage.scribe, stage.shelf
    known = stage.open("time_drain", 1_000, potential=20, need_level=1, growth=1, expansion=1, innovation=1)
    shelf.buy(known, shelf.rhythm(55, 21, 950), 900, ("labels",))
    for at, ago in enumerate(range(10, 780, 16)):
        scribe.talk(known, ago, InteractionKind.VISIT, 200, Attitude.NEUTRAL, None, known.words["talks"][at % 2])
    scribe.join(stage.groups["ordinary"], known)


def _expiring_quote(stage: Stage) -> None:
    """A quote that lapses in four days while the owner is away."""
    scribe = stage.scribe
    known = stage.open("expiring_quote", 300, need_level=4, demand=150_000 * YUAN, growth=4, expansion=3, innovation=4)
    stage.shelf.buy(known, stage.shelf.rhythm(70, 33, 260), 7_000, ("scanner", "labels"))
    scribe.talk(known, 9, InteractionKind.CALL, 11, Attitude.HOT, VisitChance.MAYBE)
    project = put_project(scribe, known, known.words["deal"], 72_000, 20)
    quoted = scribe.ago(26)
    days = (scribe.today - quoted).days + 4
    stage.shelf.quote(known, quoted, [Sold("handheld", 20, 500), Sold("install", 2)], days, opportunity_id=project)
    scribe.join(stage.groups["south"], known)


def _leap_birthday(stage: Stage) -> None:
    """Born in a leap month; and the first order will be two years ago the day after tomorrow."""
    scribe = stage.scribe
    known = stage.open("leap_birthday", 760, [{"lunar_birthday": "1987-L06-03"}], need_level=2)
    first = scribe.today + timedelta(days=2) - relativedelta(years=2)
    stage.shelf.buy(known, [first, *stage.shelf.rhythm(45, 30, 600)], 6_000, ("labels", "ribbon"))
    scribe.talk(known, 33, InteractionKind.DINNER, 90, Attitude.WARM, VisitChance.YES, cost=420 * YUAN)


def _around_the_super(stage: Stage) -> None:
    """Its competitor, its supplier, and a second entry that is probably itself."""
    scribe, known = stage.scribe, stage.told["slipping"]
    rival = stage.open("competitor_firm", 300)
    supplier = stage.open("supplier_firm", 300, need_level=3)
    scribe.talk(supplier, 75, InteractionKind.CALL, 10, Attitude.WARM, VisitChance.MAYBE)
    put_relation(scribe, rival, known, RelationKind.COMPETITOR)
    put_relation(scribe, supplier, known, RelationKind.SUPPLIER)
    twin = stage.open("twin", 30, source=scribe.words["sources"][0])
    person = known.words["people"][0]
    scribe.contact(
        twin.id, twin.entered, {"name": person["name"], "email": f"{latin(person['name'])}@dongling.example"}
    )


def _out_of_the_way(stage: Stage) -> None:
    """Out of the market, invalid, in the trash, and one who wants no calls."""
    scribe = stage.scribe
    other = stage.open("out_of_market", 400, out_of_market=True)
    scribe.talk(other, 380, InteractionKind.CALL, 4, Attitude.REFUSED, VisitChance.NO)
    stage.open("invalid", 500, invalid=True)
    stage.open("trashed", 20, deleted_at=f"{scribe.today - timedelta(days=6)}T08:00:00Z")
    quiet = stage.open("do_not_contact", 600, [{"do_not_contact": True}])
    stage.shelf.buy(quiet, stage.shelf.rhythm(60, 50, 500), 5_000, ("labels",))
    scribe.talk(quiet, 55, InteractionKind.EMAIL, 5, Attitude.COLD, VisitChance.NO)


def _put_files(scribe: Scribe, known: Known) -> None:
    mail = scribe.words["mail"]
    head = f"From: {mail['from']}\r\nTo: {mail['to']}\r\nSubject: {mail['subject']}\r\n"
    text = f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n" + mail["body"].replace("\n", "\r\n")
    scribe.file(known, mail["name"], "email", "message/rfc822", text.encode())
    scribe.file(known, scribe.words["picture"], "picture", "image/png", label_picture())


STORIES: tuple[Callable[[Stage], None], ...] = (
    _slipping,
    _lunar_birthday,
    _contract_ending,
    _one_off_big,
    _volume_no_profit,
    _over_discounted,
    _dormant,
    _strong_need,
    _neglected_potential,
    _person,
    _family_and_friends,
    _lost,
    _referral_chain,
    _open_issue,
    _parked_and_cultivated,
    _corporate,
    _partial_loss,
    _time_drain,
    _expiring_quote,
    _leap_birthday,
    _around_the_super,
    _out_of_the_way,
)
