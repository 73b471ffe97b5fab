-- Every line of every voucher, with the running balance of its account; exactly one secondary index.
CREATE TABLE fund_posting (
    journal_id BIGINT NOT NULL,
    line_no SMALLINT UNSIGNED NOT NULL,
    account_id BIGINT NOT NULL,
    title_code SMALLINT NOT NULL COMMENT 'the title of the general ledger the line counts in',
    amount_fen BIGINT NOT NULL COMMENT 'debit positive',
    balance_after_fen BIGINT NOT NULL,
    account_sequence BIGINT NOT NULL COMMENT 'gapless from 1 within the account',
    PRIMARY KEY (journal_id, line_no),
    CONSTRAINT fund_posting_amount CHECK (amount_fen <> 0),
    UNIQUE INDEX fund_posting_sequence (account_id, account_sequence)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
