-- What a demand was made of, month by month.
CREATE TABLE billing_dunning_step_item (
    step_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    due_on DATE NOT NULL,
    open_fen BIGINT NOT NULL,
    PRIMARY KEY (step_id, period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
