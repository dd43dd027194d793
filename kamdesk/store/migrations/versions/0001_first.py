"""The first schema: every noun's table, the kept numbers, the journal and the search index."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SCHEMA = """
CREATE TABLE alias (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    noun VARCHAR(30) NOT NULL,
    record_id INTEGER NOT NULL,
    version VARCHAR(20),
    UNIQUE (uid)
);

CREATE INDEX ix_alias_record ON alias (noun, record_id);

CREATE TABLE article (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    kind VARCHAR(8) NOT NULL,
    title VARCHAR(500) NOT NULL,
    subject VARCHAR,
    body VARCHAR NOT NULL,
    tags VARCHAR,
    industry VARCHAR,
    channel VARCHAR(20),
    occasion VARCHAR(60),
    valid_from DATE,
    valid_until DATE,
    keep_from_handover BOOLEAN NOT NULL,
    author VARCHAR,
    UNIQUE (uid)
);

CREATE INDEX ix_article_kind ON article (kind, title);

CREATE TABLE audit (
    id INTEGER NOT NULL,
    at VARCHAR NOT NULL,
    act VARCHAR(30) NOT NULL,
    scope VARCHAR,
    count INTEGER NOT NULL,
    fingerprint VARCHAR,
    PRIMARY KEY (id)
);

CREATE TABLE book_state (
    "key" VARCHAR(60) NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE competitor (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    name VARCHAR(500) NOT NULL,
    business VARCHAR,
    product VARCHAR,
    segment VARCHAR,
    position VARCHAR,
    advantage VARCHAR,
    weakness VARCHAR,
    marks VARCHAR,
    ours BOOLEAN NOT NULL,
    note VARCHAR,
    UNIQUE (uid)
);

CREATE INDEX ix_competitor_name ON competitor (name);

CREATE TABLE customer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    name VARCHAR(4000) NOT NULL,
    short_name VARCHAR,
    number VARCHAR,
    kind VARCHAR(12) NOT NULL,
    industry VARCHAR,
    standing VARCHAR(8) NOT NULL,
    market_share INTEGER,
    province VARCHAR,
    city VARCHAR,
    district VARCHAR,
    street VARCHAR,
    address VARCHAR,
    website VARCHAR,
    parent_id INTEGER,
    source VARCHAR,
    referred_by VARCHAR,
    value_type VARCHAR(9),
    demand INTEGER,
    need_level INTEGER,
    growth INTEGER,
    expansion INTEGER,
    innovation INTEGER,
    potential INTEGER,
    potential_reviewed_on DATE,
    technology INTEGER,
    market_development INTEGER,
    benchmark VARCHAR(6),
    benchmark_reason VARCHAR,
    strategic VARCHAR(6),
    strategic_reason VARCHAR,
    may_reference BOOLEAN NOT NULL,
    reference_text VARCHAR,
    out_of_market BOOLEAN NOT NULL,
    invalid BOOLEAN NOT NULL,
    invalid_reason VARCHAR,
    archived BOOLEAN NOT NULL,
    parked_on DATE,
    parked_reason VARCHAR,
    cultivated_until DATE,
    cultivated_reason VARCHAR,
    fixed_grade VARCHAR(1),
    fixed_grade_reason VARCHAR,
    cadence_ideal INTEGER,
    cadence_max INTEGER,
    lost_on DATE,
    lost_reason VARCHAR(12),
    lost_note VARCHAR,
    health_override INTEGER,
    service_agreement VARCHAR,
    discount_policy VARCHAR,
    how_to_treat VARCHAR,
    taboos VARCHAR,
    note VARCHAR,
    private_note VARCHAR,
    keep_from_handover BOOLEAN NOT NULL,
    custom VARCHAR,
    deleted_at VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(parent_id) REFERENCES customer (id) ON DELETE SET NULL
);

CREATE INDEX ix_customer_deleted ON customer (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX ix_customer_name ON customer (name);

CREATE INDEX ix_customer_number ON customer (number);

CREATE INDEX ix_customer_parent ON customer (parent_id);

CREATE TABLE customer_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    name VARCHAR(200) NOT NULL,
    parent_id INTEGER,
    position INTEGER NOT NULL,
    private BOOLEAN NOT NULL,
    strategy VARCHAR,
    channel VARCHAR,
    cadence_ideal INTEGER,
    cadence_max INTEGER,
    time_budget INTEGER,
    UNIQUE (uid),
    FOREIGN KEY(parent_id) REFERENCES customer_group (id) ON DELETE CASCADE
);

