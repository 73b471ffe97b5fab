-- What a manager discloses of a compound over some months (Civil Code 943); the figures are frozen when it is published.
CREATE TABLE billing_disclosure (
    disclosure_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    period_from INT NOT NULL COMMENT 'yyyymm',
    period_to INT NOT NULL COMMENT 'yyyymm, inclusive',
    responsible VARCHAR(60) NOT NULL COMMENT 'the person in charge on the spot',
    state VARCHAR(9) NOT NULL,
    drafted_by BIGINT NOT NULL,
    drafted_at DATETIME(6) NOT NULL,
    published_by BIGINT NULL COMMENT 'null while a draft',
    published_at DATETIME(6) NULL COMMENT 'null while a draft',
    CONSTRAINT billing_disclosure_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT billing_disclosure_period CHECK (period_from <= period_to),
    CONSTRAINT billing_disclosure_two_persons CHECK (published_by IS NULL OR published_by <> drafted_by),
    UNIQUE INDEX billing_disclosure_key (business_key),
    INDEX billing_disclosure_compound (compound_id, state, period_to)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
