-- First deposits that a split or merge of units carried from one sub-account to another: the base of the top-up rule.
CREATE TABLE fund_carried_initial (
    change_id BIGINT NOT NULL,
    from_account_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (change_id, from_account_id, account_id),
    CONSTRAINT fund_carried_initial_amount CHECK (amount_fen > 0),
    INDEX fund_carried_initial_from (from_account_id),
    INDEX fund_carried_initial_account (account_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
