-- What each unit paid in with a batch.
CREATE TABLE fund_deposit_line (
    batch_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (batch_id, account_id),
    CONSTRAINT fund_deposit_line_amount CHECK (amount_fen > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
