-- Sums of the months of a year, so that arrears at the start of a month never need the whole history. Proven every night.
CREATE TABLE billing_collection_year (
    compound_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    year_no SMALLINT NOT NULL,
    due_fen BIGINT NOT NULL DEFAULT 0,
    on_time_fen BIGINT NOT NULL DEFAULT 0,
    recovered_fen BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (compound_id, issuer_id, year_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
