-- Collection per compound, issuer and month, kept in the transaction of each bill and payment; proven every night.
CREATE TABLE billing_collection_month (
    compound_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    due_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'billed for this month, items that count only',
    on_time_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'of due_fen, received by the end of this month',
    late_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'of due_fen, received later',
    recovered_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'received in this month for earlier months',
    households_due INT NOT NULL DEFAULT 0,
    households_on_time INT NOT NULL DEFAULT 0 COMMENT 'settled by the end of this month',
    households_late INT NOT NULL DEFAULT 0 COMMENT 'settled later',
    PRIMARY KEY (compound_id, issuer_id, period),
    INDEX billing_collection_month_issuer (issuer_id, period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
