-- One voucher for each compound of a run; vouchers of one chunk are posted together, all or none.
CREATE TABLE fund_interest_voucher (
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    chunk_no INT NOT NULL,
    unit_count INT NOT NULL COMMENT 'units that get at least a fen',
    amount_fen BIGINT NOT NULL,
    journal_id BIGINT NULL COMMENT 'null until posted',
    PRIMARY KEY (run_id, compound_id),
    CONSTRAINT fund_interest_voucher_amount CHECK (unit_count > 0 AND amount_fen > 0),
    INDEX fund_interest_voucher_chunk (run_id, chunk_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
