-- What a plan asks of each sub-account, and what had been deposited first when it was drafted.
CREATE TABLE fund_deposit_plan_unit (
    plan_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    area_hundredths BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    had_fen BIGINT NOT NULL,
    PRIMARY KEY (plan_id, account_id),
    CONSTRAINT fund_deposit_plan_unit_amount CHECK (amount_fen > 0 AND had_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
