-- The publication in force of a compound and run of months: one at a time. Withdrawing it makes the place free.
CREATE TABLE fund_publication_current (
    custodian_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    month_from INT NOT NULL,
    month_until INT NOT NULL,
    publication_id BIGINT NOT NULL,
    PRIMARY KEY (custodian_id, compound_id, month_from, month_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
