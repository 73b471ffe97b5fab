-- What is to be paid by when; the amounts of a plan sum to its total.
CREATE TABLE billing_plan_instalment (
    plan_id BIGINT NOT NULL,
    instalment_no SMALLINT NOT NULL COMMENT 'counted from 1 in the order of the days',
    due_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (plan_id, instalment_no),
    CONSTRAINT billing_plan_instalment_amount CHECK (amount_fen > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
