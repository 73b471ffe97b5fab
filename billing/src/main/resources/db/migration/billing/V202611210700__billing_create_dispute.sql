-- What an owner objects to; while it is open neither dunning nor late fee goes on for it. Zero means "all of them".
CREATE TABLE billing_dispute (
    dispute_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    bill_id BIGINT NOT NULL COMMENT '0 when the whole unit is disputed',
    fee_item_id SMALLINT NOT NULL COMMENT '0 when every item is disputed',
    state VARCHAR(10) NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while open',
    open_unit BIGINT NULL COMMENT 'unit_id while open, so that one subject has one open dispute; null afterwards',
    CONSTRAINT billing_dispute_state CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT billing_dispute_period CHECK (opened_on <= closed_on),
    UNIQUE INDEX billing_dispute_key (business_key),
    UNIQUE INDEX billing_dispute_subject (open_unit, issuer_id, bill_id, fee_item_id),
    INDEX billing_dispute_unit (unit_id),
    INDEX billing_dispute_issuer (issuer_id, state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
