-- The opening balance of a sub-account; the key is the guard that there is one for ever.
CREATE TABLE fund_opening_line (
    account_id BIGINT NOT NULL PRIMARY KEY,
    opening_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    balance_fen BIGINT NOT NULL,
    balance_on DATE NOT NULL,
    deposit_fen BIGINT NULL COMMENT 'what was deposited first; null when the file does not say',
    CONSTRAINT fund_opening_line_amount CHECK (balance_fen >= 0),
    INDEX fund_opening_line_of (opening_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
