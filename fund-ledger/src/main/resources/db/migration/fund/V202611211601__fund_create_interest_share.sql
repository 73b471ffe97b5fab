-- What each unit's balance weighed over the period and what it gets, in the order in which it is posted.
CREATE TABLE fund_interest_share (
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    product BIGINT NOT NULL COMMENT 'fen times weighted days',
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (run_id, compound_id, account_id),
    CONSTRAINT fund_interest_share_amount CHECK (product > 0 AND amount_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
