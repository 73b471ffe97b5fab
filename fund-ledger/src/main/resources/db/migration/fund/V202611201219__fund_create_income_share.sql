-- The share of each unit in a run, as previewed and agreed to.
CREATE TABLE fund_income_share (
    run_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    base_fen BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (run_id, account_id),
    CONSTRAINT fund_income_share_amount CHECK (base_fen > 0 AND amount_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
