-- What each unit paid in first, against which the top-up threshold is measured.
CREATE TABLE fund_initial_deposit (
    account_id BIGINT NOT NULL PRIMARY KEY,
    amount_fen BIGINT NOT NULL,
    CONSTRAINT fund_initial_deposit_amount CHECK (amount_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
