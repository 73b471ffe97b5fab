-- Which open items a plan is for, with what was open of them when it was proposed.
CREATE TABLE billing_plan_item (
    unit_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    plan_id BIGINT NOT NULL,
    bill_id BIGINT NOT NULL,
    planned_fen BIGINT NOT NULL,
    PRIMARY KEY (unit_id, period, fee_item_id, sequence_no, plan_id),
    INDEX billing_plan_item_plan (plan_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
