-- One movement of money on an account. The identity does not depend on encoding, padding or file format; equal movements
-- of one file are told apart by their multiplicity, so that genuine duplicates stay two and a file read again adds none.
CREATE TABLE statement_entry (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL COMMENT 'the file that brought it first',
    line_no INT NOT NULL,
    identity BINARY(32) NOT NULL,
    multiplicity INT NOT NULL COMMENT '1 for the first of equal ones',
    booked_on DATE NOT NULL,
    booked_at DATETIME NULL COMMENT 'null where the file tells the day only',
    kind VARCHAR(8) NOT NULL COMMENT 'PAYMENT, REFUND, FEE, OTHER',
    amount_fen BIGINT NOT NULL COMMENT 'positive: money in',
    balance_fen BIGINT NULL COMMENT 'after it, as the file says',
    channel_transaction VARCHAR(64) NOT NULL COMMENT 'blank where the file has no serial number',
    refund_number VARCHAR(64) NOT NULL,
    merchant_order VARCHAR(64) NOT NULL,
    counterparty_shown VARCHAR(120) NOT NULL COMMENT 'a person masked, an organisation in full',
    remark VARCHAR(400) NOT NULL,
    fee_text VARCHAR(24) NOT NULL COMMENT 'the channel''s fee as written, up to five decimals',
    recorded_at DATETIME(6) NOT NULL,
    UNIQUE KEY statement_entry_identity (account_id, identity, multiplicity),
    KEY statement_entry_day (account_id, booked_on, entry_id),
    KEY statement_entry_transaction (account_id, channel_transaction),
    KEY statement_entry_file (file_id, line_no),
    CHECK (kind IN ('PAYMENT', 'REFUND', 'FEE', 'OTHER')),
    CHECK (amount_fen <> 0),
    CHECK (multiplicity >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
