-- One bill run of one issuer over months [period_from, period_to], previewed, signed off by a second person, posted.
CREATE TABLE billing_run (
    run_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    period_from INT NOT NULL COMMENT 'yyyymm',
    period_to INT NOT NULL COMMENT 'yyyymm, inclusive',
    state VARCHAR(10) NOT NULL,
    bills BIGINT NOT NULL COMMENT 'as previewed',
    due_fen BIGINT NOT NULL COMMENT 'as previewed',
    parked BIGINT NOT NULL COMMENT 'unit months that cannot be billed, as previewed',
    prepared_by BIGINT NOT NULL,
    prepared_at DATETIME(6) NOT NULL,
    signed_by BIGINT NULL COMMENT 'null until signed off or cancelled',
    signed_at DATETIME(6) NULL COMMENT 'null until signed off or cancelled',
    posted_at DATETIME(6) NULL COMMENT 'null until every chunk is posted or parked',
    CONSTRAINT billing_run_state CHECK (state IN ('PREPARED', 'CANCELLED', 'SIGNED', 'POSTED')),
    CONSTRAINT billing_run_period CHECK (period_from <= period_to),
    CONSTRAINT billing_run_two_persons CHECK (state NOT IN ('SIGNED', 'POSTED') OR signed_by <> prepared_by),
    UNIQUE INDEX billing_run_key (business_key),
    INDEX billing_run_of_issuer (issuer_id, prepared_at),
    INDEX billing_run_open (state)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
