-- A receipt handed out for what one unit paid with a batch; a number is used once, a second try only after a void.
CREATE TABLE fund_receipt (
    receipt_id BIGINT NOT NULL PRIMARY KEY,
    range_id BIGINT NOT NULL,
    series VARCHAR(20) NOT NULL,
    receipt_no BIGINT NOT NULL,
    batch_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    attempt INT NOT NULL COMMENT '1, and one more after each void',
    amount_fen BIGINT NOT NULL,
    issued_on DATE NOT NULL,
    issuer_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_receipt_amount CHECK (amount_fen > 0),
    UNIQUE INDEX fund_receipt_number (series, receipt_no),
    UNIQUE INDEX fund_receipt_line (batch_id, account_id, attempt),
    INDEX fund_receipt_range (range_id, receipt_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
