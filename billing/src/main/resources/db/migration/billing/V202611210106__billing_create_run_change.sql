-- The units of a run that differ most from the period before, with the reason: what a second person looks at first.
CREATE TABLE billing_run_change (
    run_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    reason VARCHAR(10) NOT NULL,
    previous_fen BIGINT NOT NULL,
    due_fen BIGINT NOT NULL,
    PRIMARY KEY (run_id, unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
