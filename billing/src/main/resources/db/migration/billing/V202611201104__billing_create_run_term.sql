-- The price each compound is billed at in each month of a run: what was previewed is what is posted.
CREATE TABLE billing_run_term (
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    fee_item_id SMALLINT NOT NULL,
    first_day DATE NOT NULL,
    days TINYINT NOT NULL,
    due_on DATE NOT NULL,
    tariff_id BIGINT NOT NULL,
    price_e4 BIGINT NOT NULL,
    PRIMARY KEY (run_id, compound_id, period, fee_item_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
