-- One compound of a run: posted in one transaction, exactly once, or parked with the reason.
CREATE TABLE billing_run_chunk (
    run_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    state VARCHAR(8) NOT NULL,
    bills INT NOT NULL COMMENT 'as previewed, and then as posted: the two must agree',
    due_fen BIGINT NOT NULL,
    previous_fen BIGINT NOT NULL COMMENT 'billed for the month before period_from',
    parked INT NOT NULL,
    reason VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'why the chunk is parked',
    posted_at DATETIME(6) NULL COMMENT 'null while pending',
    PRIMARY KEY (run_id, compound_id),
    CONSTRAINT billing_run_chunk_state CHECK (state IN ('PENDING', 'POSTED', 'PARKED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