CREATE INDEX ix_group_parent ON customer_group (parent_id);

CREATE TABLE distinct_pair (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    first_uid VARCHAR(36) NOT NULL,
    second_uid VARCHAR(36) NOT NULL
);

CREATE UNIQUE INDEX ix_distinct_pair ON distinct_pair (first_uid, second_uid);

CREATE TABLE field_definition (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    noun VARCHAR(20) NOT NULL,
    name VARCHAR(100) NOT NULL,
    type VARCHAR(20) NOT NULL,
    choices VARCHAR,
    position INTEGER NOT NULL,
    UNIQUE (uid)
);

CREATE UNIQUE INDEX ix_field_noun_name ON field_definition (noun, name);

CREATE TABLE file_content (
    sha256 VARCHAR(64) NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL,
    noun VARCHAR(30) NOT NULL,
    record_id INTEGER NOT NULL,
    customer_id INTEGER,
    action VARCHAR(1) NOT NULL,
    "before" VARCHAR
);

CREATE INDEX ix_journal_customer ON journal (customer_id);

CREATE INDEX ix_journal_operation ON journal (operation_id);

CREATE TABLE operation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR NOT NULL,
    name VARCHAR(60) NOT NULL,
    figures VARCHAR,
    at VARCHAR NOT NULL,
    author VARCHAR,
    state VARCHAR(10) NOT NULL,
    undo_of INTEGER,
    UNIQUE (uid)
);

CREATE INDEX ix_operation_state ON operation (state, undo_of);

CREATE TABLE product (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    name VARCHAR(500) NOT NULL,
    number VARCHAR,
    category VARCHAR,
    unit VARCHAR,
    list_price INTEGER,
    floor_price INTEGER,
    price_from DATE,
    price_until DATE,
    unit_cost INTEGER,
    launched_on DATE,
    note VARCHAR,
    active BOOLEAN NOT NULL,
    UNIQUE (uid)
);

CREATE INDEX ix_product_name ON product (name);

CREATE INDEX ix_product_number ON product (number);

CREATE TABLE setting (
    id INTEGER NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);

CREATE TABLE smart_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    name VARCHAR(200) NOT NULL,
    filter VARCHAR NOT NULL,
    sort VARCHAR,
    columns VARCHAR,
    position INTEGER NOT NULL,
    UNIQUE (uid),
    UNIQUE (name)
);

