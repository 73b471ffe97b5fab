-- What each statement entry was found to be, and why; never changed. Taking a match back adds lines of the opposite amount.
CREATE TABLE billing_match_line (
    line_id BIGINT NOT NULL PRIMARY KEY,
    match_id BIGINT NOT NULL COMMENT 'lines of one match of several entries or targets have one',
    issuer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    booked_on DATE NOT NULL,
    target_kind VARCHAR(8) NOT NULL,
    target_id BIGINT NOT NULL COMMENT 'payment, sum in suspense or refund; 0 for fees and what was set aside',
    made_target BOOLEAN NOT NULL COMMENT 'whether the match made its target, or found it',
    amount_fen BIGINT NOT NULL COMMENT 'the part of the entry; opposite where the match was taken back',
    expected_fen BIGINT NOT NULL COMMENT 'the amount of the target as the books had it; 0 where the match was taken back',
    rule VARCHAR(16) NOT NULL,
    score SMALLINT NOT NULL,
    explanation VARCHAR(300) NOT NULL,
    matched_by BIGINT NOT NULL,
    matched_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_match_line_kind CHECK (target_kind IN ('PAYMENT', 'SUSPENSE', 'REFUND', 'FEE', 'ASIDE')),
    INDEX billing_match_line_entry (entry_id),
    INDEX billing_match_line_target (target_kind, target_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
