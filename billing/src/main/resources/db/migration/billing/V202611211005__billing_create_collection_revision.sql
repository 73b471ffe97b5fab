-- What was recorded about a month after it had ended, so that figures of past days need no history; proven every night.
CREATE TABLE billing_collection_revision (
    revision_id BIGINT NOT NULL PRIMARY KEY,
    compound_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm of the bills',
    counted_period INT NOT NULL COMMENT 'yyyymm that is changed: where money counts; of what is due the month of the bills',
    due_fen BIGINT NOT NULL,
    paid_fen BIGINT NOT NULL,
    cause VARCHAR(10) NOT NULL,
    source_id BIGINT NOT NULL COMMENT 'of the cause: run, adjustment or payment; 0 for none or several',
    sources INT NOT NULL COMMENT 'how many payments or bills',
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_collection_revision_cause CHECK (cause IN ('BILL', 'OPENING', 'ADJUSTMENT', 'PAYMENT', 'CREDIT',
        'RELEASE')),
    INDEX billing_collection_revision_compound (compound_id, recorded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