CREATE TABLE account_plan (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    title VARCHAR,
    who VARCHAR,
    wants VARCHAR,
    managed VARCHAR,
    kept VARCHAR,
    business VARCHAR,
    market VARCHAR,
    process VARCHAR,
    our_value VARCHAR,
    vision VARCHAR,
    strategy VARCHAR,
    resources VARCHAR,
    review_on DATE,
    closed_on DATE,
    author VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_account_plan_customer ON account_plan (customer_id);

CREATE INDEX ix_account_plan_review ON account_plan (review_on) WHERE closed_on IS NULL;

CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    name VARCHAR(4000) NOT NULL,
    family_name VARCHAR,
    given_name VARCHAR,
    nickname VARCHAR,
    title VARCHAR,
    department VARCHAR,
    role VARCHAR(14),
    reports_to_id INTEGER,
    attitude VARCHAR(7),
    influence INTEGER,
    is_main BOOLEAN NOT NULL,
    home_address VARCHAR,
    birthday VARCHAR,
    lunar_birthday VARCHAR,
    birthday_key VARCHAR,
    lunar_birthday_key VARCHAR,
    birthday_lead INTEGER,
    birthday_muted BOOLEAN NOT NULL,
    work VARCHAR,
    life VARCHAR,
    interests VARCHAR,
    hobbies VARCHAR,
    habits VARCHAR,
    taboos VARCHAR,
    do_not_contact BOOLEAN NOT NULL,
    closed_channels VARCHAR,
    note VARCHAR,
    private_note VARCHAR,
    card_uid VARCHAR,
    custom VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(reports_to_id) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE INDEX ix_contact_birthday ON contact (birthday_key, birthday_muted, do_not_contact, birthday_lead, customer_id, uid) WHERE birthday_key IS NOT NULL;

CREATE INDEX ix_contact_card ON contact (card_uid) WHERE card_uid IS NOT NULL;

CREATE INDEX ix_contact_customer ON contact (customer_id, do_not_contact);

CREATE INDEX ix_contact_lead ON contact (birthday_lead) WHERE birthday_lead IS NOT NULL;

CREATE INDEX ix_contact_lunar ON contact (lunar_birthday_key, birthday_muted, do_not_contact, birthday_lead, customer_id, uid) WHERE lunar_birthday_key IS NOT NULL;

CREATE INDEX ix_contact_reports_to ON contact (reports_to_id);

CREATE TABLE customer_stats (
    customer_id INTEGER NOT NULL,
    name_key VARCHAR NOT NULL,
    hidden INTEGER NOT NULL,
    private INTEGER NOT NULL,
    tier VARCHAR,
    tied INTEGER NOT NULL,
    measure INTEGER NOT NULL,
    grade VARCHAR,
    score INTEGER,
    coverage INTEGER,
    segment VARCHAR,
    rfm VARCHAR,
    band VARCHAR,
    key_account VARCHAR,
    revenue INTEGER NOT NULL,
    margin INTEGER NOT NULL,
    orders INTEGER NOT NULL,
    cost_known INTEGER NOT NULL,
    revenue_ever INTEGER NOT NULL,
    margin_ever INTEGER NOT NULL,
    orders_ever INTEGER NOT NULL,
    first_order DATE,
    last_order DATE,
    first_order_day VARCHAR,
    order_days INTEGER NOT NULL,
    own_gap INTEGER,
    usual_gap INTEGER,
    gap_source VARCHAR,
    sleep VARCHAR,
    come_back INTEGER,
    minutes INTEGER NOT NULL,
    served_cost INTEGER NOT NULL,
    interactions INTEGER NOT NULL,
    first_contact DATE,
    last_contact DATE,
    last_interaction DATE,
    last_attitude VARCHAR,
    last_visit_chance VARCHAR,
    last_visit DATE,
    entered DATE,
    next_on DATE,
    next_kind VARCHAR,
    next_title VARCHAR,
    cadence_ideal INTEGER,
    cadence_max INTEGER,
    cadence_from VARCHAR,
    cadence_due DATE,
    cadence_late DATE,
    dormant_due DATE,
    restate_on DATE,
    completeness INTEGER NOT NULL,
    main_contact VARCHAR,
    main_phone VARCHAR,
    group_names VARCHAR,
    PRIMARY KEY (customer_id),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_stats_anniversary ON customer_stats (first_order_day, first_order, hidden, tier, grade, private, entered) WHERE first_order_day IS NOT NULL AND hidden = 0;

CREATE INDEX ix_stats_cadence ON customer_stats (cadence_due, tier) WHERE cadence_due IS NOT NULL AND hidden = 0;

CREATE INDEX ix_stats_cadence_rank ON customer_stats (grade, cadence_ideal, cadence_due) WHERE cadence_due IS NOT NULL AND hidden = 0 AND tier IS NOT 'other';

CREATE INDEX ix_stats_contact ON customer_stats (last_contact, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_dormant ON customer_stats (dormant_due, tier) WHERE dormant_due IS NOT NULL AND hidden = 0;

CREATE INDEX ix_stats_dormant_rank ON customer_stats (grade, cadence_ideal, dormant_due) WHERE dormant_due IS NOT NULL AND hidden = 0 AND tier IS NOT 'other';

CREATE INDEX ix_stats_grade ON customer_stats (grade) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_incomplete ON customer_stats (completeness) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_margin ON customer_stats (margin, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_name ON customer_stats (name_key, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_next ON customer_stats (next_on, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_next_rank ON customer_stats (grade, next_on, hidden, tier) WHERE next_on IS NOT NULL AND hidden = 0 AND tier IS NOT 'other';

CREATE INDEX ix_stats_order ON customer_stats (last_order, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_present ON customer_stats (customer_id, hidden, tier, grade, entered) WHERE hidden = 0 AND tier IS NOT 'other';

CREATE INDEX ix_stats_restate ON customer_stats (restate_on) WHERE restate_on IS NOT NULL;

CREATE INDEX ix_stats_revenue ON customer_stats (revenue, customer_id) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_state ON customer_stats (sleep) WHERE hidden = 0 AND private = 0;

CREATE INDEX ix_stats_tier ON customer_stats (tier, measure) WHERE hidden = 0 AND private = 0;

CREATE TABLE membership (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    group_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    UNIQUE (uid),
    FOREIGN KEY(group_id) REFERENCES customer_group (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_membership_customer ON membership (customer_id);

CREATE UNIQUE INDEX ix_membership_group ON membership (group_id, customer_id);

CREATE TABLE referral (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    referrer_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    referred_on DATE,
    reward VARCHAR,
    reward_given BOOLEAN NOT NULL,
    thanked_on DATE,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(referrer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_referral_customer ON referral (customer_id);

CREATE INDEX ix_referral_referrer ON referral (referrer_id);

CREATE TABLE relation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    kind VARCHAR(10) NOT NULL,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_relation_customer ON relation (customer_id);

CREATE INDEX ix_relation_other ON relation (other_id);

CREATE TABLE reminder_state (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    "key" VARCHAR(200) NOT NULL,
    customer_id INTEGER,
    answer VARCHAR(9),
    until DATE,
    raised_on DATE,
    UNIQUE (uid),
    UNIQUE ("key"),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE INDEX ix_reminder_state_customer_id ON reminder_state (customer_id);

CREATE TABLE rivalry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    competitor_id INTEGER NOT NULL,
    threat INTEGER,
    seen_on DATE,
    ended_on DATE,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(competitor_id) REFERENCES competitor (id) ON DELETE CASCADE
);

CREATE INDEX ix_rivalry_competitor ON rivalry (competitor_id);

CREATE INDEX ix_rivalry_customer ON rivalry (customer_id);

CREATE TABLE channel (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    contact_id INTEGER,
    kind VARCHAR(40) NOT NULL,
    value VARCHAR NOT NULL,
    label VARCHAR,
    "match" VARCHAR,
    position INTEGER NOT NULL,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_channel_contact ON channel (contact_id);

CREATE INDEX ix_channel_customer ON channel (customer_id);

CREATE INDEX ix_channel_match ON channel ("match") WHERE match IS NOT NULL;

CREATE TABLE issue (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    contact_id INTEGER,
    kind VARCHAR(12) NOT NULL,
    title VARCHAR(500) NOT NULL,
    opened_at VARCHAR NOT NULL,
    answered_at VARCHAR,
    solved_at VARCHAR,
    solution VARCHAR,
    product VARCHAR,
    author VARCHAR,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE INDEX ix_issue_contact ON issue (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX ix_issue_customer ON issue (customer_id);

CREATE INDEX ix_issue_open ON issue (opened_at) WHERE solved_at IS NULL;

CREATE TABLE opportunity (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    contact_id INTEGER,
    name VARCHAR(500) NOT NULL,
    stage VARCHAR(60) NOT NULL,
    status VARCHAR(20) NOT NULL,
    amount INTEGER,
    probability INTEGER,
    opened_on DATE NOT NULL,
    expected_on DATE,
    closed_on DATE,
    reason VARCHAR,
    competitor VARCHAR,
    product VARCHAR,
    strategic BOOLEAN NOT NULL,
    tender_on DATE,
    tender_result VARCHAR,
    author VARCHAR,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE INDEX ix_opportunity_contact ON opportunity (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX ix_opportunity_customer ON opportunity (customer_id);

CREATE INDEX ix_opportunity_open ON opportunity (status, stage);

CREATE TABLE plan_goal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    parent_id INTEGER,
    metric VARCHAR(200) NOT NULL,
    unit VARCHAR(40),
    target INTEGER,
    actual INTEGER,
    period VARCHAR(40),
    due_on DATE,
    reached_on DATE,
    note VARCHAR,
    position INTEGER NOT NULL,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(plan_id) REFERENCES account_plan (id) ON DELETE CASCADE,
    FOREIGN KEY(parent_id) REFERENCES plan_goal (id) ON DELETE CASCADE
);

CREATE INDEX ix_plan_goal_customer ON plan_goal (customer_id);

CREATE INDEX ix_plan_goal_parent ON plan_goal (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX ix_plan_goal_plan ON plan_goal (plan_id, position);

CREATE TABLE article_link (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    article_id INTEGER NOT NULL,
    customer_id INTEGER,
    product_id INTEGER,
    opportunity_id INTEGER,
    UNIQUE (uid),
    FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(product_id) REFERENCES product (id) ON DELETE CASCADE,
    FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE CASCADE
);

CREATE INDEX ix_article_link_article ON article_link (article_id);

CREATE INDEX ix_article_link_customer ON article_link (customer_id) WHERE customer_id IS NOT NULL;

CREATE INDEX ix_article_link_opportunity ON article_link (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE INDEX ix_article_link_product ON article_link (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE interaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    contact_id INTEGER,
    opportunity_id INTEGER,
    kind VARCHAR(10) NOT NULL,
    direction VARCHAR(8) NOT NULL,
    reached BOOLEAN NOT NULL,
    happened_on DATE NOT NULL,
    happened_at VARCHAR,
    minutes INTEGER,
    cost INTEGER,
    author VARCHAR,
    who VARCHAR,
    summary VARCHAR NOT NULL,
    need VARCHAR,
    concern VARCHAR,
    attitude VARCHAR(7),
    visit_chance VARCHAR(5),
    usage VARCHAR,
    product VARCHAR,
    feedback VARCHAR,
    sentiment VARCHAR(8),
    outcome VARCHAR,
    material_sent BOOLEAN NOT NULL,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE SET NULL
);

CREATE INDEX ix_interaction_contact ON interaction (contact_id);

CREATE INDEX ix_interaction_customer ON interaction (customer_id, happened_on, reached);

CREATE INDEX ix_interaction_day ON interaction (happened_on);

CREATE INDEX ix_interaction_opportunity ON interaction (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE TABLE quote (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    opportunity_id INTEGER,
    number VARCHAR,
    quoted_on DATE NOT NULL,
    valid_until DATE,
    status VARCHAR(20) NOT NULL,
    below_cost_reason VARCHAR,
    concession VARCHAR,
    author VARCHAR,
    note VARCHAR,
    revenue INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    discount_base INTEGER NOT NULL,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE SET NULL
);

CREATE INDEX ix_quote_customer ON quote (customer_id);

CREATE INDEX ix_quote_opportunity ON quote (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE INDEX ix_quote_valid ON quote (valid_until, customer_id, status) WHERE status IN ('open', 'sent');

CREATE TABLE satisfaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    issue_id INTEGER,
    asked_on DATE NOT NULL,
    score INTEGER NOT NULL,
    words VARCHAR,
    author VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL
);

CREATE INDEX ix_satisfaction_customer ON satisfaction (customer_id, asked_on);

CREATE INDEX ix_satisfaction_issue ON satisfaction (issue_id) WHERE issue_id IS NOT NULL;

CREATE TABLE contract (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    quote_id INTEGER,
    number VARCHAR,
    name VARCHAR,
    starts_on DATE NOT NULL,
    ends_on DATE,
    amount INTEGER,
    status VARCHAR(20) NOT NULL,
    notice_days INTEGER NOT NULL,
    author VARCHAR,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(quote_id) REFERENCES quote (id) ON DELETE SET NULL
);

CREATE INDEX ix_contract_customer ON contract (customer_id);

CREATE INDEX ix_contract_end ON contract (ends_on, customer_id, status, notice_days);

CREATE INDEX ix_contract_quote ON contract (quote_id) WHERE quote_id IS NOT NULL;

CREATE TABLE file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER,
    contact_id INTEGER,
    interaction_id INTEGER,
    product_id INTEGER,
    name VARCHAR(500) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    media_type VARCHAR,
    size INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    note VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL,
    FOREIGN KEY(product_id) REFERENCES product (id) ON DELETE SET NULL
);

CREATE INDEX ix_file_contact ON file (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX ix_file_customer ON file (customer_id);

CREATE INDEX ix_file_interaction ON file (interaction_id);

CREATE INDEX ix_file_product ON file (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE quote_line (
    position INTEGER NOT NULL,
    product_id INTEGER,
    product_name VARCHAR,
    quantity INTEGER NOT NULL,
    unit_price INTEGER,
    discount INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit_cost INTEGER,
    cost INTEGER NOT NULL,
    cost_source VARCHAR(9) NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    quote_id INTEGER NOT NULL,
    FOREIGN KEY(product_id) REFERENCES product (id) ON DELETE SET NULL,
    FOREIGN KEY(quote_id) REFERENCES quote (id) ON DELETE CASCADE
);

CREATE INDEX ix_quote_line_product ON quote_line (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX ix_quote_line_quote ON quote_line (quote_id, position);

CREATE TABLE task (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER,
    contact_id INTEGER,
    opportunity_id INTEGER,
    interaction_id INTEGER,
    plan_id INTEGER,
    kind VARCHAR(20) NOT NULL,
    title VARCHAR NOT NULL,
    due_on DATE NOT NULL,
    due_time VARCHAR,
    minutes INTEGER,
    rrule VARCHAR,
    repeat_from DATE,
    skip_days_off BOOLEAN NOT NULL,
    note VARCHAR,
    author VARCHAR,
    done_on DATE,
    dropped BOOLEAN NOT NULL,
    snoozed_until DATE,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE SET NULL,
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL,
    FOREIGN KEY(plan_id) REFERENCES account_plan (id) ON DELETE SET NULL
);

CREATE INDEX ix_task_contact ON task (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX ix_task_customer ON task (customer_id, done_on, due_on);

CREATE INDEX ix_task_interaction ON task (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE INDEX ix_task_open ON task (due_on, customer_id, done_on) WHERE done_on IS NULL;

CREATE INDEX ix_task_opportunity ON task (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE INDEX ix_task_plan ON task (plan_id) WHERE plan_id IS NOT NULL;

CREATE TABLE orders (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    updated_at VARCHAR(20) NOT NULL,
    origin VARCHAR,
    customer_id INTEGER NOT NULL,
    number VARCHAR,
    ordered_on DATE NOT NULL,
    kind VARCHAR(10) NOT NULL,
    status VARCHAR(20) NOT NULL,
    opportunity_id INTEGER,
    quote_id INTEGER,
    contract_id INTEGER,
    large BOOLEAN,
    below_cost_reason VARCHAR,
    concession VARCHAR,
    note VARCHAR,
    counts INTEGER NOT NULL,
    revenue INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    cost_known INTEGER NOT NULL,
    discount_base INTEGER NOT NULL,
    import_key VARCHAR,
    UNIQUE (uid),
    FOREIGN KEY(customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE SET NULL,
    FOREIGN KEY(quote_id) REFERENCES quote (id) ON DELETE SET NULL,
    FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE SET NULL
);

CREATE INDEX ix_orders_contract ON orders (contract_id) WHERE contract_id IS NOT NULL;

CREATE INDEX ix_orders_day ON orders (ordered_on);

CREATE INDEX ix_orders_facts ON orders (customer_id, ordered_on, counts, revenue, cost, cost_known);

CREATE INDEX ix_orders_number ON orders (number, customer_id);

CREATE INDEX ix_orders_opportunity ON orders (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE INDEX ix_orders_quote ON orders (quote_id) WHERE quote_id IS NOT NULL;

CREATE TABLE order_line (
    position INTEGER NOT NULL,
    product_id INTEGER,
    product_name VARCHAR,
    quantity INTEGER NOT NULL,
    unit_price INTEGER,
    discount INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit_cost INTEGER,
    cost INTEGER NOT NULL,
    cost_source VARCHAR(9) NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL,
    FOREIGN KEY(product_id) REFERENCES product (id) ON DELETE SET NULL,
    FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE
);

CREATE INDEX ix_order_line_order ON order_line (order_id, position);

CREATE INDEX ix_order_line_product ON order_line (product_id);
"""

SEARCH = (
    "CREATE TABLE search_text (customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,"
    " name TEXT NOT NULL, contact TEXT NOT NULL, other TEXT NOT NULL, pinyin TEXT NOT NULL, digits TEXT NOT NULL)",
    "CREATE INDEX ix_search_name ON search_text (name)",
    "CREATE VIRTUAL TABLE search_grams USING fts5(grams, content='', contentless_delete=1, detail=none,"
    " tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co'\")",
    "CREATE VIRTUAL TABLE search_pinyin USING fts5(keys, content='', contentless_delete=1, detail=none,"
    " prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 0\")",
    "INSERT INTO search_grams (search_grams, rank) VALUES ('automerge', 8)",
    "INSERT INTO search_grams (search_grams, rank) VALUES ('deletemerge', 50)",
)


def upgrade() -> None:
    """Every statement as it stands: a migration means the same for ever, whatever becomes of the nouns."""
    run = op.get_bind().exec_driver_sql
    for statement in (*SCHEMA.split(";\n\n"), *SEARCH):
        run(statement.rstrip().rstrip(";"))
    run("PRAGMA application_id = 1262570820")
