-- In which order a manager lets money pay open items; proposed by one person, in force when another approved it.
CREATE TABLE billing_allocation_policy (
    policy_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuer_id BIGINT NOT NULL,
    rule_name VARCHAR(16) NOT NULL,
    item_order VARCHAR(200) NOT NULL COMMENT 'names of fee items with commas; empty for the oldest first',
    state VARCHAR(8) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL COMMENT 'null until approved or sent back',
    decided_at DATETIME(6) NULL COMMENT 'null until approved or sent back',
    CONSTRAINT billing_allocation_policy_rule CHECK (rule_name IN ('OLDEST_FIRST', 'BY_ITEM_PRIORITY')),
    CONSTRAINT billing_allocation_policy_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT billing_allocation_policy_two_persons CHECK (state = 'PROPOSED' OR decided_by <> proposed_by),
    UNIQUE INDEX billing_allocation_policy_key (business_key),
    INDEX billing_allocation_policy_issuer (issuer_id, decided_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
