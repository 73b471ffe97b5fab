-- What an account had at the end of a closed month in which it moved; a balance of any later day starts here.
CREATE TABLE fund_checkpoint (
    account_id BIGINT NOT NULL,
    month INT NOT NULL COMMENT 'as in 202611',
    book_id BIGINT NOT NULL,
    balance_fen BIGINT NOT NULL COMMENT 'debit positive, of all entries up to the end of the month',
    open_sequence BIGINT NOT NULL COMMENT 'no entry before this one is of a later month',
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, month),
    INDEX fund_checkpoint_month (book_id, month)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
