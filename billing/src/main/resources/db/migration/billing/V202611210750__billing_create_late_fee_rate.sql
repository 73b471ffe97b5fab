-- What a manager charges a day for being late in a compound; none unless two people agreed, and never above the place's cap.
CREATE TABLE billing_late_fee_rate (
    rate_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    per_day_ppm INT NOT NULL COMMENT 'parts per million of the open principal; 0 ends it',
    valid_from DATE NOT NULL,
    basis VARCHAR(255) NOT NULL COMMENT 'the contract clause',
    state VARCHAR(10) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    checked_by BIGINT NULL COMMENT 'null while proposed',
    checked_at DATETIME(6) NULL COMMENT 'null while proposed',
    approved_from DATE NULL COMMENT 'valid_from once approved; makes one approved rate a day',
    CONSTRAINT billing_late_fee_rate_state CHECK (state IN ('PROPOSED', 'APPROVED')),
    CONSTRAINT billing_late_fee_rate_bounds CHECK (per_day_ppm >= 0),
    CONSTRAINT billing_late_fee_rate_two_persons CHECK (checked_by IS NULL OR checked_by <> proposed_by),
    UNIQUE INDEX billing_late_fee_rate_key (business_key),
    UNIQUE INDEX billing_late_fee_rate_day (issuer_id, compound_id, approved_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
