-- Units a run cannot bill, with the reason; a later run takes them up when the reason is gone.
CREATE TABLE billing_run_parked (
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    reason VARCHAR(16) NOT NULL,
    first_period INT NOT NULL COMMENT 'yyyymm',
    last_period INT NOT NULL COMMENT 'yyyymm',
    months INT NOT NULL,
    PRIMARY KEY (run_id, compound_id, unit_id, reason),
    CONSTRAINT billing_run_parked_reason CHECK (reason IN ('NOT_DELIVERED', 'NO_OWNER', 'NO_TARIFF', 'ALREADY_BILLED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
