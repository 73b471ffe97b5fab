-- One transfer of a subsidy's payer for one month; the payments it became stand in billing_subsidy_payment.
CREATE TABLE billing_subsidy_receipt (
    receipt_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash BINARY(32) NOT NULL,
    subsidy_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm that is claimed',
    channel_transaction VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_fen BIGINT NOT NULL,
    received_on DATE NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_subsidy_receipt_amount CHECK (amount_fen > 0),
    UNIQUE INDEX billing_subsidy_receipt_key (business_key),
    UNIQUE INDEX billing_subsidy_receipt_transaction (channel_transaction),
    INDEX billing_subsidy_receipt_subsidy (subsidy_id, period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
