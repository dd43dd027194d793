"""Every closed list of words the book and its rules use (domain 2 and 3); the values are what files and JSON carry."""

from __future__ import annotations

from enum import StrEnum


class CustomerKind(StrEnum):
    ORGANISATION = "organisation"
    PERSON = "person"


class Standing(StrEnum):
    """Place of a customer in its industry."""

    LEADER = "leader"
    MAJOR = "major"
    ORDINARY = "ordinary"
    SMALL = "small"
    UNKNOWN = "unknown"


class ValueType(StrEnum):
    """What to talk about: cost, solution or shared interest."""

    INTRINSIC = "intrinsic"
    EXTRINSIC = "extrinsic"
    STRATEGIC = "strategic"


class MarkWhen(StrEnum):
    """Whether a benchmark or strategic mark holds already or is expected to."""

    NOW = "now"
    FUTURE = "future"


class DecisionRole(StrEnum):
    DECISION_MAKER = "decision_maker"
    INFLUENCER = "influencer"
    COACH = "coach"
    USER = "user"
    GATEKEEPER = "gatekeeper"


class Channel(StrEnum):
    """Ways to reach a contact; the do-not-contact flag may name some of them."""

    PHONE = "phone"
    SMS = "sms"
    EMAIL = "email"
    WECHAT = "wechat"
    QQ = "qq"
    VISIT = "visit"
    LETTER = "letter"


class RelationKind(StrEnum):
    """How one customer stands to another."""

    PARTNER = "partner"
    COMPETITOR = "competitor"
    SUPPLIER = "supplier"
    PARENT = "parent"
    REFERRER = "referrer"


class InteractionKind(StrEnum):
    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"
    EMAIL = "email"
    MEETING = "meeting"
    EVENT = "event"
    GIFT = "gift"
    DINNER = "dinner"
    LETTER = "letter"
    SERVICE = "service"
    TRAINING = "training"
    CONSULTING = "consulting"
    FAVOUR = "favour"
    PRIVATE = "private"
    OTHER = "other"


class Direction(StrEnum):
    OUTGOING = "outgoing"
    INCOMING = "incoming"


class Attitude(StrEnum):
    HOT = "hot"
    WARM = "warm"
    NEUTRAL = "neutral"
    COLD = "cold"
    REFUSED = "refused"


