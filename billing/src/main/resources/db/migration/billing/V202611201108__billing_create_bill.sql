-- A bill as it was issued; never changed. Two indexes only: millions a year come in by one statement a compound.
CREATE TABLE billing_bill (
    bill_id BIGINT NOT NULL PRIMARY KEY,
    issuer_id BIGINT NOT NULL,
    number_year SMALLINT NOT NULL,
    number_in_year BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    payer_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    issued_on DATE NOT NULL,
    due_on DATE NOT NULL,
    due_fen BIGINT NOT NULL,
    UNIQUE INDEX billing_bill_number (issuer_id, number_year, number_in_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
