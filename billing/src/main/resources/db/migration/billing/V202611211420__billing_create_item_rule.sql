-- How an issuer rounds and shares an item from a month on: proposed by one person, in force when another approved it.
CREATE TABLE billing_item_rule (
    rule_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    from_period INT NOT NULL COMMENT 'yyyymm, the first month it holds for',
    rounding VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proration VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(255) NOT NULL,
    state VARCHAR(8) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL COMMENT 'null until approved or sent back',
    decided_at DATETIME(6) NULL COMMENT 'null until approved or sent back',
    approved_from INT NULL COMMENT 'from_period once approved: the guard of one rule an item and month',
    CONSTRAINT billing_item_rule_rounding CHECK (rounding IN ('HALF_UP_FEN', 'HALF_UP_JIAO', 'HALF_UP_YUAN', 'DOWN_FEN', 'DOWN_JIAO')),
    CONSTRAINT billing_item_rule_proration CHECK (proration IN ('BY_DAY', 'WHOLE_MONTH')),
    CONSTRAINT billing_item_rule_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT billing_item_rule_two_persons CHECK (state = 'PROPOSED' OR decided_by <> proposed_by),
    UNIQUE INDEX billing_item_rule_key (business_key),
    UNIQUE INDEX billing_item_rule_approved (issuer_id, fee_item_id, approved_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