class VisitChance(StrEnum):
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Sentiment(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class OrderKind(StrEnum):
    SALE = "sale"
    RETURN = "return"
    SERVICE = "service"
    CONSUMABLE = "consumable"


class CostSource(StrEnum):
    """Where a line's cost comes from; all but `estimated` are known (domain 3.3)."""

    LINE = "line"
    UNIT = "unit"
    PRODUCT = "product"
    ESTIMATED = "estimated"


class DealStatus(StrEnum):
    """Where an opportunity, quote, order or contract stands."""

    DRAFT = "draft"
    OPEN = "open"
    SENT = "sent"
    WON = "won"
    LOST = "lost"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    PAID = "paid"
    RUNNING = "running"
    ENDED = "ended"
    VOID = "void"


class FirstStage(StrEnum):
    """The stages of a deal as the desk begins with them (requirement K10); the rep's own list may hold any words."""

    LEAD = "lead"
    RELATION = "relation"
    SALE = "sale"
    INSTALLATION = "installation"
    SERVICE = "service"


class IssueStatus(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    SOLVED = "solved"


class IssueKind(StrEnum):
    DELIVERY = "delivery"
    INSTALLATION = "installation"
    DEBUGGING = "debugging"
    OTHER = "other"


class ActionStatus(StrEnum):
    """A step of a plan, a task or a corrective action."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class ArticleKind(StrEnum):
    """What a text of the knowledge base is for."""

    ARTICLE = "article"
    TEMPLATE = "template"
    CASE = "case"
    POLICY = "policy"


class ReminderAnswer(StrEnum):
    """What the rep did with one occurrence of a derived reminder."""

    DONE = "done"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"


class Tier(StrEnum):
    """Place in the customer pyramid (domain 3.1), best first."""

    SUPER = "super"
    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"
    INACTIVE = "inactive"
    PROSPECT = "prospect"
    SUSPECT = "suspect"
    OTHER = "other"


class RankBy(StrEnum):
    """What the pyramid ranks by; `auto` is resolved to margin or revenue before ranking."""

    AUTO = "auto"
    REVENUE = "revenue"
    MARGIN = "margin"
    CONTRIBUTION = "contribution"


class Segment(StrEnum):
    """RFM segment (domain 3.2)."""

    CHAMPION = "champion"
    LOYAL = "loyal"
    POTENTIAL_LOYALIST = "potential_loyalist"
    NEW = "new"
    PROMISING = "promising"
    NEEDS_ATTENTION = "needs_attention"
    ABOUT_TO_SLEEP = "about_to_sleep"
    AT_RISK = "at_risk"
    CANNOT_LOSE = "cannot_lose"
    HIBERNATING = "hibernating"
    GONE = "gone"


class Band(StrEnum):
    """Place in the 20/60/20 of net contribution (domain 3.3)."""

    VITAL = "vital"
    MIDDLE = "middle"
    DRAIN = "drain"


class Grade(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Indicator(StrEnum):
    """What a scorecard can weigh (domain 3.4); a custom field stands there as `custom.NAME`."""

    MARGIN = "margin"
    REVENUE = "revenue"
    POTENTIAL = "potential"
    FREQUENCY = "frequency"
    LOYALTY = "loyalty"
    STANDING = "standing"
    INFLUENCE = "influence"
    PRODUCTS_HELD = "products_held"
    DEMAND = "demand"


class Preset(StrEnum):
    """Ready-made weightings of the scorecard."""

    DEFAULT = "default"
    FOUR_TRAITS = "four_traits"
    FOUR_WAYS = "four_ways"
    FOUR_ITEMS = "four_items"
    FINANCE = "finance"
    OWN = "own"


class SleepState(StrEnum):
    """How late a customer is against its own rhythm (domain 3.5)."""

    ACTIVE = "active"
    DUE = "due"
    SLIPPING = "slipping"
    DORMANT = "dormant"
    LOST = "lost"


class GapSource(StrEnum):
    """Whose rhythm a usual gap is: the customer's own, blended with its like's or the book's, or the book's alone."""

    OWN = "own"
    BLENDED_LIKE = "blended_like"
    LIKE = "like"
    BLENDED_BOOK = "blended_book"
    BOOK = "book"
    CADENCE = "cadence"


class ChurnReason(StrEnum):
    SERVICE = "service"
    PRICE = "price"
    PROCESS = "process"
    TIME = "time"
    UNVALUED = "unvalued"
    COMPETITOR = "competitor"
    NEED_GONE = "need_gone"
    CONTACT_LEFT = "contact_left"
    QUALITY = "quality"
    NEGLECTED = "neglected"
    OTHER = "other"


class KeyElement(StrEnum):
    """What nominates a key account: the five elements, then grade and tier (domain 3.6)."""

    CONTRACT = "contract"
    STRATEGIC_PROJECT = "strategic_project"
    IMPORTANCE = "importance"
    TECHNOLOGY = "technology"
    MARKET_DEVELOPMENT = "market_development"
    GRADE = "grade"
    TIER = "tier"


class KeyProof(StrEnum):
    """What confirms a key account (domain 3.6)."""

    PROVEN = "proven"
    BENCHMARK = "benchmark"
    STRATEGIC = "strategic"


class PitfallCode(StrEnum):
    SINGLE_INDICATOR = "single_indicator"
    ONE_OFF_BIG = "one_off_big"
    VOLUME_NO_PROFIT = "volume_no_profit"
    OVER_DISCOUNT = "over_discount"
    CONCENTRATION = "concentration"
    NEGLECTED_POTENTIAL = "neglected_potential"
    NEGLECTED_SMALL = "neglected_small"
    TIME_DRAIN = "time_drain"
    KEY_AT_RISK = "key_at_risk"


class ReasonKind(StrEnum):
    """Why a customer is on the day's list (interfaces, `today`)."""

    CALLBACK = "callback"
    TASK = "task"
    APPOINTMENT = "appointment"
    VISIT = "visit"
    BIRTHDAY = "birthday"
    FESTIVAL = "festival"
    DORMANT = "dormant"
    CADENCE = "cadence"
    QUOTE = "quote"
    CONTRACT = "contract"
    ISSUE = "issue"
    PLAN = "plan"
    PRODUCT = "product"
    REFERRAL = "referral"
    ANNIVERSARY = "anniversary"


class CadenceSource(StrEnum):
    """Which rule a customer's rhythm of contact comes from (domain 3.8)."""

    CUSTOMER = "customer"
    GROUP = "group"
    GRADE = "grade"
