-- What each sub-account had when its compound's fund was transferred, also where that was nothing.
CREATE TABLE fund_transfer_line (
    transfer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    balance_fen BIGINT NOT NULL,
    first_deposit_fen BIGINT NOT NULL,
    PRIMARY KEY (transfer_id, account_id),
    CONSTRAINT fund_transfer_line_balance CHECK (balance_fen >= 0 AND first_deposit_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
